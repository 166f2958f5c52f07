//! End events: none, error, terminate, and those that throw.

use crate::{
    bpmn::model::Event,
    engine::{
        process::{
            Context, Failure,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        step::Step,
    },
};

use super::intermediate_throw_event;

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    event: &Event,
) -> Result<Entered, Failure> {
    match event {
        Event::Throw(throw) => intermediate_throw_event::activate(step, context, throw),
        _ => {
            mapping::apply_input(step, context)?;
            Ok(Entered::Completes)
        }
    }
}

pub fn complete(
    step: &mut Step<'_>,
    context: &Context,
    event: &Event,
) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(match event {
        Event::Terminate => Outgoing::TerminateScope,
        _ => Outgoing::All,
    })
}
