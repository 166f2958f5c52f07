//! Business rule tasks: a decision evaluated here, or a job.

use std::sync::Arc;

use crate::{
    bpmn::model::BusinessRule,
    engine::{
        process::{
            Context, Failure, decisions,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        record::{Document, Trigger},
        step::Step,
    },
};

use super::job_worker_task;

/// The result takes the way of a job's variables: through the output mappings, or merged. As it
/// doesn't wait, its boundary events are never subscribed.
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
    let document = Document::from_iter([(called.result_variable.clone(), output)]);
    let key = step.next_key();
    context.change(step, |instance| {
        instance.triggers.push_back(Trigger {
            key,
            element: instance.element,
            variables: Arc::new(document),
        });
    });
    Ok(Entered::Completes)
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
