use serde_json::json;

use crate::engine::{
    command::{Command, CorrelateMessage},
    element::testing::{
        assert_empty, broadcast, deploy, element, ends, fixture, io, message, message_root, path,
        publish, publish_with_id, signal, signal_root, timer,
    },
    record::DEFAULT_TENANT,
    reply::Reply,
    testing::{Fixture, assert_incident},
};

fn catch(event: &str, roots: &str) -> Fixture {
    fixture(&elements(event), roots)
}

fn elements(event: &str) -> String {
    [
        element("startEvent", "s", ""),
        element("intermediateCatchEvent", "c", event),
        path(&["s", "c"]),
    ]
    .concat()
}

#[test]
fn a_message_that_came_before_is_caught() {
    let mut fixture = catch(&message("m"), &message_root("m", "=key"));
    publish(&mut fixture, "m", "k", 1_000, json!({"x": 1}));
    let instance = fixture.start(json!({"key": "k"}));
    assert_eq!(ends(&mut fixture), "s c p");
    assert_eq!(fixture.variables(instance), json!({"key": "k", "x": 1}));
    // Once to each process.
    fixture.start(json!({"key": "k"}));
    assert_eq!(ends(&mut fixture), "s");
}

#[test]
fn buffered_messages_come_in_their_order_and_until_they_expire() {
    let mut fixture = catch(&message("m"), &message_root("m", "=key"));
    publish(&mut fixture, "m", "k", 0, json!({"x": 0}));
    publish(&mut fixture, "m", "k", 1_000, json!({"x": 1}));
    publish(&mut fixture, "m", "k", 5_000, json!({"x": 2}));
    publish(&mut fixture, "m", "k", 5_000, json!({"x": 3}));
    fixture.now_ms += 1_000;
    for x in [2, 3] {
        let instance = fixture.start(json!({"key": "k"}));
        assert_eq!(fixture.variables(instance)["x"], x);
    }
    fixture.advance(5_000);
    assert_empty(&fixture);
}

#[test]
fn a_message_reaches_each_process_once_and_the_one_that_waited_longest() {
    let mut fixture = catch(&message("m"), &message_root("m", "=key"));
    deploy(
        &mut fixture,
        "q",
        &elements(&message("m")),
        &message_root("m", "=key"),
    );
    let first = fixture.start(json!({"key": "k"}));
    let second = fixture.start(json!({"key": "k"}));
    let other = fixture.start_process("q", json!({"key": "k"}));
    publish(&mut fixture, "m", "k", 60_000, json!({}));
    assert!(!fixture.is_active(first));
    assert!(fixture.is_active(second));
    assert!(!fixture.is_active(other));
    publish(&mut fixture, "m", "k", 0, json!({}));
    assert!(!fixture.is_active(second));
}

#[test]
fn a_message_id_is_taken_while_its_message_lives() {
    let mut fixture = catch(&message("m"), &message_root("m", "=key"));
    let mut publish = |ttl_ms, key: &str, advance| {
        let reply = publish_with_id(&mut fixture, ("m", key, "id"), ttl_ms, json!({}));
        fixture.advance(advance);
        reply.map(|_| ()).map_err(|rejection| rejection.to_string())
    };
    let refused = Err(
        "Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': Expected to publish a \
                       new message with id 'id', but a message with that id was already published"
            .to_owned(),
    );
    assert_eq!(publish(1_000, "a", 999), Ok(()));
    assert_eq!(publish(1_000, "a", 0), refused);
    assert_eq!(publish(1_000, "b", 1), Ok(()));
    assert_eq!(publish(0, "a", 0), Ok(()));
    assert_eq!(publish(-5, "a", 0), Ok(()));
}

#[test]
fn correlating_names_the_instance_or_finds_nobody() {
    let mut fixture = catch(&message("m"), &message_root("m", "=key"));
    let correlate = || {
        Command::CorrelateMessage(CorrelateMessage {
            name: "m".into(),
            correlation_key: "k".into(),
            variables: crate::engine::testing::document(json!({"x": 1})),
            tenant_id: DEFAULT_TENANT.into(),
        })
    };
    let nobody = "Command 'CORRELATE' rejected with code 'NOT_FOUND': Expected to find subscription \
                  for message with name 'm' and correlation key 'k', but none was found.";
    assert_eq!(fixture.rejected(correlate()), nobody);
    let instance = fixture.start(json!({"key": "k"}));
    assert!(matches!(
        fixture.accepted(correlate()),
        Reply::MessageCorrelated { process_instance_key, .. } if process_instance_key == instance
    ));
    assert_eq!(fixture.variables(instance)["x"], 1);
    assert_eq!(fixture.rejected(correlate()), nobody);
}

