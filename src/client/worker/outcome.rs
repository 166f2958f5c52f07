//! What a handler's exit code and output mean for its job.
//!
//! - Exit 0 completes the job; stdout is empty or a JSON object of variables.
//! - Exit [`EXIT_BPMN_ERROR`] throws a BPMN error; stdout is `{"code", "message"?, "variables"?}`.
//! - Any other end fails it: stderr's tail is the message, one retry fewer.
//! - Whatever the exit code, stdout `{"zcli": {"outcome": "complete" | "fail" | "error", ...}}` says all of
//!   it explicitly: `variables`, and for a failure `message`, `retries`, `backoff` (ms or a text such as
//!   `30s`), for an error `code` and `message`.
//!
//! A handler that lives on answers with a line: `{"jobKey", "variables"?}` completes the job, `{"jobKey",
//! "zcli": {...}}` says the same as above.

use std::time::Duration;

use serde_json::{Map, Value as Json, json};

use super::{
    job_json,
    process::Run,
    program::{self, STDOUT_BYTES_MAX},
};
use crate::protocol::ActivatedJob;

/// The exit code that throws a BPMN error.
pub const EXIT_BPMN_ERROR: i32 = 99;

/// The one key of an explicit answer.
pub const ANSWER_KEY: &str = "zcli";

/// What becomes of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    Complete {
        variables: Map<String, Json>,
    },
    Fail {
        message: String,
        /// Retries left from now on.
        retries: i32,
        backoff: Duration,
        variables: Map<String, Json>,
    },
    ThrowError {
        code: String,
        message: String,
        variables: Map<String, Json>,
    },
}

impl Outcome {
    /// In one word: `completed`, `failed` or `error`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Complete { .. } => "completed",
            Self::Fail { .. } => "failed",
            Self::ThrowError { .. } => "error",
        }
    }

    /// As a handler would say it under [`ANSWER_KEY`]; `backoff` in milliseconds.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Complete { variables } => json!({"outcome": "complete", "variables": variables}),
            Self::Fail {
                message,
                retries,
                backoff,
                variables,
            } => json!({
                "outcome": "fail",
                "message": message,
                "retries": retries,
                "backoff": u64::try_from(backoff.as_millis()).unwrap_or(u64::MAX),
                "variables": variables,
            }),
            Self::ThrowError {
                code,
                message,
                variables,
            } => json!({
                "outcome": "error",
                "code": code,
                "message": message,
                "variables": variables,
            }),
        }
    }
}

/// What a failure means where the handler doesn't say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Defaults {
    pub retries_left: i32,
    pub backoff: Duration,
}

impl Defaults {
    /// One retry fewer than the job has.
    pub fn of(job: &ActivatedJob, backoff: Duration) -> Self {
        Self {
            retries_left: (job.retries - 1).max(0),
            backoff,
        }
    }

    pub fn fail(self, message: impl Into<String>) -> Outcome {
        Outcome::Fail {
            message: message.into(),
            retries: self.retries_left,
            backoff: self.backoff,
            variables: Map::new(),
        }
    }
}

/// Reads the end of a run.
pub(super) fn read(run: &Run, defaults: Defaults) -> Outcome {
    if run.is_stdout_cut {
        return defaults.fail(format!(
            "the handler wrote more than {STDOUT_BYTES_MAX} bytes to stdout"
        ));
    }
    let answer = object(&run.stdout);
    if let Ok(Some(answer)) = &answer
        && let (1, Some(explicit)) = (answer.len(), answer.get(ANSWER_KEY))
    {
        return read_explicit(explicit, defaults).unwrap_or_else(|problem| {
            defaults.fail(format!("the handler's answer is wrong: {problem}"))
        });
    }
    match run.status.code() {
        Some(0) => match answer {
            Ok(variables) => Outcome::Complete {
                variables: variables.unwrap_or_default(),
            },
            Err(problem) => defaults.fail(format!(
                "the handler's stdout is not a JSON object: {problem}"
            )),
        },
        Some(EXIT_BPMN_ERROR) => match answer {
            Ok(Some(answer)) => read_error(&answer).unwrap_or_else(|problem| {
                defaults.fail(format!(
                    "the handler exited with {EXIT_BPMN_ERROR}, but {problem}"
                ))
            }),
            _ => defaults.fail(format!(
                "the handler exited with {EXIT_BPMN_ERROR}, but its stdout is not a JSON object with a code"
            )),
        },
        _ => defaults.fail(program::ending(run.status, &run.stderr)),
    }
}

/// The key that a line names, where it answers for a job at all.
pub(super) fn line_key(answer: &Map<String, Json>) -> Option<i64> {
    match answer.get("jobKey")? {
        Json::String(key) => key.parse().ok(),
        key => key.as_i64(),
    }
}

