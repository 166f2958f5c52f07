//! Tasks (and message throw events) worked by job workers: service, send, business rule and user tasks.

use crate::{
    bpmn::model::JobDefinition,
    engine::{
        process::{
            Context, Failure, catch, jobs,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        step::Step,
    },
};

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    definition: &JobDefinition,
) -> Result<Entered, Failure> {
    mapping::apply_input(step, context)?;
    let properties = jobs::evaluate(step, context, definition)?;
    catch::subscribe(step, context)?;
    let job_key = jobs::create(step, context, properties);
    context.change(step, |instance| instance.job_key = Some(job_key));
    Ok(Entered::Waits)
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}
