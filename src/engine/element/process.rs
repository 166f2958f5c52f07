//! The process itself: the outermost element instance.

use crate::{
    bpmn::model::Process,
    engine::{
        follow_up::FollowUp,
        process::{Context, lifecycle::Entered, scope, trigger},
        step::Step,
    },
};

pub fn activate() -> Entered {
    Entered::Waits
}

/// Enters at the event that started the instance, or at the none start event.
pub fn activated(step: &mut Step<'_>, context: &Context) {
    if let Some(trigger) = context.instance.triggers.front() {
        trigger::activate(step, context.key(), trigger.clone());
        return;
    }
    if let Some(start) = context.process.none_start_event(Process::ROOT) {
        step.queue(FollowUp::Activate {
            scope_key: context.key(),
            element: start.index,
            via: None,
        });
    }
}

pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    scope::terminate_children(step, context.key())
}

/// After the process has completed: its call activity goes on, or whoever awaits the result hears of it.
pub fn instance_completed(_step: &mut Step<'_>, _context: &Context) {}

/// After the process was terminated: so is its call activity.
pub fn instance_terminated(_step: &mut Step<'_>, _context: &Context) {}
