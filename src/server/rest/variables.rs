//! Variables: search and look-up.

use axum::{Json as JsonResponse, extract::State};
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath},
    search,
};
use crate::store::query::VARIABLES;

/// Values come whole, whatever `truncateValues` says.
pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &VARIABLES, body).await
}

/// One variable; the API leaves `isTruncated` out here.
pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    let JsonResponse(mut variable) = search::get(app, &VARIABLES, key).await?;
    if let Some(variable) = variable.as_object_mut() {
        variable.shift_remove("isTruncated");
    }
    Ok(JsonResponse(variable))
}
