use serde_json::json;

use crate::engine::{
    command::Command,
    element::testing::{assert_empty, beside, element, ends, fixture, path, timer},
    record::Key,
    testing::Fixture,
};

fn trigger(fixture: &mut Fixture) -> Key {
    let timers = &fixture.state().timers;
    let due = timers.due(i64::MAX).next().expect("a timer waits");
    let timer_key = due.key;
    fixture.accepted(Command::TriggerTimer { timer_key });
    timer_key
}

#[test]
fn fires_once_ahead_of_its_time() {
    let wait = timer("timeDuration", "PT1H");
    let elements = [
        element("startEvent", "s", ""),
        element("intermediateCatchEvent", "c", &wait),
        path(&["s", "c"]),
    ];
    let mut fixture = fixture(&elements.concat(), "");
    fixture.start(json!({}));
    let timer_key = trigger(&mut fixture);
    assert_eq!(ends(&mut fixture), "s c p");
    assert_empty(&fixture);
    let text = fixture.rejected(Command::TriggerTimer { timer_key });
    assert!(text.contains("no such timer was found"), "{text}");
}

#[test]
fn a_cycle_keeps_its_times() {
    let elements = [
        element("startEvent", "s", ""),
        element("userTask", "t", ""),
        beside("b", "t", &timer("timeCycle", "R/PT1H")),
        element("endEvent", "e", ""),
        path(&["s", "t"]),
        path(&["b", "e"]),
    ];
    let mut fixture = fixture(&elements.concat(), "");
    fixture.start(json!({}));
    let due_ms = fixture.engine.next_due_at_ms().expect("a timer waits");
    trigger(&mut fixture);
    assert_eq!(ends(&mut fixture), "s b e");
    let next_ms = fixture.engine.next_due_at_ms().expect("the next one waits");
    assert_eq!(next_ms, due_ms + 3_600_000);
}
