//! Containers of element instances (the process, sub-processes): when they are done, what ends with them.

use super::{Context, lifecycle};
use crate::{
    bpmn::model::ElementIndex,
    engine::{
        follow_up::FollowUp,
        record::{ElementState, Key},
        step::Step,
    },
};

/// Whether nothing goes on in the scope any more: no child, no waiting token, nothing about to be
/// entered (in an interrupted scope nothing will be).
pub fn is_idle(step: &Step<'_>, scope: &Context) -> bool {
    !step.state.instances.has_children(scope.key())
        && scope.instance.join_tokens.is_empty()
        && (scope.instance.interrupted_by.is_some() || !step.has_activation_in(scope.key()))
}

/// A path in the scope has ended with the completion of a child.
pub fn child_completed(step: &mut Step<'_>, child: &Context) {
    let Some(scope) = child.scope(step) else {
        return;
    };
    if scope.instance.state == ElementState::Activated && is_idle(step, &scope) {
        step.queue(FollowUp::Complete { key: scope.key() });
    }
}

/// A child was terminated: the scope may now end too, or complete if only a part of it was ended.
pub fn child_terminated(step: &mut Step<'_>, child: &Context) {
    let Some(scope) = child.scope(step) else {
        return;
    };
    match scope.instance.state {
        ElementState::Terminating if !step.state.instances.has_children(scope.key()) => {
            lifecycle::finish_termination(step, scope);
        }
        ElementState::Activated if is_idle(step, &scope) => {
            step.queue(FollowUp::Complete { key: scope.key() });
        }
        _ => {}
    }
}

/// Ends all that goes on in the scope; true when there was nothing.
pub fn terminate_children(step: &mut Step<'_>, scope_key: Key) -> bool {
    let children: Vec<Key> = step
        .state
        .instances
        .children(scope_key)
        .map(|child| child.key)
        .collect();
    for &key in &children {
        step.queue(FollowUp::Terminate { key });
    }
    children.is_empty()
}

/// Marks the scope as interrupted by one of its elements: nothing else is entered in it, its
/// waiting tokens are gone.
pub fn interrupt(step: &mut Step<'_>, scope: &mut Context, by: ElementIndex) {
    scope.change(step, |instance| {
        instance.interrupted_by = Some(by);
        instance.join_tokens.clear();
    });
}
