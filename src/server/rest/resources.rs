//! Deleting deployed resources.

use axum::{extract::State, http::StatusCode};

use super::{App, Problem, body::KeyPath};
use crate::engine::command::Command;

pub(super) async fn delete(
    State(app): State<App>,
    KeyPath(resource_key): KeyPath,
) -> Result<StatusCode, Problem> {
    app.handle
        .submit(Command::DeleteResource { resource_key })
        .await?;
    Ok(StatusCode::OK)
}
