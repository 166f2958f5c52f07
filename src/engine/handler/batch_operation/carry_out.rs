//! What a batch operation does to one item: the same commands as a caller would send.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

use crate::engine::{
    command::{ActivateInstruction, Command, MigrateInstance, ModifyInstance, UpdateJob},
    event::Event,
    handler,
    record::{BatchItem, BatchItemOutcome, BatchPlan, Key},
    rejection::{Rejection, RejectionType},
    step::Step,
};

pub fn item(step: &mut Step<'_>, plan: &BatchPlan, item: BatchItem) -> BatchItemOutcome {
    let result = match plan {
        BatchPlan::CancelProcessInstance => handle(
            step,
            Command::CancelInstance {
                process_instance_key: item.key,
            },
        ),
        BatchPlan::DeleteProcessInstance => delete(step, item.key),
        BatchPlan::MigrateProcessInstance {
            target_process_definition_key,
            mappings,
        } => handle(
            step,
            Command::MigrateInstance(MigrateInstance {
                process_instance_key: item.key,
                target_process_definition_key: *target_process_definition_key,
                mappings: mappings.clone(),
            }),
        ),
        BatchPlan::ModifyProcessInstance { moves } => {
            let modification = modification(step, item.key, moves);
            handle(step, Command::ModifyInstance(modification))
        }
        BatchPlan::ResolveIncident => resolve(step, item.key),
    };
    match result {
        Ok(()) => BatchItemOutcome::Completed,
        Err(rejection) if rejection.kind == RejectionType::NotFound => BatchItemOutcome::Skipped,
        Err(rejection) => {
            BatchItemOutcome::Failed(format!("{}: {}", rejection.kind.name(), rejection.reason))
        }
    }
}

fn handle(step: &mut Step<'_>, command: Command) -> Result<(), Rejection> {
    handler::handle(step, command).map(drop)
}

/// As Camunda does it: a job that is at fault gets one retry, whatever it had.
fn resolve(step: &mut Step<'_>, incident_key: Key) -> Result<(), Rejection> {
    let incident = step.state.incidents.get(incident_key);
    if let Some(job_key) = incident.and_then(|incident| incident.job_key) {
        let update = UpdateJob {
            job_key,
            retries: Some(1),
            timeout_ms: None,
        };
        // Where that isn't possible the resolution says why.
        let _ = handle(step, Command::UpdateJob(update));
    }
    handle(step, Command::ResolveIncident { incident_key })
}

/// Moves each token at a source to its target, in the scope it's in: also where that scope moves too, which the
/// modification then refuses.
fn modification(
    step: &Step<'_>,
    process_instance_key: Key,
    moves: &[(String, String)],
) -> ModifyInstance {
    let targets: HashMap<&str, &str> = moves
        .iter()
        .map(|(source, target)| (&**source, &**target))
        .collect();
    let mut modification = ModifyInstance {
        process_instance_key,
        activate: Vec::new(),
        terminate: Vec::new(),
    };
    let instances = &step.state.instances;
    let mut rest: VecDeque<_> = instances.children(process_instance_key).cloned().collect();
    while let Some(instance) = rest.pop_front() {
        let definition = step.state.definitions.get(instance.process_definition_key);
        let id =
            definition.map(|found| Arc::clone(&found.executable().element(instance.element).id));
        if let Some(target) = id.and_then(|id| targets.get(&*id)) {
            modification.activate.push(ActivateInstruction {
                element_id: (*target).to_owned(),
                ancestor_key: instance.scope_key,
                variables: Vec::new(),
            });
            modification.terminate.push(instance.key);
        }
        rest.extend(instances.children(instance.key).cloned());
    }
    modification
}

/// Only what has ended can be deleted; that it was there showed when the item was found.
fn delete(step: &mut Step<'_>, process_instance_key: Key) -> Result<(), Rejection> {
    if step.state.instances.get(process_instance_key).is_some() {
        return Err(Rejection::new(
            "DELETE",
            RejectionType::InvalidState,
            format!(
                "Expected to delete process instance with key '{process_instance_key}', but it is still active"
            ),
        ));
    }
    step.emit(Event::ProcessInstanceDeleted {
        process_instance_key,
    });
    Ok(())
}
