//! Many things due or buffered at once: each step stays short, and the whole doesn't grow with the square.

use serde_json::json;

use crate::engine::{
    Engine, Output,
    command::{Command, PublishMessage},
    element::testing as bpmn,
    limits,
    record::{DEFAULT_TENANT, Key, TimestampMs},
    reply::Reply,
    testing,
};

/// Sends commands without the checks of the workbench, which look at the whole state each time.
struct Bare {
    engine: Engine,
    now_ms: TimestampMs,
}

impl Bare {
    fn with_process(elements: &str, roots: &str) -> Self {
        let mut bare = Self {
            engine: Engine::default(),
            now_ms: testing::START_MS,
        };
        let xml = bpmn::file("p", elements, roots);
        bare.send(testing::deploy(&[("p.bpmn", &xml)]));
        bare
    }

    /// The number of events the step made.
    fn send(&mut self, command: Command) -> usize {
        let mut output = Output::default();
        self.engine.step(None, command, self.now_ms, &mut output);
        output.events.len()
    }

    fn start(&mut self) {
        self.send(Command::CreateInstance(testing::create(
            "p",
            json!({"key": "k"}),
        )));
        self.go_on();
    }

    fn go_on(&mut self) {
        while self.engine.has_postponed() {
            self.send(Command::Continue);
        }
    }

    fn publish(&mut self, ttl_ms: i64) {
        self.send(Command::PublishMessage(PublishMessage {
            name: "m".into(),
            correlation_key: "k".into(),
            time_to_live_ms: ttl_ms,
            message_id: "".into(),
            variables: testing::document(json!({})),
            tenant_id: DEFAULT_TENANT.into(),
        }));
        self.go_on();
    }

    fn instances(&self) -> usize {
        self.engine.state().instances.len()
    }
}

fn catching(event: &str, roots: &str) -> Bare {
    let elements = [
        bpmn::element("startEvent", "s", ""),
        bpmn::element("intermediateCatchEvent", "c", event),
        bpmn::path(&["s", "c"]),
    ];
    Bare::with_process(&elements.concat(), roots)
}

#[test]
fn ten_thousand_timers_due_at_once_fire_in_short_steps() {
    let mut bare = catching(&bpmn::timer("timeDuration", "PT1S"), "");
    for _ in 0..10_000 {
        bare.start();
    }
    bare.now_ms += 1_000;
    let mut ticks = 0;
    while bare.instances() > 0 {
        let due_at_ms = bare.engine.next_due_at_ms();
        assert!(bare.engine.has_postponed() || due_at_ms.is_some_and(|at| at <= bare.now_ms));
        let events = bare.send(Command::Tick);
        // A follow-up of these makes a handful of events.
        assert!(events < 10 * limits::FOLLOW_UPS_A_STEP_MAX, "{events}");
        bare.go_on();
        ticks += 1;
        assert!(ticks < 1_000);
    }
    assert_eq!(bare.engine.next_due_at_ms(), None);
}

#[test]
fn ten_thousand_buffered_messages_are_caught_one_by_one() {
    let mut bare = catching(&bpmn::message("m"), &bpmn::message_root("m", "=key"));
    for _ in 0..10_000 {
        bare.publish(1_000);
    }
    for _ in 0..10_000 {
        bare.start();
    }
    assert_eq!(bare.instances(), 0);
    bare.start();
    assert!(bare.instances() > 0);
    bare.now_ms += 1_000;
    while bare.engine.next_due_at_ms().is_some() {
        bare.send(Command::Tick);
    }
}

#[test]
fn ten_thousand_that_wait_for_one_key_are_reached_one_by_one() {
    let mut bare = catching(&bpmn::message("m"), &bpmn::message_root("m", "=key"));
    for _ in 0..10_000 {
        bare.start();
    }
    for _ in 0..10_000 {
        bare.publish(0);
    }
    assert_eq!(bare.instances(), 0);
}

#[test]
fn a_cycle_without_a_pause_leaves_each_tick_an_end() {
    let elements = [
        bpmn::element("startEvent", "s", ""),
        testing::service_task("t"),
        bpmn::path(&["s", "t"]),
        bpmn::beside("b", "t", &bpmn::timer("timeCycle", "R/PT0S")),
    ];
    let mut bare = Bare::with_process(&elements.concat(), "");
    bare.start();
    let events = bare.send(Command::Tick);
    assert!(events > 0);
    assert!(
        bare.engine
            .next_due_at_ms()
            .is_some_and(|at| at <= bare.now_ms)
    );
}

/// That a step of another still gets through while timers are due for ever.
#[test]
fn what_is_due_for_ever_can_be_cancelled() {
    let elements = [
        bpmn::element("startEvent", "s", ""),
        testing::service_task("t"),
        bpmn::path(&["s", "t"]),
        bpmn::beside("b", "t", &bpmn::timer("timeCycle", "R/PT0S")),
    ];
    let mut fixture = bpmn::fixture(&elements.concat(), "");
    let process_instance_key: Key = fixture.start(json!({}));
    fixture.step(None, Command::Tick);
    let reply = fixture.accepted(Command::CancelInstance {
        process_instance_key,
    });
    assert!(matches!(reply, Reply::Done));
    bpmn::assert_empty(&fixture);
}
