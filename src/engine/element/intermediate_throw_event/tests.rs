use serde_json::json;

use crate::engine::{
    element::testing::{
        assert_empty, deploy, element, ends, fixture, io, message, path, publish, signal,
        signal_root, start_message_root,
    },
    testing::{Fixture, assert_incident, job_type},
};

fn throwing(content: &str, roots: &str) -> Fixture {
    let elements = [
        element("startEvent", "s", ""),
        element("intermediateThrowEvent", "t", content),
        path(&["s", "t"]),
    ];
    fixture(&elements.concat(), roots)
}

#[test]
fn none_applies_its_output_mappings_only() {
    let mut fixture = throwing(&io(&[("=1", "local")], &[("=local", "out")]), "");
    let instance = fixture.start(json!({}));
    assert_eq!(ends(&mut fixture), "s t p");
    assert_eq!(fixture.variables(instance), json!({"out": null}));
}

#[test]
fn a_message_is_a_workers_job() {
    let content = format!("{}{}", job_type("send", ""), message("m"));
    let mut fixture = throwing(&content, &start_message_root("m"));
    let instance = fixture.start(json!({}));
    assert_eq!(ends(&mut fixture), "s");
    fixture.complete("send", json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "t p");
    assert_eq!(fixture.variables(instance), json!({"x": 1}));
}

#[test]
fn a_signal_carries_the_events_own_variables() {
    let content = format!("{}{}", io(&[("=v + 1", "x")], &[]), signal("sig"));
    let root = signal_root("sig").replace("name=\"sig\"", "name=\"=n\"");
    let mut fixture = throwing(&content, &root);
    let waiting = [
        element("startEvent", "ws", ""),
        element("intermediateCatchEvent", "c", &signal("sig")),
        path(&["ws", "c"]),
    ];
    deploy(
        &mut fixture,
        "waiting",
        &waiting.concat(),
        &signal_root("sig"),
    );
    let started = [
        element("startEvent", "sigstart", &signal("sig")),
        element("endEvent", "e", ""),
        path(&["sigstart", "e"]),
    ];
    deploy(
        &mut fixture,
        "started",
        &started.concat(),
        &signal_root("sig"),
    );
    let waiting = fixture.start_process("waiting", json!({}));
    ends(&mut fixture);
    fixture.start(json!({"v": 1, "n": "sig"}));
    assert_eq!(ends(&mut fixture), "s t c p waiting sigstart e started");
    assert_eq!(fixture.variables(waiting), json!({"x": 2}));
    assert_empty(&fixture);
}

#[test]
fn a_signal_without_a_name_is_an_incident() {
    let root = signal_root("sig").replace("name=\"sig\"", "name=\"=n\"");
    let mut fixture = throwing(&signal("sig"), &root);
    let instance = fixture.start(json!({}));
    let incident = fixture.incident();
    let text = "Expected result of the expression 'n' to be 'STRING', but was 'NULL'. The evaluation \
                reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'n'";
    assert_incident(&incident, ("EXTRACT_VALUE_ERROR", "t", text));
    fixture.set(instance, json!({"n": "sig"}));
    fixture.resolve(&incident);
    assert_eq!(ends(&mut fixture), "s t p");
}

#[test]
fn a_published_message_is_passed_through_as_in_zeebe() {
    let content = "<messageEventDefinition messageRef=\"m\"><extensionElements>\
                   <zeebe:publishMessage correlationKey=\"=1\"/></extensionElements>\
                   </messageEventDefinition>";
    let mut fixture = throwing(content, &start_message_root("m"));
    let started = [
        element("startEvent", "ms", &message("m")),
        element("endEvent", "e", ""),
        path(&["ms", "e"]),
    ];
    deploy(
        &mut fixture,
        "started",
        &started.concat(),
        &start_message_root("m"),
    );
    fixture.start(json!({}));
    assert_eq!(ends(&mut fixture), "s t p");
    publish(&mut fixture, "m", "", 0, json!({}));
    assert_eq!(ends(&mut fixture), "ms e started");
}
