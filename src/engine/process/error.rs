//! BPMN errors: who catches one, up the scopes and across call activities.

use std::sync::Arc;

use super::{
    Context, Failure,
    catcher::{self, Catcher, Thrown},
    trigger,
};
use crate::engine::{
    record::{Document, IncidentType, Key},
    step::Step,
};

/// Looks for the catcher from `from_key` (an element instance) upwards: the nearest with an event for
/// the code, or for all codes.
///
/// An interrupted scope catches nothing more, nor do those around it in its process; the search goes
/// on at the call activity. `error_message` (empty for none) is only told.
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
    let mut entry = Context::load(step, from_key);
    while let Some(from) = entry.filter(|from| from.instance.is_active()) {
        let caller = from.caller(step);
        let mut next = Some(from);
        while let Some(context) = next {
            if !context.instance.is_active() || context.instance.interrupted_by.is_some() {
                break;
            }
            match catcher::find(&context, Thrown::Error(code)) {
                Ok(catcher) => return Ok(catcher),
                Err(codes) => available.extend(codes),
            }
            next = context.scope(step);
        }
        entry = caller;
    }
    Err(unhandled(code, error_message, &available))
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

/// Lets the catcher take the error: interrupts its activity or scope.
pub fn throw(step: &mut Step<'_>, catcher: Catcher, variables: Document) {
    trigger::occur(
        step,
        catcher.element_instance_key,
        catcher.element,
        Arc::new(variables),
    );
}
