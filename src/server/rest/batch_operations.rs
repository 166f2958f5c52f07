//! Batch operations: search, look-up, suspend, resume, cancel, and the search of their items.

use axum::{Json as JsonResponse, extract::State, http::StatusCode};
use serde::de::IgnoredAny;
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{Body, KeyPath},
    search,
};
use crate::{
    engine::command::Command,
    store::query::{BATCH_OPERATION_ITEMS, BATCH_OPERATIONS},
};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &BATCH_OPERATIONS, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &BATCH_OPERATIONS, key).await
}

pub(super) async fn search_items(
    State(app): State<App>,
    Body(mut body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    complete_order(&mut body);
    search::search(app, &BATCH_OPERATION_ITEMS, body).await
}

/// The same item may be in several batch operations: an order is total with both keys.
fn complete_order(body: &mut Json) {
    let Some(body) = body.as_object_mut() else {
        return;
    };
    let sort = body.entry("sort").or_insert(Json::Null);
    if sort.is_null() {
        *sort = json!([]);
    }
    if let Some(criteria) = sort.as_array_mut()
        && !criteria
            .iter()
            .any(|one| one["field"] == "batchOperationKey")
    {
        criteria.push(json!({ "field": "batchOperationKey" }));
    }
}

pub(super) async fn cancel(
    State(app): State<App>,
    KeyPath(batch_operation_key): KeyPath,
    Body(IgnoredAny): Body<IgnoredAny>,
) -> Result<StatusCode, Problem> {
    let command = Command::CancelBatchOperation {
        batch_operation_key,
    };
    app.handle.submit(command).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn suspend(
    State(app): State<App>,
    KeyPath(batch_operation_key): KeyPath,
    Body(IgnoredAny): Body<IgnoredAny>,
) -> Result<StatusCode, Problem> {
    let command = Command::SuspendBatchOperation {
        batch_operation_key,
    };
    app.handle.submit(command).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn resume(
    State(app): State<App>,
    KeyPath(batch_operation_key): KeyPath,
    Body(IgnoredAny): Body<IgnoredAny>,
) -> Result<StatusCode, Problem> {
    let command = Command::ResumeBatchOperation {
        batch_operation_key,
    };
    app.handle.submit(command).await?;
    Ok(StatusCode::NO_CONTENT)
}
