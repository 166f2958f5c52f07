//! What is refused, in the order in which Zeebe looks for it.

use std::sync::Arc;

use super::{
    Refusal, has_message_start, is_repeated,
    plan::{self, Plan},
};
use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, Process},
    engine::{
        command::MigrateInstance,
        handler::set_order::in_set_order,
        process::{Context, catch},
        step::Step,
    },
};

/// The types of the elements that can be active in a migration.
const SUPPORTED: &[&str] = &[
    "PROCESS",
    "SERVICE_TASK",
    "USER_TASK",
    "SUB_PROCESS",
    "CALL_ACTIVITY",
    "INTERMEDIATE_CATCH_EVENT",
    "RECEIVE_TASK",
    "EVENT_SUB_PROCESS",
    "EXCLUSIVE_GATEWAY",
    "EVENT_BASED_GATEWAY",
    "BUSINESS_RULE_TASK",
    "SCRIPT_TASK",
    "SEND_TASK",
    "MULTI_INSTANCE_BODY",
    "PARALLEL_GATEWAY",
    "INCLUSIVE_GATEWAY",
];

pub fn sources_are_distinct(command: &MigrateInstance) -> Result<(), Refusal> {
    let sources = || command.mappings.iter().map(|(source, _)| &**source);
    let is_repeated = |id: &&str| sources().filter(|source| source == id).count() > 1;
    let repeated = in_set_order(sources().filter(is_repeated));
    if repeated.is_empty() {
        return Ok(());
    }
    Err(Refusal::argument(format!(
        "'{}' but the mapping instructions contain duplicate source element ids '[{}]'.",
        command.process_instance_key,
        repeated.join(", ")
    )))
}

/// One instance of a process a correlation key: another must not have the instance's key already.
pub fn correlation_key_is_free(
    step: &Step<'_>,
    root: &Context,
    plan: &Plan,
) -> Result<(), Refusal> {
    let process = root.instance.process.as_ref();
    let Some((key, _)) = process.and_then(|process| process.correlation_key.as_ref()) else {
        return Ok(());
    };
    let target_id = &plan.target.bpmn_process_id;
    let is_taken = root.definition.bpmn_process_id != *target_id
        && has_message_start(&plan.target_process)
        && step
            .state
            .instances
            .correlation_holder(target_id, key)
            .is_some();
    if !is_taken {
        return Ok(());
    }
    Err(Refusal::state(format!(
        "'{}' but target process definition '{}' has an active instance triggered by a message start event \
         with correlation key '{key}'. Only one instance per correlation key is allowed for message start \
         events.",
        plan.process_instance_key, plan.target.key
    )))
}

pub fn mapped_elements_exist(plan: &Plan, command: &MigrateInstance) -> Result<(), Refusal> {
    let exists = |process: &Process, id: &str| {
        process.find(id).is_some() || plan::flow(process, id).is_some()
    };
    let refuse = |side: &str, id: &str| {
        Err(Refusal::argument(format!(
            "'{}' but mapping instructions contain a non-existing {side} element id '{id}'. Elements \
             provided in mapping instructions must exist in the {side} process definition.",
            plan.process_instance_key
        )))
    };
    for (source, target) in &command.mappings {
        if !exists(&plan.source_process, source) {
            return refuse("source", source);
        }
        if !exists(&plan.target_process, target) {
            return refuse("target", target);
        }
    }
    Ok(())
}

/// What an element instance becomes, if it may.
pub fn target_of(step: &Step<'_>, context: &Context, plan: &Plan) -> Result<ElementIndex, Refusal> {
    let key = plan.process_instance_key;
    let element = context.element();
    type_is_supported(context, key)?;
    let Some(target_id) = plan.target_id(&element.id) else {
        return Err(Refusal::state(format!(
            "'{key}' but no mapping instruction defined for active element with id '{}'. Elements cannot be \
             migrated without a mapping.",
            element.id
        )));
    };
    let target = same_type(context, plan, target_id)?;
    user_task_stays(context, plan, target)?;
    scope_stays(step, context, plan, target)?;
    events_stay(context, plan, target)?;
    loop_stays(context, plan, target)?;
    nothing_is_under_way(step, context, plan)?;
    Ok(target.index)
}

