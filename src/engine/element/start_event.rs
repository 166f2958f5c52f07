//! Start events of processes and sub-processes.

use crate::engine::{
    process::{
        Context, Failure, catch,
        lifecycle::{Entered, Outgoing},
        mapping, variables,
    },
    step::Step,
};

/// What started the process brings its variables.
pub fn activate(step: &mut Step<'_>, context: &Context) -> Entered {
    if let Some(scope) = context.scope(step) {
        let mut triggers = scope.instance.triggers.iter();
        if let Some(trigger) = triggers.find(|trigger| trigger.element == context.instance.element)
        {
            variables::merge_local(step, context, context.key(), &trigger.variables);
        }
    }
    Entered::Completes
}

/// A sub-process starts to wait for its boundary events here, after its start event, as in Zeebe: an
/// incident with one of their expressions is the start event's.
pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    if let Some(scope) = context.scope(step) {
        catch::subscribe(step, &scope)?;
    }
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
