//! Jobs of element instances: making, offering and cancelling them.

use std::sync::Arc;

use super::{Context, Failure, expression, linked_resources, user_task};
use crate::{
    bpmn::model::JobDefinition,
    engine::{
        effect::Effect,
        event::Event,
        record::{Job, JobKind, JobState, Key, ListenerEvent},
        step::Step,
    },
};

/// A job's evaluated definition.
#[derive(Debug)]
pub struct Properties {
    pub job_type: Arc<str>,
    pub retries: i32,
    pub headers: Arc<[(String, String)]>,
}

/// Evaluates what the job needs; before anything is opened for the element.
pub fn evaluate(
    step: &Step<'_>,
    context: &Context,
    definition: &JobDefinition,
) -> Result<Properties, Failure> {
    let scope = Some(context.key());
    let job_type = expression::string(step, &definition.job_type, scope)?;
    let retries = expression::integer(step, &definition.retries, scope)?;
    let headers = match &definition.user_task {
        Some(properties) => user_task::headers(step, context, definition, properties)?,
        None if definition.linked_resources.is_empty() => Arc::clone(&definition.headers),
        None => linked_resources::headers(step, context, definition)?,
    };
    Ok(Properties {
        job_type: Arc::from(job_type),
        // As Java narrows a long.
        retries: retries as i32,
        headers,
    })
}

/// Makes the element's own job and offers it to workers; its key, for the element instance's `job_key`.
pub fn create(step: &mut Step<'_>, context: &Context, properties: Properties) -> Key {
    create_of_kind(
        step,
        context,
        properties,
        JobKind::BpmnElement,
        ListenerEvent::Unspecified,
    )
}

/// Makes a job of any kind; see [`create`].
pub fn create_of_kind(
    step: &mut Step<'_>,
    context: &Context,
    properties: Properties,
    kind: JobKind,
    listener_event: ListenerEvent,
) -> Key {
    let key = step.next_key();
    let job = Job {
        key,
        job_type: properties.job_type,
        kind,
        listener_event,
        state: JobState::Created,
        retries: properties.retries,
        process_instance_key: context.instance.process_instance_key,
        process_definition_key: context.definition.key,
        bpmn_process_id: Arc::clone(&context.definition.bpmn_process_id),
        process_version: context.definition.version,
        element_id: Arc::clone(&context.element().id),
        element_instance_key: context.key(),
        tenant_id: Arc::clone(&context.definition.tenant_id),
        headers: properties.headers,
        tags: tags(step, context),
        worker: Arc::from(""),
        deadline_ms: 0,
        available_at_ms: None,
        error_code: None,
        error_message: None,
        denied_reason: None,
        variables: Arc::default(),
        incident_key: None,
        created_at_ms: step.now_ms,
        updated_at_ms: step.now_ms,
        ended_at_ms: None,
    };
    change(step, job);
    key
}

/// A job has the tags of its process instance.
fn tags(step: &Step<'_>, context: &Context) -> Vec<String> {
    step.state
        .instances
        .get(context.instance.process_instance_key)
        .and_then(|root| root.process.as_ref())
        .map(|process| process.tags.clone())
        .unwrap_or_default()
}

/// Stores a changed job, and wakes who waits for its type when it can be taken.
pub fn change(step: &mut Step<'_>, mut job: Job) -> Arc<Job> {
    job.updated_at_ms = step.now_ms;
    let job = Arc::new(job);
    if job.is_activatable() {
        step.effect(Effect::JobsAvailable {
            job_type: Arc::clone(&job.job_type),
        });
    }
    step.emit(Event::JobChanged(Arc::clone(&job)));
    job
}

/// Takes the job back, when its element instance ends before it.
pub fn cancel(step: &mut Step<'_>, job_key: Key) {
    let Some(job) = step.state.jobs.get(job_key) else {
        return;
    };
    let mut job = Job::clone(job);
    job.state = JobState::Canceled;
    job.ended_at_ms = Some(step.now_ms);
    change(step, job);
}
