//! Jobs, from taking to completing, failing and throwing.

use serde_json::json;

use crate::servers;

#[test]
fn a_job_is_taken_and_completed() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let instance = env.start_order();
    let taken = env
        .zcli(&["job", "activate", "payment", "-o", "json"])
        .ok()
        .json();
    assert_eq!(taken[0]["variables"], json!({"amount": 42}));
    assert_eq!(taken[0]["processInstanceKey"], instance.as_str());
    assert_eq!(taken[0]["retries"], 3);
    let key = taken[0]["key"].as_str().expect("a string");
    let run = env
        .zcli(&["job", "complete", key, "--var", "paid=true"])
        .ok();
    assert_eq!(run.stdout, format!("completed job {key}\n"));
    let shown = env.zcli(&["instance", "get", &instance, "-o", "json"]).ok();
    assert_eq!(shown.json()["state"], "COMPLETED");
    env.zcli(&["job", "complete", key]).code(5);
}

#[test]
fn nothing_to_take_is_an_empty_list() {
    let server = servers::engine();
    let run = server
        .environment()
        .zcli(&["job", "activate", "nosuch", "-o", "json"])
        .ok();
    assert_eq!(run.stdout, "[]\n");
}

#[test]
fn a_job_is_listed_failed_and_updated() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.start_order();
    let key = env.take_job();
    let listed = env
        .zcli(&["job", "list", "--type", "payment", "-o", "json"])
        .ok();
    assert_eq!(listed.json()[0]["jobKey"], key.as_str());
    env.zcli(&[
        "job",
        "fail",
        &key,
        "--retries",
        "2",
        "--error-message",
        "no card",
    ])
    .ok();
    let shown = env.zcli(&["job", "get", &key, "-o", "json"]).ok().json();
    assert_eq!(shown["retries"], 2);
    env.zcli(&["job", "update", &key, "--retries", "7"]).ok();
    let shown = env.zcli(&["job", "get", &key, "-o", "json"]).ok().json();
    assert_eq!(shown["retries"], 7);
    env.zcli(&["job", "update", &key]).code(2);
    env.zcli(&["job", "get", "123"]).code(5);
}
