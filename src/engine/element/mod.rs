//! What each BPMN element does when it's entered, left and ended: one file an element.
//!
//! The functions here only choose the file; the transitions are the
//! [`lifecycle`](super::process::lifecycle)'s.

mod ad_hoc_inner_instance;
pub(super) mod ad_hoc_sub_process;
mod boundary_event;
mod business_rule_task;
mod call_activity;
mod conditions;
mod end_event;
mod event_based_gateway;
mod event_sub_process;
mod exclusive_gateway;
pub(super) mod inclusive_gateway;
mod intermediate_catch_event;
mod intermediate_throw_event;
mod job_worker_task;
mod manual_task;
pub(super) mod multi_instance_body;
mod parallel_gateway;
mod process;
mod publishing_send_task;
mod receive_task;
mod script_task;
mod start_event;
mod sub_process;
#[cfg(test)]
pub(super) mod testing;
mod undefined_task;
mod user_task;

use std::sync::Arc;

use super::{
    process::{
        Context, Failure,
        lifecycle::{Entered, Outgoing},
        mapping,
        scope::ScopeEnd,
    },
    record::Key,
    step::Step,
};
use crate::bpmn::model::{ElementKind, Event, Throw};

/// What comes before the start listeners: the input mappings of the elements that have such.
pub(super) fn prepare(step: &mut Step<'_>, context: &mut Context) -> Result<(), Failure> {
    let process = Arc::clone(&context.process);
    let applies = match &process.element(context.instance.element).kind {
        ElementKind::AdHocSubProcess(ad_hoc) => {
            ad_hoc_sub_process::prepare(step, context, ad_hoc);
            true
        }
        ElementKind::SubProcess
        | ElementKind::EventSubProcess(_)
        | ElementKind::ServiceTask(_)
        | ElementKind::SendTask(_)
        | ElementKind::BusinessRuleTask(_)
        | ElementKind::UserTask(_)
        | ElementKind::CamundaUserTask(_)
        | ElementKind::ScriptTask(_)
        | ElementKind::ReceiveTask(_)
        | ElementKind::CallActivity(_) => true,
        ElementKind::IntermediateCatchEvent(event) => !matches!(event, Event::Link),
        // Only those that do something for others.
        ElementKind::IntermediateThrowEvent(throw) | ElementKind::EndEvent(Event::Throw(throw)) => {
            matches!(throw, Throw::Job(_) | Throw::Signal(_))
        }
        ElementKind::EndEvent(Event::Signal(_)) => true,
        _ => false,
    };
    if applies {
        mapping::apply_input(step, context)?;
    }
    Ok(())
}

/// From activating to activated: subscriptions, jobs, gateways' choices.
pub(super) fn activate(step: &mut Step<'_>, context: &mut Context) -> Result<Entered, Failure> {
    let process = Arc::clone(&context.process);
    match &process.element(context.instance.element).kind {
        ElementKind::Process => Ok(process::activate()),
        ElementKind::SubProcess => Ok(sub_process::activate()),
        ElementKind::EventSubProcess(_) => Ok(event_sub_process::activate()),
        ElementKind::StartEvent(_) => Ok(start_event::activate(step, context)),
        ElementKind::EndEvent(event) => end_event::activate(step, context, event),
        ElementKind::IntermediateCatchEvent(event) => {
            intermediate_catch_event::activate(step, context, event)
        }
        ElementKind::IntermediateThrowEvent(throw) => {
            intermediate_throw_event::activate(step, context, throw)
        }
        ElementKind::BoundaryEvent { .. } => Ok(boundary_event::activate()),
        ElementKind::UndefinedTask => Ok(undefined_task::activate()),
        ElementKind::ManualTask => Ok(manual_task::activate()),
        ElementKind::ServiceTask(job) | ElementKind::SendTask(job) | ElementKind::UserTask(job) => {
            job_worker_task::activate(step, context, job)
        }
        ElementKind::BusinessRuleTask(rule) => business_rule_task::activate(step, context, rule),
        ElementKind::PublishingSendTask => Err(publishing_send_task::failure()),
        ElementKind::CamundaUserTask(task) => user_task::activate(step, context, task),
        ElementKind::ScriptTask(script) => script_task::activate(step, context, script),
        ElementKind::ReceiveTask(_) => receive_task::activate(step, context),
        ElementKind::CallActivity(called) => call_activity::activate(step, context, called),
        ElementKind::AdHocSubProcess(ad_hoc) => ad_hoc_sub_process::activate(step, context, ad_hoc),
        ElementKind::AdHocInnerInstance => Ok(Entered::Waits),
        ElementKind::ExclusiveGateway { default_flow } => {
            exclusive_gateway::activate(step, context, *default_flow)
        }
        ElementKind::InclusiveGateway { default_flow } => {
            inclusive_gateway::activate(step, context, *default_flow)
        }
        ElementKind::ParallelGateway => Ok(parallel_gateway::activate()),
        ElementKind::EventBasedGateway => event_based_gateway::activate(step, context),
        ElementKind::MultiInstanceBody(looped) => {
            multi_instance_body::activate(step, context, looped)
        }
    }
}

