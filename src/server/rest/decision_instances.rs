//! Decision instances: search, look-up.

use axum::{Json as JsonResponse, extract::State};
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, TextPath},
    search,
};
use crate::store::query::{self, DECISION_INSTANCES};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &DECISION_INSTANCES, body).await
}

/// The key is that of an evaluation and the decision's place in it, `123-1`.
pub(super) async fn get(
    State(app): State<App>,
    TextPath(key): TextPath,
) -> Result<JsonResponse<Json>, Problem> {
    let asked = key.clone();
    let found = search::read(app, move |connection| {
        query::decision_instance(connection, &asked)
    })
    .await?;
    found
        .map(JsonResponse)
        .ok_or_else(|| Problem::not_found(DECISION_INSTANCES.title, key))
}
