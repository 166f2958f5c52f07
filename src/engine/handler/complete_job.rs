//! Completes a job: its variables go to the task, and the task completes.

use std::sync::Arc;

use super::job::{self, Intent};
use crate::engine::{
    command::CompleteJob,
    follow_up::FollowUp,
    process::{Context, jobs},
    record::{Job, JobKind, JobState, Trigger},
    rejection::Rejection,
    reply::Reply,
    step::Step,
};

const INTENT: Intent = Intent {
    command: "COMPLETE",
    verb: "complete",
};

pub fn handle(step: &mut Step<'_>, command: CompleteJob) -> Result<Reply, Rejection> {
    let job = job::find_workable(step, command.job_key, INTENT)?;
    let variables = Arc::new(command.variables);
    jobs::change(
        step,
        Job {
            state: JobState::Completed,
            deadline_ms: 0,
            variables: Arc::clone(&variables),
            ended_at_ms: Some(step.now_ms),
            ..Job::clone(&job)
        },
    );
    if let Some(mut context) = Context::load(step, job.element_instance_key) {
        let key = step.next_key();
        context.change(step, |instance| {
            instance.job_key = None;
            if !variables.is_empty() {
                instance.triggers.push_back(Trigger {
                    key,
                    element: instance.element,
                    variables,
                });
            }
        });
        let key = context.key();
        step.queue(match job.kind {
            JobKind::ExecutionListener => FollowUp::ListenerCompleted { key },
            _ => FollowUp::Complete { key },
        });
    }
    Ok(Reply::Done)
}
