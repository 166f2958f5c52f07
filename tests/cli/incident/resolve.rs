//! `incident resolve`: what is set before, what is seen after, for one and for many.

use std::process::Stdio;

use super::{deploy, failed_order, incident};
use crate::environment::Environment;
use crate::servers;

fn group_of(env: &Environment, place: &str) -> String {
    let filter = format!(".[] | select(.pattern | contains(\"{place}\")) | .group");
    env.zcli(&["incident", "list", "--group", "--jq", &filter])
        .ok()
        .text()
        .to_owned()
}

fn left(env: &Environment) -> usize {
    let names = env.zcli(&["incident", "list", "-o", "name"]).ok();
    names.text().lines().count()
}

#[test]
fn it_sets_retries_and_says_that_nobody_took_the_job() {
    let server = servers::engine();
    let env = server.environment();
    let key = incident(&env);
    let run = env
        .zcli(&[
            "incident",
            "resolve",
            &key,
            "--verify-for",
            "100ms",
            "-o",
            "json",
        ])
        .code(10);
    assert_eq!(run.json()["outcome"], "waiting");
    let detail = run.json()["detail"].as_str().expect("text").to_owned();
    assert!(detail.contains("type payment"), "{detail}");
    assert!(
        run.stderr.contains("zcli job work --type payment"),
        "{run:?}"
    );
    let job = run.json()["jobKey"].as_str().expect("a key").to_owned();
    let shown = env.zcli(&["job", "get", &job, "-o", "json"]).ok().json();
    assert_eq!(shown["retries"], 1);
    assert_eq!(left(&env), 0);
    env.take_job();
}

#[test]
fn it_sees_that_the_job_was_taken_and_completed() {
    let server = servers::engine();
    let env = server.environment();
    let key = incident(&env);
    let resolving = env
        .command(&[
            "incident",
            "resolve",
            &key,
            "--verify-for",
            "60s",
            "-o",
            "json",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    env.zcli(&[
        "job", "work", "--type", "payment", "--count", "1", "--worker", "w7", "--exec", "true",
    ])
    .ok();
    let output = resolving.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    let verdict: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(verdict["outcome"], "completed");
    assert_eq!(verdict["detail"], "its job was completed by worker w7");
}

#[test]
fn it_is_no_success_when_the_same_trouble_is_back() {
    let server = servers::engine();
    let env = server.environment();
    deploy(
        &env,
        r#"<bpmn:scriptTask id="work"><bpmn:extensionElements>
            <zeebe:script expression="=assert(total, total != null)" resultVariable="r"/>
           </bpmn:extensionElements></bpmn:scriptTask>"#,
    );
    env.zcli(&["create-instance", "p"]).ok();
    let key = env.zcli(&["incident", "list", "-o", "name"]).ok();
    let key = key.text();
    let run = env
        .zcli(&["incident", "resolve", key, "-o", "json"])
        .code(1);
    assert_eq!(run.json()["outcome"], "came-back");
    let again = env.zcli(&["incident", "list", "-o", "name"]).ok();
    assert_ne!(again.text(), key);
    let run = env
        .zcli(&[
            "incident",
            "resolve",
            again.text(),
            "--var",
            "total=1",
            "-o",
            "json",
        ])
        .ok();
    assert_eq!(run.json()["outcome"], "resolved");
    assert_eq!(run.json()["detail"], "the process went on");
}

#[test]
fn a_listeners_job_gets_its_retries_too() {
    let server = servers::engine();
    let env = server.environment();
    deploy(
        &env,
        r#"<bpmn:manualTask id="work"><bpmn:extensionElements><zeebe:executionListeners>
            <zeebe:executionListener eventType="start" type="payment"/>
           </zeebe:executionListeners></bpmn:extensionElements></bpmn:manualTask>"#,
    );
    env.zcli(&["create-instance", "p"]).ok();
    let job = env.take_job();
    env.zcli(&["job", "fail", &job, "--retries", "0"]).ok();
    let shown = env.zcli(&["incident", "list", "-o", "json"]).ok().json();
    assert_eq!(shown[0]["errorType"], "EXECUTION_LISTENER_NO_RETRIES");
    let key = shown[0]["incidentKey"].as_str().expect("a key");
    let run = env
        .zcli(&[
            "incident",
            "resolve",
            key,
            "--retries",
            "4",
            "--no-verify",
            "-o",
            "json",
        ])
        .ok();
    assert_eq!(run.json()["outcome"], "unverified");
    let shown = env.zcli(&["job", "get", &job, "-o", "json"]).ok().json();
    assert_eq!(shown["retries"], 4);
}

#[test]
fn a_group_is_resolved_and_the_others_are_not() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    for n in 1..=5 {
        failed_order(&env, &format!("card {n} declined"));
    }
    failed_order(&env, "no stock");
    let id = group_of(&env, "declined");
    let refused = env.zcli(&["incident", "resolve", "--group", &id]).code(2);
    assert!(refused.stderr.contains("--yes"), "{refused:?}");
    assert_eq!(left(&env), 6, "nothing was changed");
    // One first.
    env.zcli(&[
        "incident",
        "resolve",
        "--group",
        &id,
        "--limit",
        "1",
        "--no-verify",
    ])
    .ok();
    assert_eq!(left(&env), 5);
    let run = env
        .zcli(&[
            "incident",
            "resolve",
            "--group",
            &id,
            "--yes",
            "--no-verify",
            "--rate",
            "500/s",
            "-o",
            "jsonl",
        ])
        .ok();
    assert_eq!(run.stdout.lines().count(), 4);
    assert!(run.stderr.contains("4 incidents in"), "{run:?}");
    assert!(run.stderr.contains("4 unverified"), "{run:?}");
    assert_eq!(left(&env), 1);
}

#[test]
fn each_of_many_has_its_own_outcome() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let one = failed_order(&env, "a");
    let run = env
        .zcli(&[
            "incident",
            "resolve",
            &one,
            "123",
            "--yes",
            "--verify-for",
            "50ms",
            "-o",
            "json",
        ])
        .code(9);
    let outcomes = run.json();
    assert_eq!(outcomes[0]["outcome"], "waiting");
    assert_eq!(outcomes[1]["outcome"], "not-resolved");
    assert_eq!(outcomes[1]["incidentKey"], "123");
    assert!(run.stderr.contains("incident 123: "), "{run:?}");
    assert!(run.stderr.contains("1 waiting, 1 not-resolved"), "{run:?}");
}

