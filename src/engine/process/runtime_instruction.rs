//! Runtime instructions: a process instance that is to be terminated after one of its elements.

use std::sync::Arc;

use super::Context;
use crate::{
    bpmn::model::ElementKind,
    engine::{
        follow_up::FollowUp,
        record::{ElementState, ProcessInstance},
        step::Step,
    },
};

/// Ends the process instance if it was told to after this element, which has just completed or is being
/// terminated. True when it does: nothing else follows from the element's end.
pub fn carry_out(step: &mut Step<'_>, context: &Context) -> bool {
    let key = context.instance.process_instance_key;
    let Some(mut root) = Context::load(step, key) else {
        return false;
    };
    let Some(process) = root.instance.process.clone() else {
        return false;
    };
    // A multi-instance activity is meant as a whole, and an inner instance is no element of the model.
    let is_inner = matches!(context.element().kind, ElementKind::AdHocInnerInstance);
    let is_repeated = context.element().scope.is_some_and(|scope| {
        let kind = &context.process.element(scope).kind;
        matches!(kind, ElementKind::MultiInstanceBody(_))
    });
    let is_told = !is_repeated
        && !is_inner
        && process
            .terminate_after
            .iter()
            .any(|id| **id == *context.element().id);
    if !is_told || root.instance.state == ElementState::Terminating || root.key() == context.key() {
        return false;
    }
    if !process.is_ending {
        root.change(step, |instance| {
            instance.interrupted_by = Some(context.instance.element);
            instance.process = Some(Arc::new(ProcessInstance {
                is_ending: true,
                ..ProcessInstance::clone(&process)
            }));
        });
        step.queue(FollowUp::Terminate { key });
    }
    true
}

/// Whether such an instruction is ending the process instance of this element: it's neither entered nor
/// completed then.
pub fn is_ending(step: &Step<'_>, context: &Context) -> bool {
    context.instance.scope_key.is_some()
        && step
            .state
            .instances
            .get(context.instance.process_instance_key)
            .and_then(|root| root.process.as_ref())
            .is_some_and(|process| process.is_ending)
}
