//! Incidents: seen, followed, resolved and watched.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::environment::Environment;
use crate::servers;

/// An instance whose job has failed for good; gives the incident's key.
fn incident(env: &Environment) -> String {
    env.deploy_order();
    env.start_order();
    let job = env.take_job();
    env.zcli(&[
        "job",
        "fail",
        &job,
        "--retries",
        "0",
        "--error-message",
        "no card",
    ])
    .ok();
    env.zcli(&["incident", "list", "-o", "name"])
        .ok()
        .text()
        .to_owned()
}

#[test]
fn an_incident_is_listed_with_its_message() {
    let server = servers::engine();
    let env = server.environment();
    let key = incident(&env);
    let shown = env
        .zcli(&["incident", "get", &key, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["errorType"], "JOB_NO_RETRIES");
    assert_eq!(shown["errorMessage"], "no card");
    assert_eq!(shown["state"], "ACTIVE");
}

#[test]
fn resolving_sets_retries_and_waits_for_a_worker() {
    let server = servers::engine();
    let env = server.environment();
    let key = incident(&env);
    let run = env
        .zcli(&["incident", "resolve", &key, "--wait", "100ms", "-o", "json"])
        .code(10);
    assert_eq!(run.json()["outcome"], "waiting");
    let job = run.json()["jobKey"].as_str().expect("a key").to_owned();
    let shown = env.zcli(&["job", "get", &job, "-o", "json"]).ok().json();
    assert_eq!(shown["retries"], 1);
    assert_eq!(
        env.zcli(&["incident", "list", "-o", "json"]).ok().stdout,
        "[]\n"
    );
    env.take_job();
}

#[test]
fn resolving_sees_that_the_job_was_taken() {
    let server = servers::engine();
    let env = server.environment();
    let key = incident(&env);
    let resolving = env
        .command(&["incident", "resolve", &key, "--wait", "30s", "-o", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    loop {
        let taken = env.zcli(&["job", "activate", "payment", "-o", "name"]).ok();
        if !taken.text().is_empty() {
            break;
        }
    }
    let output = resolving.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    let verdict: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(verdict["outcome"], "resolved");
}

#[test]
fn without_a_terminal_and_a_key_it_says_which_flags_to_give() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let run = env.zcli(&["incident", "resolve"]).code(2);
    assert!(run.stderr.contains("zcli incident resolve KEY"), "{run:?}");
}

#[test]
fn an_unknown_incident_is_not_found() {
    let server = servers::engine();
    let run = server
        .environment()
        .zcli(&["incident", "resolve", "123"])
        .code(5);
    assert!(
        run.stderr.contains("could not resolve incident 123"),
        "{run:?}"
    );
}

#[test]
fn tail_follows_and_ends_after_a_count() {
    let server = servers::engine();
    let env = server.environment();
    let mut child = env
        .command(&[
            "incident",
            "tail",
            "--since",
            "1h",
            "--interval",
            "20ms",
            "--count",
            "2",
            "-o",
            "jsonl",
        ])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let first = incident(&env);
    let line = lines.next().expect("a line").expect("text");
    assert!(line.contains(&first), "{line}");
    env.start_order();
    let job = env.take_job();
    env.zcli(&["job", "fail", &job, "--retries", "0"]).ok();
    let line = lines.next().expect("a line").expect("text");
    assert!(!line.contains(&first), "each is shown once: {line}");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
