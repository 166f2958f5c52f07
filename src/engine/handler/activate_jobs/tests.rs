use std::sync::Arc;

use serde_json::{Value as Json, json};

use crate::engine::{
    command::{ActivateJobs, Command},
    limits,
    reply::{JobsActivated, Reply},
    testing::{Fixture, activate, chain, job_type, job_variables},
};

fn with_jobs(variables: &[Json]) -> Fixture {
    let mapping =
        "<zeebe:ioMapping><zeebe:input source=\"=1\" target=\"local\"/></zeebe:ioMapping>";
    let mut fixture = Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("serviceTask", "a", &job_type("a", mapping)),
    ]));
    for variables in variables {
        fixture.start(variables.clone());
    }
    fixture
}

fn activated(fixture: &mut Fixture, command: ActivateJobs) -> JobsActivated {
    match fixture.accepted(Command::ActivateJobs(command)) {
        Reply::JobsActivated(activated) => activated,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_oldest_come_first_and_no_more_than_asked_for() {
    let mut fixture = with_jobs(&[json!({"n": 1}), json!({"n": 2}), json!({"n": 3})]);
    let mut take = |jobs_max| {
        let command = ActivateJobs {
            jobs_max,
            ..activate("a")
        };
        let jobs = activated(&mut fixture, command).jobs;
        assert!(jobs.iter().all(|job| &*job.job.worker == "worker"));
        jobs.iter().map(job_variables).collect::<Vec<_>>()
    };
    assert_eq!(
        take(2),
        [json!({"local": 1, "n": 1}), json!({"local": 1, "n": 2})]
    );
    assert_eq!(take(2), [json!({"local": 1, "n": 3})]);
    assert!(take(2).is_empty());
}

#[test]
fn only_the_variables_asked_for() {
    let mut fixture = with_jobs(&[json!({"x": 1, "local": 2, "y": 3})]);
    let command = ActivateJobs {
        fetch_variables: vec!["local".to_owned(), "y".to_owned(), "nope".to_owned()],
        ..activate("a")
    };
    let jobs = activated(&mut fixture, command).jobs;
    assert_eq!(job_variables(&jobs[0]), json!({"local": 1, "y": 3}));
}

#[test]
fn an_answer_has_a_size() {
    let text = |bytes: usize| json!({"big": "x".repeat(bytes)});
    // The names of both variables, the number, the quotes.
    let around = "big".len() + 2 + "local".len() + 8;
    let half = limits::JOB_BATCH_BYTES_MAX / 2 - around;
    let mut fixture = with_jobs(&[text(half), text(half), text(half)]);
    fixture.quick();
    let batch = activated(&mut fixture, activate("a"));
    assert_eq!((batch.jobs.len(), batch.is_truncated), (2, true));
    let batch = activated(&mut fixture, activate("a"));
    assert_eq!((batch.jobs.len(), batch.is_truncated), (1, false));

    let mut fixture = with_jobs(&[text(limits::JOB_BATCH_BYTES_MAX - around + 1)]);
    let batch = activated(&mut fixture, activate("a"));
    assert_eq!((batch.jobs.len(), batch.is_truncated), (0, true));
    let incident = fixture.incident();
    assert_eq!(incident.error_type.name(), "MESSAGE_SIZE_EXCEEDED");
    let size = "because with 4.0 MB it is larger than the configured message size";
    assert!(
        incident.error_message.contains(size),
        "{}",
        incident.error_message
    );
    assert!(!fixture.has_job("a"), "it isn't tried again and again");
}

#[test]
fn what_is_asked_must_make_sense() {
    let mut fixture = with_jobs(&[]);
    let mut check = |command: ActivateJobs, expected: &str| {
        assert_eq!(
            fixture.rejected(Command::ActivateJobs(command)),
            format!(
                "Command 'ACTIVATE' rejected with code 'INVALID_ARGUMENT': Expected to activate job batch \
                 with {expected}"
            )
        );
    };
    check(
        ActivateJobs {
            job_type: Arc::from(""),
            ..activate("a")
        },
        "type to be present, but it was blank",
    );
    check(
        ActivateJobs {
            timeout_ms: 0,
            ..activate("a")
        },
        "timeout to be greater than zero, but it was '0'",
    );
    check(
        ActivateJobs {
            jobs_max: -1,
            ..activate("a")
        },
        "max jobs to activate to be greater than zero, but it was '-1'",
    );
}

#[test]
fn a_size_prints_as_megabytes() {
    let check = |bytes: usize, expected: &str| assert_eq!(super::megabytes(bytes), expected);
    check(5 * 1024 * 1024, "5.0 MB");
    check(4 * 1024 * 1024 + 256 * 1024, "4.3 MB");
    check(4 * 1024 * 1024 + 256 * 1024 - 1, "4.2 MB");
    check(9 * 1024 * 1024 + 1000 * 1024, "10.0 MB");
    check(24 * 1024 * 1024 + 512 * 1024, "24.5 MB");
}