fn type_is_supported(context: &Context, key: i64) -> Result<(), Refusal> {
    let element = context.element();
    let id = &element.id;
    if !SUPPORTED.contains(&element.type_name()) {
        return Err(Refusal::state(format!(
            "'{key}' but active element with id '{id}' has an unsupported type. The migration of a {} is not \
             supported.",
            element.type_name()
        )));
    }
    if !matches!(element.kind, ElementKind::IntermediateCatchEvent(_)) {
        return Ok(());
    }
    let event_type = catch::event_type(element);
    if !["MESSAGE", "TIMER", "SIGNAL"].contains(&event_type) {
        return Err(Refusal::state(format!(
            "'{key}' but active element with id '{id}' is intermediate catch event of type '{event_type}'. \
             Migrating active intermediate catch event of this type is not possible yet."
        )));
    }
    let follows_gateway = element.incoming.iter().any(|&flow| {
        let source = context.process.element(context.process.flow(flow).source);
        matches!(source.kind, ElementKind::EventBasedGateway)
    });
    if follows_gateway {
        return Err(Refusal::state(format!(
            "'{key}' but active element with id '{id}' is an intermediate catch event attached to an \
             event-based gateway. Migrating active events attached to an event-based gateway is not possible \
             yet."
        )));
    }
    Ok(())
}

/// The target, which is of the same type: of a repeated activity the one that the target's body repeats.
fn same_type<'a>(
    context: &Context,
    plan: &'a Plan,
    target_id: &str,
) -> Result<&'a Element, Refusal> {
    let element = context.element();
    let target = plan.target_process.find(target_id);
    let target = target.map(|target| match target.kind {
        ElementKind::MultiInstanceBody(_) if is_repeated(&context.instance) => {
            let inside = |inner: &&Element| inner.scope == Some(target.index);
            plan.target_process
                .elements
                .iter()
                .find(inside)
                .unwrap_or(target)
        }
        _ => target,
    });
    let target_type = target.map_or("SEQUENCE_FLOW", Element::type_name);
    match target {
        Some(target) if target_type == element.type_name() => Ok(target),
        _ => Err(Refusal::state(format!(
            "'{}' but active element with id '{}' and type '{}' is mapped to an element with id \
             '{target_id}' and different type '{target_type}'. Elements must be mapped to elements of the \
             same type.",
            plan.process_instance_key,
            element.id,
            element.type_name()
        ))),
    }
}

/// A user task doesn't go back to being a job.
fn user_task_stays(context: &Context, plan: &Plan, target: &Element) -> Result<(), Refusal> {
    let element = context.element();
    match (&element.kind, &target.kind) {
        (ElementKind::CamundaUserTask(_), ElementKind::UserTask(_)) => {
            Err(Refusal::state(format!(
                "'{}' but active user task with id '{}' and implementation 'zeebe user task' is mapped to a user \
             task with id '{}' and deprecated implementation 'job worker'.",
                plan.process_instance_key, element.id, target.id
            )))
        }
        _ => Ok(()),
    }
}

/// The scope around has been migrated already.
fn scope_stays(
    step: &Step<'_>,
    context: &Context,
    plan: &Plan,
    target: &Element,
) -> Result<(), Refusal> {
    let scope = context
        .scope(step)
        .map(|scope| Arc::clone(&scope.element().id));
    let target_scope = target
        .scope
        .map(|scope| &plan.target_process.element(scope).id);
    match (scope, target_scope) {
        (Some(expected), Some(found)) if expected != *found => Err(Refusal::state(format!(
            "'{}' but the flow scope of active element with id '{}' is changed. The flow scope of the active \
             element is expected to be '{expected}' but was '{found}'. The flow scope of an element cannot be \
             changed during migration yet.",
            plan.process_instance_key,
            context.element().id
        ))),
        _ => Ok(()),
    }
}

