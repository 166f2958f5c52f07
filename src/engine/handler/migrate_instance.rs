//! Migrates a process instance to another process definition, by a plan that says which element
//! becomes which.
//!
//! As in Zeebe the element instances are checked and moved one by one, a scope before what is inside;
//! what shows on the way to be impossible takes all of it back. Called instances stay as they are.

mod catches;
mod checks;
mod compensations;
mod plan;
mod tokens;

use std::{collections::VecDeque, sync::Arc};

use plan::Plan;

use crate::{
    bpmn::model::{ElementIndex, ElementKind, Event as StartKind, Process},
    engine::{
        command::MigrateInstance,
        event::Event,
        process::Context,
        record::{
            DefinitionState, ElementInstance, ElementState, Incident, Job, Key, ProcessDefinition,
            ProcessInstance, UserTask, Variable,
        },
        rejection::{Rejection, RejectionType},
        reply::Reply,
        step::Step,
    },
};

/// Why a migration is refused; the text goes on after "Expected to migrate process instance".
struct Refusal {
    kind: RejectionType,
    reason: String,
}

impl Refusal {
    fn new(kind: RejectionType, reason: impl Into<String>) -> Self {
        Self {
            kind,
            reason: reason.into(),
        }
    }

    fn state(reason: impl Into<String>) -> Self {
        Self::new(RejectionType::InvalidState, reason)
    }

    fn argument(reason: impl Into<String>) -> Self {
        Self::new(RejectionType::InvalidArgument, reason)
    }
}

pub fn handle(step: &mut Step<'_>, command: &MigrateInstance) -> Result<Reply, Rejection> {
    prepare(step, command)
        .and_then(|plan| {
            step.attempt(|step| migrate_all(step, command.process_instance_key, &plan))
        })
        .map_err(|refusal| {
            Rejection::new(
                "MIGRATE",
                refusal.kind,
                format!("Expected to migrate process instance {}", refusal.reason),
            )
        })?;
    Ok(Reply::Done)
}

/// What can be refused without a look at the element instances.
fn prepare(step: &Step<'_>, command: &MigrateInstance) -> Result<Plan, Refusal> {
    let key = command.process_instance_key;
    let not_found = |reason| Refusal::new(RejectionType::NotFound, reason);
    let Some(root) = Context::load(step, key) else {
        return Err(not_found(format!(
            "but no process instance found with key '{key}'"
        )));
    };
    checks::sources_are_distinct(command)?;
    let target_key = command.target_process_definition_key;
    let target = step.state.definitions.get(target_key);
    let Some(target) = target.filter(|found| found.state == DefinitionState::Active) else {
        return Err(not_found(format!(
            "to process definition but no process definition found with key '{target_key}'"
        )));
    };
    let plan = Plan::new(&root, target, &command.mappings);
    checks::correlation_key_is_free(step, &root, &plan)?;
    checks::mapped_elements_exist(&plan, command)?;
    Ok(plan)
}

fn migrate_all(step: &mut Step<'_>, key: Key, plan: &Plan) -> Result<(), Refusal> {
    let mut waiting = VecDeque::from([key]);
    while let Some(key) = waiting.pop_front() {
        let Some(context) = Context::load(step, key) else {
            continue;
        };
        migrate(step, &context, plan)?;
        let children = step.state.instances.children(key);
        waiting.extend(children.map(|child| child.key));
    }
    Ok(())
}

fn migrate(step: &mut Step<'_>, context: &Context, plan: &Plan) -> Result<(), Refusal> {
    let target = checks::target_of(step, context, plan)?;
    let mut moved = context.clone();
    moved.process = Arc::clone(&plan.target_process);
    moved.definition = Arc::clone(&plan.target);
    move_instance(step, &mut moved, plan, target);
    tokens::migrate(step, context, &mut moved, plan)?;
    move_job(step, &moved);
    move_user_task(step, &moved);
    move_incidents(step, &moved);
    move_variables(step, &moved);
    if context.instance.scope_key.is_none() {
        compensations::migrate(step, plan)?;
    }
    if context.instance.state != ElementState::Activating {
        catches::migrate(step, context, &moved, plan)?;
    }
    Ok(())
}

fn move_instance(step: &mut Step<'_>, moved: &mut Context, plan: &Plan, target: ElementIndex) {
    let process = moved.instance.process.as_deref();
    let process = process.map(|process| Arc::new(moved_process(process, plan)));
    moved.change(step, |instance| {
        instance.process_definition_key = plan.target.key;
        instance.element = target;
        instance.interrupted_by = instance.interrupted_by.map(|by| plan.target_or_same(by));
        instance.process = process;
    });
}

/// An instance keeps its correlation key where the new process has messages that start it.
fn moved_process(process: &ProcessInstance, plan: &Plan) -> ProcessInstance {
    let keeps_key = has_message_start(&plan.target_process);
    ProcessInstance {
        bpmn_process_id: Arc::clone(&plan.target.bpmn_process_id),
        version: plan.target.version,
        correlation_key: process.correlation_key.clone().filter(|_| keeps_key),
        ..process.clone()
    }
}

fn has_message_start(process: &Process) -> bool {
    process
        .start_events(Process::ROOT)
        .any(|start| matches!(start.kind, ElementKind::StartEvent(StartKind::Message(_))))
}

fn move_job(step: &mut Step<'_>, moved: &Context) {
    let job = moved
        .instance
        .job_key
        .and_then(|key| step.state.jobs.get(key));
    if let Some(job) = job.cloned() {
        let ProcessDefinition {
            key,
            bpmn_process_id,
            version,
            ..
        } = &*moved.definition;
        step.emit(Event::JobChanged(Arc::new(Job {
            process_definition_key: *key,
            bpmn_process_id: Arc::clone(bpmn_process_id),
            process_version: *version,
            element_id: Arc::clone(&moved.element().id),
            ..Job::clone(&job)
        })));
    }
}

fn move_user_task(step: &mut Step<'_>, moved: &Context) {
    let task = step.state.user_tasks.of_element_instance(moved.key());
    if let Some(task) = task.cloned() {
        step.emit(Event::UserTaskChanged(Arc::new(UserTask {
            process_definition_key: moved.definition.key,
            bpmn_process_id: Arc::clone(&moved.definition.bpmn_process_id),
            process_version: moved.definition.version,
            element_id: Arc::clone(&moved.element().id),
            ..UserTask::clone(&task)
        })));
    }
}

fn move_incidents(step: &mut Step<'_>, moved: &Context) {
    let incidents = step.state.incidents.of_element_instance(moved.key());
    for incident in incidents.cloned().collect::<Vec<_>>() {
        step.emit(Event::IncidentChanged(Arc::new(Incident {
            process_definition_key: moved.definition.key,
            bpmn_process_id: Arc::clone(&moved.definition.bpmn_process_id),
            element_id: Arc::clone(&moved.element().id),
            ..Incident::clone(&incident)
        })));
    }
}

fn move_variables(step: &mut Step<'_>, moved: &Context) {
    let variables = step.state.variables.local(moved.key());
    for variable in variables.cloned().collect::<Vec<_>>() {
        step.emit(Event::VariableChanged(Arc::new(Variable {
            process_definition_key: moved.definition.key,
            bpmn_process_id: Arc::clone(&moved.definition.bpmn_process_id),
            ..Variable::clone(&variable)
        })));
    }
}

/// Whether the instance repeats an activity: one of a multi-instance body's.
fn is_repeated(instance: &ElementInstance) -> bool {
    instance.loop_counter.is_some()
}

#[cfg(test)]
mod tests;
