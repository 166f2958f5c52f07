//! End events: none, error, escalation, terminate, and those that throw.

use crate::{
    bpmn::model::{ErrorCode, Event},
    engine::{
        process::{
            Context, Failure, error,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        record::Document,
        step::Step,
    },
};

use super::intermediate_throw_event;

/// Only those that do something for others apply their input mappings.
pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    event: &Event,
) -> Result<Entered, Failure> {
    match event {
        Event::Throw(throw) => intermediate_throw_event::activate(step, context, throw),
        Event::Error(code) => throw_error(step, context, code),
        Event::Escalation(escalation) => {
            intermediate_throw_event::throw_escalation(step, context, escalation)
        }
        Event::Signal(signal) => intermediate_throw_event::throw_signal(step, context, signal),
        Event::None
        | Event::Terminate
        | Event::Link
        | Event::Compensation { .. }
        | Event::Conditional(_)
        | Event::Timer(_)
        | Event::Message(_) => Ok(Entered::Completes),
    }
}

/// The event stays until what catches the error ends it with all around it; without a catcher it
/// can't be activated.
fn throw_error(
    step: &mut Step<'_>,
    context: &Context,
    error: &ErrorCode,
) -> Result<Entered, Failure> {
    let code = intermediate_throw_event::code(step, context, error.code.as_ref())?;
    let from_key = context.instance.scope_key.unwrap_or(context.key());
    let catcher = error::find_catcher(step, from_key, &code, "")?;
    error::throw(step, catcher, Document::new());
    Ok(Entered::Waits)
}

pub fn complete(
    step: &mut Step<'_>,
    context: &Context,
    event: &Event,
) -> Result<Outgoing, Failure> {
    match event {
        Event::Terminate => return Ok(Outgoing::TerminateScope),
        Event::Throw(throw) => return intermediate_throw_event::complete(step, context, throw),
        _ => {}
    }
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
