use serde_json::json;

use crate::engine::{
    element::testing::{
        ANY_ERROR, assert_empty, boundary, deploy, element, ends, error, error_root, fixture, io,
        message, path, signal, signal_root, start_message_root,
    },
    testing::{Fixture, assert_incident, job_type, service_task},
};

fn ending(content: &str, roots: &str) -> Fixture {
    let elements = [
        element("startEvent", "s", ""),
        element("endEvent", "e", content),
        path(&["s", "e"]),
    ];
    fixture(&elements.concat(), roots)
}

#[test]
fn none_applies_its_output_mappings_only() {
    let mut fixture = ending(&io(&[("=1", "local")], &[("=2", "out")]), "");
    let instance = fixture.start(json!({}));
    assert_eq!(fixture.variables(instance), json!({"out": 2}));
}

#[test]
fn a_message_is_a_workers_job() {
    let content = format!("{}{}", job_type("send", ""), message("m"));
    let mut fixture = ending(&content, &start_message_root("m"));
    fixture.start(json!({}));
    fixture.complete("send", json!({}));
    assert_eq!(ends(&mut fixture), "s e p");
}

#[test]
fn a_signal_is_broadcast() {
    let mut fixture = ending(&signal("sig"), &signal_root("sig"));
    let started = [
        element("startEvent", "ss", &signal("sig")),
        element("endEvent", "se", ""),
        path(&["ss", "se"]),
    ];
    deploy(
        &mut fixture,
        "started",
        &started.concat(),
        &signal_root("sig"),
    );
    fixture.start(json!({}));
    assert_eq!(ends(&mut fixture), "s e p ss se started");
}

#[test]
fn an_error_ends_the_sub_process_around() {
    let inside = [
        element("startEvent", "ss", ""),
        element("parallelGateway", "g", ""),
        service_task("t"),
        element("endEvent", "se", &error("E1")),
        path(&["ss", "g", "t"]),
        path(&["g", "se"]),
    ];
    let elements = [
        element("startEvent", "s", ""),
        element("subProcess", "sub", &inside.concat()),
        path(&["s", "sub"]),
        boundary("b", "sub", ANY_ERROR),
    ];
    let mut fixture = fixture(&elements.concat(), &error_root("E1"));
    fixture.start(json!({}));
    assert_eq!(ends(&mut fixture), "s ss g -se -t -sub b p");
    assert_empty(&fixture);
}

#[test]
fn an_error_that_nobody_catches_waits_for_a_new_try() {
    let root = error_root("E1").replace("errorCode=\"E1\"", "errorCode=\"=code\"");
    let mut fixture = ending(&error("E1"), &root);
    let instance = fixture.start(json!({"code": 5}));
    let incident = fixture.incident();
    let text = "Expected result of the expression 'code' to be 'STRING', but was 'NUMBER'.";
    assert_incident(&incident, ("EXTRACT_VALUE_ERROR", "e", text));
    fixture.set(instance, json!({"code": "E5"}));
    fixture.resolve(&incident);
    let text = "Expected to throw an error event with the code 'E5', but it was not caught. No error \
                events are available in the scope.";
    assert_incident(&fixture.incident(), ("UNHANDLED_ERROR_EVENT", "e", text));
}

#[test]
fn a_code_of_digits_is_a_code() {
    let mut fixture = ending(
        &error("E404"),
        &error_root("E404").replace("Code=\"E404", "Code=\"404"),
    );
    fixture.start(json!({}));
    let text = "Expected to throw an error event with the code '404', but it was not caught. No \
                error events are available in the scope.";
    assert_incident(&fixture.incident(), ("UNHANDLED_ERROR_EVENT", "e", text));
}

#[test]
fn terminate_applies_no_mappings() {
    let content = format!(
        "{}<terminateEventDefinition/>",
        io(&[("=1", "local")], &[("=2", "out")])
    );
    let mut fixture = ending(&content, "");
    let instance = fixture.start(json!({}));
    assert_eq!(ends(&mut fixture), "s e p");
    assert_eq!(fixture.variables(instance), json!({}));
}
