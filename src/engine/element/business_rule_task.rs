//! Business rule tasks: a decision evaluated here, or a job.

use crate::{
    bpmn::model::BusinessRule,
    engine::{
        process::{Context, Failure, decisions, lifecycle::Entered},
        step::Step,
    },
};

pub use super::job_worker_task::complete;

use super::job_worker_task;

/// As it doesn't wait, its boundary events are never subscribed.
pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    rule: &BusinessRule,
) -> Result<Entered, Failure> {
    let called = match rule {
        BusinessRule::Job(job) => return job_worker_task::activate(step, context, job),
        BusinessRule::Decision(called) => called,
    };
    let output = decisions::evaluate_called(step, context, called)?;
    job_worker_task::take_result(step, context, &called.result_variable, output);
    Ok(Entered::Completes)
}

#[cfg(test)]
mod tests;
