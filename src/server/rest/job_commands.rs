//! Jobs: activate, complete, fail, throw an error, update.

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;

use super::{
    App, Problem,
    body::{self, Body, KeyPath},
};
use crate::engine::{
    command::{Command, CompleteJob, FailJob, ThrowError, UpdateJob},
    record::Document,
};

#[derive(Debug, Deserialize)]
pub(super) struct Completion {
    variables: Option<Document>,
}

pub(super) async fn complete(
    State(app): State<App>,
    KeyPath(job_key): KeyPath,
    Body(request): Body<Completion>,
) -> Result<StatusCode, Problem> {
    done(
        &app,
        Command::CompleteJob(CompleteJob {
            job_key,
            variables: body::variables(request.variables),
        }),
    )
    .await
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Failure {
    retries: Option<i32>,
    error_message: Option<String>,
    #[serde(rename = "retryBackOff")]
    retry_backoff: Option<i64>,
    variables: Option<Document>,
}

pub(super) async fn fail(
    State(app): State<App>,
    KeyPath(job_key): KeyPath,
    Body(request): Body<Failure>,
) -> Result<StatusCode, Problem> {
    done(
        &app,
        Command::FailJob(FailJob {
            job_key,
            retries: request.retries.unwrap_or(0),
            error_message: request.error_message.unwrap_or_default(),
            retry_backoff_ms: request.retry_backoff.unwrap_or(0),
            variables: body::variables(request.variables),
        }),
    )
    .await
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct BpmnError {
    error_code: Option<String>,
    error_message: Option<String>,
    variables: Option<Document>,
}

pub(super) async fn throw_error(
    State(app): State<App>,
    KeyPath(job_key): KeyPath,
    Body(request): Body<BpmnError>,
) -> Result<StatusCode, Problem> {
    let error_code = request
        .error_code
        .filter(|code| !code.is_empty())
        .ok_or_else(|| Problem::invalid("No errorCode provided."))?;
    done(
        &app,
        Command::ThrowError(ThrowError {
            job_key,
            error_code,
            error_message: request.error_message.unwrap_or_default(),
            variables: body::variables(request.variables),
        }),
    )
    .await
}

#[derive(Debug, Deserialize)]
pub(super) struct Update {
    changeset: Option<Changeset>,
}

#[derive(Debug, Deserialize)]
struct Changeset {
    retries: Option<i32>,
    timeout: Option<i64>,
}

pub(super) async fn update(
    State(app): State<App>,
    KeyPath(job_key): KeyPath,
    Body(request): Body<Update>,
) -> Result<StatusCode, Problem> {
    let (retries, timeout_ms) = match request.changeset {
        Some(Changeset { retries, timeout }) if retries.or(timeout.map(|_| 0)).is_some() => {
            (retries, timeout)
        }
        _ => {
            return Err(Problem::invalid(
                "At least one of [retries, timeout] is required.",
            ));
        }
    };
    done(
        &app,
        Command::UpdateJob(UpdateJob {
            job_key,
            retries,
            timeout_ms,
        }),
    )
    .await
}

async fn done(app: &App, command: Command) -> Result<StatusCode, Problem> {
    app.handle.submit(command).await?;
    Ok(StatusCode::NO_CONTENT)
}
