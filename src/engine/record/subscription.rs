//! What waits for a message.

use std::sync::Arc;

use super::{Key, TimestampMs};
use crate::bpmn::model::ElementIndex;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubscriptionState {
    Created,
    /// Met by a message; a non-interrupting one goes back to `Created`.
    Correlated,
    Deleted,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubscriptionTarget {
    /// An element instance waits, for one correlation key.
    ElementInstance {
        element_instance_key: Key,
        process_instance_key: Key,
        correlation_key: Arc<str>,
    },
    /// A process's message start event waits, for any correlation key.
    ProcessStart,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MessageSubscription {
    pub key: Key,
    pub message_name: Arc<str>,
    pub target: SubscriptionTarget,
    pub process_definition_key: Key,
    pub bpmn_process_id: Arc<str>,
    /// The catching event, or the receive task itself.
    pub element: ElementIndex,
    pub element_id: Arc<str>,
    /// Whether the first message ends the waiting.
    pub is_interrupting: bool,
    pub tenant_id: Arc<str>,
    pub state: SubscriptionState,
    pub updated_at_ms: TimestampMs,
}