/// What containers do once they are activated: enter their start event.
pub(super) fn activated(step: &mut Step<'_>, context: &mut Context) {
    let process = Arc::clone(&context.process);
    match &process.element(context.instance.element).kind {
        ElementKind::Process => process::activated(step, context),
        ElementKind::SubProcess => sub_process::activated(step, context),
        ElementKind::AdHocSubProcess(ad_hoc) => {
            ad_hoc_sub_process::activated(step, context, ad_hoc);
        }
        ElementKind::CamundaUserTask(_) => user_task::activated(step, context),
        ElementKind::EventSubProcess(start) => event_sub_process::activated(step, context, *start),
        ElementKind::MultiInstanceBody(looped) => {
            multi_instance_body::activated(step, context, looped);
        }
        ElementKind::IntermediateThrowEvent(throw) | ElementKind::EndEvent(Event::Throw(throw)) => {
            intermediate_throw_event::activated(step, context, throw);
        }
        _ => {}
    }
}

/// Before an element is activated: what its scope brings along for it.
pub(super) fn child_activating(step: &mut Step<'_>, child: &Context) -> Result<(), Failure> {
    match child.scope_kind() {
        Some(ElementKind::MultiInstanceBody(looped)) => {
            multi_instance_body::child_activating(step, child, looped)
        }
        _ => Ok(()),
    }
}

/// Before an element that ends its path completes: what its scope takes of it, and whether that ends
/// the scope.
pub(super) fn child_completing(step: &mut Step<'_>, child: &Context) -> Result<ScopeEnd, Failure> {
    match child.scope_kind() {
        Some(ElementKind::MultiInstanceBody(looped)) => {
            multi_instance_body::child_completing(step, child, looped)
        }
        _ => Ok(ScopeEnd::WhenIdle),
    }
}

/// From completing to completed: output mappings, and which way to go on.
pub(super) fn complete(step: &mut Step<'_>, context: &mut Context) -> Result<Outgoing, Failure> {
    let process = Arc::clone(&context.process);
    match &process.element(context.instance.element).kind {
        ElementKind::Process => Ok(process::outgoing(step, context)),
        ElementKind::SubProcess => sub_process::complete(step, context),
        ElementKind::EventSubProcess(_) => event_sub_process::complete(step, context),
        ElementKind::StartEvent(_) => start_event::complete(step, context),
        ElementKind::EndEvent(event) => end_event::complete(step, context, event),
        ElementKind::IntermediateCatchEvent(_) => intermediate_catch_event::complete(step, context),
        ElementKind::IntermediateThrowEvent(throw) => {
            intermediate_throw_event::complete(step, context, throw)
        }
        ElementKind::BoundaryEvent { .. } => boundary_event::complete(step, context),
        ElementKind::UndefinedTask => Ok(undefined_task::complete()),
        ElementKind::ManualTask => Ok(manual_task::complete()),
        ElementKind::ServiceTask(_) | ElementKind::SendTask(_) | ElementKind::UserTask(_) => {
            job_worker_task::complete(step, context)
        }
        ElementKind::BusinessRuleTask(_) => business_rule_task::complete(step, context),
        ElementKind::PublishingSendTask => Err(publishing_send_task::failure()),
        ElementKind::CamundaUserTask(_) => user_task::complete(step, context),
        ElementKind::ScriptTask(_) => script_task::complete(step, context),
        ElementKind::ReceiveTask(_) => receive_task::complete(step, context),
        ElementKind::CallActivity(_) => call_activity::complete(step, context),
        ElementKind::AdHocSubProcess(ad_hoc) => ad_hoc_sub_process::complete(step, context, ad_hoc),
        ElementKind::AdHocInnerInstance => ad_hoc_inner_instance::complete(step, context),
        ElementKind::ExclusiveGateway { .. }
        | ElementKind::InclusiveGateway { .. }
        | ElementKind::ParallelGateway => Ok(Outgoing::All),
        ElementKind::EventBasedGateway => Ok(event_based_gateway::complete(context)),
        ElementKind::MultiInstanceBody(looped) => {
            Ok(multi_instance_body::complete(step, context, looped))
        }
    }
}

/// Which way to go on, for an element that has done all else: its end listeners have worked meanwhile.
pub(super) fn outgoing(step: &mut Step<'_>, context: &Context) -> Outgoing {
    match &context.element().kind {
        ElementKind::Process => process::outgoing(step, context),
        ElementKind::EndEvent(Event::Terminate) => Outgoing::TerminateScope,
        ElementKind::EventBasedGateway => event_based_gateway::complete(context),
        _ => Outgoing::All,
    }
}

/// Ends what goes on inside; true when the instance can end at once.
pub(super) fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    match context.element().kind {
        ElementKind::Process => process::terminate(step, context),
        ElementKind::SubProcess
        | ElementKind::AdHocSubProcess(_)
        | ElementKind::AdHocInnerInstance => sub_process::terminate(step, context),
        ElementKind::EventSubProcess(_) => event_sub_process::terminate(step, context),
        ElementKind::CallActivity(_) => call_activity::terminate(step, context),
        ElementKind::CamundaUserTask(_) => user_task::terminate(step, context),
        ElementKind::MultiInstanceBody(_) => multi_instance_body::terminate(step, context),
        _ => true,
    }
}

pub(super) use event_sub_process::{
    enter_after_interruption, trigger as trigger_event_sub_process,
};
pub(super) use multi_instance_body::activate_next;
/// The element instances directly inside of one, that end with it: children, or the called process instance.
pub(super) fn inside(step: &Step<'_>, context: &Context) -> Vec<Key> {
    match context.element().kind {
        ElementKind::CallActivity(_) => context.instance.called_instance_key.into_iter().collect(),
        _ => step
            .state
            .instances
            .children(context.key())
            .map(|child| child.key)
            .collect(),
    }
}

pub(super) use process::{instance_completed, instance_terminated};