/// Each mapped event of the element stays with it, alone, and of its kind.
fn events_stay(context: &Context, plan: &Plan, target: &Element) -> Result<(), Refusal> {
    let key = plan.process_instance_key;
    let id = &context.element().id;
    let target_id = &target.id;
    let mapped: Vec<(&Element, &str)> = catch::events(&context.process, context.element())
        .into_iter()
        .filter_map(|event| Some((event, plan.target_id(&event.id)?)))
        .collect();
    let target_events = catch::events(&plan.target_process, target);
    for (event, event_target) in &mapped {
        if !target_events.iter().any(|one| *one.id == **event_target) {
            return Err(Refusal::state(format!(
                "'{key}' but active element with id '{id}' is mapped to an element with id '{target_id}' and \
                 has a catch event with id '{}' that is mapped to a catch event with id '{event_target}'. \
                 These mappings detach the catch event from the element in the target process. Catch events \
                 must stay attached to the same element instance.",
                event.id
            )));
        }
    }
    for (_, event_target) in &mapped {
        let mut merged: Vec<&str> = mapped
            .iter()
            .filter(|(_, other)| other == event_target)
            .map(|(event, _)| &*event.id)
            .collect();
        merged.sort_unstable();
        if merged.len() > 1 {
            return Err(Refusal::state(format!(
                "'{key}' but active element with id '{id}' has a catch event attached that is mapped to a \
                 catch event with id '{event_target}'. There are multiple mapping instructions that target \
                 this catch event: '{}'. Catch events cannot be merged by process instance migration. Please \
                 ensure the mapping instructions target a catch event only once.",
                merged.join("', '")
            )));
        }
    }
    for (event, event_target) in &mapped {
        let found = target_events.iter().find(|one| *one.id == **event_target);
        let (before, after) = (
            catch::event_type(event),
            found.map_or("NONE", |one| catch::event_type(one)),
        );
        if before != after {
            return Err(Refusal::state(format!(
                "'{key}' but active element with id '{id}' has a catch event with id '{}' that is mapped to a \
                 catch event with id '{event_target}'. These catch events have different event types: \
                 '{before}' and '{after}'. The event type of a catch event cannot be changed by process \
                 instance migration. Please ensure the event type of the catch event remains the same or \
                 remove the mapping instruction for these catch events.",
                event.id
            )));
        }
    }
    Ok(())
}

fn loop_stays(context: &Context, plan: &Plan, target: &Element) -> Result<(), Refusal> {
    match (&context.element().kind, &target.kind) {
        (ElementKind::MultiInstanceBody(source), ElementKind::MultiInstanceBody(looped))
            if source.is_sequential != looped.is_sequential =>
        {
            Err(Refusal::state(format!(
                "'{}' but active element with id '{}' has a different loop characteristics than the target \
                 element with id '{}'. Both elements must have either sequential or parallel loop \
                 characteristics.",
                plan.process_instance_key,
                context.element().id,
                target.id
            )))
        }
        _ => Ok(()),
    }
}

/// No event waits to be carried out, and no taken flow is on its way but to a joining gateway.
fn nothing_is_under_way(step: &Step<'_>, context: &Context, plan: &Plan) -> Result<(), Refusal> {
    // A process instance remembers the event that has started it.
    let is_started = context.instance.scope_key.is_none();
    let is_quiet = (is_started || context.instance.triggers.is_empty())
        && step.activations_in(context.key()) == 0;
    if is_quiet {
        return Ok(());
    }
    Err(Refusal::state(format!(
        "'{}' but a concurrent command was executed on the process instance. Please retry the migration.",
        plan.process_instance_key
    )))
}
