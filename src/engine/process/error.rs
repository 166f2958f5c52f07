//! BPMN errors: who catches one, up the scopes and across call activities.

use super::Failure;
use crate::{
    bpmn::model::ElementIndex,
    engine::{
        record::{Document, Key},
        step::Step,
    },
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
/// # Errors
/// `UNHANDLED_ERROR_EVENT` with Zeebe's text when there is none.
pub fn find_catcher(
    _step: &Step<'_>,
    _from_key: Key,
    code: &str,
    _message: &str,
) -> Result<Catcher, Failure> {
    Err(Failure::new(
        crate::engine::record::IncidentType::UnhandledErrorEvent,
        code,
    ))
}

/// Lets the catcher take the error: interrupts its activity.
pub fn throw(_step: &mut Step<'_>, _catcher: Catcher, _variables: Document) {}
