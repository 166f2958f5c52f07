//! Intermediate throw events: none, message (a job or published) and signal.

use crate::{
    bpmn::model::Throw,
    engine::{
        process::{
            Context, Failure,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        step::Step,
    },
};

use super::job_worker_task;

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    throw: &Throw,
) -> Result<Entered, Failure> {
    match throw {
        Throw::Job(job) => job_worker_task::activate(step, context, job),
        Throw::None | Throw::Message(_) | Throw::Signal(_) => {
            mapping::apply_input(step, context)?;
            Ok(Entered::Completes)
        }
    }
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}
