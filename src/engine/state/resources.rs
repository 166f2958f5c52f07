//! Deployed forms and generic resources.

use std::{collections::HashMap, sync::Arc};

use super::versions::Versions;
use crate::{
    bpmn::model::Binding,
    engine::record::{DefinitionState, Key, Resource, ResourceKind},
};

#[derive(Debug, Default, PartialEq)]
pub struct Resources {
    by_key: HashMap<Key, Arc<Resource>>,
    versions: HashMap<(ResourceKind, Arc<str>), Versions>,
    /// The highest version ever given; a deleted one is not given again.
    last_version: HashMap<(ResourceKind, Arc<str>), i32>,
}

impl Resources {
    pub fn apply(&mut self, resource: &Arc<Resource>) {
        let id = (resource.kind, Arc::clone(&resource.id));
        let (version, key) = (resource.version, resource.key);
        let last = self.last_version.entry(id.clone()).or_default();
        *last = (*last).max(version);
        let versions = self.versions.entry(id).or_default();
        match resource.state {
            DefinitionState::Active => {
                let tag = resource.version_tag.as_deref();
                versions.insert(version, key, resource.deployment_key, tag);
                self.by_key.insert(key, Arc::clone(resource));
            }
            DefinitionState::Deleted { deletion_key } => {
                let tag = resource.version_tag.as_deref();
                versions.remove(version, key, deletion_key, tag);
                self.by_key.remove(&key);
            }
        }
    }

    /// None once it's deleted.
    pub fn get(&self, key: Key) -> Option<&Arc<Resource>> {
        self.by_key.get(&key)
    }

    /// What an element of a process deployed with `deployment_key` is bound to.
    pub fn find(
        &self,
        kind: ResourceKind,
        id: &str,
        binding: &Binding,
        deployment_key: Key,
    ) -> Option<&Arc<Resource>> {
        let key = self.of(kind, id)?.find(binding, deployment_key)?;
        self.by_key.get(&key)
    }

    pub fn latest(&self, kind: ResourceKind, id: &str) -> Option<&Arc<Resource>> {
        self.by_key.get(&self.of(kind, id)?.latest()?)
    }

    /// One more than was ever given; but once all are deleted it's 1 again, as in Zeebe.
    pub fn next_version(&self, kind: ResourceKind, id: &str) -> i32 {
        if self.latest(kind, id).is_none() {
            return 1;
        }
        let last = self.last_version.get(&(kind, Arc::from(id)));
        last.copied().unwrap_or(0) + 1
    }

    fn of(&self, kind: ResourceKind, id: &str) -> Option<&Versions> {
        self.versions.get(&(kind, Arc::from(id)))
    }
}
