//! `timer`: listed and fired on the engine in this binary, refused with a reason elsewhere.

use axum::http::StatusCode;

use crate::environment::Environment;
use crate::servers::{self, Script};

/// Waits a year, then ends.
const WAITING: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="http://example.org">
  <bpmn:process id="waiting" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="year" />
    <bpmn:intermediateCatchEvent id="year">
      <bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>
      <bpmn:timerEventDefinition id="t">
        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P365D</bpmn:timeDuration>
      </bpmn:timerEventDefinition>
    </bpmn:intermediateCatchEvent>
    <bpmn:sequenceFlow id="b" sourceRef="year" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>
"#;

/// An instance that waits.
fn start(env: &Environment) -> String {
    env.file("waiting.bpmn", WAITING);
    env.zcli(&["deploy", "waiting.bpmn"]).ok();
    let started = env.zcli(&["create-instance", "waiting", "-o", "name"]).ok();
    started.text().to_owned()
}

#[test]
fn a_timer_is_listed_and_fired() {
    let server = servers::engine();
    let env = server.environment();
    let instance = start(&env);
    let listed = env
        .zcli(&["timer", "list", "--process", "waiting", "-o", "json"])
        .ok();
    let timer = listed.json()[0].clone();
    assert_eq!(timer["elementId"], "year");
    assert_eq!(timer["processInstanceKey"], instance.as_str());
    let none = |flags: &[&str]| {
        let run = env
            .zcli(&[&["timer", "list", "-o", "json"], flags].concat())
            .ok();
        assert_eq!(run.stdout, "[]\n", "{flags:?}");
    };
    none(&["--overdue"]);
    none(&["--due-within", "1h"]);
    none(&["--process", "other"]);
    let key = timer["timerKey"].as_str().expect("a key");
    let fired = env.zcli(&["timer", "fire", key]).ok();
    assert_eq!(fired.text(), format!("fired timer {key}"));
    let shown = env.zcli(&["instance", "get", &instance, "-o", "json"]).ok();
    assert_eq!(shown.json()["state"], "COMPLETED");
    let again = env.zcli(&["timer", "fire", key]).code(5);
    assert!(again.stderr.contains("zcli timer list"), "{again:?}");
}

#[test]
fn an_instance_that_waits_for_its_time_does_not_stand_still() {
    let server = servers::engine();
    let env = server.environment();
    start(&env);
    let run = env.zcli(&["stuck", "--for", "0s", "-o", "json"]).ok();
    assert_eq!(run.stdout, "[]\n");
}

#[test]
fn a_cluster_that_cannot_fire_timers_says_so() {
    let server = servers::scripted(Script {
        rest_status: StatusCode::NOT_FOUND,
        rest_body: serde_json::json!({"title": "Not Found", "status": 404, "detail": "No endpoint POST /v2/timers/1/trigger."}),
        ..Script::answering(serde_json::Value::Null)
    });
    let run = server.environment().zcli(&["timer", "fire", "1"]).code(1);
    assert!(run.stderr.contains("can't fire timers"), "{run:?}");
    assert!(run.stderr.contains("instance modify"), "{run:?}");
}
