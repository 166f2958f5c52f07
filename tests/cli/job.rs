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
    let key = taken[0]["jobKey"].as_str().expect("a string");
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

#[test]
fn peeking_shows_what_a_worker_would_get_and_locks_nothing() {
    let server = servers::engine();
    let env = server.environment();
    let model = crate::environment::ORDER.replace(
        r#"<zeebe:taskDefinition type="payment" retries="3" />"#,
        r#"<zeebe:taskDefinition type="payment" retries="3" />
           <zeebe:taskHeaders><zeebe:header key="bank" value="north" /></zeebe:taskHeaders>
           <zeebe:ioMapping><zeebe:input source="=amount + 1" target="amount" /></zeebe:ioMapping>"#,
    );
    env.file("order.bpmn", &model);
    env.zcli(&["deploy", "order.bpmn"]).ok();
    let create = [
        "create-instance",
        "order",
        "--var",
        "amount=42",
        "--var",
        "city=Oslo",
    ];
    env.zcli(&create).ok();
    let peek = ["job", "peek", "--type", "payment", "-o", "json"];
    let seen = env.zcli(&peek).ok().json();
    assert_eq!(seen[0]["variables"], json!({"amount": 43, "city": "Oslo"}));
    assert_eq!(seen[0]["customHeaders"], json!({"bank": "north"}));
    assert_eq!(seen[0]["retries"], 3);
    assert_eq!(seen[0]["heldBy"], json!(null));
    let some = env
        .zcli(&[&peek[..], &["--fetch-variables", "city"]].concat())
        .ok()
        .json();
    assert_eq!(some[0]["variables"], json!({"city": "Oslo"}));
    let taken = env
        .zcli(&["job", "activate", "payment", "-o", "json"])
        .ok()
        .json();
    assert_eq!(
        taken[0]["variables"], seen[0]["variables"],
        "nothing was locked"
    );
    let held = env.zcli(&peek).ok().json();
    assert_eq!(held[0]["heldBy"], "zcli");
    let key = taken[0]["jobKey"].as_str().expect("a key");
    env.zcli(&["job", "complete", key]).ok();
    assert_eq!(env.zcli(&peek).ok().json(), json!([]));
    let ended = env.zcli(&["job", "peek", key, "-o", "json"]).ok().json();
    assert_eq!(ended[0]["state"], "COMPLETED");
    env.zcli(&["job", "peek", "123"]).code(5);
}

/// A job inside a multi-instance sub-process, with a variable at each level.
const NESTED: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.org">
  <bpmn:process id="nested" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="sub"/>
    <bpmn:subProcess id="sub">
      <bpmn:extensionElements><zeebe:ioMapping><zeebe:input source="=item * 10" target="inner"/></zeebe:ioMapping></bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
        <zeebe:loopCharacteristics inputCollection="=[1, 2]" inputElement="item"/>
      </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
      <bpmn:startEvent id="s"/><bpmn:sequenceFlow id="b" sourceRef="s" targetRef="t"/>
      <bpmn:serviceTask id="t"><bpmn:extensionElements><zeebe:taskDefinition type="deep"/></bpmn:extensionElements></bpmn:serviceTask>
    </bpmn:subProcess>
  </bpmn:process>
</bpmn:definitions>
"#;

#[test]
fn peeking_sees_the_variables_of_the_scopes_around_a_job_and_of_no_other() {
    let server = servers::engine();
    let env = server.environment();
    env.file("nested.bpmn", NESTED);
    env.zcli(&["deploy", "nested.bpmn"]).ok();
    env.zcli(&["create-instance", "nested", "--var", "outer=0"])
        .ok();
    let seen = env
        .zcli(&["job", "peek", "--type", "deep", "-o", "json"])
        .ok()
        .json();
    let taken = env
        .zcli(&["job", "activate", "deep", "--max-jobs", "2", "-o", "json"])
        .ok()
        .json();
    for (seen, taken) in [(&seen[0], &taken[0]), (&seen[1], &taken[1])] {
        assert_eq!(seen["jobKey"], taken["jobKey"]);
        assert_eq!(seen["variables"], taken["variables"]);
        assert!(seen["variables"]["inner"].is_number(), "{seen}");
    }
}
