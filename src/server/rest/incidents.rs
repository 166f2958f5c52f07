//! Incidents: search, look-up, resolve, and counts of the instances that have them.

use axum::{Json as JsonResponse, extract::State, http::StatusCode};
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath, Reference},
    search,
};
use crate::{
    engine::command::Command,
    store::query::{INCIDENTS, INSTANCES_BY_DEFINITION, INSTANCES_BY_ERROR},
};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
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

pub(super) async fn by_error(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::check_properties(&body, &["sort", "page"])?;
    search::search(app, &INSTANCES_BY_ERROR, body).await
}

pub(super) async fn by_definition(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    if body["filter"]["errorHashCode"].is_null() {
        return Err(Problem::invalid("No filter.errorHashCode provided."));
    }
    search::search(app, &INSTANCES_BY_DEFINITION, body).await
}