#[test]
fn own_input_mappings_are_seen_and_output_mappings_decide() {
    let content = format!(
        "{}{}",
        io(&[("=&quot;in-&quot; + key", "local")], &[("=x", "y")]),
        message("m")
    );
    let mut fixture = catch(&content, &message_root("m", "=local"));
    let instance = fixture.start(json!({"key": "k"}));
    publish(&mut fixture, "m", "in-k", 0, json!({"x": 1}));
    assert_eq!(fixture.variables(instance), json!({"key": "k", "y": 1}));
}

#[test]
fn a_signal_is_caught_only_while_waiting() {
    let mut fixture = catch(&signal("sig"), &signal_root("sig"));
    broadcast(&mut fixture, "sig", json!({"x": 0}));
    let instance = fixture.start(json!({}));
    assert!(fixture.is_active(instance));
    broadcast(&mut fixture, "other", json!({}));
    broadcast(&mut fixture, "sig", json!({"x": 1}));
    assert_eq!(ends(&mut fixture), "s c p");
    assert_eq!(fixture.variables(instance), json!({"x": 1}));
}

#[test]
fn durations_and_dates_as_text_or_value() {
    let cases = [
        ("timeDuration", "PT7S"),
        ("timeDuration", "=d"),
        ("timeDuration", "=duration(&quot;PT7S&quot;)"),
        ("timeDate", "2026-01-01T00:00:07Z"),
        ("timeDate", "2026-01-01T01:00:07+01:00[Europe/Berlin]"),
        (
            "timeDate",
            "=date and time(&quot;2026-01-01T00:00:07&quot;)",
        ),
    ];
    for (kind, text) in cases {
        let mut fixture = catch(&timer(kind, text), "");
        fixture.start(json!({"d": "PT7S"}));
        fixture.advance(6_999);
        assert_eq!(ends(&mut fixture), "s", "{text}");
        fixture.advance(1);
        assert_eq!(ends(&mut fixture), "c p", "{text}");
        assert_empty(&fixture);
    }
}

#[test]
fn a_past_date_and_a_negative_duration_are_due_at_once() {
    for (kind, text) in [
        ("timeDate", "2020-01-01T00:00:00Z"),
        ("timeDuration", "-PT5S"),
    ] {
        let mut fixture = catch(&timer(kind, text), "");
        fixture.start(json!({}));
        fixture.advance(0);
        assert_eq!(ends(&mut fixture), "s c p", "{text}");
    }
}

#[test]
fn what_is_not_a_time_is_an_incident() {
    let cases = [
        (
            "timeDuration",
            json!(5),
            "Expected result of the expression 'd' to be one of '[DURATION, PERIOD, STRING]', but \
             was 'NUMBER'.",
        ),
        (
            "timeDuration",
            json!("PT"),
            "Invalid duration format 'PT' for expression 'd'.",
        ),
        (
            "timeDate",
            json!(true),
            "Expected result of the expression 'd' to be one of '[DATE_TIME, STRING]', but was \
             'BOOLEAN'.",
        ),
        (
            "timeDate",
            json!("2020-01-01"),
            "Invalid date-time format '2020-01-01' for expression 'd'.",
        ),
    ];
    for (kind, value, text) in cases {
        let mut fixture = catch(&timer(kind, "=d"), "");
        fixture.start(json!({ "d": value }));
        assert_incident(&fixture.incident(), ("EXTRACT_VALUE_ERROR", "c", text));
    }
}

#[test]
fn a_name_must_be_a_string() {
    let root = message_root("m", "=key").replace("name=\"m\"", "name=\"=n\"");
    let mut fixture = catch(&message("m"), &root);
    let instance = fixture.start(json!({"key": "k", "n": 5}));
    let text = "Expected result of the expression 'n' to be 'STRING', but was 'NUMBER'.";
    let incident = fixture.incident();
    assert_incident(&incident, ("EXTRACT_VALUE_ERROR", "c", text));
    fixture.set(instance, json!({"n": "m"}));
    fixture.resolve(&incident);
    publish(&mut fixture, "m", "k", 0, json!({}));
    assert_eq!(ends(&mut fixture), "s c p");
}
