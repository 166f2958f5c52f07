//! An event has occurred: carrying it to the element it's meant for.

use std::sync::Arc;

use super::{Context, lifecycle, variables};
use crate::{
    bpmn::model::{ElementIndex, ElementKind},
    engine::{
        follow_up::FollowUp,
        record::{Document, ElementInstance, Key, Trigger},
        step::Step,
    },
};

/// Whether the element instance takes an event now: it's waiting, and no other is about to end its waiting.
pub fn accepts(step: &Step<'_>, element_instance_key: Key) -> bool {
    step.state
        .instances
        .get(element_instance_key)
        .is_some_and(|instance| instance_accepts(instance))
}

fn instance_accepts(instance: &ElementInstance) -> bool {
    instance.is_active() && instance.interrupted_by.is_none() && instance.triggers.is_empty()
}

/// Something the element instance waited for has happened; nothing where it doesn't accept it.
///
/// Its own event (a catch event, a receive task, a job's completion) keeps the variables as the
/// instance's trigger and queues its completion; an event after its gateway likewise; an interrupting
/// boundary event keeps them and queues its termination, after which [`activate`] runs; a
/// non-interrupting one is activated at once.
pub fn occur(
    step: &mut Step<'_>,
    element_instance_key: Key,
    element: ElementIndex,
    variables: Arc<Document>,
) {
    let Some(mut context) = Context::load(step, element_instance_key) else {
        return;
    };
    if !instance_accepts(&context.instance) {
        return;
    }
    let trigger = Trigger {
        key: step.next_key(),
        element,
        variables,
    };
    match context.process.element(element).kind {
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
