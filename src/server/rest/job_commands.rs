//! Jobs: activate, complete, fail, throw an error, update.

use axum::{Json as JsonResponse, extract::State, http::StatusCode};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{self, Body, KeyPath},
    job_result,
};
use crate::{
    engine::{
        command::{ActivateJobs, Command, CompleteJob, FailJob, ThrowError, UpdateJob},
        record::{DEFAULT_TENANT, Document},
    },
    server::long_poll,
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Activation {
    #[serde(rename = "type")]
    job_type: Option<String>,
    worker: Option<String>,
    #[serde(default, deserialize_with = "body::number")]
    timeout: Option<i64>,
    #[serde(default, deserialize_with = "body::number")]
    max_jobs_to_activate: Option<i32>,
    fetch_variable: Option<Vec<String>>,
    #[serde(default, deserialize_with = "body::number")]
    request_timeout: Option<i64>,
    tenant_ids: Option<Vec<String>>,
}

/// Takes jobs, waiting for some up to the request timeout (0: the default; below: not at all).
pub(super) async fn activate(
    State(app): State<App>,
    Body(request): Body<Activation>,
) -> Result<JsonResponse<Json>, Problem> {
    let mut missing = Vec::new();
    match request.job_type.as_deref() {
        None | Some("") => missing.push("No type provided.".to_owned()),
        Some(_) => {}
    }
    for (name, value) in [
        ("timeout", request.timeout),
        (
            "maxJobsToActivate",
            request.max_jobs_to_activate.map(i64::from),
        ),
    ] {
        match value {
            None => missing.push(format!("No {name} provided.")),
            Some(value @ ..=0) => missing.push(format!(
                "The value for {name} is '{value}' but must be greater than 0."
            )),
            Some(_) => {}
        }
    }
    if !missing.is_empty() {
        return Err(Problem::invalid(missing.join(" ")));
    }
    for tenant in request.tenant_ids.unwrap_or_default() {
        body::tenant(Some(tenant), "Activate Jobs")?;
    }
    let command = ActivateJobs {
        job_type: request.job_type.unwrap_or_default().into(),
        worker: request.worker.unwrap_or_default().into(),
        timeout_ms: request.timeout.unwrap_or_default(),
        jobs_max: request.max_jobs_to_activate.unwrap_or_default(),
        fetch_variables: request.fetch_variable.unwrap_or_default(),
        tenant_ids: vec![DEFAULT_TENANT.into()],
    };
    let patience = long_poll::patience(request.request_timeout.unwrap_or(0));
    let delivery = long_poll::activate(&app.handle, command, patience).await?;
    let jobs: Vec<Json> = delivery.take().iter().map(job_result::to_json).collect();
    Ok(JsonResponse(json!({ "jobs": jobs })))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Completion {
    variables: Option<Document>,
    /// Told apart by its `type`; a job takes what it has a use for.
    result: Option<Json>,
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
            result: request.result.map(job_result::from_json).transpose()?,
        }),
    )
    .await
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Failure {
    #[serde(default, deserialize_with = "body::number")]
    retries: Option<i32>,
    error_message: Option<String>,
    #[serde(rename = "retryBackOff")]
    #[serde(default, deserialize_with = "body::number")]
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
pub(super) struct Update {
    changeset: Option<Changeset>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: serde::de::IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Changeset {
    #[serde(default, deserialize_with = "body::number")]
    retries: Option<i32>,
    #[serde(default, deserialize_with = "body::number")]
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