#[test]
fn a_filter_and_keys_exclude_each_other() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let run = env
        .zcli(&["incident", "resolve", "5", "--process", "order"])
        .code(2);
    assert!(run.stderr.contains("don't go together"), "{run:?}");
    env.zcli(&["incident", "resolve", "5", "--limit", "1"])
        .code(2);
    env.zcli(&["incident", "resolve", "--group", "no!"]).code(2);
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
fn a_condition_selects() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    for message in ["card 1 declined", "card 2 expired", "no stock"] {
        failed_order(&env, message);
    }
    let condition = "errorMessage ~ \"^card\"";
    let groups = env
        .zcli(&[
            "incident", "list", "--group", "--where", condition, "-o", "name",
        ])
        .ok();
    assert_eq!(groups.stdout.lines().count(), 2);
    env.zcli(&[
        "incident",
        "resolve",
        "--where",
        condition,
        "--yes",
        "--no-verify",
    ])
    .ok();
    assert_eq!(left(&env), 1);
    let run = env
        .zcli(&["incident", "resolve", "--where", condition])
        .ok();
    assert!(run.stderr.contains("no incidents found"), "{run:?}");
    let run = env
        .zcli(&["incident", "resolve", "--where", "errorMesage = 1"])
        .code(2);
    assert!(run.stderr.contains("errorMessage"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_tells_what_was_done_by_then() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    for n in 1..=3 {
        failed_order(&env, &format!("card {n} declined"));
    }
    let flags = [
        "--process",
        "order",
        "--yes",
        "--verify-for",
        "5m",
        "-o",
        "jsonl",
    ];
    let child = env
        .command(&[&["incident", "resolve"], flags.as_slice()].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    while left(&env) > 0 {}
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).expect("sent");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(130));
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(
        told.matches("the watch was interrupted").count(),
        3,
        "{told}"
    );
}
