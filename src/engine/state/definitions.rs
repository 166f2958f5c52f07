//! Deployed processes by key, and their versions by process id.

use std::{collections::HashMap, sync::Arc};

use super::{
    size::{ENTRY_BYTES, MODEL_FACTOR},
    versions::Versions,
};
use crate::{
    bpmn::model::Binding,
    engine::record::{DefinitionState, Key, ProcessDefinition},
};

#[derive(Debug, Default, PartialEq)]
pub struct Definitions {
    by_key: HashMap<Key, Arc<ProcessDefinition>>,
    versions: HashMap<Arc<str>, Versions>,
    /// The highest version ever given; a deleted one is not given again.
    last_version: HashMap<Arc<str>, i32>,
    held_bytes: usize,
}

impl Definitions {
    /// A deleted definition stays reachable by key for the instances that still run it.
    pub fn apply(&mut self, definition: &Arc<ProcessDefinition>) {
        let id = &definition.bpmn_process_id;
        let versions = self.versions.entry(Arc::clone(id)).or_default();
        let (version, key) = (definition.version, definition.key);
        let tag = definition.version_tag.as_deref();
        match definition.state {
            DefinitionState::Active => {
                versions.insert(version, key, definition.deployment_key, tag);
            }
            DefinitionState::Deleted { deletion_key } => {
                versions.remove(version, key, deletion_key, tag);
            }
        }
        let last = self.last_version.entry(Arc::clone(id)).or_default();
        *last = (*last).max(definition.version);
        let before = self.by_key.insert(definition.key, Arc::clone(definition));
        if before.is_none() {
            self.held_bytes += ENTRY_BYTES + definition.resource.len() * MODEL_FACTOR;
        }
    }

    /// Roughly the memory they take.
    pub fn held_bytes(&self) -> usize {
        self.held_bytes
    }

    pub fn get(&self, key: Key) -> Option<&Arc<ProcessDefinition>> {
        self.by_key.get(&key)
    }

    pub fn latest(&self, bpmn_process_id: &str) -> Option<&Arc<ProcessDefinition>> {
        let key = self.versions.get(bpmn_process_id)?.latest()?;
        self.by_key.get(&key)
    }

    pub fn version(&self, bpmn_process_id: &str, version: i32) -> Option<&Arc<ProcessDefinition>> {
        let key = self.versions.get(bpmn_process_id)?.get(version)?;
        self.by_key.get(&key)
    }

    /// What a call activity of a process deployed with `deployment_key` is bound to.
    pub fn find(
        &self,
        bpmn_process_id: &str,
        binding: &Binding,
        deployment_key: Key,
    ) -> Option<&Arc<ProcessDefinition>> {
        let versions = self.versions.get(bpmn_process_id)?;
        self.by_key.get(&versions.find(binding, deployment_key)?)
    }

    pub fn next_version(&self, bpmn_process_id: &str) -> i32 {
        self.last_version.get(bpmn_process_id).copied().unwrap_or(0) + 1
    }
}
