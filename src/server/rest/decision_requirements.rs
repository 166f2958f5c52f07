//! Decision requirements: search, look-up, XML.

use axum::{
    Json as JsonResponse,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath},
    search,
};
use crate::store::query::{self, DECISION_REQUIREMENTS};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<JsonResponse<Json>, Problem> {
    search::search(app, &DECISION_REQUIREMENTS, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &DECISION_REQUIREMENTS, key).await
}

pub(super) async fn xml(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<Response, Problem> {
    let xml = search::read(app, move |connection| {
        query::decision_requirements_xml(connection, key)
    })
    .await?
    .ok_or_else(|| Problem::not_found(DECISION_REQUIREMENTS.title, key))?;
    Ok(([(header::CONTENT_TYPE, "text/xml")], xml).into_response())
}
