//! Messages and signals.

use tonic::Status;

use super::{Service, p, tenant, variables};
use crate::engine::{
    command::{BroadcastSignal, Command, PublishMessage},
    reply::Reply,
};

pub async fn publish(
    service: &Service,
    request: p::PublishMessageRequest,
) -> Result<p::PublishMessageResponse, Status> {
    let tenant_id = tenant::check("PublishMessage", &request.tenant_id)?;
    let command = Command::PublishMessage(PublishMessage {
        name: request.name.into(),
        correlation_key: request.correlation_key.into(),
        time_to_live_ms: request.time_to_live,
        message_id: request.message_id.into(),
        variables: variables::parse(&request.variables)?,
        tenant_id: tenant_id.clone(),
    });
    match service.submit(command).await? {
        Reply::MessagePublished { message_key } => Ok(p::PublishMessageResponse {
            key: message_key,
            tenant_id: tenant_id.as_ref().to_owned(),
        }),
        other => Err(super::unexpected(&other)),
    }
}

pub async fn broadcast_signal(
    service: &Service,
    request: p::BroadcastSignalRequest,
) -> Result<p::BroadcastSignalResponse, Status> {
    let tenant_id = tenant::check("BroadcastSignal", &request.tenant_id)?;
    let command = Command::BroadcastSignal(BroadcastSignal {
        name: request.signal_name.into(),
        variables: variables::parse(&request.variables)?,
        tenant_id: tenant_id.clone(),
    });
    match service.submit(command).await? {
        Reply::SignalBroadcast { signal_key } => Ok(p::BroadcastSignalResponse {
            key: signal_key,
            tenant_id: tenant_id.as_ref().to_owned(),
        }),
        other => Err(super::unexpected(&other)),
    }
}
