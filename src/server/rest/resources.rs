//! Resources by their key: generic ones, as the API has it for now; and deletion, of whatever kind.

use axum::{
    Json as JsonResponse,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath, Reference},
    search,
};
use crate::{
    engine::command::Command,
    store::query::{self, RESOURCES},
};

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &RESOURCES, key).await
}

/// As it was deployed, which is JSON text.
pub(super) async fn content(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<Response, Problem> {
    let content = search::read(app, move |connection| {
        query::resource_content(connection, key)
    })
    .await?
    .ok_or_else(|| Problem::not_found(RESOURCES.title, key))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], content).into_response())
}

pub(super) async fn delete(
    State(app): State<App>,
    KeyPath(resource_key): KeyPath,
    Body(Reference { .. }): Body<Reference>,
) -> Result<StatusCode, Problem> {
    app.handle
        .submit(Command::DeleteResource { resource_key })
        .await?;
    Ok(StatusCode::OK)
}
