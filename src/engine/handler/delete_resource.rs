//! Deletes a process definition that has no running instances: there will be no new ones of it.

use std::sync::Arc;

use crate::engine::{
    event::Event,
    process::start,
    record::{DefinitionState, Key, ProcessDefinition},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, resource_key: Key) -> Result<Reply, Rejection> {
    let definition = step
        .state
        .definitions
        .get(resource_key)
        .filter(|definition| definition.state == DefinitionState::Active)
        .cloned()
        .ok_or_else(|| {
            Rejection::new(
                "DELETE",
                RejectionType::NotFound,
                format!(
                    "Expected to delete resource but no resource found with key `{resource_key}`"
                ),
            )
        })?;
    let mut running = step.state.instances.of_definition(resource_key);
    if running.next().is_some() {
        return Err(Rejection::new(
            "DELETE",
            RejectionType::InvalidState,
            format!(
                "Expected to delete resource with key `{resource_key}` but there are still running \
                 instances"
            ),
        ));
    }
    drop(running);
    let id = &definition.bpmn_process_id;
    let was_latest = step
        .state
        .definitions
        .latest(id)
        .is_some_and(|latest| latest.key == resource_key);
    step.emit(Event::ProcessDefinitionChanged(Arc::new(
        ProcessDefinition {
            state: DefinitionState::Deleted,
            ..ProcessDefinition::clone(&definition)
        },
    )));
    if was_latest {
        let latest = step.state.definitions.latest(id).cloned();
        start::switch(step, Some(&definition), latest.as_ref());
    }
    Ok(Reply::Done)
}
