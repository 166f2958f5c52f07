//! What the commands on one job have in common: finding it, and the states they are allowed in.

use std::sync::Arc;

use crate::engine::{
    record::{IncidentType, Job, Key},
    rejection::{Rejection, RejectionType},
    step::Step,
};

/// The command's name in rejections, and what it expects in their texts.
#[derive(Clone, Copy)]
pub struct Intent {
    pub command: &'static str,
    /// As in "Expected to {verb} job with key".
    pub verb: &'static str,
}

/// Any open job.
pub fn find(step: &Step<'_>, key: Key, intent: Intent) -> Result<Arc<Job>, Rejection> {
    let Intent { command, verb } = intent;
    step.state.jobs.get(key).cloned().ok_or_else(|| {
        Rejection::new(
            command,
            RejectionType::NotFound,
            format!("Expected to {verb} job with key '{key}', but no such job was found"),
        )
    })
}

/// A job that a worker holds or could hold: one that hasn't failed and isn't held by an incident.
pub fn find_workable(step: &Step<'_>, key: Key, intent: Intent) -> Result<Arc<Job>, Rejection> {
    let job = find(step, key, intent)?;
    match held_state(step, &job) {
        None => Ok(job),
        Some(state) => Err(Rejection::new(
            intent.command,
            RejectionType::InvalidState,
            format!(
                "Expected to {} job with key '{key}', but it is in state '{state}'",
                intent.verb
            ),
        )),
    }
}

/// Zeebe's name of the state that keeps a job from being worked on.
fn held_state(step: &Step<'_>, job: &Job) -> Option<&'static str> {
    if job.is_held() {
        return None;
    }
    if let Some(incident_key) = job.incident_key {
        let is_error = step
            .state
            .incidents
            .get(incident_key)
            .is_some_and(|incident| incident.error_type == IncidentType::UnhandledErrorEvent);
        return Some(if is_error { "ERROR_THROWN" } else { "FAILED" });
    }
    job.available_at_ms.map(|_| "FAILED")
}

#[cfg(test)]
mod tests;
