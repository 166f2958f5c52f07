//! Pins the engine's clock to an instant, and lets it go again (for tests of what takes time).

use crate::engine::{event::Event, record::TimestampMs, reply::Reply, step::Step};

pub fn pin(step: &mut Step<'_>, at_ms: TimestampMs) -> Reply {
    step.emit(Event::ClockChanged {
        pinned_at_ms: Some(at_ms),
    });
    Reply::Done
}

pub fn reset(step: &mut Step<'_>) -> Reply {
    if step.state.clock_pinned_at_ms().is_some() {
        step.emit(Event::ClockChanged { pinned_at_ms: None });
    }
    Reply::Done
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::{
        command::Command,
        testing::{Fixture, LOCK_MS, chain, job_type},
    };

    #[test]
    fn the_engine_lives_in_its_own_time() {
        let mut fixture = Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("serviceTask", "a", &job_type("a", "")),
        ]));
        fixture.start(json!({}));
        fixture.activate_jobs("a");
        let at_ms = fixture.now_ms + LOCK_MS - 1;
        fixture.accepted(Command::PinClock { at_ms });
        fixture.now_ms += 10 * LOCK_MS;
        assert_eq!(fixture.engine.now_ms(fixture.now_ms), at_ms);
        fixture.send(Command::Tick);
        assert!(!fixture.has_job("a"), "by the pinned clock it is held");
        fixture.accepted(Command::ResetClock);
        fixture.send(Command::Tick);
        assert!(fixture.has_job("a"));
    }
}
