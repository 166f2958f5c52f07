//! Cancelling what grows without end: it stops at once, also after a restart, and others go on meanwhile.

use serde_json::json;

use crate::engine::{
    command::Command,
    element::testing::{element, path},
    limits,
    record::Key,
    testing::{Fixture, chain, create, flow, multi_instance, process, service_task},
};

/// Steps that a runaway is given.
const STEPS: usize = 8;

/// Steps that a cancellation may take for what has come of these.
const STEPS_OF_END_MAX: usize = 40;

/// Makes an instance of `p` without waiting for what never comes, and gives it some steps.
fn run_away(fixture: &mut Fixture) -> Key {
    fixture.deploy(&process(
        "other",
        &chain(&[("startEvent", "s", ""), ("task", "t", "")]),
    ));
    let before = fixture.state().next_key();
    fixture.step(None, Command::CreateInstance(create("p", json!({}))));
    for _ in 0..STEPS {
        assert!(fixture.engine.has_postponed(), "it goes on and on");
        fixture.step(None, Command::Continue);
    }
    fixture.restart();
    let mut keys = before..;
    let instances = &fixture.state().instances;
    let root = keys.find(|key| instances.get(*key).is_some());
    root.expect("it is active")
}

/// Others are served, then the instance is cancelled: it grows no more, and ends soon.
fn check_cancellation(fixture: &mut Fixture, key: Key) {
    let others = Command::CreateInstance(create("other", json!({})));
    fixture.take_events();
    fixture.step(None, others);
    let trace = fixture.trace();
    assert!(trace.contains(&"t COMPLETED".to_owned()), "{trace:?}");
    let cancel = Command::CancelInstance {
        process_instance_key: key,
    };
    fixture.step(None, cancel);
    fixture.restart();
    let mut steps = 0;
    let mut size = fixture.state().instances.len();
    while fixture.engine.has_postponed() {
        fixture.step(None, Command::Continue);
        let now = fixture.state().instances.len();
        assert!(now <= size, "it still grows: {size}, {now}");
        size = now;
        steps += 1;
        assert!(steps < STEPS_OF_END_MAX, "{size} after {steps} steps");
    }
    assert_eq!(size, 0);
    assert_eq!(fixture.state().jobs.len(), 0);
}

fn with_gateways(gateways: &[(&str, &str)], paths: &[&[&str]]) -> Fixture {
    let mut elements = vec![element("startEvent", "s", "")];
    elements.extend(gateways.iter().map(|(kind, id)| element(kind, id, "")));
    elements.extend(paths.iter().map(|ids| path(ids)));
    Fixture::with_process(&elements.concat())
}

#[test]
fn an_endless_loop() {
    let gateways = [("exclusiveGateway", "g"), ("exclusiveGateway", "h")];
    let mut fixture = with_gateways(&gateways, &[&["s", "g", "h"], &["h", "g"]]);
    let key = run_away(&mut fixture);
    assert_eq!(fixture.state().instances.len(), 1, "it holds no more");
    check_cancellation(&mut fixture, key);
}

#[test]
fn tokens_that_double_in_a_loop() {
    let gateways = [
        ("exclusiveGateway", "z"),
        ("parallelGateway", "g"),
        ("exclusiveGateway", "x"),
        ("exclusiveGateway", "y"),
    ];
    let paths: [&[&str]; 3] = [&["s", "z", "g", "x"], &["x", "z"], &["g", "y"]];
    let back: &[&str] = &["y", "z"];
    let mut fixture = with_gateways(&gateways, &[paths[0], paths[1], paths[2], back]);
    fixture.quick();
    let key = run_away(&mut fixture);
    check_cancellation(&mut fixture, key);
}

fn call(id: &str, called: &str) -> String {
    let content = format!(
        "<extensionElements><zeebe:calledElement processId=\"{called}\" propagateAllChildVariables=\"false\"/>\
         </extensionElements>"
    );
    element("callActivity", id, &content) + &flow("s", id)
}

/// Processes that call each other, each so many times; in files of their own, so that no loop is seen.
fn calling_each_other(times: usize) -> Fixture {
    let mut fixture = Fixture::empty();
    for (id, called) in [("p", "q"), ("q", "p")] {
        let calls: String = (0..times).map(|n| call(&format!("c{n}"), called)).collect();
        fixture.deploy(&process(id, &(element("startEvent", "s", "") + &calls)));
    }
    fixture
}

#[test]
fn a_recursive_call_ends_at_an_incident() {
    let mut fixture = calling_each_other(1);
    fixture.quick();
    let key = fixture.start(json!({}));
    let depth = limits::CALL_DEPTH_MAX as usize;
    assert_eq!(fixture.state().instances.len(), 2 * depth);
    let incidents = fixture.incidents();
    assert!(incidents[0].error_message.contains("maximum depth of 1000"));
    assert_eq!(incidents.len(), 1);
    fixture.accepted(Command::CancelInstance {
        process_instance_key: key,
    });
    assert_eq!(fixture.state().instances.len(), 0);
}

#[test]
fn a_tree_of_calls() {
    let mut fixture = calling_each_other(2);
    fixture.quick();
    let key = run_away(&mut fixture);
    check_cancellation(&mut fixture, key);
}

fn nested_multi_instance() -> Fixture {
    let each = |items: usize| {
        let items = format!("=for i in 1..{items} return i");
        multi_instance("", &items, "i", ("r", "=i"), "")
    };
    let inside = [
        element("startEvent", "t", ""),
        service_task("a"),
        path(&["t", "a"]),
    ];
    let inner = [
        each(500),
        element("startEvent", "u", ""),
        element("subProcess", "b", &(each(500) + &inside.concat())),
        path(&["u", "b"]),
    ];
    let elements = [
        element("startEvent", "s", ""),
        element("subProcess", "c", &inner.concat()),
        path(&["s", "c"]),
    ];
    Fixture::with_process(&elements.concat())
}

#[test]
fn a_multi_instance_in_a_multi_instance() {
    let mut fixture = nested_multi_instance();
    fixture.quick();
    let key = run_away(&mut fixture);
    check_cancellation(&mut fixture, key);
}
