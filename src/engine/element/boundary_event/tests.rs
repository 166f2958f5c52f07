use serde_json::json;

use crate::engine::{
    command::Command,
    element::testing::{ANY_ERROR, error},
    element::testing::{
        assert_empty, beside, boundary, broadcast, deploy, element, ends, error_root, fixture, io,
        message, message_root, path, publish, signal, signal_root, throw, timer,
    },
    testing::{Fixture, assert_incident, service_task},
};

/// A service task `t` between start and end, with what is attached to it.
fn task_with(attached: &str, roots: &str) -> Fixture {
    let elements = [
        &element("startEvent", "s", ""),
        &service_task("t"),
        &element("endEvent", "e", ""),
        &path(&["s", "t", "e"]),
        attached,
    ];
    fixture(&elements.map(|part| part as &str).concat(), roots)
}

/// A sub-process `sub` around the service task `t`.
fn sub_process_with(attached: &str, roots: &str) -> Fixture {
    let inside = [
        element("startEvent", "ss", ""),
        service_task("t"),
        element("endEvent", "se", ""),
        path(&["ss", "t", "se"]),
    ]
    .concat();
    let elements = [
        element("startEvent", "s", ""),
        element("subProcess", "sub", &inside),
        element("endEvent", "e", ""),
        path(&["s", "sub", "e"]),
        attached.to_owned(),
    ];
    fixture(&elements.concat(), roots)
}

#[test]
fn a_message_interrupts_and_brings_its_variables() {
    let mut fixture = task_with(
        &boundary("b", "t", &message("m")),
        &message_root("m", "=key"),
    );
    let instance = fixture.start(json!({"key": "k"}));
    publish(&mut fixture, "m", "other", 0, json!({"x": 0}));
    assert_eq!(ends(&mut fixture), "s");
    publish(&mut fixture, "m", "k", 0, json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "-t b p");
    assert_eq!(fixture.variables(instance), json!({"key": "k", "x": 1}));
    assert!(!fixture.has_job("t"));
    assert_empty(&fixture);
}

#[test]
fn output_mappings_decide_what_leaves_the_event() {
    let content = format!("{}{}", io(&[], &[("=x + 1", "y")]), message("m"));
    let mut fixture = task_with(&boundary("b", "t", &content), &message_root("m", "=key"));
    let instance = fixture.start(json!({"key": 7}));
    publish(&mut fixture, "m", "7", 0, json!({"x": 1}));
    assert_eq!(fixture.variables(instance), json!({"key": 7, "y": 2}));
}

#[test]
fn a_non_interrupting_message_comes_again_and_again() {
    let mut fixture = task_with(&beside("b", "t", &message("m")), &message_root("m", "=key"));
    let instance = fixture.start(json!({"key": "k"}));
    publish(&mut fixture, "m", "k", 0, json!({"x": 1}));
    publish(&mut fixture, "m", "k", 0, json!({"x": 2}));
    assert_eq!(ends(&mut fixture), "s b b");
    assert_eq!(fixture.variables(instance)["x"], 2);
    fixture.complete("t", json!({}));
    assert_eq!(ends(&mut fixture), "t e p");
    assert_empty(&fixture);
}

#[test]
fn a_non_interrupting_message_takes_all_that_is_buffered() {
    let mut fixture = task_with(&beside("b", "t", &message("m")), &message_root("m", "=key"));
    for x in 1..=3 {
        publish(&mut fixture, "m", "k", 1_000, json!({ "x": x }));
    }
    let instance = fixture.start(json!({"key": "k"}));
    assert_eq!(ends(&mut fixture), "s b b b");
    assert_eq!(fixture.variables(instance)["x"], 3);
}

#[test]
fn the_first_of_two_due_timers_wins_and_it_is_the_last_of_the_file() {
    let attached = [
        beside("b1", "t", &timer("timeDuration", "PT5S")),
        boundary("b2", "t", &timer("timeDuration", "PT5S")),
        boundary("b3", "t", &timer("timeDuration", "PT5S")),
    ];
    let mut fixture = task_with(&attached.concat(), "");
    fixture.start(json!({}));
    fixture.advance(4_999);
    assert_eq!(ends(&mut fixture), "s");
    fixture.advance(1);
    assert_eq!(ends(&mut fixture), "-t b3 p");
    assert_empty(&fixture);
}

#[test]
fn a_cycle_fires_as_often_as_it_says() {
    for (cycle, times) in [("R0/PT10S", 1), ("R1/PT10S", 1), ("R3/PT10S", 3)] {
        let mut fixture = task_with(&beside("b", "t", &timer("timeCycle", cycle)), "");
        fixture.start(json!({}));
        ends(&mut fixture);
        fixture.advance(100_000);
        assert_eq!(ends(&mut fixture), vec!["b"; times].join(" "), "{cycle}");
    }
}

