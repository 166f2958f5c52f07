use serde_json::json;

use crate::engine::{
    command::{Command, CompleteJob, FailJob, ThrowError, UpdateJob},
    record::{Document, JobState, Key},
    testing::{Fixture, LOCK_MS, assert_incident, chain, document, job_type, job_variables},
};

fn with_job() -> (Fixture, Key) {
    let mut fixture = Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("serviceTask", "a", &job_type("a", "")),
        ("endEvent", "e", ""),
    ]));
    fixture.start(json!({}));
    let key = fixture.job("a").key;
    (fixture, key)
}

fn complete(job_key: Key) -> Command {
    Command::CompleteJob(CompleteJob {
        job_key,
        variables: Document::new(),
        result: None,
    })
}

fn fail(job_key: Key, retries: i32, retry_backoff_ms: i64) -> Command {
    Command::FailJob(FailJob {
        job_key,
        retries,
        error_message: String::new(),
        retry_backoff_ms,
        variables: document(json!({"seen": 1})),
    })
}

fn throw(job_key: Key) -> Command {
    Command::ThrowError(ThrowError {
        job_key,
        error_code: "E".to_owned(),
        error_message: String::new(),
        variables: Document::new(),
    })
}

fn retries(job_key: Key, retries: i32) -> Command {
    Command::UpdateJob(UpdateJob {
        job_key,
        retries: Some(retries),
        timeout_ms: None,
    })
}

fn timeout(job_key: Key, timeout_ms: i64) -> Command {
    Command::UpdateJob(UpdateJob {
        job_key,
        retries: None,
        timeout_ms: Some(timeout_ms),
    })
}

#[track_caller]
fn assert_rejected(fixture: &mut Fixture, command: Command, expected: &str) {
    let rejection = fixture.rejected(command);
    let (_, reason) = rejection.split_once(": ").unwrap();
    assert_eq!(reason, expected);
}

#[test]
fn a_job_must_be_there() {
    let (mut fixture, _) = with_job();
    let check = |fixture: &mut Fixture, command: Command, verb: &str| {
        assert_rejected(
            fixture,
            command,
            &format!("Expected to {verb} job with key '5', but no such job was found"),
        );
    };
    check(&mut fixture, complete(5), "complete");
    check(&mut fixture, fail(5, 1, 0), "fail");
    check(&mut fixture, throw(5), "throw an error for");
    check(&mut fixture, retries(5, 1), "update");
    check(&mut fixture, timeout(5, 1), "update");
}

#[test]
fn a_lock_ends_with_its_time_and_may_be_extended() {
    let (mut fixture, key) = with_job();
    assert_rejected(
        &mut fixture,
        timeout(key, 1),
        &format!("Expected to update the timeout of job with key '{key}', but it is not active"),
    );
    let jobs = fixture.activate_jobs("a");
    assert_eq!(jobs[0].job.deadline_ms, fixture.now_ms + LOCK_MS);
    assert!(fixture.activate_jobs("a").is_empty(), "it is held");
    fixture.advance(LOCK_MS - 1);
    assert!(fixture.activate_jobs("a").is_empty(), "it is still held");
    fixture.accepted(timeout(key, 10));
    fixture.advance(9);
    assert!(!fixture.has_job("a"));
    fixture.advance(1);
    assert_eq!(fixture.job("a").state, JobState::TimedOut);
    fixture.accepted(complete(key));
    assert_rejected(
        &mut fixture,
        complete(key),
        &format!("Expected to complete job with key '{key}', but no such job was found"),
    );
}

#[test]
fn a_failed_job_waits_for_its_backoff() {
    let (mut fixture, key) = with_job();
    fixture.activate_jobs("a");
    fixture.accepted(fail(key, 2, 1_000));
    assert!(!fixture.has_job("a"));
    for (command, verb) in [
        (complete(key), "complete"),
        (fail(key, 1, 0), "fail"),
        (throw(key), "throw an error for"),
    ] {
        assert_rejected(
            &mut fixture,
            command,
            &format!("Expected to {verb} job with key '{key}', but it is in state 'FAILED'"),
        );
    }
    fixture.advance(999);
    assert!(!fixture.has_job("a"));
    fixture.advance(1);
    assert_eq!(fixture.job("a").retries, 2);
    let jobs = fixture.activate_jobs("a");
    assert_eq!(
        job_variables(&jobs[0]),
        json!({"seen": 1}),
        "variables of a failure are the task's own"
    );
}

#[test]
fn without_retries_there_is_an_incident_until_there_are_some() {
    let (mut fixture, key) = with_job();
    fixture.accepted(fail(key, 0, 1_000));
    let incident = fixture.incident();
    assert_incident(&incident, ("JOB_NO_RETRIES", "a", "No more retries left."));
    let resolve = Command::ResolveIncident {
        incident_key: incident.key,
    };
    assert_rejected(
        &mut fixture,
        resolve.clone(),
        &format!(
            "Expected to resolve incident with key '{}', but job with key '{key}' has no retries left. \
             Please update the job retries and retry resolving the incident",
            incident.key
        ),
    );
    for none in [0, -3] {
        assert_rejected(
            &mut fixture,
            retries(key, none),
            &format!(
                "Expected to update retries for job with key '{key}' with a positive amount of retries, \
                 but the amount given was '{none}'"
            ),
        );
    }
    fixture.accepted(retries(key, 2));
    assert!(!fixture.has_job("a"), "the incident still holds it");
    assert_rejected(
        &mut fixture,
        complete(key),
        &format!("Expected to complete job with key '{key}', but it is in state 'FAILED'"),
    );
    fixture.accepted(resolve.clone());
    assert_eq!(fixture.job("a").retries, 2);
    assert_rejected(
        &mut fixture,
        resolve,
        &format!(
            "Expected to resolve incident with key '{}', but no such incident was found",
            incident.key
        ),
    );
}

#[test]
fn an_uncaught_error_is_an_incident_and_the_job_can_be_tried_again() {
    let (mut fixture, key) = with_job();
    fixture.accepted(throw(key));
    let incident = fixture.incident();
    assert_incident(
        &incident,
        (
            "UNHANDLED_ERROR_EVENT",
            "a",
            "Expected to throw an error event with the code 'E', but it was not caught. No error events \
             are available in the scope.",
        ),
    );
    assert!(!fixture.has_job("a"));
    assert_rejected(
        &mut fixture,
        complete(key),
        &format!("Expected to complete job with key '{key}', but it is in state 'ERROR_THROWN'"),
    );
    fixture.resolve(&incident);
    fixture.complete("a", json!({}));
    assert!(fixture.engine.state().jobs.is_empty());
}

#[test]
fn new_retries_leave_the_job_with_its_worker() {
    let (mut fixture, key) = with_job();
    fixture.activate_jobs("a");
    fixture.accepted(retries(key, 7));
    assert!(!fixture.has_job("a"), "it is still held");
    fixture.advance(LOCK_MS);
    assert_eq!(fixture.job("a").retries, 7);
}
