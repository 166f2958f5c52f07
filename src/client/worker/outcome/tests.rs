//! What ends, answers and lines mean.

use std::os::unix::process::ExitStatusExt;

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

fn line(json: Json) -> Outcome {
    read_line(object(json), DEFAULTS)
}

#[test]
fn a_line_completes_with_its_variables_and_may_repeat_the_job() {
    let mut job = job_json::to_json(&ActivatedJob {
        variables: r#"{"a":1}"#.to_owned(),
        ..ActivatedJob::default()
    });
    let variables = object(json!({"a": 1}));
    assert_eq!(line(job.take()), Outcome::Complete { variables });
    let variables = Map::new();
    assert_eq!(line(json!({"jobKey": 5})), Outcome::Complete { variables });
}

#[test]
fn a_line_may_say_all_of_it() {
    let said = json!({"jobKey": "5", "retries": 3, "zcli": {"outcome": "fail", "message": "m"}});
    assert_eq!(
        failed_with(&line(said)),
        "m",
        "the job's own retries mean nothing"
    );
    let wrong = line(json!({"jobKey": "5", "vars": {}}));
    assert!(failed_with(&wrong).contains("unknown key `vars`"));
    let wrong = line(json!({"jobKey": "5", "variables": 3}));
    assert!(failed_with(&wrong).contains("must be an object"));
}

#[test]
fn an_outcome_reads_back_what_it_writes() {
    for outcome in [
        Outcome::Complete {
            variables: object(json!({"a": [1]})),
        },
        Outcome::Fail {
            message: "m".to_owned(),
            retries: 4,
            backoff: Duration::from_millis(1_500),
            variables: object(json!({"b": null})),
        },
        Outcome::ThrowError {
            code: "E".to_owned(),
            message: "m".to_owned(),
            variables: Map::new(),
        },
    ] {
        assert_eq!(read_explicit(&outcome.to_json(), DEFAULTS), Ok(outcome));
    }
}
