//! Start events of processes, sub-processes and event sub-processes.

use super::event_sub_process;
use crate::bpmn::model::ElementKind;
use crate::engine::{
    process::{
        Context, Failure, catch,
        lifecycle::{Entered, Outgoing},
        mapping, variables,
    },
    step::Step,
};

/// What started the process, or the event sub-process, brings its variables.
pub fn activate(step: &mut Step<'_>, context: &mut Context) -> Entered {
    if let Some(scope) = context.scope(step) {
        if matches!(scope.element().kind, ElementKind::EventSubProcess(_)) {
            event_sub_process::take_trigger(step, context, &scope);
            return Entered::Completes;
        }
        let mut triggers = scope.instance.triggers.iter();
        if let Some(trigger) = triggers.find(|trigger| trigger.element == context.instance.element)
        {
            variables::merge_local(step, context, context.key(), &trigger.variables);
        }
    }
    Entered::Completes
}

/// A scope starts to wait for its boundary events and event sub-processes here, after its start event,
/// as in Zeebe: an incident with one of their expressions is the start event's.
pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    if let Some(scope) = context.scope(step) {
        catch::subscribe(step, &scope)?;
    }
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
