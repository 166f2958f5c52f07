use serde_json::json;

use crate::engine::{
    command::Command,
    element::testing::{
        assert_empty, broadcast, element, ends, fixture, io, message, message_root, path, publish,
        signal, signal_root, timer,
    },
    testing::Fixture,
};

/// Waits for a message, a timer of 10 s and a signal.
fn gateway() -> Fixture {
    let elements = [
        element("startEvent", "s", ""),
        element("eventBasedGateway", "g", ""),
        element(
            "intermediateCatchEvent",
            "cm",
            &format!("{}{}", io(&[], &[("=x", "y")]), message("m")),
        ),
        element(
            "intermediateCatchEvent",
            "ct",
            &timer("timeDuration", "PT10S"),
        ),
        element("intermediateCatchEvent", "cs", &signal("sig")),
        path(&["s", "g", "cm"]),
        path(&["g", "ct"]),
        path(&["g", "cs"]),
    ];
    let roots = [message_root("m", "=key"), signal_root("sig")];
    fixture(&elements.concat(), &roots.concat())
}

#[test]
fn the_message_first() {
    let mut fixture = gateway();
    let instance = fixture.start(json!({"key": "k"}));
    publish(&mut fixture, "m", "k", 0, json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "s g cm p");
    assert_eq!(fixture.variables(instance), json!({"key": "k", "y": 1}));
    assert_empty(&fixture);
}

#[test]
fn the_timer_first() {
    let mut fixture = gateway();
    fixture.start(json!({"key": "k"}));
    fixture.advance(10_000);
    assert_eq!(ends(&mut fixture), "s g ct p");
    assert_empty(&fixture);
}

#[test]
fn the_signal_first_without_mappings_brings_its_variables() {
    let mut fixture = gateway();
    let instance = fixture.start(json!({"key": "k"}));
    broadcast(&mut fixture, "sig", json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "s g cs p");
    assert_eq!(fixture.variables(instance), json!({"key": "k", "x": 1}));
    assert_empty(&fixture);
}

#[test]
fn a_buffered_message_is_there_already() {
    let mut fixture = gateway();
    publish(&mut fixture, "m", "k", 1_000, json!({"x": 1}));
    fixture.start(json!({"key": "k"}));
    assert_eq!(ends(&mut fixture), "s g cm p");
}

#[test]
fn of_two_events_at_once_the_first_wins() {
    let mut fixture = gateway();
    fixture.start(json!({"key": "k"}));
    fixture.now_ms += 10_000;
    // The timer is due, but nobody has looked yet.
    publish(&mut fixture, "m", "k", 0, json!({"x": 1}));
    fixture.accepted(Command::ResetClock);
    fixture.send(Command::Tick);
    assert_eq!(ends(&mut fixture), "s g cm p");
    assert_empty(&fixture);
}

#[test]
fn cancelled_with_everything_open() {
    let mut fixture = gateway();
    let process_instance_key = fixture.start(json!({"key": "k"}));
    fixture.accepted(Command::CancelInstance {
        process_instance_key,
    });
    assert_eq!(ends(&mut fixture), "s -g -p");
    assert_empty(&fixture);
}

#[test]
fn a_failed_expression_is_the_gateways_incident() {
    let mut fixture = gateway();
    let instance = fixture.start(json!({}));
    let incident = fixture.incident();
    assert_eq!(&*incident.element_id, "g");
    assert_eq!(incident.variable_scope_key, incident.element_instance_key);
    fixture.set(instance, json!({"key": "k"}));
    fixture.resolve(&incident);
    fixture.advance(10_000);
    assert_eq!(ends(&mut fixture), "s g ct p");
}
