//! Containers of element instances (the process, sub-processes): when they are done, what ends with them.

use std::sync::Arc;

use super::{Context, lifecycle};
use crate::{
    bpmn::model::{ElementIndex, ElementKind},
    engine::{
        element::{self, multi_instance_body},
        follow_up::FollowUp,
        record::{ElementState, Key},
        step::Step,
    },
};

/// Whether nothing goes on in the scope any more: no child, no waiting token, nothing about to be
/// entered (nothing will be after a terminate end event).
pub fn is_idle(step: &Step<'_>, scope: &Context) -> bool {
    !step.state.instances.has_children(scope.key())
        && (is_ended_by_interruption(scope) || active_flows(step, scope) == 0)
}

/// Whether nothing comes after what ends now; after an event sub-process has interrupted it that one does.
fn is_ended_by_interruption(scope: &Context) -> bool {
    let by = scope.instance.interrupted_by;
    by.is_some_and(|by| {
        !matches!(
            scope.process.element(by).kind,
            ElementKind::EventSubProcess(_)
        )
    })
}

/// How many taken flows of the scope haven't come to their end: tokens that wait at joining gateways,
/// and elements about to be entered.
pub fn active_flows(step: &Step<'_>, scope: &Context) -> u32 {
    let waiting: u32 = scope.instance.join_tokens.values().sum();
    (waiting + step.activations_in(scope.key())).saturating_sub(scope.instance.forgiven_tokens)
}

/// Counts elements entered by hand as so many taken flows' arrivals, as Zeebe does; where none is under
/// way it makes no difference.
pub fn forgive(step: &mut Step<'_>, scope: &mut Context, arrivals: u32) {
    let forgiven = arrivals.min(active_flows(step, scope));
    if forgiven > 0 {
        scope.change(step, |instance| instance.forgiven_tokens += forgiven);
    }
}

/// What the completion of a child means for its scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeEnd {
    /// It ends when nothing is left in it.
    WhenIdle,
    /// Its completion condition holds: it ends with all that is left in it.
    Now,
}

/// Counts a new child of a multi-instance body; its number, from 1.
pub fn count_in(step: &mut Step<'_>, scope: &mut Context) -> Option<u32> {
    let mut progress = scope.instance.progress?;
    progress.created += 1;
    scope.change(step, |body| body.progress = Some(progress));
    Some(progress.created)
}

/// A path in the scope has ended with the completion of a child.
pub fn child_completed(step: &mut Step<'_>, child: &Context, end: ScopeEnd) {
    let Some(scope) = child.scope(step) else {
        return;
    };
    let process = Arc::clone(&scope.process);
    if let ElementKind::MultiInstanceBody(looped) = &process.element(scope.instance.element).kind {
        return multi_instance_body::child_completed(step, scope, looped, end);
    }
    if scope.instance.state == ElementState::Activated && is_idle(step, &scope) {
        step.queue(FollowUp::Complete { key: scope.key() });
    }
}

/// A child was terminated: the scope may now end too, or complete if only a part of it was ended.
pub fn child_terminated(step: &mut Step<'_>, child: &Context) {
    let Some(mut scope) = child.scope(step) else {
        return;
    };
    if matches!(scope.element().kind, ElementKind::MultiInstanceBody(_)) {
        multi_instance_body::child_terminated(step, &mut scope);
    }
    match scope.instance.state {
        ElementState::Terminating if !step.state.instances.has_children(scope.key()) => {
            lifecycle::finish_termination(step, scope);
        }
        ElementState::Activated
            if !step.state.instances.has_children(scope.key())
                && element::enter_after_interruption(step, &scope) => {}
        ElementState::Activated if is_idle(step, &scope) => {
            step.queue(FollowUp::Complete { key: scope.key() });
        }
        _ => {}
    }
}

/// Ends all that goes on in the scope; true when there was nothing.
pub fn terminate_children(step: &mut Step<'_>, scope_key: Key) -> bool {
    if !step.state.instances.has_children(scope_key) {
        return true;
    }
    step.queue(FollowUp::TerminateChildren {
        scope_key,
        from_key: 0,
    });
    false
}

/// Queues the termination of the next child, from a key on, and then the rest.
pub fn terminate_next(step: &mut Step<'_>, scope_key: Key, from_key: Key) {
    let mut children = step
        .state
        .instances
        .children_from(scope_key, from_key)
        .filter(|child| child.state != ElementState::Terminating)
        .map(|child| child.key);
    let (next, then) = (children.next(), children.next());
    drop(children);
    if let Some(key) = next {
        step.queue(FollowUp::Terminate { key });
    }
    if let Some(from_key) = then {
        step.queue(FollowUp::TerminateChildren {
            scope_key,
            from_key,
        });
    }
}

/// Marks the scope as interrupted by one of its elements: nothing else is entered in it, its
/// waiting tokens are gone.
pub fn interrupt(step: &mut Step<'_>, scope: &mut Context, by: ElementIndex) {
    scope.change(step, |instance| {
        instance.interrupted_by = Some(by);
        instance.join_tokens.clear();
        instance.forgiven_tokens = 0;
    });
}
