//! Incidents: search, look-up, resolve.

use axum::{Json as JsonResponse, extract::State, http::StatusCode};
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath, Reference},
    search,
};
use crate::{engine::command::Command, store::query::INCIDENTS};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<JsonResponse<Json>, Problem> {
    search::search(app, &INCIDENTS, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &INCIDENTS, key).await
}

pub(super) async fn resolve(
    State(app): State<App>,
    KeyPath(incident_key): KeyPath,
    Body(Reference { .. }): Body<Reference>,
) -> Result<StatusCode, Problem> {
    app.handle
        .submit(Command::ResolveIncident { incident_key })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
