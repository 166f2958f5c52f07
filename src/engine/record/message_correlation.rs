//! A message has reached somebody.

use std::sync::Arc;

use super::{Key, TimestampMs};

#[derive(Debug, Clone, PartialEq)]
pub struct MessageCorrelation {
    pub message_key: Key,
    pub message_name: Arc<str>,
    pub correlation_key: Arc<str>,
    pub subscription_key: Key,
    /// The instance that the message reached or, by a start event, began.
    pub process_instance_key: Key,
    /// None for a start event.
    pub element_instance_key: Option<Key>,
    pub process_definition_key: Key,
    pub element_id: Arc<str>,
    pub correlated_at_ms: TimestampMs,
}
