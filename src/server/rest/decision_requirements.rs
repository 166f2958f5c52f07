//! Decision requirements: search, look-up, XML.

use axum::{Json as JsonResponse, extract::State, response::Response};
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
) -> Result<search::JsonText, Problem> {
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
    search::xml(
        app,
        &DECISION_REQUIREMENTS,
        key,
        query::decision_requirements_xml,
    )
    .await
}
