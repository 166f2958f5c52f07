//! BPMN escalations: who catches one, up the scopes and across call activities; nobody has to.

use std::sync::Arc;

use super::{
    Context,
    catcher::{self, Catcher, Thrown},
    trigger,
};
use crate::engine::{record::Document, step::Step};

/// Whether the event that threw an escalation goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterThrow {
    GoesOn,
    /// It waits to be ended by the interrupting event that caught the escalation. As in Zeebe it waits
    /// for ever where that event belongs to a scope that is interrupted already.
    Waits,
}

/// Throws an escalation at an event; it carries no variables.
pub fn throw(step: &mut Step<'_>, event: &Context, code: &str) -> AfterThrow {
    let Some(catcher) = find_catcher(step, event, code) else {
        return AfterThrow::GoesOn;
    };
    trigger::occur(
        step,
        catcher.element_instance_key,
        catcher.element,
        Arc::<Document>::default(),
    );
    if catcher.interrupting {
        AfterThrow::Waits
    } else {
        AfterThrow::GoesOn
    }
}

/// The nearest scope around the event with an event for the code, or for all codes. The first
/// interrupted scope is still asked, those around it aren't; nor is a call activity that isn't active.
fn find_catcher(step: &Step<'_>, event: &Context, code: &str) -> Option<Catcher> {
    let mut entry = event.scope(step);
    while let Some(from) = entry {
        let caller = from.caller(step);
        let mut next = Some(from);
        while let Some(context) = next {
            if let Ok(catcher) = catcher::find(&context, Thrown::Escalation(code)) {
                return Some(catcher);
            }
            let goes_up = context.instance.is_active() && context.instance.interrupted_by.is_none();
            next = context.scope(step).filter(|_| goes_up);
        }
        entry = caller.filter(|caller| caller.instance.is_active());
    }
    None
}
