//! An event has occurred: carrying it to the element it's meant for.

use std::sync::Arc;

use super::{Context, lifecycle, variables};
use crate::{
    bpmn::model::{ElementIndex, ElementKind},
    engine::{
        element,
        follow_up::FollowUp,
        record::{Document, Key, Trigger},
        step::Step,
    },
};

/// Whether the element instance takes an event of this element now: it's waiting, and no other is
/// about to end its waiting.
pub fn accepts(step: &Step<'_>, element_instance_key: Key, element: ElementIndex) -> bool {
    Context::load(step, element_instance_key)
        .is_some_and(|context| context_accepts(step, &context, element))
}

/// Boundary events go on occurring at a scope that an event sub-process has interrupted, until one
/// interrupts the scope itself. What is directly in an interrupted scope takes no event: as in Zeebe that
/// goes for the interrupting event sub-process too.
fn context_accepts(step: &Step<'_>, context: &Context, element: ElementIndex) -> bool {
    let process = &context.process;
    let instance = &context.instance;
    let is_boundary = |index| {
        matches!(
            process.element(index).kind,
            ElementKind::BoundaryEvent { .. }
        )
    };
    let is_ending = instance
        .triggers
        .iter()
        .any(|trigger| is_boundary(trigger.element));
    if !instance.is_active() || is_ending || step.state.instances.is_banned(instance.key) {
        return false;
    }
    let is_still_waiting = if is_boundary(element) {
        true
    } else if process.event_sub_process_of(element).is_some() {
        instance.interrupted_by.is_none()
    } else {
        instance.triggers.is_empty()
    };
    is_still_waiting
        && context
            .scope(step)
            .is_none_or(|scope| scope.instance.interrupted_by.is_none())
}

/// Something the element instance waited for has happened; nothing where it doesn't accept it.
///
/// Its own event (a catch event, a receive task, a job's completion) keeps the variables as the
/// instance's trigger and queues its completion, an event after its gateway likewise; an interrupting
/// boundary event keeps them and queues its termination, after which [`activate`] runs; a
/// non-interrupting one is activated at once. The start of an event sub-process is handed to
/// [that](element::trigger_event_sub_process).
pub fn occur(
    step: &mut Step<'_>,
    element_instance_key: Key,
    element: ElementIndex,
    variables: Arc<Document>,
) {
    let Some(mut context) = Context::load(step, element_instance_key) else {
        return;
    };
    if !context_accepts(step, &context, element) {
        return;
    }
    let trigger = Trigger {
        key: step.next_key(),
        element,
        variables,
    };
    let process = Arc::clone(&context.process);
    match process.element(element).kind {
        ElementKind::BoundaryEvent {
            interrupting: false,
            ..
        } => {
            if let Some(scope_key) = context.instance.scope_key {
                activate(step, scope_key, trigger);
            }
        }
        ElementKind::BoundaryEvent { .. } => {
            context.change(step, |instance| instance.triggers.push_back(trigger));
            step.queue(FollowUp::Terminate {
                key: element_instance_key,
            });
        }
        ElementKind::StartEvent(_) => {
            element::trigger_event_sub_process(step, &mut context, trigger);
        }
        _ => {
            context.change(step, |instance| instance.triggers.push_back(trigger));
            step.queue(FollowUp::Complete {
                key: element_instance_key,
            });
        }
    }
}

/// Activates the trigger's element in the scope and queues its completion, its variables with it.
///
/// Called for boundary events and events after a gateway.
pub fn activate(step: &mut Step<'_>, scope_key: Key, trigger: Trigger) {
    let Some(mut scope) = Context::load(step, scope_key) else {
        return;
    };
    let mut context = lifecycle::create_element(step, &mut scope, trigger.element);
    lifecycle::activated(step, &mut context);
    variables::merge_local(step, &context, context.key(), &trigger.variables);
    step.queue(FollowUp::Complete { key: context.key() });
}
