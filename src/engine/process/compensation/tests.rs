use serde_json::json;

use crate::engine::{
    command::Command,
    element::testing::{assert_empty, element, path},
    testing::{Fixture, chain, job_type, service_task},
};

/// A compensable service task: the task, its boundary event, its handler.
fn compensable(id: &str) -> String {
    [
        service_task(id),
        format!(
            "<boundaryEvent id=\"{id}-event\" attachedToRef=\"{id}\">\
             <compensateEventDefinition id=\"{id}-definition\"/></boundaryEvent>"
        ),
        format!(
            "<serviceTask id=\"{id}-undo\" isForCompensation=\"true\">{}</serviceTask>",
            job_type(&format!("{id}-undo"), "")
        ),
        format!("<association id=\"{id}-x\" sourceRef=\"{id}-event\" targetRef=\"{id}-undo\"/>"),
    ]
    .concat()
}

const THROW: &str = "<compensateEventDefinition id=\"throw\"/>";

/// `a` in a sub-process, then `b`, then the throw, then `w`.
fn fixture() -> Fixture {
    let inside = [
        element("startEvent", "s2", ""),
        compensable("a"),
        path(&["s2", "a"]),
    ];
    let elements = [
        chain(&[
            ("startEvent", "s", ""),
            ("subProcess", "sub", &inside.concat()),
        ]),
        compensable("b"),
        element("intermediateThrowEvent", "t", THROW),
        service_task("w"),
        path(&["sub", "b", "t", "w"]),
    ];
    Fixture::with_process(&elements.concat())
}

#[test]
fn handlers_run_together_and_the_throw_waits_for_the_last() {
    let mut fixture = fixture();
    let key = fixture.start(json!({}));
    fixture.complete("a", json!({}));
    fixture.complete("b", json!({}));
    assert_eq!(fixture.active(key), ["t", "a-undo", "b-undo"]);
    fixture.complete("b-undo", json!({}));
    assert_eq!(fixture.active(key), ["t", "a-undo"]);
    fixture.complete("a-undo", json!({}));
    assert_eq!(fixture.active(key), ["w"]);
    fixture.complete("w", json!({}));
    assert_empty(&fixture);
    assert_nothing_left(&fixture, key);
}

#[test]
fn a_cancelled_instance_leaves_no_subscription() {
    let mut fixture = fixture();
    let key = fixture.start(json!({}));
    fixture.complete("a", json!({}));
    fixture.complete("b", json!({}));
    fixture.accepted(Command::CancelInstance {
        process_instance_key: key,
    });
    assert_empty(&fixture);
    assert_nothing_left(&fixture, key);
}

#[track_caller]
fn assert_nothing_left(fixture: &Fixture, key: i64) {
    let mut left = fixture
        .engine
        .state()
        .compensations
        .of_process_instance(key);
    assert!(left.next().is_none());
}
