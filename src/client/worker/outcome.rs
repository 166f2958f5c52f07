//! What a handler's exit code and output mean for its job.
//!
//! - Exit 0 completes the job; stdout is empty or a JSON object of variables.
//! - Exit [`EXIT_BPMN_ERROR`] throws a BPMN error; stdout is `{"code", "message"?, "variables"?}`.
//! - Any other end fails it: stderr's tail is the message, one retry fewer.
//! - Whatever the exit code, stdout `{"zcli": {"outcome": "complete" | "fail" | "error", ...}}` says all of
//!   it explicitly: `variables`, and for a failure `message`, `retries`, `backoff` (ms or a text such as
//!   `30s`), for an error `code` and `message`.

use std::time::Duration;

use serde_json::{Map, Value as Json};

use super::handler::{Run, STDOUT_BYTES_MAX};

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

/// What a failure means where the handler doesn't say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Defaults {
    pub retries_left: i32,
    pub backoff: Duration,
}

impl Defaults {
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
        _ => defaults.fail(failure_message(run)),
    }
}

fn failure_message(run: &Run) -> String {
    let stderr = run.stderr.trim();
    if stderr.is_empty() {
        format!("the handler ended with {}", run.status)
    } else {
        stderr.to_owned()
    }
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
mod tests {
    use std::os::unix::process::ExitStatusExt;

    use serde_json::json;

    use super::*;

    const DEFAULTS: Defaults = Defaults {
        retries_left: 2,
        backoff: Duration::from_secs(7),
    };

    fn run(code: i32, stdout: &str, stderr: &str) -> Outcome {
        let run = Run {
            status: std::process::ExitStatus::from_raw(code << 8),
            stdout: stdout.as_bytes().to_vec(),
            is_stdout_cut: false,
            stderr: stderr.to_owned(),
        };
        read(&run, DEFAULTS)
    }

    fn failed_with(outcome: &Outcome) -> &str {
        match outcome {
            Outcome::Fail {
                message, retries, ..
            } => {
                assert_eq!(*retries, 2);
                message
            }
            other => panic!("expected a failure, got {other:?}"),
        }
    }

    fn object(json: Json) -> Map<String, Json> {
        match json {
            Json::Object(object) => object,
            other => panic!("{other} is no object"),
        }
    }

    #[test]
    fn exit_0_completes_with_stdouts_object() {
        let variables = object(json!({"paid": true}));
        assert_eq!(
            run(0, "{\"paid\": true}\n", "chatter"),
            Outcome::Complete { variables }
        );
        let variables = Map::new();
        assert_eq!(run(0, " \n", ""), Outcome::Complete { variables });
    }

    #[test]
    fn exit_0_with_something_else_on_stdout_fails() {
        assert!(failed_with(&run(0, "done!", "")).contains("not a JSON object"));
        assert!(failed_with(&run(0, "[1]", "")).contains("no object"));
    }

    #[test]
    fn other_codes_fail_with_stderr() {
        assert_eq!(failed_with(&run(3, "", "card declined\n")), "card declined");
        assert!(failed_with(&run(3, "", "")).contains('3'));
    }

    #[test]
    fn the_documented_code_throws() {
        let thrown = run(99, r#"{"code":"E1","message":"m","variables":{"a":1}}"#, "");
        assert_eq!(
            thrown,
            Outcome::ThrowError {
                code: "E1".to_owned(),
                message: "m".to_owned(),
                variables: object(json!({"a": 1})),
            }
        );
        assert!(failed_with(&run(99, "{}", "")).contains("code"));
        assert!(failed_with(&run(99, "", "")).contains("not a JSON object"));
    }

    #[test]
    fn an_explicit_answer_beats_the_exit_code() {
        let failed = run(
            0,
            r#"{"zcli":{"outcome":"fail","message":"later","retries":5,"backoff":"1m30s"}}"#,
            "",
        );
        assert_eq!(
            failed,
            Outcome::Fail {
                message: "later".to_owned(),
                retries: 5,
                backoff: Duration::from_secs(90),
                variables: Map::new(),
            }
        );
        let completed = run(
            1,
            r#"{"zcli":{"outcome":"complete","variables":{"a":2}}}"#,
            "",
        );
        assert_eq!(
            completed,
            Outcome::Complete {
                variables: object(json!({"a": 2}))
            }
        );
    }

    #[test]
    fn a_wrong_explicit_answer_fails_and_says_where() {
        let wrong = run(0, r#"{"zcli":{"outcome":"fail","retrys":5}}"#, "");
        assert!(failed_with(&wrong).contains("`retrys`"));
        let wrong = run(0, r#"{"zcli":{"outcome":"done"}}"#, "");
        assert!(failed_with(&wrong).contains("complete, fail, error"));
    }

    #[test]
    fn a_variable_named_like_the_answer_among_others_is_a_variable() {
        let variables = object(json!({"zcli": 1, "b": 2}));
        assert_eq!(
            run(0, r#"{"zcli":1,"b":2}"#, ""),
            Outcome::Complete { variables }
        );
    }
}
