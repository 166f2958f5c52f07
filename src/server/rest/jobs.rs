//! Jobs: search and counts.

use axum::{
    Json as JsonResponse,
    extract::{Query, State, rejection::QueryRejection},
};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value as Json;

use super::{App, Problem, body::Body, search};
use crate::store::query::{self, JOBS, JobWindow};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &JOBS, body).await
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Window {
    from: Option<String>,
    to: Option<String>,
    job_type: Option<String>,
}

pub(super) async fn statistics(
    State(app): State<App>,
    window: Result<Query<Window>, QueryRejection>,
) -> Result<JsonResponse<Json>, Problem> {
    let Query(window) = window.map_err(|error| Problem::bad_request(error.body_text()))?;
    let window = JobWindow {
        from_ms: instant("from", window.from)?,
        to_ms: instant("to", window.to)?,
        job_type: window.job_type,
    };
    let counts = search::read(app, move |connection| {
        query::job_statistics(connection, &window)
    })
    .await?;
    Ok(JsonResponse(counts))
}

fn instant(name: &str, given: Option<String>) -> Result<i64, Problem> {
    let text = given.ok_or_else(|| {
        Problem::bad_request(format!("Required parameter '{name}' is not present."))
    })?;
    text.parse::<Timestamp>()
        .map(Timestamp::as_millisecond)
        .map_err(|_| {
            Problem::bad_request(format!(
                "The provided {name} '{text}' is not a valid date-time. Expected RFC 3339, as 2025-01-31T12:00:00Z"
            ))
        })
}