#[test]
fn after_a_jump_of_the_clock_a_cycle_catches_up_once() {
    let mut fixture = task_with(&beside("b", "t", &timer("timeCycle", "R/PT10S")), "");
    fixture.start(json!({}));
    ends(&mut fixture);
    fixture.now_ms += 3_600_000;
    fixture.send(Command::Tick);
    // The one that was due, and the next one, due since the first one fired.
    assert_eq!(ends(&mut fixture), "b b");
    fixture.advance(9_999);
    assert_eq!(ends(&mut fixture), "");
    fixture.advance(1);
    assert_eq!(ends(&mut fixture), "b");
}

#[test]
fn a_signal_interrupts_all_that_wait() {
    let mut fixture = task_with(&boundary("b", "t", &signal("sig")), &signal_root("sig"));
    let first = fixture.start(json!({}));
    fixture.start(json!({}));
    ends(&mut fixture);
    broadcast(&mut fixture, "sig", json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "-t -t b b p p");
    assert_eq!(fixture.variables(first), json!({"x": 1}));
    assert_empty(&fixture);
}

#[test]
fn the_correlation_key_sees_the_scope_around_and_the_name_the_activity() {
    let elements = [
        element("startEvent", "s", ""),
        element("receiveTask", "t", &io(&[("=&quot;local&quot;", "k")], &[]))
            .replace("id=\"t\"", "id=\"t\" messageRef=\"own\""),
        path(&["s", "t"]),
        boundary("b", "t", &message("m")),
    ];
    let roots = [
        message_root("own", "=k"),
        message_root("m", "=k").replace("name=\"m\"", "name=\"=&quot;m-&quot; + k\""),
    ];
    let mut fixture = fixture(&elements.concat(), &roots.concat());
    fixture.start(json!({"k": "global"}));
    ends(&mut fixture);
    publish(&mut fixture, "m-local", "local", 0, json!({}));
    assert_eq!(ends(&mut fixture), "");
    publish(&mut fixture, "m-local", "global", 0, json!({}));
    assert_eq!(ends(&mut fixture), "-t b p");
}

#[test]
fn an_expression_that_fails_opens_nothing() {
    let attached = [
        boundary("b1", "t", &timer("timeDuration", "PT5S")),
        boundary("b2", "t", &message("m")),
        boundary("b3", "t", &signal("sig")),
    ];
    let roots = [message_root("m", "=key"), signal_root("sig")];
    let mut fixture = task_with(&attached.concat(), &roots.concat());
    let instance = fixture.start(json!({}));
    let text = "Failed to extract the correlation key for 'key': The value must be either a string \
                or a number, but was 'NULL'. The evaluation reported the following warnings:\n\
                [NO_VARIABLE_FOUND] No variable found with name 'key'";
    let incident = fixture.incident();
    assert_incident(&incident, ("EXTRACT_VALUE_ERROR", "t", text));
    assert_eq!(incident.variable_scope_key, instance);
    assert_eq!(fixture.engine.next_due_at_ms(), None);
    fixture.set(instance, json!({"key": 12.9}));
    fixture.resolve(&incident);
    assert!(fixture.has_job("t"));
    publish(&mut fixture, "m", "12", 0, json!({}));
    assert_eq!(ends(&mut fixture), "s -t b2 p");
    assert_empty(&fixture);
}

#[test]
fn a_sub_process_waits_from_its_start_event_on() {
    let mut fixture = sub_process_with(
        &boundary("b", "sub", &message("m")),
        &message_root("m", "=key"),
    );
    let instance = fixture.start(json!({}));
    let incident = fixture.incident();
    assert_eq!(&*incident.element_id, "ss");
    assert_eq!(incident.variable_scope_key, instance);
    fixture.set(instance, json!({"key": "k"}));
    fixture.resolve(&incident);
    publish(&mut fixture, "m", "k", 0, json!({}));
    assert_eq!(ends(&mut fixture), "s ss -t -sub b p");
    assert_empty(&fixture);
}

#[test]
fn what_is_interrupted_takes_its_incidents_along() {
    let mut fixture = sub_process_with(
        &boundary("b", "sub", &message("m")),
        &message_root("m", "=key"),
    );
    fixture.start(json!({"key": "k"}));
    fixture.fail("t", 0, "broken");
    assert_eq!(fixture.incidents().len(), 1);
    publish(&mut fixture, "m", "k", 0, json!({}));
    assert_eq!(fixture.incidents().len(), 0);
    assert_empty(&fixture);
}

#[test]
fn a_completing_activity_takes_no_event_any_more() {
    let task = service_task("t").replace(
        "</extensionElements>",
        "<zeebe:ioMapping><zeebe:output source=\"=assert(x, x != null)\" target=\"y\"/>\
         </zeebe:ioMapping></extensionElements>",
    );
    let elements = [
        element("startEvent", "s", ""),
        task,
        path(&["s", "t"]),
        boundary("b1", "t", &message("m")),
        boundary("b2", "t", &timer("timeDuration", "PT5S")),
    ];
    let mut fixture = fixture(&elements.concat(), &message_root("m", "=key"));
    let instance = fixture.start(json!({"key": "k"}));
    fixture.complete("t", json!({}));
    assert_eq!(fixture.incidents().len(), 1);
    ends(&mut fixture);
    publish(&mut fixture, "m", "k", 0, json!({}));
    fixture.advance(10_000);
    assert_eq!(ends(&mut fixture), "");
    fixture.set(instance, json!({"x": 1}));
    fixture.resolve(&fixture.incident());
    assert_eq!(ends(&mut fixture), "t p");
    assert_empty(&fixture);
}

