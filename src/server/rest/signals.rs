//! Signals: broadcast.

use axum::{Json as JsonResponse, extract::State};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{self, Body},
};
use crate::engine::{
    command::{BroadcastSignal, Command},
    record::{DEFAULT_TENANT, Document},
    reply::Reply,
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Signal {
    signal_name: Option<String>,
    variables: Option<Document>,
    tenant_id: Option<String>,
}

pub(super) async fn broadcast(
    State(app): State<App>,
    Body(request): Body<Signal>,
) -> Result<JsonResponse<Json>, Problem> {
    let name = request
        .signal_name
        .filter(|name| !name.is_empty())
        .ok_or_else(|| Problem::invalid("No signalName provided."))?;
    let command = Command::BroadcastSignal(BroadcastSignal {
        name: name.into(),
        variables: body::variables(request.variables),
        tenant_id: body::tenant(request.tenant_id, "Broadcast Signal")?,
    });
    match app.handle.submit(command).await? {
        Reply::SignalBroadcast { signal_key } => Ok(JsonResponse(json!({
            "tenantId": DEFAULT_TENANT,
            "signalKey": signal_key.to_string(),
        }))),
        other => unreachable!("a broadcast isn't answered with {other:?}"),
    }
}
