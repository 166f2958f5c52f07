//! Deletes what was deployed, by its key: a process definition that has no running instances, decision
//! requirements with their decisions, a form or a generic resource. Nothing new will use it.

use std::sync::Arc;

use crate::engine::{
    event::Event,
    process::start,
    record::{Decision, DecisionRequirements, DefinitionState, Key, ProcessDefinition, Resource},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, resource_key: Key) -> Result<Reply, Rejection> {
    let reject = |kind, reason| Rejection::new("DELETE", kind, reason);
    let definition = step.state.definitions.get(resource_key);
    let active = definition.filter(|definition| definition.state == DefinitionState::Active);
    if let Some(definition) = active.cloned() {
        let mut running = step.state.instances.of_definition(resource_key);
        if running.next().is_some() {
            let reason = format!(
                "Expected to delete resource with key `{resource_key}` but there are still running \
                 instances"
            );
            return Err(reject(RejectionType::InvalidState, reason));
        }
        drop(running);
        delete_process(step, &definition);
    } else if let Some(requirements) = step.state.decisions.requirements(resource_key).cloned() {
        delete_requirements(step, &requirements);
    } else if let Some(resource) = step.state.resources.get(resource_key).cloned() {
        let state = deleted(step);
        step.emit(Event::ResourceChanged(Arc::new(Resource {
            state,
            ..Resource::clone(&resource)
        })));
    } else {
        let reason =
            format!("Expected to delete resource but no resource found with key `{resource_key}`");
        return Err(reject(RejectionType::NotFound, reason));
    }
    Ok(Reply::Done)
}

/// The state after a deletion, which has a key of its own.
fn deleted(step: &mut Step<'_>) -> DefinitionState {
    DefinitionState::Deleted {
        deletion_key: step.next_key(),
    }
}

/// The version before the newest takes over its start events.
fn delete_process(step: &mut Step<'_>, definition: &Arc<ProcessDefinition>) {
    let id = &definition.bpmn_process_id;
    let latest = step.state.definitions.latest(id);
    let was_latest = latest.is_some_and(|latest| latest.key == definition.key);
    let state = deleted(step);
    step.emit(Event::ProcessDefinitionChanged(Arc::new(
        ProcessDefinition {
            state,
            ..ProcessDefinition::clone(definition)
        },
    )));
    if was_latest {
        let latest = step.state.definitions.latest(id).cloned();
        start::switch(step, Some(definition), latest.as_ref());
    }
}

fn delete_requirements(step: &mut Step<'_>, requirements: &Arc<DecisionRequirements>) {
    let decisions: Vec<Arc<Decision>> = step
        .state
        .decisions
        .of_requirements(requirements.key)
        .cloned()
        .collect();
    for decision in decisions {
        let state = deleted(step);
        step.emit(Event::DecisionChanged(Arc::new(Decision {
            state,
            ..Decision::clone(&decision)
        })));
    }
    let state = deleted(step);
    step.emit(Event::DecisionRequirementsChanged(Arc::new(
        DecisionRequirements {
            state,
            ..DecisionRequirements::clone(requirements)
        },
    )));
}
