//! What waits for a signal.

use std::sync::Arc;

use super::Key;
use crate::bpmn::model::ElementIndex;

#[derive(Debug, Clone, PartialEq)]
pub struct SignalSubscription {
    pub key: Key,
    pub signal_name: Arc<str>,
    /// None for a process's signal start event.
    pub element_instance_key: Option<Key>,
    pub process_instance_key: Option<Key>,
    pub process_definition_key: Key,
    pub bpmn_process_id: Arc<str>,
    pub element: ElementIndex,
    pub element_id: Arc<str>,
    pub tenant_id: Arc<str>,
    pub is_open: bool,
}
