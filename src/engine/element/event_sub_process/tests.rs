use serde_json::json;

use crate::engine::{
    element::testing::{
        assert_empty, broadcast, element, ends, error, error_root, fixture, path, signal,
        signal_root, throw, timer,
    },
    record::Key,
    testing::{Fixture, service_task},
};

/// A service task `t` beside an event sub-process `x` around the service task `h`.
fn process_with(start: &str, roots: &str) -> Fixture {
    let inside = [
        start.to_owned(),
        service_task("h"),
        element("endEvent", "xe", ""),
        path(&["xs", "h", "xe"]),
    ]
    .concat();
    let elements = [
        element("startEvent", "s", ""),
        service_task("t"),
        element("endEvent", "e", ""),
        path(&["s", "t", "e"]),
        format!("<subProcess id=\"x\" triggeredByEvent=\"true\">{inside}</subProcess>"),
    ];
    fixture(&elements.concat(), roots)
}

/// The jobs of the two running event sub-processes.
fn handlers(fixture: &mut Fixture) -> [Key; 2] {
    let jobs = fixture.activate_jobs("h");
    let keys: Vec<Key> = jobs.iter().map(|activated| activated.job.key).collect();
    keys.try_into().expect("two jobs")
}

fn interrupting(event: &str) -> String {
    element("startEvent", "xs", event)
}

fn beside(event: &str) -> String {
    format!("<startEvent id=\"xs\" isInterrupting=\"false\">{event}</startEvent>")
}

#[test]
fn an_interrupting_one_ends_all_else_and_then_begins() {
    let mut fixture = process_with(&interrupting(&signal("a")), &signal_root("a"));
    let instance = fixture.start(json!({}));
    fixture.trace();
    broadcast(&mut fixture, "a", json!({"v": 1}));
    assert_eq!(fixture.active(instance), ["x", "h"]);
    assert_eq!(fixture.variables(instance), json!({"v": 1}));
    assert!(!fixture.has_job("t"));
    broadcast(&mut fixture, "a", json!({"v": 2}));
    assert_eq!(fixture.variables(instance), json!({"v": 1}));
    fixture.complete("h", json!({}));
    assert_eq!(ends(&mut fixture), "-t xs h xe x p");
    assert_empty(&fixture);
}

#[test]
fn one_beside_may_begin_again_and_keeps_the_process_open() {
    let mut fixture = process_with(&beside(&signal("a")), &signal_root("a"));
    let instance = fixture.start(json!({}));
    broadcast(&mut fixture, "a", json!({}));
    broadcast(&mut fixture, "a", json!({}));
    assert_eq!(fixture.active(instance), ["t", "x", "h", "x", "h"]);
    fixture.complete("t", json!({}));
    let [first, second] = handlers(&mut fixture);
    fixture.complete_key(first, json!({}));
    assert!(fixture.is_active(instance));
    fixture.complete_key(second, json!({}));
    assert!(!fixture.is_active(instance));
    assert_empty(&fixture);
}

#[test]
fn a_cycle_goes_on_until_the_scope_ends() {
    let start = beside(&timer("timeCycle", "R2/PT10S"));
    let mut fixture = process_with(&start, "");
    let instance = fixture.start(json!({}));
    fixture.advance(10_000);
    fixture.advance(10_000);
    fixture.advance(10_000);
    assert_eq!(fixture.active(instance), ["t", "x", "h", "x", "h"]);
    fixture.complete("t", json!({}));
    for job in handlers(&mut fixture) {
        fixture.complete_key(job, json!({}));
    }
    assert_empty(&fixture);
}

#[test]
fn an_error_is_not_caught_twice() {
    let mut fixture = process_with(&interrupting(&error("E")), &error_root("E"));
    let instance = fixture.start(json!({}));
    throw(&mut fixture, "t", "E", "", json!({"v": 1}));
    assert_eq!(fixture.active(instance), ["x", "h"]);
    assert_eq!(fixture.variables(instance), json!({"v": 1}));
    throw(&mut fixture, "h", "E", "", json!({}));
    assert_eq!(&*fixture.incident().element_id, "h");
}

#[test]
fn cancelling_ends_a_running_one() {
    let mut fixture = process_with(&beside(&signal("a")), &signal_root("a"));
    let instance = fixture.start(json!({}));
    broadcast(&mut fixture, "a", json!({}));
    ends(&mut fixture);
    fixture.accepted(crate::engine::command::Command::CancelInstance {
        process_instance_key: instance,
    });
    assert_eq!(ends(&mut fixture), "-t -h -x -p");
    assert_empty(&fixture);
}
