//! Boundary events: entered when the event they wait for, on their activity's behalf, has occurred.

use crate::engine::{
    process::{
        Context, Failure,
        lifecycle::{Entered, Outgoing},
        mapping,
    },
    step::Step,
};

pub fn activate() -> Entered {
    Entered::Completes
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
