//! Compensation: what completed activities leave behind, and what a throwing event does with it.
//!
//! As in Zeebe all handlers of a throw start at once, the activity that completed first coming first;
//! they run in the scope of the throwing event, which waits for the last of them. Activities that
//! completed inside a completed scope are reached by way of the scope's own subscription.

use std::sync::Arc;

use super::{Context, lifecycle};
use crate::{
    bpmn::model::{ElementIndex, ElementKind, Event as BpmnEvent},
    engine::{
        event::Event,
        follow_up::FollowUp,
        record::{CompensationState, CompensationSubscription, ElementState, Key},
        step::Step,
    },
};

/// An activity completes: it may be compensated from now on, where there's a handler for it or, for a
/// scope, for something that completed inside.
pub fn subscribe(step: &mut Step<'_>, context: &Context) {
    let handler = handler(context);
    let is_needed = handler.is_some()
        || is_scope(&context.element().kind) && step.state.compensations.has_any_in(context.key());
    let Some(scope_key) = context.instance.scope_key.filter(|_| is_needed) else {
        return;
    };
    let key = step.next_key();
    change(
        step,
        CompensationSubscription {
            key,
            process_instance_key: context.instance.process_instance_key,
            activity: context.instance.element,
            activity_instance_key: context.key(),
            scope_key,
            handler,
            state: CompensationState::Created,
        },
    );
}

/// What the compensation boundary event of an activity is associated with.
fn handler(context: &Context) -> Option<ElementIndex> {
    let (_, handler) = boundary_event(context, context.instance.element)?;
    Some(handler)
}

/// The compensation boundary event of an activity, and its handler.
fn boundary_event(
    context: &Context,
    activity: ElementIndex,
) -> Option<(ElementIndex, ElementIndex)> {
    let process = &context.process;
    let mut events = process.element(activity).boundary_events.iter().rev();
    events.find_map(|&index| match process.element(index).kind {
        ElementKind::BoundaryEvent {
            event: BpmnEvent::Compensation { handler },
            ..
        } => Some((index, handler)),
        _ => None,
    })
}

/// What passes on the compensation of what's inside. An event sub-process doesn't.
fn is_scope(kind: &ElementKind) -> bool {
    matches!(
        kind,
        ElementKind::SubProcess
            | ElementKind::MultiInstanceBody(_)
            | ElementKind::AdHocSubProcess(_)
            | ElementKind::AdHocInnerInstance
    )
}

/// Compensates the activities of the throwing event's scope, or only the one it refers to. The event
/// completes when all is done: at once where there is nothing to do.
pub fn throw(step: &mut Step<'_>, thrower: &Context, only: Option<ElementIndex>) {
    let mut found: Vec<Arc<CompensationSubscription>> = scopes(step, thrower)
        .into_iter()
        .flat_map(|scope| step.state.compensations.in_scope(scope))
        .filter(|subscription| subscription.is_created())
        .filter(|subscription| only.is_none_or(|activity| subscription.activity == activity))
        .cloned()
        .collect();
    if found.is_empty() {
        step.queue(FollowUp::Complete { key: thrower.key() });
    }
    found.sort_by_key(|subscription| subscription.key);
    for subscription in found {
        trigger(step, thrower, &subscription);
    }
}

/// The scopes whose activities a throwing event compensates: its own, and for an event sub-process the
/// one around it.
fn scopes(step: &Step<'_>, thrower: &Context) -> Vec<Key> {
    let Some(scope) = thrower.scope(step) else {
        return Vec::new();
    };
    let around = scope
        .instance
        .scope_key
        .filter(|_| matches!(scope.element().kind, ElementKind::EventSubProcess(_)));
    std::iter::once(scope.key()).chain(around).collect()
}

