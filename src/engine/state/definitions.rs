//! Deployed processes by key, and their versions by process id.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use crate::engine::record::{DefinitionState, Key, ProcessDefinition};

#[derive(Debug, Default, PartialEq)]
pub struct Definitions {
    by_key: HashMap<Key, Arc<ProcessDefinition>>,
    versions: HashMap<Arc<str>, BTreeMap<i32, Key>>,
    /// The highest version ever given; a deleted one is not given again.
    last_version: HashMap<Arc<str>, i32>,
}

impl Definitions {
    /// A deleted definition stays reachable by key for the instances that still run it.
    pub fn apply(&mut self, definition: &Arc<ProcessDefinition>) {
        let id = &definition.bpmn_process_id;
        let versions = self.versions.entry(Arc::clone(id)).or_default();
        match definition.state {
            DefinitionState::Active => {
                versions.insert(definition.version, definition.key);
            }
            DefinitionState::Deleted => {
                versions.remove(&definition.version);
            }
        }
        let last = self.last_version.entry(Arc::clone(id)).or_default();
        *last = (*last).max(definition.version);
        self.by_key.insert(definition.key, Arc::clone(definition));
    }

    pub fn get(&self, key: Key) -> Option<&Arc<ProcessDefinition>> {
        self.by_key.get(&key)
    }

    pub fn latest(&self, bpmn_process_id: &str) -> Option<&Arc<ProcessDefinition>> {
        let (_, key) = self.versions.get(bpmn_process_id)?.last_key_value()?;
        self.by_key.get(key)
    }

    pub fn version(&self, bpmn_process_id: &str, version: i32) -> Option<&Arc<ProcessDefinition>> {
        let key = self.versions.get(bpmn_process_id)?.get(&version)?;
        self.by_key.get(key)
    }

    /// All active versions, the oldest first.
    pub fn versions(
        &self,
        bpmn_process_id: &str,
    ) -> impl DoubleEndedIterator<Item = &Arc<ProcessDefinition>> {
        self.versions
            .get(bpmn_process_id)
            .into_iter()
            .flat_map(|versions| versions.values())
            .filter_map(|key| self.by_key.get(key))
    }

    pub fn next_version(&self, bpmn_process_id: &str) -> i32 {
        self.last_version.get(bpmn_process_id).copied().unwrap_or(0) + 1
    }
}
