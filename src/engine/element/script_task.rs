//! Script tasks: an expression evaluated here, or a job.

use std::sync::Arc;

use crate::{
    bpmn::model::Script,
    engine::{
        process::{
            Context, Failure, catch, expression,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        record::{Document, Trigger},
        step::Step,
    },
};

use super::job_worker_task;

/// The result takes the way of a job's variables: through the output mappings, or merged.
pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    script: &Script,
) -> Result<Entered, Failure> {
    let (expression, result_variable) = match script {
        Script::Job(job) => return job_worker_task::activate(step, context, job),
        Script::Expression {
            expression,
            result_variable,
        } => (expression, result_variable),
    };
    mapping::apply_input(step, context)?;
    let result = expression::value(step, expression, Some(context.key()))?;
    catch::subscribe(step, context)?;
    let document = Document::from_iter([(result_variable.clone(), result.to_json())]);
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
