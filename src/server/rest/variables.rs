//! Variables: search and look-up.

use axum::{
    Json as JsonResponse,
    extract::{Query, State, rejection::QueryRejection},
};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath},
    search,
};
use crate::store::query::{CUT_VARIABLES, VARIABLES};

/// What a search for variables takes besides its body.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Shape {
    /// Whether long values are cut short, as they are when nothing is said.
    truncate_values: Option<bool>,
}

/// Whether the values are to be whole.
///
/// # Errors
/// A bad request, where `truncateValues` is neither true nor false.
pub(super) fn is_whole(shape: Result<Query<Shape>, QueryRejection>) -> Result<bool, Problem> {
    let Query(shape) = shape.map_err(|error| Problem::bad_request(error.body_text()))?;
    Ok(shape.truncate_values == Some(false))
}

pub(super) async fn search(
    State(app): State<App>,
    shape: Result<Query<Shape>, QueryRejection>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    let entity = match is_whole(shape)? {
        true => &VARIABLES,
        false => &CUT_VARIABLES,
    };
    search::search(app, entity, body).await
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
