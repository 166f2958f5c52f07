//! Timers: search, look-up, fire. An addition of this engine: the specification has nothing on timers.
//!
//! `POST /v2/timers/search` takes `filter`, `sort` and `page` as every search does, `GET
//! /v2/timers/{timerKey}` gives one that has not fired, `POST /v2/timers/{timerKey}/trigger` fires it.

use axum::{Json as JsonResponse, extract::State, http::StatusCode};
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath, Reference},
    search,
};
use crate::{engine::command::Command, store::query::TIMERS};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &TIMERS, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &TIMERS, key).await
}

pub(super) async fn trigger(
    State(app): State<App>,
    KeyPath(timer_key): KeyPath,
    Body(Reference { .. }): Body<Reference>,
) -> Result<StatusCode, Problem> {
    app.handle
        .submit(Command::TriggerTimer { timer_key })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
