//! Call activities: start another process and wait for its end.

use crate::{
    bpmn::model::CalledElement,
    engine::{
        follow_up::FollowUp,
        process::{
            Context, Failure, catch,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        step::Step,
    },
};

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    _called: &CalledElement,
) -> Result<Entered, Failure> {
    mapping::apply_input(step, context)?;
    catch::subscribe(step, context)?;
    Ok(Entered::Waits)
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

/// The called instance ends first.
pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    let Some(key) = context.instance.called_instance_key else {
        return true;
    };
    if step.state.instances.get(key).is_none() {
        return true;
    }
    step.queue(FollowUp::Terminate { key });
    false
}
