//! A worker throws a BPMN error: the nearest catching boundary event takes it, or an incident says
//! that there is none.

use std::sync::Arc;

use super::job::{self, Intent};
use crate::engine::{
    command::ThrowError,
    process::{Context, error, incident, jobs},
    record::{Job, JobKind, JobState},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

const INTENT: Intent = Intent {
    command: "THROW_ERROR",
    verb: "throw an error for",
};

pub fn handle(step: &mut Step<'_>, command: ThrowError) -> Result<Reply, Rejection> {
    let job = job::find_workable(step, command.job_key, INTENT)?;
    if !matches!(job.kind, JobKind::BpmnElement | JobKind::AdHocSubProcess) {
        return Err(Rejection::new(
            INTENT.command,
            RejectionType::InvalidState,
            format!(
                "Cannot throw BPMN error from {} job with key '{}', type '{}' and processInstanceKey '{}'",
                job.kind.name(),
                job.key,
                job.job_type,
                job.process_instance_key
            ),
        ));
    }
    let found = error::find_catcher(
        step,
        job.element_instance_key,
        &command.error_code,
        &command.error_message,
    );
    let mut thrown = Job {
        state: JobState::ErrorThrown,
        deadline_ms: 0,
        error_code: Some(command.error_code),
        error_message: Some(command.error_message),
        variables: Arc::new(command.variables.clone()),
        ..Job::clone(&job)
    };
    match found {
        Ok(catcher) => {
            thrown.ended_at_ms = Some(step.now_ms);
            jobs::change(step, thrown);
            error::throw(step, catcher, command.variables);
        }
        Err(failure) => {
            if let Some(context) = Context::load(step, job.element_instance_key) {
                thrown.incident_key =
                    Some(incident::raise_for_job(step, &context, failure, &thrown));
            }
            jobs::change(step, thrown);
        }
    }
    Ok(Reply::Done)
}
