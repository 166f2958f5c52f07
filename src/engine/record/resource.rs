//! A deployed form or RPA script: text with an id of its own, in versions.

use std::sync::Arc;

use super::{DefinitionState, Key, TimestampMs};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResourceKind {
    /// `.form`
    Form,
    /// `.rpa`, which Zeebe calls a generic resource.
    Generic,
}

#[derive(Debug, Clone)]
pub struct Resource {
    pub key: Key,
    pub kind: ResourceKind,
    /// The `id` of its JSON.
    pub id: Arc<str>,
    /// Counts from 1 within the kind and id; never given twice.
    pub version: i32,
    pub version_tag: Option<String>,
    pub deployment_key: Key,
    pub resource_name: String,
    /// As deployed.
    pub content: Arc<[u8]>,
    pub tenant_id: Arc<str>,
    pub deployed_at_ms: TimestampMs,
    pub state: DefinitionState,
}

/// The same deployed version in the same state.
impl PartialEq for Resource {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.state == other.state
    }
}