/// Reads a line that answers for a job: explicitly under [`ANSWER_KEY`], else it completes with `variables`.
/// The job's other fields may stand in it, and mean nothing.
pub(super) fn read_line(mut answer: Map<String, Json>, defaults: Defaults) -> Outcome {
    let read = match answer.get(ANSWER_KEY) {
        Some(explicit) => read_explicit(explicit, defaults),
        None => match answer.keys().find(|key| !is_field_of_a_line(key)) {
            Some(unknown) => Err(format!("unknown key `{unknown}`")),
            None => match answer.swap_remove("variables") {
                None => Ok(Map::new()),
                Some(Json::Object(variables)) => Ok(variables),
                Some(_) => Err("`variables` must be an object".to_owned()),
            }
            .map(|variables| Outcome::Complete { variables }),
        },
    };
    read.unwrap_or_else(|problem| {
        defaults.fail(format!("the handler's answer is wrong: {problem}"))
    })
}

fn is_field_of_a_line(name: &str) -> bool {
    job_json::FIELDS.contains(&name)
}

/// Stdout as a JSON object; none when there is nothing but blanks.
fn object(stdout: &[u8]) -> Result<Option<Map<String, Json>>, String> {
    if stdout.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    match serde_json::from_slice(stdout) {
        Ok(Json::Object(object)) => Ok(Some(object)),
        Ok(_) => Err("it is JSON, but no object".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn read_explicit(answer: &Json, defaults: Defaults) -> Result<Outcome, String> {
    let answer = answer
        .as_object()
        .ok_or_else(|| format!("`{ANSWER_KEY}` must be an object"))?;
    match text(answer, "outcome")?.as_deref() {
        Some("complete") => {
            check_keys(answer, &["outcome", "variables"])?;
            Ok(Outcome::Complete {
                variables: variables(answer)?,
            })
        }
        Some("fail") => {
            check_keys(
                answer,
                &["outcome", "variables", "message", "retries", "backoff"],
            )?;
            read_failure(answer, defaults)
        }
        Some("error") => {
            check_keys(answer, &["outcome", "variables", "code", "message"])?;
            read_error(answer)
        }
        _ => Err("`outcome` must be one of: complete, fail, error".to_owned()),
    }
}

fn check_keys(answer: &Map<String, Json>, allowed: &[&str]) -> Result<(), String> {
    match answer.keys().find(|key| !allowed.contains(&key.as_str())) {
        Some(unknown) => Err(format!(
            "unknown key `{unknown}`; possible are: {}",
            allowed.join(", ")
        )),
        None => Ok(()),
    }
}

fn read_failure(answer: &Map<String, Json>, defaults: Defaults) -> Result<Outcome, String> {
    let retries = match answer.get("retries") {
        None => defaults.retries_left,
        Some(json) => json
            .as_i64()
            .and_then(|retries| i32::try_from(retries).ok())
            .filter(|retries| *retries >= 0)
            .ok_or("`retries` must be a number from 0")?,
    };
    let backoff = match answer.get("backoff") {
        None => defaults.backoff,
        Some(Json::Number(ms)) => Duration::from_millis(
            ms.as_u64()
                .ok_or("`backoff` must be milliseconds from 0, or a text such as 30s")?,
        ),
        Some(json) => json
            .as_str()
            .and_then(|text| text.parse::<jiff::SignedDuration>().ok())
            .and_then(|duration| Duration::try_from(duration).ok())
            .ok_or("`backoff` must be milliseconds from 0, or a text such as 30s")?,
    };
    Ok(Outcome::Fail {
        message: text(answer, "message")?.unwrap_or_default(),
        retries,
        backoff,
        variables: variables(answer)?,
    })
}

fn read_error(answer: &Map<String, Json>) -> Result<Outcome, String> {
    Ok(Outcome::ThrowError {
        code: text(answer, "code")?
            .filter(|code| !code.is_empty())
            .ok_or("`code` is missing")?,
        message: text(answer, "message")?.unwrap_or_default(),
        variables: variables(answer)?,
    })
}

fn text(answer: &Map<String, Json>, name: &str) -> Result<Option<String>, String> {
    match answer.get(name) {
        None => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(format!("`{name}` must be a text")),
    }
}

fn variables(answer: &Map<String, Json>) -> Result<Map<String, Json>, String> {
    match answer.get("variables") {
        None => Ok(Map::new()),
        Some(Json::Object(variables)) => Ok(variables.clone()),
        Some(_) => Err("`variables` must be an object".to_owned()),
    }
}

#[cfg(all(test, unix))]
mod tests;
