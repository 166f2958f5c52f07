//! Hands activatable jobs of a type to a worker, the oldest first.

use std::{collections::HashSet, sync::Arc};

use crate::engine::{
    command::ActivateJobs,
    limits,
    process::{Context, Failure, incident, jobs, variables},
    record::{IncidentType, Job, JobKind, Key, Variable},
    rejection::{Rejection, RejectionType},
    reply::{ActivatedJob, JobsActivated, Reply},
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: &ActivateJobs) -> Result<Reply, Rejection> {
    check(command)?;
    let keys: Vec<Key> = step
        .state
        .jobs
        .activatable(&command.job_type)
        .filter(|job| command.tenant_ids.is_empty() || command.tenant_ids.contains(&job.tenant_id))
        .map(|job| job.key)
        .take(command.jobs_max as usize)
        .collect();
    let mut activated = JobsActivated {
        jobs: Vec::with_capacity(keys.len()),
        is_truncated: false,
    };
    let mut size_bytes = 0;
    for key in keys {
        let Some(job) = step.state.jobs.get(key).cloned() else {
            continue;
        };
        let visible = fetch(step, &job, &command.fetch_variables);
        let job_bytes = visible.iter().map(|variable| size(variable)).sum::<usize>();
        if size_bytes + job_bytes > limits::JOB_BATCH_BYTES_MAX {
            activated.is_truncated = true;
            if job_bytes > limits::JOB_BATCH_BYTES_MAX {
                hold_oversized(step, &job, job_bytes);
            }
            break;
        }
        size_bytes += job_bytes;
        let job = jobs::change(
            step,
            Job {
                worker: Arc::clone(&command.worker),
                deadline_ms: step.now_ms.saturating_add(command.timeout_ms),
                ..Job::clone(&job)
            },
        );
        activated.jobs.push(ActivatedJob {
            job,
            variables: visible,
        });
    }
    Ok(Reply::JobsActivated(activated))
}

fn check(command: &ActivateJobs) -> Result<(), Rejection> {
    let expectation = if command.job_type.is_empty() {
        "type to be present, but it was blank".to_owned()
    } else if command.timeout_ms < 1 {
        format!(
            "timeout to be greater than zero, but it was '{}'",
            command.timeout_ms
        )
    } else if command.jobs_max < 1 {
        format!(
            "max jobs to activate to be greater than zero, but it was '{}'",
            command.jobs_max
        )
    } else {
        return Ok(());
    };
    Err(Rejection::new(
        "ACTIVATE",
        RejectionType::InvalidArgument,
        format!("Expected to activate job batch with {expectation}"),
    ))
}

/// The variables the worker asked for, each name once, the nearest scope's value.
fn fetch(step: &Step<'_>, job: &Job, names: &[String]) -> Vec<Arc<Variable>> {
    let mut variables = visible(step, job, names);
    if job.kind == JobKind::TaskListener {
        add_transition(step, job, names, &mut variables);
    }
    variables
}

/// A listener also gets what the transition brings, over what is there.
fn add_transition(
    step: &Step<'_>,
    job: &Job,
    names: &[String],
    variables: &mut Vec<Arc<Variable>>,
) {
    let task = step
        .state
        .user_tasks
        .of_element_instance(job.element_instance_key);
    let Some(transition) = task.and_then(|task| task.transition.as_ref()) else {
        return;
    };
    for (name, value) in transition.variables.iter() {
        if !names.is_empty() && !names.contains(name) {
            continue;
        }
        variables.retain(|variable| *variable.name != **name);
        variables.push(Arc::new(Variable {
            key: 0,
            name: Arc::from(name.as_str()),
            value: value.clone(),
            scope_key: job.element_instance_key,
            process_instance_key: job.process_instance_key,
            process_definition_key: job.process_definition_key,
            bpmn_process_id: Arc::clone(&job.bpmn_process_id),
            tenant_id: Arc::clone(&job.tenant_id),
            updated_at_ms: step.now_ms,
        }));
    }
}

fn visible(step: &Step<'_>, job: &Job, names: &[String]) -> Vec<Arc<Variable>> {
    let scope_key = job.element_instance_key;
    if !names.is_empty() {
        return names
            .iter()
            .filter_map(|name| variables::visible(step.state, scope_key, name))
            .cloned()
            .collect();
    }
    let mut seen = HashSet::new();
    variables::all_visible(step.state, scope_key)
        .filter(|variable| seen.insert(&variable.name))
        .cloned()
        .collect()
}

/// An estimate of what the variable takes in the answer.
fn size(variable: &Variable) -> usize {
    variable.name.len() + variables::size_bytes(&variable.value)
}

/// As Zeebe prints a size of some megabytes: whole kilobytes as megabytes of one decimal, a half up.
fn megabytes(bytes: usize) -> String {
    let tenths = (bytes / 1024 * 10 + 512) / 1024;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// A job that fits no answer would be tried for ever: an incident holds it.
fn hold_oversized(step: &mut Step<'_>, job: &Job, job_bytes: usize) {
    let Some(context) = Context::load(step, job.element_instance_key) else {
        return;
    };
    let message = format!(
        "The job with key '{}' can not be activated, because with {} it is larger than \
         the configured message size (per default is 4 MB). Try to reduce the size by reducing the \
         number of fetched variables or modifying the variable values.",
        job.key,
        megabytes(job_bytes)
    );
    let failure = Failure::new(IncidentType::MessageSizeExceeded, message);
    let incident_key = incident::raise_for_job(step, &context, failure, job);
    jobs::change(
        step,
        Job {
            incident_key: Some(incident_key),
            ..job.clone()
        },
    );
}

#[cfg(test)]
mod tests;
