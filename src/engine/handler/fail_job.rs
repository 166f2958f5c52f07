//! Fails a job: it's offered again, after a backoff where one is asked for, or raises an incident.

use std::sync::Arc;

use super::job::{self, Intent};
use crate::engine::{
    command::FailJob,
    process::{Context, Failure, incident, jobs, variables},
    record::{IncidentType, Job, JobKind, JobState},
    rejection::Rejection,
    reply::Reply,
    step::Step,
};

const INTENT: Intent = Intent {
    command: "FAIL",
    verb: "fail",
};

pub fn handle(step: &mut Step<'_>, command: FailJob) -> Result<Reply, Rejection> {
    let job = job::find_workable(step, command.job_key, INTENT)?;
    let context = Context::load(step, job.element_instance_key);
    let mut failed = Job {
        state: JobState::Failed,
        retries: command.retries,
        deadline_ms: 0,
        error_message: Some(command.error_message.clone()),
        variables: Arc::new(command.variables),
        ..Job::clone(&job)
    };
    if command.retries > 0 && command.retry_backoff_ms > 0 {
        failed.available_at_ms = Some(step.now_ms.saturating_add(command.retry_backoff_ms));
    }
    if let Some(context) = &context {
        let given = Arc::clone(&failed.variables);
        variables::merge_local(step, context, context.key(), &given);
    }
    if command.retries <= 0
        && let Some(context) = &context
    {
        let message = match command.error_message.as_str() {
            "" => "No more retries left.",
            message => message,
        };
        let kind = match job.kind {
            JobKind::BpmnElement => IncidentType::JobNoRetries,
            JobKind::ExecutionListener => IncidentType::ExecutionListenerNoRetries,
            JobKind::TaskListener => IncidentType::TaskListenerNoRetries,
            JobKind::AdHocSubProcess => IncidentType::AdHocSubProcessNoRetries,
        };
        let failure = Failure::new(kind, message);
        failed.incident_key = Some(incident::raise_for_job(step, context, failure, &failed));
    }
    jobs::change(step, failed);
    Ok(Reply::Done)
}
