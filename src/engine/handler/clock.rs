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
