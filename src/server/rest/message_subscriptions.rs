//! Message subscriptions: search.

use axum::extract::State;
use serde_json::Value as Json;

use super::{App, Problem, body::Body, search};
use crate::store::query::MESSAGE_SUBSCRIPTIONS;

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &MESSAGE_SUBSCRIPTIONS, body).await
}
