use serde_json::json;

use crate::engine::{
    element::testing::{
        assert_empty, beside, element, ends, fixture, io, message_root, path, publish, timer,
    },
    testing::Fixture,
};

fn receive(mappings: &str, attached: &str) -> Fixture {
    let task =
        element("receiveTask", "r", mappings).replace("id=\"r\"", "id=\"r\" messageRef=\"m\"");
    let elements = [
        element("startEvent", "s", ""),
        task,
        path(&["s", "r"]),
        attached.to_owned(),
    ];
    fixture(&elements.concat(), &message_root("m", "=key"))
}

#[test]
fn completes_with_the_messages_variables() {
    let mut fixture = receive("", "");
    let instance = fixture.start(json!({"key": "k"}));
    publish(&mut fixture, "m", "k", 0, json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "s r p");
    assert_eq!(fixture.variables(instance), json!({"key": "k", "x": 1}));
    assert_empty(&fixture);
}

#[test]
fn mappings_and_a_timer_beside() {
    let mut fixture = receive(
        &io(&[("=key", "local")], &[("=x", "y")]),
        &beside("b", "r", &timer("timeDuration", "PT5S")),
    );
    let instance = fixture.start(json!({"key": "k"}));
    fixture.advance(5_000);
    publish(&mut fixture, "m", "k", 0, json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "s b r p");
    assert_eq!(fixture.variables(instance), json!({"key": "k", "y": 1}));
    assert_empty(&fixture);
}
