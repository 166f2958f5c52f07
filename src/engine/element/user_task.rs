//! Camunda user tasks: the work of a person; those worked as jobs are [`super::job_worker_task`]s.

use crate::{
    bpmn::model::CamundaUserTask,
    engine::{
        process::{
            Context, Failure, catch,
            lifecycle::{Entered, Outgoing},
            mapping, user_task, user_tasks,
        },
        step::Step,
    },
};

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    definition: &CamundaUserTask,
) -> Result<Entered, Failure> {
    let properties = user_task::evaluate(step, context, definition)?;
    catch::subscribe(step, context)?;
    user_tasks::create(step, context, definition, properties);
    Ok(Entered::Waits)
}

pub fn activated(step: &mut Step<'_>, context: &Context) {
    user_tasks::element_activated(step, context);
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    user_tasks::cancel(step, context)
}

#[cfg(test)]
mod tests;
