//! The process itself: the outermost element instance.

use super::call_activity;
use crate::{
    bpmn::model::Process,
    engine::{
        follow_up::FollowUp,
        process::{
            Context, compensation,
            lifecycle::{Entered, Outgoing},
            messages, scope, variables,
        },
        record::Document,
        reply::Reply,
        step::Step,
    },
};

pub fn activate() -> Entered {
    Entered::Waits
}

/// Enters at the event that started the instance, or at the none start event.
pub fn activated(step: &mut Step<'_>, context: &Context) {
    let by_event = context.instance.triggers.front();
    let start = by_event.map(|trigger| trigger.element).or_else(|| {
        let start = context.process.none_start_event(Process::ROOT)?;
        Some(start.index)
    });
    if let Some(element) = start {
        step.queue(FollowUp::Activate {
            key: None,
            scope_key: context.key(),
            element,
            via: None,
        });
    }
}

/// The variables for those who wait for them: the call activity, or the caller that awaits the result.
pub fn outgoing(step: &Step<'_>, context: &Context) -> Outgoing {
    let is_wanted = step.state.is_awaited(context.key()) || caller(step, context).is_some();
    Outgoing::Result(if is_wanted {
        variables::local_document(step.state, context.key())
    } else {
        Document::new()
    })
}

/// The call activity that started the process instance, while it's there.
fn caller(step: &Step<'_>, context: &Context) -> Option<Context> {
    let process = context.instance.process.as_ref()?;
    Context::load(step, process.parent_element_instance_key?)
}

pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    compensation::forget_process_instance(step, context.key());
    scope::terminate_children(step, context.key())
}

/// After the process has completed: whoever awaits the result gets it, its call activity goes on, or a message that waited starts the next.
pub fn instance_completed(step: &mut Step<'_>, context: &Context, result: Document) {
    compensation::forget_process_instance(step, context.key());
    if let Some(awaiting) = step.state.take_awaiting(context.key()) {
        let mut variables = result.clone();
        let names = &awaiting.fetch_variables;
        if !names.is_empty() {
            variables.retain(|name, _| names.contains(name));
        }
        let reply = Reply::InstanceCompleted {
            instance: context.created(),
            variables,
        };
        step.reply_to(awaiting.request, reply);
    }
    messages::start_next(step, context);
    if let Some(mut caller) = caller(step, context) {
        call_activity::called_completed(step, &mut caller, result);
    }
}

/// After the process was terminated: so is its call activity, or a message that waited starts the next.
pub fn instance_terminated(step: &mut Step<'_>, context: &Context) {
    messages::start_next(step, context);
    if let Some(caller) = caller(step, context) {
        call_activity::called_terminated(step, caller);
    }
}
