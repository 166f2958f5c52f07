//! Gives a job new retries, or the worker that holds it more time.

use super::job::{self, Intent};
use crate::engine::{
    command::UpdateJob,
    process::jobs,
    record::{Job, JobState},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: &UpdateJob) -> Result<Reply, Rejection> {
    let intent = Intent {
        command: match (command.retries, command.timeout_ms) {
            (Some(_), None) => "UPDATE_RETRIES",
            (None, _) => "UPDATE_TIMEOUT",
            (Some(_), Some(_)) => "UPDATE",
        },
        verb: "update",
    };
    let job = job::find(step, command.job_key, intent)?;
    let mut updated = Job::clone(&job);
    if let Some(retries) = command.retries {
        if retries < 1 {
            return Err(Rejection::new(
                intent.command,
                RejectionType::InvalidArgument,
                format!(
                    "Expected to update retries for job with key '{}' with a positive amount of \
                     retries, but the amount given was '{retries}'",
                    job.key
                ),
            ));
        }
        updated.retries = retries;
        updated.state = JobState::RetriesUpdated;
    }
    if let Some(timeout_ms) = command.timeout_ms {
        if !job.is_held() {
            return Err(Rejection::new(
                intent.command,
                RejectionType::InvalidState,
                format!(
                    "Expected to update the timeout of job with key '{}', but it is not active",
                    job.key
                ),
            ));
        }
        updated.deadline_ms = step.now_ms.saturating_add(timeout_ms);
    }
    jobs::change(step, updated);
    Ok(Reply::Done)
}
