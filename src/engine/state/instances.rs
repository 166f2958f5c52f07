//! Active element instances, as a tree.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{ElementInstance, Key};

#[derive(Debug, Default, PartialEq)]
pub struct Instances {
    by_key: HashMap<Key, Arc<ElementInstance>>,
    children: HashMap<Key, BTreeSet<Key>>,
    /// Which instance of a process holds a correlation key: (process id, correlation key).
    correlation_holders: HashMap<(Arc<str>, Arc<str>), Key>,
    /// Active process instances of a definition.
    by_definition: HashMap<Key, BTreeSet<Key>>,
    /// Process instances that no work is done on any more.
    banned: BTreeSet<Key>,
}

impl Instances {
    /// Takes up a change. Where it's an end it gives back what ended with it: the instance, and any left
    /// in it. (The completion condition of a multi-instance activity may leave one behind, as in Zeebe:
    /// it never ends, and nothing reaches it any more.)
    pub fn apply(&mut self, instance: &Arc<ElementInstance>) -> Vec<Key> {
        if instance.state.is_final() {
            return self.remove(instance);
        }
        if let Some(before) = self.by_key.get(&instance.key)
            && before.process_definition_key != instance.process_definition_key
        {
            // A migration has moved it to another definition.
            let before = Arc::clone(before);
            self.unindex_process(&before);
        }
        if let Some(scope) = instance.scope_key {
            if !self.by_key.contains_key(&scope) {
                return Vec::new();
            }
            self.children.entry(scope).or_default().insert(instance.key);
        }
        if let Some(process) = &instance.process {
            if process.is_banned {
                self.banned.insert(instance.key);
            }
            if let Some((correlation_key, _)) = &process.correlation_key {
                self.correlation_holders.insert(
                    (
                        Arc::clone(&process.bpmn_process_id),
                        Arc::clone(correlation_key),
                    ),
                    instance.key,
                );
            }
            self.by_definition
                .entry(instance.process_definition_key)
                .or_default()
                .insert(instance.key);
        }
        self.by_key.insert(instance.key, Arc::clone(instance));
        Vec::new()
    }

    fn remove(&mut self, instance: &ElementInstance) -> Vec<Key> {
        let mut gone = vec![instance.key];
        let mut next = 0;
        while let Some(key) = gone.get(next) {
            self.by_key.remove(key);
            gone.extend(self.children.remove(key).into_iter().flatten());
            next += 1;
        }
        if let Some(scope) = instance.scope_key
            && let Some(siblings) = self.children.get_mut(&scope)
        {
            siblings.remove(&instance.key);
            if siblings.is_empty() {
                self.children.remove(&scope);
            }
        }
        self.banned.remove(&instance.key);
        self.unindex_process(instance);
        gone
    }

    fn unindex_process(&mut self, instance: &ElementInstance) {
        if let Some(process) = &instance.process {
            if let Some((correlation_key, _)) = &process.correlation_key {
                self.correlation_holders.remove(&(
                    Arc::clone(&process.bpmn_process_id),
                    Arc::clone(correlation_key),
                ));
            }
            if let Some(instances) = self.by_definition.get_mut(&instance.process_definition_key) {
                instances.remove(&instance.key);
                if instances.is_empty() {
                    self.by_definition.remove(&instance.process_definition_key);
                }
            }
        }
    }

    pub fn get(&self, key: Key) -> Option<&Arc<ElementInstance>> {
        self.by_key.get(&key)
    }

    /// Active instances directly in a scope, the oldest first.
    pub fn children(&self, scope: Key) -> impl DoubleEndedIterator<Item = &Arc<ElementInstance>> {
        self.children
            .get(&scope)
            .into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }

    /// As [`Self::children`], from a key on.
    pub fn children_from(
        &self,
        scope: Key,
        from: Key,
    ) -> impl Iterator<Item = &Arc<ElementInstance>> {
        self.children
            .get(&scope)
            .into_iter()
            .flat_map(move |keys| keys.range(from..))
            .filter_map(|key| self.by_key.get(key))
    }

    /// Whether the element instance belongs to a process instance that is banned, or was called from one.
    pub fn is_banned(&self, key: Key) -> bool {
        if self.banned.is_empty() {
            return false;
        }
        let mut next = self.by_key.get(&key);
        while let Some(instance) = next {
            if self.banned.contains(&instance.process_instance_key) {
                return true;
            }
            let root = self.by_key.get(&instance.process_instance_key);
            let process = root.and_then(|root| root.process.as_ref());
            let parent = process.and_then(|process| process.parent_process_instance_key);
            next = parent.and_then(|key| self.by_key.get(&key));
        }
        false
    }

    /// All active process instances.
    pub fn process_instances(&self) -> impl Iterator<Item = Key> {
        self.by_definition.values().flatten().copied()
    }

    pub fn has_children(&self, scope: Key) -> bool {
        self.children.contains_key(&scope)
    }

    pub fn correlation_holder(
        &self,
        bpmn_process_id: &Arc<str>,
        correlation_key: &Arc<str>,
    ) -> Option<Key> {
        self.correlation_holders
            .get(&(Arc::clone(bpmn_process_id), Arc::clone(correlation_key)))
            .copied()
    }

    /// Active process instances of a definition, the oldest first.
    pub fn of_definition(&self, process_definition_key: Key) -> impl Iterator<Item = Key> {
        self.by_definition
            .get(&process_definition_key)
            .into_iter()
            .flatten()
            .copied()
    }

    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }
}