#[test]
fn a_call_activity_ends_with_what_it_called() {
    let child = [
        element("startEvent", "cs", ""),
        service_task("ct"),
        path(&["cs", "ct"]),
    ];
    let call = "<callActivity id=\"call\"><extensionElements>\
                <zeebe:calledElement processId=\"child\" propagateAllChildVariables=\"true\"/>\
                </extensionElements></callActivity>";
    let elements = [
        element("startEvent", "s", ""),
        call.to_owned(),
        path(&["s", "call"]),
        boundary("b", "call", &message("m")),
    ];
    let mut fixture = fixture(&elements.concat(), &message_root("m", "=key"));
    deploy(&mut fixture, "child", &child.concat(), "");
    fixture.start(json!({"key": "k"}));
    assert!(fixture.has_job("ct"));
    ends(&mut fixture);
    publish(&mut fixture, "m", "k", 0, json!({}));
    assert_eq!(ends(&mut fixture), "-ct -child -call b p");
    assert_empty(&fixture);
}

#[test]
fn the_code_comes_before_the_one_that_catches_all_but_the_nearest_wins() {
    let attached = [
        boundary("any", "t", ANY_ERROR),
        boundary("exact", "t", &error("E1")),
    ];
    let mut fixture = task_with(&attached.concat(), &error_root("E1"));
    fixture.start(json!({}));
    throw(&mut fixture, "t", "E1", "", json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "s -t exact p");
    let instance = fixture.start(json!({}));
    throw(&mut fixture, "t", "E2", "", json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "s -t any p");
    // An error's variables leave the event by mappings only.
    assert_eq!(fixture.variables(instance), json!({}));
    assert_empty(&fixture);
}

#[test]
fn an_errors_variables_are_mapped() {
    let content = format!("{}{ANY_ERROR}", io(&[], &[("=x + 1", "y")]));
    let mut fixture = task_with(&boundary("b", "t", &content), "");
    let instance = fixture.start(json!({}));
    throw(&mut fixture, "t", "E1", "", json!({"x": 1}));
    assert_eq!(fixture.variables(instance), json!({"y": 2}));
}

#[test]
fn an_error_goes_up_through_scopes_and_calls() {
    let mut fixture = sub_process_with(&boundary("b", "sub", &error("E1")), &error_root("E1"));
    let call = "<callActivity id=\"call\"><extensionElements>\
                <zeebe:calledElement processId=\"p\"/></extensionElements></callActivity>";
    let caller = [
        element("startEvent", "s", ""),
        call.to_owned(),
        path(&["s", "call"]),
        boundary("digits", "call", &error("E404")),
    ];
    deploy(
        &mut fixture,
        "caller",
        &caller.concat(),
        &error_root("E404").replace("Code=\"E404", "Code=\"404"),
    );
    fixture.start_process("caller", json!({}));
    ends(&mut fixture);
    throw(&mut fixture, "t", "404", "", json!({}));
    assert_eq!(ends(&mut fixture), "-t -sub -p -call digits caller");
    assert_empty(&fixture);
}

#[test]
fn nobody_catches_the_error() {
    let mut fixture = sub_process_with(
        &[
            boundary("b1", "sub", &error("E1")),
            boundary("b2", "sub", &error("E2")),
        ]
        .concat(),
        &[error_root("E1"), error_root("E2")].concat(),
    );
    fixture.start(json!({}));
    throw(&mut fixture, "t", "E3", "why", json!({}));
    let text = "Expected to throw an error event with the code 'E3' with message 'why', but it was \
                not caught. Available error events are [E2, E1]";
    assert_incident(&fixture.incident(), ("UNHANDLED_ERROR_EVENT", "t", text));
}

#[test]
fn cancelling_closes_all_that_is_open() {
    let attached = [
        boundary("b1", "t", &timer("timeDuration", "PT5S")),
        beside("b2", "t", &timer("timeCycle", "R/PT5S")),
        boundary("b3", "t", &message("m")),
        boundary("b4", "t", &signal("sig")),
    ];
    let roots = [message_root("m", "=key"), signal_root("sig")];
    let mut fixture = task_with(&attached.concat(), &roots.concat());
    let process_instance_key = fixture.start(json!({"key": "k"}));
    ends(&mut fixture);
    fixture.accepted(Command::CancelInstance {
        process_instance_key,
    });
    assert_eq!(ends(&mut fixture), "-t -p");
    assert_empty(&fixture);
    publish(&mut fixture, "m", "k", 0, json!({}));
    broadcast(&mut fixture, "sig", json!({}));
    fixture.advance(10_000);
    assert_eq!(ends(&mut fixture), "");
}
