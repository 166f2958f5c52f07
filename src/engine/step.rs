//! One command's way through the engine: the handler, then its follow-ups in order.

use std::sync::Arc;

use super::{
    Output,
    command::{Command, RequestId},
    effect::Effect,
    event::Event,
    follow_up::{FollowUp, FollowUps},
    limits,
    record::{Key, TimestampMs},
    rejection::Rejection,
    reply::Reply,
    state::State,
};
use crate::bpmn::model::{ElementIndex, FlowIndex};

/// The tools of a running step: read the state, emit events, queue follow-ups, answer.
pub(super) struct Step<'a> {
    pub state: &'a mut State,
    pub now_ms: TimestampMs,
    pub request: Option<RequestId>,
    output: &'a mut Output,
    queue: FollowUps,
    /// How many more follow-ups this step may carry out.
    follow_ups_left: usize,
}

pub(super) fn run(
    state: &mut State,
    request: Option<RequestId>,
    command: Command,
    system_ms: TimestampMs,
    output: &mut Output,
) {
    let first_key = state.next_key();
    let mut step = Step {
        now_ms: state.clock_pinned_at_ms().unwrap_or(system_ms),
        state,
        request,
        output,
        queue: FollowUps::default(),
        follow_ups_left: limits::FOLLOW_UPS_A_STEP_MAX,
    };
    match super::handler::handle(&mut step, command) {
        Ok(Some(reply)) => step.reply(Ok(reply)),
        Ok(None) => {}
        Err(rejection) => step.reply(Err(rejection)),
    }
    step.run_follow_ups();
    step.postpone_rest();
    let next_key = step.state.next_key();
    if next_key != first_key {
        step.output.events.push(Event::NextKeyChanged(next_key));
    }
}

impl Step<'_> {
    /// Applies a change to memory and hands it on to the store.
    pub fn emit(&mut self, event: Event) {
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
        self.effect(Effect::Reply {
            request,
            result: Ok(reply),
        });
    }

    /// Whether an element in this scope is about to be entered, in this step or a later one.
    pub fn has_activation_in(&self, scope_key: Key) -> bool {
        self.queue.has_activation_in(scope_key)
            || self.state.postponed().has_activation_in(scope_key)
    }

    /// The flows taken in this scope whose targets have not been entered yet.
    pub fn flows_in(&self, scope_key: Key) -> impl Iterator<Item = FlowIndex> {
        let postponed = self.state.postponed().flows_in(scope_key);
        self.queue.flows_in(scope_key).chain(postponed)
    }

    /// Takes up what former steps left, ahead of anything new.
    pub fn resume_postponed(&mut self) {
        if !self.state.has_postponed() {
            return;
        }
        for follow_up in self.state.postponed().iter() {
            self.queue.push(follow_up);
        }
        self.emit(Event::FollowUpsPostponed(Arc::from([])));
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
            super::process::carry_out(self, follow_up);
        }
    }

    /// Whether the step may still carry out follow-ups.
    pub fn has_time_left(&self) -> bool {
        self.follow_ups_left > 0
    }

    fn postpone_rest(&mut self) {
        if self.queue.is_empty() {
            return;
        }
        let postponed: Arc<[FollowUp]> = self
            .state
            .postponed()
            .iter()
            .chain(self.queue.iter())
            .collect();
        self.queue = FollowUps::default();
        self.emit(Event::FollowUpsPostponed(postponed));
    }
}
