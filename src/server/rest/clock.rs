//! The engine's clock: pinned for tests, or following the system's.

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;

use super::{App, Problem, body::Body};
use crate::engine::command::Command;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pin {
    #[serde(default, deserialize_with = "super::body::number")]
    timestamp: Option<i64>,
}

pub(super) async fn pin(
    State(app): State<App>,
    Body(request): Body<Pin>,
) -> Result<StatusCode, Problem> {
    let at_ms = match request.timestamp {
        Some(at_ms @ 0..) => at_ms,
        Some(at_ms) => {
            return Err(Problem::invalid(format!(
                "The value for timestamp is '{at_ms}' but must be not negative"
            )));
        }
        None => return Err(Problem::invalid("No timestamp provided.")),
    };
    app.handle.submit(Command::PinClock { at_ms }).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn reset(State(app): State<App>) -> Result<StatusCode, Problem> {
    app.handle.submit(Command::ResetClock).await?;
    Ok(StatusCode::NO_CONTENT)
}
