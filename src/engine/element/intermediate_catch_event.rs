//! Intermediate catch events: wait for a timer, a message or a signal; or where a link goes on.

use crate::{
    bpmn::model::Event,
    engine::{
        process::{
            Context, Failure, catch,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        step::Step,
    },
};

/// A link's catch event ignores its input mappings, as in Zeebe.
pub fn activate(step: &mut Step<'_>, context: &Context, event: &Event) -> Result<Entered, Failure> {
    if matches!(event, Event::Link) {
        return Ok(Entered::Completes);
    }
    wait(step, context)
}

/// Waits for the element's own event.
pub fn wait(step: &mut Step<'_>, context: &Context) -> Result<Entered, Failure> {
    catch::subscribe(step, context)?;
    Ok(Entered::Waits)
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
