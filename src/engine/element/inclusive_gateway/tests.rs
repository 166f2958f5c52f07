use serde_json::json;

use crate::engine::{
    element::testing::{assert_empty, element, path},
    testing::{Fixture, chain, flow_if, service_task},
};

/// Forks by `x` to `a` (over 0) and `b` (over 1), which join before `w`.
fn fork_and_join() -> Fixture {
    let elements = [
        chain(&[("startEvent", "s", ""), ("inclusiveGateway", "f", "")]),
        service_task("a"),
        service_task("b"),
        element("inclusiveGateway", "j", ""),
        service_task("w"),
        flow_if("f", "a", "x > 0"),
        flow_if("f", "b", "x > 1"),
        path(&["a", "j", "w"]),
        path(&["b", "j"]),
    ];
    Fixture::with_process(&elements.concat())
}

#[test]
fn joins_what_was_forked() {
    let mut fixture = fork_and_join();
    let key = fixture.start(json!({"x": 2}));
    fixture.complete("b", json!({}));
    assert_eq!(fixture.active(key), ["a"], "a token waits at the join");
    fixture.complete("a", json!({}));
    assert_eq!(fixture.active(key), ["w"]);
    fixture.complete("w", json!({}));
    assert_empty(&fixture);
}

#[test]
fn waits_for_no_path_that_was_not_taken() {
    let mut fixture = fork_and_join();
    let key = fixture.start(json!({"x": 1}));
    fixture.complete("a", json!({}));
    assert_eq!(fixture.active(key), ["w"]);
}

#[test]
fn two_tokens_in_one_step_enter_once() {
    let elements = [
        chain(&[("startEvent", "s", ""), ("parallelGateway", "f", "")]),
        element("task", "a", ""),
        element("task", "b", ""),
        element("inclusiveGateway", "j", ""),
        path(&["f", "a", "j"]),
        path(&["f", "b", "j"]),
    ];
    let mut fixture = Fixture::with_process(&elements.concat());
    fixture.start(json!({}));
    let entered = fixture
        .trace()
        .iter()
        .filter(|line| *line == "j ACTIVATED")
        .count();
    assert_eq!(entered, 1);
    assert_empty(&fixture);
}
