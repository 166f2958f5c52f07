//! Making new process instances.

use std::sync::Arc;

use crate::{
    bpmn::model::Process,
    engine::{
        event::Event,
        record::{ElementInstance, ElementState, Key, ProcessDefinition, ProcessInstance, Trigger},
        state::State,
        step::Step,
    },
};

/// What a new process instance is made from.
#[derive(Debug)]
pub struct NewInstance {
    pub definition: Arc<ProcessDefinition>,
    pub tags: Vec<String>,
    /// See [`ProcessInstance::business_id`].
    pub business_id: Option<Arc<str>>,
    /// See [`ProcessInstance::terminate_after`].
    pub terminate_after: Vec<String>,
    /// The call activity's instance that starts it.
    pub parent: Option<Parent>,
    /// See [`ProcessInstance::correlation_key`].
    pub correlation_key: Option<(Arc<str>, Arc<str>)>,
    /// The start event that starts it, with its variables; none for the none start event.
    pub trigger: Option<Trigger>,
}

#[derive(Debug, Clone, Copy)]
pub struct Parent {
    pub process_instance_key: Key,
    pub element_instance_key: Key,
    /// Its own place in the chain of call activities, from 1.
    pub depth: u32,
}

/// Makes the process instance, in the state `Activating`; its key.
///
/// The caller sets variables and then queues
/// [`FollowUp::ActivateInstance`](crate::engine::follow_up::FollowUp::ActivateInstance).
pub fn create(step: &mut Step<'_>, new: NewInstance) -> Key {
    let key = step.next_key();
    let process = ProcessInstance {
        bpmn_process_id: Arc::clone(&new.definition.bpmn_process_id),
        version: new.definition.version,
        tenant_id: Arc::clone(&new.definition.tenant_id),
        tags: new.tags,
        business_id: new.business_id,
        parent_process_instance_key: new.parent.map(|parent| parent.process_instance_key),
        parent_element_instance_key: new.parent.map(|parent| parent.element_instance_key),
        depth: new.parent.map_or(1, |parent| parent.depth + 1),
        correlation_key: new.correlation_key,
        terminate_after: new.terminate_after,
        is_ending: false,
        is_banned: false,
    };
    let instance = ElementInstance {
        process: Some(Arc::new(process)),
        triggers: new.trigger.into_iter().collect(),
        ..element(step, key, key, new.definition.key)
    };
    step.emit(Event::ElementInstanceChanged(Arc::new(instance)));
    key
}

/// The outermost instance in a chain of call activities.
pub fn root_of(state: &State, key: Key) -> Key {
    let parent = |key| {
        let process = state.instances.get(key)?.process.as_ref()?;
        process.parent_process_instance_key
    };
    let mut root = key;
    while let Some(key) = parent(root) {
        root = key;
    }
    root
}

/// Whether the process instance, or one that has called it at any distance, is being ended: nothing is entered in it
/// then. What it's at ends in its turn, but what goes on without a pause would grow faster than that.
pub fn is_cancelled(state: &State, process_instance_key: Key) -> bool {
    let mut next = Some(process_instance_key);
    while let Some(root) = next.and_then(|key| state.instances.get(key)) {
        if root.state == ElementState::Terminating {
            return true;
        }
        let process = root.process.as_ref();
        next = process.and_then(|process| process.parent_process_instance_key);
    }
    false
}

/// A new element instance, activating, with nothing set but where it belongs; not emitted yet.
pub fn element(
    step: &Step<'_>,
    key: Key,
    process_instance_key: Key,
    process_definition_key: Key,
) -> ElementInstance {
    ElementInstance {
        key,
        process_instance_key,
        process_definition_key,
        element: Process::ROOT,
        scope_key: None,
        state: ElementState::Activating,
        started_at_ms: step.now_ms,
        ended_at_ms: None,
        job_key: None,
        listener_index: 0,
        called_instance_key: None,
        join_tokens: Default::default(),
        forgiven_tokens: 0,
        triggers: Default::default(),
        interrupted_by: None,
        progress: None,
        loop_counter: None,
        is_completion_condition_fulfilled: false,
        process: None,
    }
}
