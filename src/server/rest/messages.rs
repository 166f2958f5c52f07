//! Messages: publish (buffered), correlate (at once or not at all), and search.
//!
//! The search is an addition of this engine: Camunda's API doesn't show messages, and those that expired least of all.

use axum::{Json as JsonResponse, extract::State};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{self, Body},
    search,
};
use crate::engine::{
    command::{Command, CorrelateMessage, PublishMessage},
    record::{DEFAULT_TENANT, Document},
    reply::Reply,
};
use crate::store::query::MESSAGES;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Message {
    name: Option<String>,
    correlation_key: Option<String>,
    #[serde(default, deserialize_with = "body::number")]
    time_to_live: Option<i64>,
    message_id: Option<String>,
    variables: Option<Document>,
    tenant_id: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Correlation {
    name: Option<String>,
    correlation_key: Option<String>,
    variables: Option<Document>,
    tenant_id: Option<String>,
}

fn name(given: Option<String>) -> Result<String, Problem> {
    match given {
        Some(name) if !name.is_empty() => Ok(name),
        _ => Err(Problem::invalid("No messageName provided.")),
    }
}

pub(super) async fn publish(
    State(app): State<App>,
    Body(request): Body<Message>,
) -> Result<JsonResponse<Json>, Problem> {
    let command = Command::PublishMessage(PublishMessage {
        name: name(request.name)?.into(),
        correlation_key: request.correlation_key.unwrap_or_default().into(),
        time_to_live_ms: request.time_to_live.unwrap_or(0),
        message_id: request.message_id.unwrap_or_default().into(),
        variables: body::variables(request.variables),
        tenant_id: body::tenant(request.tenant_id, "Publish Message")?,
    });
    match app.handle.submit(command).await? {
        Reply::MessagePublished { message_key } => Ok(JsonResponse(json!({
            "tenantId": DEFAULT_TENANT,
            "messageKey": message_key.to_string(),
        }))),
        other => unreachable!("a publication isn't answered with {other:?}"),
    }
}

pub(super) async fn correlate(
    State(app): State<App>,
    Body(request): Body<Correlation>,
) -> Result<JsonResponse<Json>, Problem> {
    let command = Command::CorrelateMessage(CorrelateMessage {
        name: name(request.name)?.into(),
        correlation_key: request.correlation_key.unwrap_or_default().into(),
        variables: body::variables(request.variables),
        tenant_id: body::tenant(request.tenant_id, "Correlate Message")?,
    });
    match app.handle.submit(command).await? {
        Reply::MessageCorrelated {
            message_key,
            process_instance_key,
        } => Ok(JsonResponse(json!({
            "tenantId": DEFAULT_TENANT,
            "messageKey": message_key.to_string(),
            "processInstanceKey": process_instance_key.to_string(),
        }))),
        other => unreachable!("a correlation isn't answered with {other:?}"),
    }
}

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &MESSAGES, body).await
}
