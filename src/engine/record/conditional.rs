//! What waits for a condition to hold.

use super::Key;
use crate::bpmn::model::ElementIndex;

/// The condition itself is the element's, in the definition.
#[derive(Debug, Clone, PartialEq)]
pub struct ConditionalSubscription {
    pub key: Key,
    pub target: ConditionalTarget,
    pub process_definition_key: Key,
    /// The catching element: a boundary event, a catch event, a start event.
    pub element: ElementIndex,
    pub is_interrupting: bool,
    pub is_open: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConditionalTarget {
    /// An element instance waits; the condition sees its variables and those of the scopes around.
    ElementInstance {
        element_instance_key: Key,
        process_instance_key: Key,
    },
    /// A start event of a process.
    ProcessStart,
}
