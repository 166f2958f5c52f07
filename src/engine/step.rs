//! One command's way through the engine: the handler, then its follow-ups in order.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{
    Broken, Output,
    command::{Command, RequestId},
    effect::Effect,
    event::Event,
    follow_up::{FollowUp, FollowUps},
    limits,
    record::{Key, TimestampMs},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    state::{State, Undo},
};
use crate::bpmn::model::{ElementIndex, FlowIndex};

/// The tools of a running step: read the state, emit events, queue follow-ups, answer.
pub(super) struct Step<'a> {
    pub state: &'a mut State,
    pub now_ms: TimestampMs,
    pub request: Option<RequestId>,
    output: &'a mut Output,
    queue: FollowUps,
    /// Present while an attempt runs: how to take back what it has changed.
    undo: Option<Vec<Undo>>,
    /// How many more follow-ups this step may carry out.
    follow_ups_left: usize,
    broken: Option<Broken>,
}

pub(super) fn run(
    state: &mut State,
    request: Option<RequestId>,
    command: Command,
    system_ms: TimestampMs,
    output: &mut Output,
) -> Result<(), Broken> {
    let first_key = state.next_key();
    let mut step = Step {
        now_ms: state.clock_pinned_at_ms().unwrap_or(system_ms),
        state,
        request,
        output,
        queue: FollowUps::default(),
        undo: None,
        follow_ups_left: limits::FOLLOW_UPS_A_STEP_MAX,
        broken: None,
    };
    let about = super::handler::process_instance_of(step.state, &command);
    let handled = step.guard(about, |step| super::handler::handle(step, command));
    match handled {
        Some(Ok(Some(reply))) => step.reply(Ok(reply)),
        Some(Ok(None)) => {}
        Some(Err(rejection)) => step.reply(Err(rejection)),
        None => step.reply(Err(unexpected_error())),
    }
    step.run_follow_ups();
    step.postpone_rest();
    let next_key = step.state.next_key();
    if next_key != first_key {
        step.output.events.push(Event::NextKeyChanged(next_key));
    }
    step.broken.map_or(Ok(()), Err)
}

fn unexpected_error() -> Rejection {
    Rejection::new(
        "PROCESS",
        RejectionType::ProcessingError,
        "Expected to process command without errors, but unexpected error occurred. Check the engine's log \
         for more details.",
    )
}

impl Step<'_> {
    /// Applies a change to memory and hands it on to the store.
    pub fn emit(&mut self, event: Event) {
        if self.broken.is_some() {
            return;
        }
        if let Some(undo) = &mut self.undo {
            undo.push(self.state.undo_of(&event));
        }
        self.state.apply(&event);
        self.output.events.push(event);
    }

    pub fn next_key(&mut self) -> Key {
        self.state.take_key()
    }

    pub fn queue(&mut self, follow_up: FollowUp) {
        self.queue.push(follow_up);
    }

    /// Queues the entering of an element, with its key taken now: keys go by the order of queueing, as in
    /// Zeebe, except for start events.
    pub fn queue_activation(
        &mut self,
        scope_key: Key,
        element: ElementIndex,
        via: Option<FlowIndex>,
    ) {
        let key = Some(self.next_key());
        self.queue(FollowUp::Activate {
            key,
            scope_key,
            element,
            via,
        });
    }

    pub fn effect(&mut self, effect: Effect) {
        self.output.effects.push(effect);
    }

    /// Answers the caller of this step, if there is one.
    fn reply(&mut self, result: Result<Reply, Rejection>) {
        if let Some(request) = self.request {
            self.effect(Effect::Reply { request, result });
        }
    }

    /// Answers another caller, one that has waited since an earlier step.
    pub fn reply_to(&mut self, request: RequestId, reply: Reply) {
        self.answer(request, Ok(reply));
    }

    /// As [`Self::reply_to`], with a rejection where it is one.
    pub fn answer(&mut self, request: RequestId, result: Result<Reply, Rejection>) {
        self.effect(Effect::Reply { request, result });
    }

    /// How many elements in this scope are about to be entered, in this step or a later one.
    pub fn activations_in(&self, scope_key: Key) -> u32 {
        self.queue.activations_in(scope_key) + self.state.postponed().activations_in(scope_key)
    }

    /// The flows taken in this scope whose targets have not been entered yet.
    pub fn flows_in(&self, scope_key: Key) -> impl Iterator<Item = FlowIndex> {
        let postponed = self.state.postponed().flows_in(scope_key);
        self.queue.flows_in(scope_key).chain(postponed)
    }

    /// Carries out a part of a handler as a whole or not at all: where it fails, all that it has
    /// changed, queued and given out is taken back.
    pub fn attempt<T, E>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E> {
        let next_key = self.state.next_key();
        let (events, effects) = (self.output.events.len(), self.output.effects.len());
        let queued = self.queue.len();
        self.undo = Some(Vec::new());
        let result = work(self);
        let undo = self.undo.take().unwrap_or_default();
        if result.is_err() {
            for undo in undo.into_iter().rev() {
                self.state.undo(undo);
            }
            self.state.set_next_key(next_key);
            self.output.events.truncate(events);
            self.output.effects.truncate(effects);
            self.queue.truncate(queued);
        }
        result
    }

    /// Takes up what former steps left, ahead of anything new: as much as one step may carry out.
    pub fn resume_postponed(&mut self) {
        let postponed = self.state.postponed();
        let count = postponed.len().min(self.follow_ups_left);
        if count == 0 {
            return;
        }
        let until_position = postponed.position() + count as u64;
        let resumed: Vec<FollowUp> = postponed.iter().take(count).collect();
        for follow_up in resumed {
            self.queue.push(follow_up);
        }
        self.emit(Event::FollowUpsResumed { until_position });
    }

    /// Carries out what is queued, as far as the step's limit goes.
    ///
    /// A handler that does many things of its own, one after the other, calls it in between.
    pub fn run_follow_ups(&mut self) {
        while self.follow_ups_left > 0 {
            let Some(follow_up) = self.queue.pop() else {
                return;
            };
            self.follow_ups_left -= 1;
            let about = super::process::process_instance_of(self.state, follow_up);
            self.guard(about, |step| super::process::carry_out(step, follow_up));
        }
    }

    /// Does a part of the step's work. Where it panics, a bug of the engine's, none of what it gave is
    /// handed on, and the step ends: one process instance can't take the others down with it.
    pub fn guard<T>(
        &mut self,
        process_instance_key: Option<Key>,
        work: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        let (events, effects) = (self.output.events.len(), self.output.effects.len());
        let queued = self.queue.len();
        // Memory may be half changed after a panic: whoever runs the engine drops it then.
        let result = catch_unwind(AssertUnwindSafe(|| work(self)));
        if result.is_err() || self.broken.is_some() {
            self.broken.get_or_insert(Broken {
                process_instance_key,
            });
            self.output.events.truncate(events);
            self.output.effects.truncate(effects);
            self.queue.truncate(queued);
            self.follow_ups_left = 0;
        }
        result.ok()
    }

    /// Whether the step may still carry out follow-ups.
    pub fn has_time_left(&self) -> bool {
        self.follow_ups_left > 0
    }

    fn postpone_rest(&mut self) {
        if self.queue.is_empty() {
            return;
        }
        let queue = std::mem::take(&mut self.queue);
        let postponed = Event::FollowUpsPostponed {
            first_position: self.state.postponed().next_position(),
            follow_ups: queue.iter().collect(),
        };
        self.state.apply(&postponed);
        self.output.events.push(postponed);
    }
}
