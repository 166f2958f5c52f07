//! Event-based gateways: wait for the first of the events after them.

use crate::engine::{
    process::{
        Context, Failure, catch,
        lifecycle::{Entered, Outgoing},
    },
    step::Step,
};

pub fn activate(step: &mut Step<'_>, context: &Context) -> Result<Entered, Failure> {
    catch::subscribe(step, context)?;
    Ok(Entered::Waits)
}

/// Goes on with the event that occurred.
pub fn complete(context: &Context) -> Outgoing {
    match context.instance.triggers.front() {
        Some(trigger) => Outgoing::Event(trigger.clone()),
        None => Outgoing::All,
    }
}

#[cfg(test)]
mod tests;
