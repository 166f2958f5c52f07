use serde_json::json;

use crate::engine::{
    command::{Command, CorrelateMessage},
    element::testing::{
        assert_empty, broadcast, deploy, element, ends, file, fixture, io, message, message_root,
        path, publish, signal, signal_root, start_message_root, timer,
    },
    record::DEFAULT_TENANT,
    testing::{self, Fixture, service_task},
};

/// A start event and a service task `t`.
fn starting(event: &str, roots: &str) -> Fixture {
    fixture(&elements(event), roots)
}

fn elements(event: &str) -> String {
    [
        element("startEvent", "s", event),
        service_task("t"),
        path(&["s", "t"]),
    ]
    .concat()
}

fn running(fixture: &Fixture) -> usize {
    fixture.engine.state().jobs.activatable("t").count()
}

#[test]
fn one_instance_a_correlation_key_and_the_next_when_it_ends() {
    let mut fixture = starting(&message("m"), &start_message_root("m"));
    for x in 1..=3 {
        publish(&mut fixture, "m", "k", 60_000, json!({ "x": x }));
    }
    assert_eq!(running(&fixture), 1);
    for x in 1..=3 {
        let instance = fixture.job("t").process_instance_key;
        assert_eq!(fixture.variables(instance), json!({ "x": x }));
        if x == 2 {
            // A cancelled one makes room as well.
            fixture.accepted(Command::CancelInstance {
                process_instance_key: instance,
            });
        } else {
            fixture.complete("t", json!({}));
        }
    }
    assert_eq!(running(&fixture), 0);
    fixture.advance(60_000);
    assert_empty(&fixture);
}

#[test]
fn without_time_to_live_a_message_does_not_wait_for_the_next() {
    let mut fixture = starting(&message("m"), &start_message_root("m"));
    publish(&mut fixture, "m", "k", 0, json!({}));
    publish(&mut fixture, "m", "k", 0, json!({}));
    fixture.complete("t", json!({}));
    assert_eq!(running(&fixture), 0);
    assert_empty(&fixture);
}

#[test]
fn without_a_correlation_key_each_message_starts_one() {
    let mut fixture = starting(&message("m"), &start_message_root("m"));
    publish(&mut fixture, "m", "", 60_000, json!({}));
    publish(&mut fixture, "m", "", 60_000, json!({}));
    publish(&mut fixture, "other", "", 60_000, json!({}));
    assert_eq!(running(&fixture), 2);
}

#[test]
fn correlating_says_when_the_key_is_held() {
    let mut fixture = starting(&message("m"), &start_message_root("m"));
    let correlate = || {
        Command::CorrelateMessage(CorrelateMessage {
            name: "m".into(),
            correlation_key: "k".into(),
            variables: testing::document(json!({})),
            tenant_id: DEFAULT_TENANT.into(),
        })
    };
    fixture.accepted(correlate());
    assert_eq!(
        fixture.rejected(correlate()),
        "Command 'CORRELATE' rejected with code 'NOT_FOUND': Expected to find subscription for \
         message with name 'm' and correlation key 'k', but no active subscription was found. A \
         process instance with this correlation key is already active for a message start event \
         with this message name in process IDs [p]. Only one active process instance per \
         correlation key is allowed for message start events."
    );
}

#[test]
fn what_waits_comes_before_what_would_start() {
    let elements = [
        element("startEvent", "s", &message("m")),
        element("intermediateCatchEvent", "c", &message("n")),
        path(&["s", "c"]),
    ];
    let root = message_root("n", "=key").replace("name=\"n\"", "name=\"m\"");
    let mut fixture = fixture(
        &elements.concat(),
        &[start_message_root("m"), root].concat(),
    );
    publish(&mut fixture, "m", "k", 60_000, json!({"key": "k"}));
    assert_eq!(ends(&mut fixture), "s");
    publish(&mut fixture, "m", "k", 60_000, json!({"key": "k"}));
    assert_eq!(ends(&mut fixture), "c p");
    publish(&mut fixture, "m", "k", 60_000, json!({"key": "k"}));
    assert_eq!(ends(&mut fixture), "s");
}

#[test]
fn a_new_version_takes_over_and_a_deletion_gives_back() {
    let mut fixture = starting(&message("m1"), &start_message_root("m1"));
    let second = fixture
        .deploy(&file(
            "p",
            &elements(&message("m2")),
            &start_message_root("m2"),
        ))
        .processes[0]
        .key;
    publish(&mut fixture, "m1", "", 0, json!({}));
    assert_eq!(running(&fixture), 0);
    publish(&mut fixture, "m2", "", 0, json!({}));
    assert_eq!(running(&fixture), 1);
    fixture.complete("t", json!({}));
    fixture.accepted(Command::DeleteResource {
        resource_key: second,
    });
    publish(&mut fixture, "m2", "", 0, json!({}));
    assert_eq!(running(&fixture), 0);
    publish(&mut fixture, "m1", "", 0, json!({}));
    assert_eq!(running(&fixture), 1);
}

#[test]
fn a_buffered_message_is_not_for_those_deployed_later() {
    let mut fixture = Fixture::empty();
    publish(&mut fixture, "m", "k", 60_000, json!({}));
    deploy(
        &mut fixture,
        "p",
        &elements(&message("m")),
        &start_message_root("m"),
    );
    assert_eq!(running(&fixture), 0);
}

#[test]
fn a_signal_starts_with_its_variables() {
    let content = format!("{}{}", io(&[], &[("=x + 1", "y")]), signal("sig"));
    let mut fixture = starting(&content, &signal_root("sig"));
    broadcast(&mut fixture, "sig", json!({"x": 1}));
    let instance = fixture.job("t").process_instance_key;
    assert_eq!(fixture.variables(instance), json!({"y": 2}));
}

#[test]
fn timers_start_by_cycle_date_and_duration() {
    let cases = [
        ("timeCycle", "R2/PT10S", 2),
        ("timeCycle", "R/PT1H", 1),
        ("timeDate", "2026-01-01T00:10:00Z", 1),
        ("timeDate", "2020-01-01T00:00:00Z", 1),
        ("timeDuration", "PT10S", 1),
        ("timeDuration", "PT2H", 0),
    ];
    for (kind, text, times) in cases {
        let mut fixture = starting(&timer(kind, text), "");
        fixture.advance(3_600_000);
        assert_eq!(running(&fixture), times, "{kind} {text}");
    }
}

#[test]
fn a_new_version_cancels_the_timers_of_the_old() {
    let mut fixture = starting(&timer("timeDuration", "PT10S"), "");
    fixture.advance(5_000);
    deploy(
        &mut fixture,
        "p",
        &elements(&timer("timeDuration", "PT20S")),
        "",
    );
    fixture.advance(19_999);
    assert_eq!(running(&fixture), 0);
    fixture.advance(1);
    assert_eq!(running(&fixture), 1);
}
