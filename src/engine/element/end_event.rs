//! End events: none, error, terminate, and those that throw.

use crate::{
    bpmn::model::{ErrorCode, Event},
    engine::{
        process::{
            Context, Failure, error, expression,
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
        Event::Signal(signal) => intermediate_throw_event::throw_signal(step, context, signal),
        Event::None
        | Event::Terminate
        | Event::Link
        | Event::Compensation { .. }
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
    let code = match &error.code {
        // A code of digits is a number to the expression language.
        Some(code) if code.is_static() => code.source().to_owned(),
        Some(code) => expression::string(step, code, Some(context.key()))?,
        None => String::new(),
    };
    let catcher = error::find_catcher(step, context.key(), &code, "")?;
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
