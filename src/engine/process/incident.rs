//! Incidents: raising one where an element can't go on, and going on after it was resolved.

use std::sync::Arc;

use super::{Context, Failure, user_tasks};
use crate::engine::{
    event::Event,
    follow_up::FollowUp,
    record::{ElementState, Incident, IncidentState, Job, Key},
    step::Step,
};

/// Holds the element instance in the state it couldn't leave.
pub fn raise(step: &mut Step<'_>, context: &Context, failure: Failure) -> Key {
    create(step, context, failure, None)
}

/// Holds a job: it isn't activatable until the incident is resolved.
pub fn raise_for_job(step: &mut Step<'_>, context: &Context, failure: Failure, job: &Job) -> Key {
    create(step, context, failure, Some(job.key))
}

fn create(step: &mut Step<'_>, context: &Context, failure: Failure, job_key: Option<Key>) -> Key {
    let key = step.next_key();
    let incident = Incident {
        key,
        error_type: failure.kind,
        error_message: failure.message,
        process_instance_key: context.instance.process_instance_key,
        process_definition_key: context.instance.process_definition_key,
        bpmn_process_id: Arc::clone(&context.definition.bpmn_process_id),
        element_id: Arc::clone(&context.element().id),
        element_instance_key: context.key(),
        job_key,
        variable_scope_key: failure.variable_scope_key.unwrap_or(context.key()),
        tenant_id: Arc::clone(&context.definition.tenant_id),
        state: IncidentState::Active,
        created_at_ms: step.now_ms,
        resolved_at_ms: None,
    };
    step.emit(Event::IncidentChanged(Arc::new(incident)));
    key
}

/// Marks the incident as resolved; what it held doesn't go on by this alone.
pub fn close(step: &mut Step<'_>, incident: &Incident) {
    let mut incident = incident.clone();
    incident.state = IncidentState::Resolved;
    incident.resolved_at_ms = Some(step.now_ms);
    step.emit(Event::IncidentChanged(Arc::new(incident)));
}

/// Closes all incidents of an element instance that ends.
pub fn close_all(step: &mut Step<'_>, element_instance_key: Key) {
    let open: Vec<Arc<Incident>> = step
        .state
        .incidents
        .of_element_instance(element_instance_key)
        .cloned()
        .collect();
    for incident in open {
        close(step, &incident);
    }
}

/// Closes the incident of a job that is taken back.
pub fn close_of_job(step: &mut Step<'_>, element_instance_key: Key, job_key: Key) {
    let incidents = &step.state.incidents;
    let held = incidents
        .of_element_instance(element_instance_key)
        .find(|incident| incident.job_key == Some(job_key))
        .cloned();
    if let Some(incident) = held {
        close(step, &incident);
    }
}

/// Queues again what failed.
pub fn retry(step: &mut Step<'_>, context: &Context) {
    let key = context.key();
    match context.instance.state {
        ElementState::Activating => step.queue(FollowUp::ActivateInstance { key }),
        ElementState::Completing => step.queue(FollowUp::Complete { key }),
        // A listener of its user task.
        ElementState::Activated | ElementState::Terminating => {
            user_tasks::retry(step, &mut context.clone());
        }
        ElementState::Completed | ElementState::Terminated => {}
    }
}
