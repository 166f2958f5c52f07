//! A named JSON value on a scope.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Key, TimestampMs};

#[derive(Debug, Clone, PartialEq)]
pub struct Variable {
    pub key: Key,
    pub name: Arc<str>,
    pub value: Json,
    /// The element instance it lives on.
    pub scope_key: Key,
    pub process_instance_key: Key,
    pub process_definition_key: Key,
    pub bpmn_process_id: Arc<str>,
    pub tenant_id: Arc<str>,
    pub updated_at_ms: TimestampMs,
}

impl Variable {
    /// Replaces an item; nothing where the value isn't a list that has it.
    pub fn set_item(&mut self, index: usize, item: &serde_json::Value) {
        let items = self.value.as_array_mut();
        if let Some(place) = items.and_then(|items| items.get_mut(index)) {
            place.clone_from(item);
        }
    }
}
