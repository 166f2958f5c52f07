//! What a completed activity leaves behind so that it can be compensated.

use super::Key;
use crate::bpmn::model::ElementIndex;

/// Made when an activity with a compensation boundary event completes, and when a scope completes that
/// has any in it: those are compensated by way of the scope.
#[derive(Debug, Clone, PartialEq)]
pub struct CompensationSubscription {
    pub key: Key,
    pub process_instance_key: Key,
    /// The completed activity.
    pub activity: ElementIndex,
    pub activity_instance_key: Key,
    /// The scope the activity was in.
    pub scope_key: Key,
    /// What its compensation boundary event is associated with; none for a scope.
    pub handler: Option<ElementIndex>,
    pub state: CompensationState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompensationState {
    /// Nothing has asked for its compensation yet.
    Created,
    Triggered {
        /// The throwing event's instance, which waits for it.
        thrown_by: Key,
        /// The handler's instance; none for a scope.
        handler_instance_key: Option<Key>,
    },
    /// Compensated, or beyond compensation.
    Ended,
}

impl CompensationSubscription {
    pub fn is_created(&self) -> bool {
        self.state == CompensationState::Created
    }
}
