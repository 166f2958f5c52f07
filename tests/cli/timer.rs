//! `timer`: listed and fired on the engine in this binary, refused with a reason elsewhere.

use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::environment::Environment;
use crate::servers::{self, Script, Server};

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

/// A condition that the engine decides in part, and that one of two instances meets.
const CONDITION: &str =
    "element like \"y*\" and dueDate > +300d and variables.customer.tier = \"gold\"";

#[test]
fn the_engine_filters_timers_as_far_as_it_can() {
    let server = servers::engine();
    let env = server.environment();
    start(&env);
    let tier = |tier: &str| {
        let variables = format!(r#"{{"customer": {{"tier": "{tier}"}}}}"#);
        let flags = ["--variables", &variables, "-o", "name"];
        let run = env.zcli(&[&["create-instance", "waiting"], flags.as_slice()].concat());
        run.ok().text().to_owned()
    };
    let gold = tier("gold");
    tier("tin");
    let list = ["timer", "list", "--where", CONDITION, "-o", "json"];
    let found = env.zcli(&list).ok().json();
    assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
    assert_eq!(found[0]["processInstanceKey"], gold.as_str());
    let plan = env.zcli(&[list.as_slice(), &["--explain"]].concat()).ok();
    let plan = plan.json();
    for part in [0, 1] {
        assert_eq!(plan[part]["step"], "the API filters", "{plan}");
    }
    assert_eq!(plan[2]["step"], "filtered here, over all pages", "{plan}");
    let request = plan[3]["what"].as_str().expect("a request");
    assert!(request.starts_with("POST /v2/timers/search"), "{request}");
    assert!(
        request.contains(r#""elementId":{"$like":"y*"}"#),
        "{request}"
    );
    let near = ["timer", "list", "--where", "dueDate < +1h", "-o", "json"];
    assert_eq!(env.zcli(&near).ok().stdout, "[]\n");
}

/// A cluster that lists no timers; instances 7 and 8 wait, and 8 is somebody's who pays in gold.
fn cluster() -> Server {
    let one = |item: Value| Json(json!({"items": [item], "page": {"totalItems": 1}}));
    let instances = async move |Json(request): Json<Value>| {
        if request["filter"]["processDefinitionKey"].is_object() {
            return Json(json!({"items": [], "page": {"totalItems": 0}}));
        }
        one(json!({"processDefinitionKey": "5"}))
    };
    let elements = async || {
        let element = |instance: &str| {
            json!({
                "elementInstanceKey": format!("{instance}1"), "processInstanceKey": instance,
                "processDefinitionId": "waiting", "processDefinitionKey": "5",
                "elementId": "year", "startDate": jiff::Timestamp::now().to_string(),
            })
        };
        let items = [element("7"), element("8")];
        Json(json!({"items": items, "page": {"totalItems": 2}}))
    };
    let variables = async move || {
        one(json!({"name": "customer", "value": r#"{"tier": "gold"}"#, "processInstanceKey": "8"}))
    };
    let definition =
        async || Json(json!({"processDefinitionKey": "5", "processDefinitionId": "waiting"}));
    let none = async || {
        let problem = json!({"title": "Not Found", "status": 404, "detail": "No endpoint."});
        (StatusCode::NOT_FOUND, Json(problem))
    };
    servers::rest(
        Router::new()
            .route("/v2/timers/search", post(none))
            .route("/v2/process-instances/search", post(instances))
            .route("/v2/process-definitions/5", get(definition))
            .route("/v2/process-definitions/5/xml", get(async || WAITING))
            .route("/v2/element-instances/search", post(elements))
            .route("/v2/variables/search", post(variables)),
    )
}

#[test]
fn where_no_timers_are_listed_the_condition_is_decided_here() {
    let server = cluster();
    let env = server.environment();
    let list = ["timer", "list", "--where", CONDITION, "-o", "json"];
    let run = env.zcli(&list).ok();
    let found = run.json();
    assert_eq!(found.as_array().map(Vec::len), Some(1), "{run:?}");
    assert_eq!(found[0]["processInstanceKey"], "8");
    assert!(run.stderr.contains("worked out from the models"), "{run:?}");
    let refused = env
        .zcli(&[list.as_slice(), &["--explain"]].concat())
        .code(2);
    assert!(refused.stderr.contains("filtered here"), "{refused:?}");
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
