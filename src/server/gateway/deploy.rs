//! `DeployResource`, its predecessor `DeployProcess`, and `DeleteResource`.

use std::sync::Arc;

use tonic::Status;

use super::{Service, p, tenant};
use crate::engine::{
    command::{Command, Deploy, Resource},
    record::{DEFAULT_TENANT, ProcessDefinition},
    reply::{Deployed, Reply},
};

pub async fn resources(
    service: &Service,
    request: p::DeployResourceRequest,
) -> Result<p::DeployResourceResponse, Status> {
    let tenant_id = tenant::check("DeployResource", &request.tenant_id)?;
    let resources = request
        .resources
        .into_iter()
        .map(|resource| named(resource.name, resource.content));
    let deployed = deploy(service, resources.collect(), Arc::clone(&tenant_id)).await?;
    let deployments = deployed.processes.iter().map(|process| p::Deployment {
        metadata: Some(p::deployment::Metadata::Process(metadata(process))),
    });
    Ok(p::DeployResourceResponse {
        key: deployed.deployment_key,
        deployments: deployments.collect(),
        tenant_id: tenant_id.as_ref().to_owned(),
    })
}

pub async fn processes(
    service: &Service,
    request: p::DeployProcessRequest,
) -> Result<p::DeployProcessResponse, Status> {
    let resources = request
        .processes
        .into_iter()
        .map(|process| named(process.name, process.definition));
    let deployed = deploy(service, resources.collect(), DEFAULT_TENANT.into()).await?;
    Ok(p::DeployProcessResponse {
        key: deployed.deployment_key,
        processes: deployed.processes.iter().map(|one| metadata(one)).collect(),
    })
}

pub async fn delete(
    service: &Service,
    request: p::DeleteResourceRequest,
) -> Result<p::DeleteResourceResponse, Status> {
    let command = Command::DeleteResource {
        resource_key: request.resource_key,
    };
    service.submit(command).await?;
    Ok(p::DeleteResourceResponse {})
}

fn named(name: String, content: Vec<u8>) -> Resource {
    Resource {
        name,
        content: content.into(),
    }
}

async fn deploy(
    service: &Service,
    resources: Vec<Resource>,
    tenant_id: Arc<str>,
) -> Result<Deployed, Status> {
    let command = Command::Deploy(Deploy {
        resources,
        tenant_id,
    });
    match service.submit(command).await? {
        Reply::Deployed(deployed) => Ok(deployed),
        other => Err(super::unexpected(&other)),
    }
}

fn metadata(process: &ProcessDefinition) -> p::ProcessMetadata {
    p::ProcessMetadata {
        bpmn_process_id: process.bpmn_process_id.as_ref().to_owned(),
        version: process.version,
        process_definition_key: process.key,
        resource_name: process.resource_name.clone(),
        tenant_id: process.tenant_id.as_ref().to_owned(),
    }
}
