//! What an operator does to something that runs: set variables, resolve an incident.

use tonic::Status;

use super::{Service, p, variables};
use crate::engine::{
    command::{Command, SetVariables, SetVariablesMode},
    reply::Reply,
};

pub async fn set_variables(
    service: &Service,
    request: p::SetVariablesRequest,
) -> Result<p::SetVariablesResponse, Status> {
    let command = Command::SetVariables(SetVariables {
        element_instance_key: request.element_instance_key,
        variables: variables::parse(&request.variables)?,
        mode: if request.local {
            SetVariablesMode::Local
        } else {
            SetVariablesMode::Propagate
        },
    });
    match service.submit(command).await? {
        Reply::VariablesSet { key } => Ok(p::SetVariablesResponse { key }),
        other => Err(super::unexpected(&other)),
    }
}

pub async fn resolve_incident(
    service: &Service,
    request: p::ResolveIncidentRequest,
) -> Result<p::ResolveIncidentResponse, Status> {
    let command = Command::ResolveIncident {
        incident_key: request.incident_key,
    };
    service.submit(command).await?;
    Ok(p::ResolveIncidentResponse {})
}
