//! `stuck`: what stands still, on the engine in this binary and on a cluster that lists less.

use serde_json::Value;

use crate::environment::Environment;
use crate::servers;

/// The findings of one kind.
fn findings(env: &Environment, kind: &str, flags: &[&str]) -> Value {
    let mut arguments = vec!["stuck", "--kind", kind, "-o", "json"];
    arguments.extend(flags);
    env.zcli(&arguments).ok().json()
}

#[test]
fn nothing_stands_still_on_an_empty_engine() {
    let server = servers::engine();
    let env = server.environment();
    let run = env.zcli(&["stuck", "--exit-code"]).ok();
    assert!(run.stderr.contains("no findings found"), "{run:?}");
    assert_eq!(env.zcli(&["stuck", "-o", "json"]).ok().stdout, "[]\n");
}

#[test]
fn a_job_type_nobody_works_on_is_found_until_somebody_does() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.start_order();
    let found = findings(&env, "unworked", &["--at-least", "0s"]);
    assert_eq!(found[0]["key"], "payment");
    assert_eq!(found[0]["count"], 1);
    let detail = found[0]["detail"].as_str().expect("a text");
    assert!(detail.contains("no worker has ever taken one"), "{detail}");
    assert_eq!(
        findings(&env, "unworked", &[]),
        Value::Array(Vec::new()),
        "it's younger than a minute"
    );
    env.take_job();
    let found = findings(&env, "unworked", &["--at-least", "0s"]);
    assert_eq!(found, Value::Array(Vec::new()), "a worker holds it");
}

#[test]
fn an_instance_without_progress_is_found_and_named_for_the_next_command() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let instance = env.start_order();
    let flags = ["--for", "0s", "--process", "order"];
    let found = findings(&env, "no-progress", &flags);
    assert_eq!(found[0]["processInstanceKey"], instance.as_str());
    assert_eq!(found[0]["elementId"], "charge");
    let detail = found[0]["detail"].as_str().expect("a text");
    assert!(detail.contains("waits at service task charge"), "{detail}");
    let other = findings(&env, "no-progress", &["--for", "0s", "--process", "else"]);
    assert_eq!(other, Value::Array(Vec::new()));
    let run = env.zcli(&[
        "stuck",
        "--for",
        "0s",
        "--kind",
        "no-progress",
        "--exit-code",
        "-o",
        "name",
    ]);
    assert_eq!(run.code(1).text(), instance);
}

#[test]
fn a_lock_that_ran_out_with_its_retries_untouched_is_found() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.start_order();
    let take = [
        "job",
        "activate",
        "payment",
        "--timeout",
        "1ms",
        "--worker",
        "slowpoke",
        "-o",
        "name",
    ];
    env.zcli(&take).ok();
    let found = loop {
        let found = findings(&env, "expired-lock", &[]);
        if found != Value::Array(Vec::new()) {
            break found;
        }
    };
    assert_eq!(found[0]["key"], "payment");
    let detail = found[0]["detail"].as_str().expect("a text");
    assert!(detail.starts_with("slowpoke took it"), "{detail}");
    assert!(detail.contains("still at 3"), "{detail}");
}

#[test]
fn an_incident_is_found() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let instance = env.start_order();
    let job = env.take_job();
    let fail = [
        "job",
        "fail",
        &job,
        "--retries",
        "0",
        "--error-message",
        "no card",
    ];
    env.zcli(&fail).ok();
    let found = findings(&env, "incident", &[]);
    assert_eq!(found[0]["key"], instance.as_str());
    assert_eq!(found[0]["detail"], "JOB_NO_RETRIES: no card");
    let table = env.zcli(&["stuck", "--exit-code"]).code(1);
    assert!(table.stdout.contains("INCIDENT"), "{table:?}");
}

#[test]
fn nonsense_is_refused() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    env.zcli(&["stuck", "--kind", "sleepy"]).code(2);
    env.zcli(&["stuck", "--for", "soon"]).code(2);
    env.zcli(&["stuck", "--limit", "0"]).code(2);
    let run = env.zcli(&["stuck"]).code(7);
    assert!(
        run.stderr.contains("could not look for what stands still"),
        "{run:?}"
    );
}

#[test]
fn a_message_that_reached_nobody_is_found() {
    let server = servers::engine();
    let env = server.environment();
    let publish = [
        "publish-message",
        "paid",
        "--correlation-key",
        "17",
        "--ttl",
        "0s",
    ];
    env.zcli(&publish).ok();
    let found = findings(&env, "expired-message", &[]);
    assert_eq!(found[0]["key"], "paid");
    let detail = found[0]["detail"].as_str().expect("a text");
    assert!(detail.contains("correlation key \"17\""), "{detail}");
}

#[test]
fn a_call_chain_is_told_from_its_root() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("parent.bpmn", PARENT);
    env.zcli(&["deploy", "parent.bpmn"]).ok();
    let root = env.zcli(&["create-instance", "parent", "-o", "name"]).ok();
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
    let found = findings(&env, "incident", &[]);
    assert_eq!(found[0]["key"], root.text());
    assert_eq!(
        found[0]["detail"],
        "Parent > order: JOB_NO_RETRIES: no card"
    );
}

#[test]
fn an_element_beyond_its_own_usual_time_is_found() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    for _ in 0..20 {
        env.start_order();
    }
    let work = [
        "job", "work", "--type", "payment", "--count", "20", "--exec", "true",
    ];
    env.zcli(&work).ok();
    let instance = env.start_order();
    // A task that was done in milliseconds twenty times waits for longer than that before long.
    let found = loop {
        let found = findings(&env, "slow", &["--at-least", "0s"]);
        if found != Value::Array(Vec::new()) {
            break found;
        }
    };
    assert_eq!(found[0]["processInstanceKey"], instance.as_str());
    let detail = found[0]["detail"].as_str().expect("a text");
    assert!(detail.contains("99 of 100 took at most"), "{detail}");
}

/// Calls `order`.
const PARENT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.org">
  <bpmn:process id="parent" name="Parent" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="call" />
    <bpmn:callActivity id="call">
      <bpmn:extensionElements><zeebe:calledElement processId="order" /></bpmn:extensionElements>
      <bpmn:incoming>a</bpmn:incoming>
    </bpmn:callActivity>
  </bpmn:process>
</bpmn:definitions>
"#;
