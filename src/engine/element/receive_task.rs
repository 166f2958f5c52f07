//! Receive tasks: wait for a message.

use crate::engine::{
    process::{
        Context, Failure, catch,
        lifecycle::{Entered, Outgoing},
        mapping,
    },
    step::Step,
};

pub fn activate(step: &mut Step<'_>, context: &Context) -> Result<Entered, Failure> {
    catch::subscribe(step, context)?;
    Ok(Entered::Waits)
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
