//! Open conditional subscriptions, by who waits.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{ConditionalSubscription, ConditionalTarget, Key};

#[derive(Debug, Default, PartialEq)]
pub struct Conditionals {
    by_key: HashMap<Key, Arc<ConditionalSubscription>>,
    by_process_instance: HashMap<Key, BTreeSet<Key>>,
    by_element_instance: HashMap<Key, BTreeSet<Key>>,
    starts_by_definition: HashMap<Key, BTreeSet<Key>>,
    starts: BTreeSet<Key>,
}

impl Conditionals {
    pub fn apply(&mut self, subscription: &Arc<ConditionalSubscription>) {
        let key = subscription.key;
        let is_open = subscription.is_open;
        match subscription.target {
            ConditionalTarget::ElementInstance {
                element_instance_key,
                process_instance_key,
            } => {
                put(
                    &mut self.by_element_instance,
                    element_instance_key,
                    key,
                    is_open,
                );
                put(
                    &mut self.by_process_instance,
                    process_instance_key,
                    key,
                    is_open,
                );
            }
            ConditionalTarget::ProcessStart => {
                let definition = subscription.process_definition_key;
                put(&mut self.starts_by_definition, definition, key, is_open);
                if is_open {
                    self.starts.insert(key);
                } else {
                    self.starts.remove(&key);
                }
            }
        }
        if is_open {
            self.by_key.insert(key, Arc::clone(subscription));
        } else {
            self.by_key.remove(&key);
        }
    }

    pub fn get(&self, key: Key) -> Option<&Arc<ConditionalSubscription>> {
        self.by_key.get(&key)
    }

    pub fn has_any_in(&self, process_instance_key: Key) -> bool {
        self.by_process_instance.contains_key(&process_instance_key)
    }

    /// All that wait in a process instance, the oldest first.
    pub fn of_process_instance(
        &self,
        key: Key,
    ) -> impl Iterator<Item = &Arc<ConditionalSubscription>> {
        self.resolve(self.by_process_instance.get(&key))
    }

    pub fn of_element_instance(
        &self,
        key: Key,
    ) -> impl Iterator<Item = &Arc<ConditionalSubscription>> {
        self.resolve(self.by_element_instance.get(&key))
    }

    pub fn starts_of_definition(
        &self,
        key: Key,
    ) -> impl Iterator<Item = &Arc<ConditionalSubscription>> {
        self.resolve(self.starts_by_definition.get(&key))
    }

    /// The start events of all processes, the oldest first.
    pub fn starts(&self) -> impl Iterator<Item = &Arc<ConditionalSubscription>> {
        self.resolve(Some(&self.starts))
    }

    fn resolve<'a>(
        &'a self,
        keys: Option<&'a BTreeSet<Key>>,
    ) -> impl Iterator<Item = &'a Arc<ConditionalSubscription>> {
        keys.into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }
}

fn put(index: &mut HashMap<Key, BTreeSet<Key>>, owner: Key, key: Key, is_open: bool) {
    if is_open {
        index.entry(owner).or_default().insert(key);
        return;
    }
    if let Some(keys) = index.get_mut(&owner) {
        keys.remove(&key);
        if keys.is_empty() {
            index.remove(&owner);
        }
    }
}
