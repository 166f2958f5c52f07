//! Embedded sub-processes. Their boundary events open with the [start event](super::start_event) inside.

use crate::engine::{
    follow_up::FollowUp,
    process::{
        Context, Failure,
        lifecycle::{Entered, Outgoing},
        mapping, scope,
    },
    step::Step,
};

pub fn activate(step: &mut Step<'_>, context: &Context) -> Result<Entered, Failure> {
    mapping::apply_input(step, context)?;
    Ok(Entered::Waits)
}

pub fn activated(step: &mut Step<'_>, context: &Context) {
    let start = context
        .process
        .none_start_event(context.instance.element)
        .expect("a validated sub-process has a none start event");
    step.queue(FollowUp::Activate {
        scope_key: context.key(),
        element: start.index,
        via: None,
    });
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    scope::terminate_children(step, context.key())
}
