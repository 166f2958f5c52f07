//! Deployed decision requirements and their decisions.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::versions::Versions;
use crate::{
    bpmn::model::Binding,
    engine::record::{Decision, DecisionRequirements, DefinitionState, Key},
};

#[derive(Debug, Default, PartialEq)]
pub struct Decisions {
    requirements: HashMap<Key, Arc<DecisionRequirements>>,
    requirements_versions: HashMap<Arc<str>, Versions>,
    by_key: HashMap<Key, Arc<Decision>>,
    versions: HashMap<Arc<str>, Versions>,
    by_requirements: HashMap<Key, BTreeSet<Key>>,
}

impl Decisions {
    pub fn apply_requirements(&mut self, requirements: &Arc<DecisionRequirements>) {
        let (id, key) = (Arc::clone(&requirements.id), requirements.key);
        match requirements.state {
            DefinitionState::Active => {
                let versions = self.requirements_versions.entry(id).or_default();
                versions.insert(requirements.version, key, 0, None);
                self.requirements.insert(key, Arc::clone(requirements));
            }
            DefinitionState::Deleted { deletion_key } => {
                let versions = self
                    .requirements_versions
                    .entry(Arc::clone(&id))
                    .or_default();
                versions.remove(requirements.version, key, deletion_key, None);
                if versions.is_empty() {
                    self.requirements_versions.remove(&id);
                }
                self.requirements.remove(&key);
            }
        }
    }

    pub fn apply(&mut self, decision: &Arc<Decision>) {
        let (id, key) = (Arc::clone(&decision.id), decision.key);
        let requirements_key = decision.decision_requirements_key;
        match decision.state {
            DefinitionState::Active => {
                let tag = decision.version_tag.as_deref();
                let versions = self.versions.entry(id).or_default();
                versions.insert(decision.version, key, decision.deployment_key, tag);
                let siblings = self.by_requirements.entry(requirements_key).or_default();
                siblings.insert(key);
                self.by_key.insert(key, Arc::clone(decision));
            }
            DefinitionState::Deleted { deletion_key } => {
                let tag = decision.version_tag.as_deref();
                let versions = self.versions.entry(Arc::clone(&id)).or_default();
                versions.remove(decision.version, key, deletion_key, tag);
                if versions.is_empty() {
                    self.versions.remove(&id);
                }
                if let Some(siblings) = self.by_requirements.get_mut(&requirements_key) {
                    siblings.remove(&key);
                    if siblings.is_empty() {
                        self.by_requirements.remove(&requirements_key);
                    }
                }
                self.by_key.remove(&key);
            }
        }
    }

    /// None once it's deleted.
    pub fn requirements(&self, key: Key) -> Option<&Arc<DecisionRequirements>> {
        self.requirements.get(&key)
    }

    pub fn latest_requirements(&self, id: &str) -> Option<&Arc<DecisionRequirements>> {
        self.requirements
            .get(&self.requirements_versions.get(id)?.latest()?)
    }

    /// None once it's deleted.
    pub fn get(&self, key: Key) -> Option<&Arc<Decision>> {
        self.by_key.get(&key)
    }

    pub fn latest(&self, id: &str) -> Option<&Arc<Decision>> {
        self.by_key.get(&self.versions.get(id)?.latest()?)
    }

    /// What a business rule task of a process deployed with `deployment_key` is bound to.
    pub fn find(&self, id: &str, binding: &Binding, deployment_key: Key) -> Option<&Arc<Decision>> {
        let key = self.versions.get(id)?.find(binding, deployment_key)?;
        self.by_key.get(&key)
    }

    /// The decisions of a file, the oldest key first.
    pub fn of_requirements(&self, key: Key) -> impl Iterator<Item = &Arc<Decision>> {
        let keys = self.by_requirements.get(&key).into_iter().flatten();
        keys.filter_map(|key| self.by_key.get(key))
    }
}
