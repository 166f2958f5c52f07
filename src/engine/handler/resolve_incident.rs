//! Resolves an incident: what it held goes on, and may raise a new one.

use crate::engine::{
    process::{Context, incident, jobs},
    record::{IncidentType, Job, Key},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let Some(incident) = step.state.incidents.get(key).cloned() else {
        return Err(Rejection::new(
            "RESOLVE",
            RejectionType::NotFound,
            format!(
                "Expected to resolve incident with key '{key}', but no such incident was found"
            ),
        ));
    };
    let job = incident
        .job_key
        .and_then(|job_key| step.state.jobs.get(job_key).cloned());
    if let Some(job) = &job
        && job.retries < 1
    {
        return Err(Rejection::new(
            "RESOLVE",
            RejectionType::InvalidState,
            format!(
                "Expected to resolve incident with key '{key}', but job with key '{}' has no retries \
                     left. Please update the job retries and retry resolving the incident",
                job.key
            ),
        ));
    }
    incident::close(step, &incident);
    if let Some(job) = job {
        jobs::change(
            step,
            Job {
                incident_key: None,
                ..Job::clone(&job)
            },
        );
    } else if let Some(mut context) = Context::load(step, incident.element_instance_key) {
        if incident.error_type == IncidentType::ExtractValueError
            && context.instance.listener_index > 0
        {
            // All listeners work again; after other failures those that have worked are counted.
            context.change(step, |instance| instance.listener_index = 0);
        }
        incident::retry(step, &context);
    }
    Ok(Reply::Done)
}
