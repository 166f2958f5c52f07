//! What a task listener's worker may answer, and what becomes of it.

use std::sync::Arc;

use crate::engine::{
    command::{CompleteJob, JobResult, UserTaskResult},
    process::user_tasks,
    record::{Job, ListenerEvent, UserTask},
    rejection::{Rejection, RejectionType},
    step::Step,
};

/// The transition that the job belongs to, and the answer if it's one that Zeebe takes.
pub fn check(
    step: &Step<'_>,
    job: &Job,
    command: &CompleteJob,
) -> Result<(Arc<UserTask>, UserTaskResult), Rejection> {
    let result = match &command.result {
        Some(JobResult::UserTask(result)) => UserTaskResult::clone(result),
        _ => UserTaskResult::default(),
    };
    let job_named = format!(
        "(job key '{}', type '{}', processInstanceKey '{}')",
        job.key, job.job_type, job.process_instance_key
    );
    let reject = |reason| {
        Err(Rejection::new(
            "COMPLETE",
            RejectionType::InvalidArgument,
            reason,
        ))
    };
    if !command.variables.is_empty() {
        return reject(format!(
            "Task Listener job completion with variables payload provided is not yet supported {job_named}. \
             Support will be enabled with the resolution of issue #23702.\n"
        ));
    }
    if result.denied.is_some() && !can_deny(job.listener_event) {
        return reject(format!(
            "Denying result is not supported for '{}' task listener jobs {job_named}. Only the following \
             listener event types support denying: [ASSIGNING, COMPLETING, UPDATING].\n",
            job.listener_event.name()
        ));
    }
    if result.denied.is_some() && !result.corrections.is_empty() {
        return reject(format!(
            "Expected to complete task listener job with corrections, but the job result is denied \
             {job_named}. The corrections would be reverted by the denial. Either complete the job with \
             corrections without setting denied, or complete the job with a denied result but no \
             corrections.\n"
        ));
    }
    let task = step
        .state
        .user_tasks
        .of_element_instance(job.element_instance_key)
        .expect("a listener's job is canceled with its task");
    if job.listener_event == ListenerEvent::Creating
        && result.corrections.assignee.is_some()
        && task.initial_assignee.is_some()
    {
        return reject(format!(
            "Expected to complete task listener job, but correcting the assignee on 'CREATING' event is not \
             supported when the user task has an assignee defined in the model {job_named}. Use the \
             'CREATING' event to set an assignee only if it was not defined. Use the 'ASSIGNING' event to \
             correct an assignee that is already defined.\n"
        ));
    }
    Ok((Arc::clone(task), result))
}

fn can_deny(event: ListenerEvent) -> bool {
    matches!(
        event,
        ListenerEvent::Assigning | ListenerEvent::Updating | ListenerEvent::Completing
    )
}

/// After the job's completion: the transition goes on, or is over.
pub fn completed(step: &mut Step<'_>, task: &UserTask, result: UserTaskResult) {
    match result.denied {
        Some(reason) => user_tasks::deny(step, task, &reason),
        None => user_tasks::listener_completed(step, task, result.corrections),
    }
}
