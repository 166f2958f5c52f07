//! Event sub-processes: started by an event in the scope around them.
//!
//! What may start them opens with the scope's own [start event](super::start_event). An interrupting one
//! is entered once all else in the scope has ended. Two things are odd in Zeebe, and so they are here: an
//! interrupting one inside another event sub-process is never entered if there was something to end
//! first, and boundary events attached to one end it without being entered themselves.

use crate::{
    bpmn::model::{ElementIndex, ElementKind, EventStart},
    engine::{
        follow_up::FollowUp,
        process::{
            Context, Failure, catch,
            lifecycle::{Entered, Outgoing},
            mapping, scope,
        },
        record::{Key, Trigger},
        step::Step,
    },
};

/// The event of a start event occurred in the scope: everything else in it ends, or goes on beside.
///
/// The scope keeps the trigger until the start event takes it, in [`take_trigger`].
pub fn trigger(step: &mut Step<'_>, scope: &mut Context, trigger: Trigger) {
    let found = scope.process.event_sub_process_of(trigger.element);
    let Some((element, EventStart { interrupting, .. })) = found else {
        return;
    };
    scope.change(step, |instance| instance.triggers.push_back(trigger));
    if interrupting {
        scope::interrupt(step, scope, element);
        catch::unsubscribe_event_sub_processes(step, scope);
        if terminate_children(step, scope) {
            return;
        }
    }
    queue_activation(step, scope, element);
}

/// Queues the end of everything in the scope; whether there was anything.
///
/// All at once, unlike where a scope ends with all in it.
fn terminate_children(step: &mut Step<'_>, scope: &Context) -> bool {
    let children: Vec<Key> = step
        .state
        .instances
        .children(scope.key())
        .map(|child| child.key)
        .collect();
    for &key in &children {
        step.queue(FollowUp::Terminate { key });
    }
    !children.is_empty()
}

/// All that an interrupting event sub-process ended in its scope has ended; true where that is so.
///
/// As in Zeebe it's the oldest trigger that counts: the activation of an event sub-process other than
/// the interrupting one comes to nothing.
pub fn enter_after_interruption(step: &mut Step<'_>, scope: &Context) -> bool {
    let kind = |element| &scope.process.element(element).kind;
    let by = scope.instance.interrupted_by;
    if !by.is_some_and(|by| matches!(kind(by), ElementKind::EventSubProcess(_))) {
        return false;
    }
    let oldest =
        pending(scope).and_then(|trigger| scope.process.event_sub_process_of(trigger.element));
    let Some((element, _)) = oldest else {
        return false;
    };
    if !matches!(
        kind(scope.instance.element),
        ElementKind::EventSubProcess(_)
    ) {
        queue_activation(step, scope, element);
    }
    true
}

fn queue_activation(step: &mut Step<'_>, scope: &Context, element: ElementIndex) {
    step.queue(FollowUp::Activate {
        key: None,
        scope_key: scope.key(),
        element,
        via: None,
    });
}

/// The oldest trigger of an event sub-process in the scope that its start event hasn't taken yet.
fn pending(scope: &Context) -> Option<&Trigger> {
    let mut triggers = scope.instance.triggers.iter();
    triggers.find(|trigger| {
        scope
            .process
            .event_sub_process_of(trigger.element)
            .is_some()
    })
}

/// The start event of the event sub-process takes the trigger over from the scope around.
pub fn take_trigger(step: &mut Step<'_>, start_event: &mut Context, event_sub_process: &Context) {
    let Some(mut scope) = event_sub_process.scope(step) else {
        return;
    };
    let Some(mut trigger) = pending(&scope).cloned() else {
        return;
    };
    scope.change(step, |instance| {
        instance.triggers.retain(|other| other.key != trigger.key);
    });
    trigger.element = start_event.instance.element;
    start_event.change(step, |instance| instance.triggers.push_back(trigger));
}

pub fn activate() -> Entered {
    Entered::Waits
}

pub fn activated(step: &mut Step<'_>, context: &Context, start: EventStart) {
    step.queue(FollowUp::Activate {
        key: None,
        scope_key: context.key(),
        element: start.element,
        via: None,
    });
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    scope::terminate_children(step, context.key())
}

#[cfg(test)]
mod tests;
