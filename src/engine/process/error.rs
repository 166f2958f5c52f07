//! BPMN errors: who catches one, up the scopes and across call activities.

use std::sync::Arc;

use super::{Context, Failure, trigger};
use crate::{
    bpmn::model::{ElementIndex, ElementKind, Event},
    engine::{
        record::{Document, IncidentType, Key},
        step::Step,
    },
    feel,
};

/// The boundary event that catches an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catcher {
    /// The activity it's attached to.
    pub element_instance_key: Key,
    pub element: ElementIndex,
}

/// Looks for the catcher from `from_key` (an element instance) upwards.
///
/// Of the events of one activity the one with the error's code comes before the one that catches all;
/// the nearest activity with either wins. `error_message` (empty for none) is only told.
///
/// # Errors
/// `UNHANDLED_ERROR_EVENT` with Zeebe's text when there is none.
pub fn find_catcher(
    step: &Step<'_>,
    from_key: Key,
    code: &str,
    error_message: &str,
) -> Result<Catcher, Failure> {
    let mut available = Vec::new();
    let mut next = Some(from_key);
    while let Some(context) = next.and_then(|key| Context::load(step, key)) {
        if context.instance.interrupted_by.is_some() {
            break;
        }
        let takes_events = context.instance.is_active();
        if takes_events && let Some(element) = catching(&context, code, &mut available) {
            return Ok(Catcher {
                element_instance_key: context.key(),
                element,
            });
        }
        next = context.instance.scope_key.or_else(|| {
            let process = context.instance.process.as_ref()?;
            process.parent_element_instance_key
        });
    }
    Err(unhandled(code, error_message, &available))
}

/// The boundary event of the activity that catches the code; notes the codes that don't fit.
fn catching(context: &Context, code: &str, available: &mut Vec<String>) -> Option<ElementIndex> {
    let mut catches_all = None;
    let mut others = Vec::new();
    for &index in context.element().boundary_events.iter().rev() {
        let ElementKind::BoundaryEvent {
            event: Event::Error(error),
            ..
        } = &context.process.element(index).kind
        else {
            continue;
        };
        // The code of a catch event is static.
        match error.code.as_ref().map(feel::Expression::source) {
            None => catches_all = Some(index),
            Some(caught) if caught == code => return Some(index),
            Some(caught) => others.push(caught.to_owned()),
        }
    }
    available.append(&mut others);
    catches_all
}

fn unhandled(code: &str, error_message: &str, available: &[String]) -> Failure {
    let message = if error_message.is_empty() {
        String::new()
    } else {
        format!(" with message '{error_message}'")
    };
    let events = if available.is_empty() {
        "No error events are available in the scope.".to_owned()
    } else {
        format!("Available error events are [{}]", available.join(", "))
    };
    Failure::new(
        IncidentType::UnhandledErrorEvent,
        format!(
            "Expected to throw an error event with the code '{code}'{message}, but it was not \
             caught. {events}"
        ),
    )
}

/// Lets the catcher take the error: interrupts its activity.
pub fn throw(step: &mut Step<'_>, catcher: Catcher, variables: Document) {
    trigger::occur(
        step,
        catcher.element_instance_key,
        catcher.element,
        Arc::new(variables),
    );
}