/// Starts the handler of one subscription, then those of what completed inside.
fn trigger(step: &mut Step<'_>, thrower: &Context, subscription: &CompensationSubscription) {
    let handler_instance_key = subscription.handler.and_then(|handler| {
        pass_boundary_event(step, thrower, subscription.activity);
        let key = step.next_key();
        step.queue(FollowUp::Activate {
            key: Some(key),
            scope_key: thrower.instance.scope_key?,
            element: handler,
            via: None,
        });
        Some(key)
    });
    let mut triggered = subscription.clone();
    triggered.state = CompensationState::Triggered {
        thrown_by: thrower.key(),
        handler_instance_key,
    };
    change(step, triggered);
    let inside: Vec<Arc<CompensationSubscription>> = step
        .state
        .compensations
        .in_scope(subscription.activity_instance_key)
        .filter(|subscription| subscription.is_created())
        .cloned()
        .collect();
    for subscription in inside {
        trigger(step, thrower, &subscription);
    }
}

/// The boundary event only shows that it has happened: it comes and goes in one go, in the scope of
/// the throwing event.
fn pass_boundary_event(step: &mut Step<'_>, thrower: &Context, activity: ElementIndex) {
    let event = boundary_event(thrower, activity);
    let (Some((event, _)), Some(mut scope)) = (event, thrower.scope(step)) else {
        return;
    };
    let mut context = lifecycle::create_element(step, &mut scope, event);
    context.change(step, |event| event.state = ElementState::Activated);
    context.change(step, |event| event.state = ElementState::Completing);
    let now_ms = step.now_ms;
    context.change(step, |event| {
        event.state = ElementState::Completed;
        event.ended_at_ms = Some(now_ms);
    });
}

/// An element instance has completed: where it was a handler, its subscription is done, and with the
/// last one the throwing event.
pub fn handler_completed(step: &mut Step<'_>, key: Key) {
    let Some(subscription) = step.state.compensations.of_handler_instance(key).cloned() else {
        return;
    };
    end(step, &subscription);
    end_scopes(step, subscription.scope_key);
    if let CompensationState::Triggered { thrown_by, .. } = subscription.state
        && !step.state.compensations.awaited_by(thrown_by)
    {
        step.queue(FollowUp::Complete { key: thrown_by });
    }
}

/// Scopes without a handler of their own are done when nothing inside is left.
fn end_scopes(step: &mut Step<'_>, innermost: Key) {
    let mut scope_key = innermost;
    while !step.state.compensations.has_any_in(scope_key) {
        let scope = step.state.compensations.of_activity_instance(scope_key);
        let Some(scope) = scope.filter(|scope| scope.handler.is_none()).cloned() else {
            return;
        };
        end(step, &scope);
        scope_key = scope.scope_key;
    }
}

/// A scope was terminated: what completed in it is beyond compensation.
pub fn forget_scope(step: &mut Step<'_>, scope_key: Key) {
    let mut scopes = vec![scope_key];
    while let Some(scope_key) = scopes.pop() {
        let inside: Vec<Arc<CompensationSubscription>> = step
            .state
            .compensations
            .in_scope(scope_key)
            .cloned()
            .collect();
        for subscription in inside {
            end(step, &subscription);
            scopes.push(subscription.activity_instance_key);
        }
    }
}

/// A process instance is over, and all compensation with it.
pub fn forget_process_instance(step: &mut Step<'_>, process_instance_key: Key) {
    let left: Vec<Arc<CompensationSubscription>> = step
        .state
        .compensations
        .of_process_instance(process_instance_key)
        .cloned()
        .collect();
    for subscription in left {
        end(step, &subscription);
    }
}

fn end(step: &mut Step<'_>, subscription: &CompensationSubscription) {
    let mut ended = subscription.clone();
    ended.state = CompensationState::Ended;
    change(step, ended);
}

fn change(step: &mut Step<'_>, subscription: CompensationSubscription) {
    step.emit(Event::CompensationSubscriptionChanged(Arc::new(
        subscription,
    )));
}

#[cfg(test)]
mod tests;
