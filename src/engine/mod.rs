//! The engine: a pure step from `(state, command, now)` to events and effects.
//!
//! No clock, file, socket, randomness or printing in here; time and ids come in with the command.
//! Read in this order: [`record`] (what there is), [`command`] (what can be asked), [`state`] (how it
//! is held and changed), [`step`] (one command's way), `handler/` (one file a command), `process/` (the element
//! lifecycle, mappings, incidents, events) and `element/` (one file a BPMN element).

pub mod command;
pub mod effect;
mod element;
pub mod event;
pub mod follow_up;
mod handler;
pub mod limits;
mod process;
pub mod record;
pub mod rejection;
pub mod reply;
pub mod state;
mod step;
#[cfg(test)]
pub(crate) mod testing;

/// The id of an element whose activation panics: a bug for the tests.
#[cfg(test)]
pub(crate) const BUG: &str = "a-bug-of-the-engine";

use command::{Command, RequestId};
use effect::Effect;
use event::Event;
use record::{Key, TimestampMs};
use state::State;

/// The engine: all that is active, and the one function that changes it.
#[derive(Debug, Default)]
pub struct Engine {
    state: State,
    broken: Option<Broken>,
}

/// An error of the engine's own has left its memory half changed: it must be made anew from what is durable,
/// with the output of its last step, which is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// The process instance that the engine was at work on: it's to be banned.
    pub process_instance_key: Option<Key>,
}

/// What one or more steps gave, in order.
#[derive(Debug, Default)]
pub struct Output {
    /// To be made durable.
    pub events: Vec<Event>,
    /// To be released after that.
    pub effects: Vec<Effect>,
}

impl Engine {
    /// Takes up an event read back from the store.
    pub fn restore(&mut self, event: Event) {
        self.state.apply(&event);
    }

    /// Carries out one command at `now_ms` of the system's clock, adding to `output`.
    ///
    /// A rejection is an effect, not an error: it leaves the state as it was. After a panic the output is
    /// that of the step without what panicked, and the engine is [broken](Self::broken).
    pub fn step(
        &mut self,
        request: Option<RequestId>,
        command: Command,
        now_ms: TimestampMs,
        output: &mut Output,
    ) {
        assert!(self.broken.is_none(), "a broken engine takes no steps");
        self.broken = step::run(&mut self.state, request, command, now_ms, output).err();
    }

    /// What an error of its own has done to the engine.
    pub fn broken(&self) -> Option<Broken> {
        self.broken
    }

    /// Takes over the callers that wait for an answer of another engine, which this one replaces.
    pub fn adopt_callers(&mut self, other: &mut Self) {
        self.state.adopt_callers(&mut other.state);
    }

    /// The engine's own time: the system's, or where the clock is pinned.
    pub fn now_ms(&self, system_ms: TimestampMs) -> TimestampMs {
        self.state.clock_pinned_at_ms().unwrap_or(system_ms)
    }

    /// When the next [`Command::Tick`] has something to do, on the engine's own clock.
    pub fn next_due_at_ms(&self) -> Option<TimestampMs> {
        self.state.next_due_at_ms()
    }

    /// Whether a [`Command::Continue`] has something to do.
    pub fn has_postponed(&self) -> bool {
        self.state.has_postponed()
    }

    /// Whether a [`Command::AdvanceBatchOperation`] has something to do.
    pub fn has_batch_work(&self) -> bool {
        self.state.batch_operations.next().is_some()
    }

    /// How much there is in memory: active element instances, and what is postponed.
    pub fn size(&self) -> usize {
        self.state.instances.len() + self.state.postponed().len()
    }

    /// The process instance that has more than so much of the [size](Self::size) with all it has called, if one has
    /// and isn't stopped: it is to be banned before memory is full. Looks at all that is active.
    pub fn runaway(&self, more_than: usize) -> Option<Key> {
        process::runaway::find(&self.state, more_than)
    }

    /// Read access for those who describe the engine (metrics, tests).
    pub fn state(&self) -> &State {
        &self.state
    }

    /// A caller has gone: its answer is no longer wanted.
    pub fn forget(&mut self, request: RequestId) {
        self.state.forget_request(request);
    }
}
