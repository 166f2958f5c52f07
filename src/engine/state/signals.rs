//! Open signal subscriptions, by name and by who waits.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{Key, SignalSubscription};

#[derive(Debug, Default, PartialEq)]
pub struct SignalSubscriptions {
    by_key: HashMap<Key, Arc<SignalSubscription>>,
    by_name: HashMap<Arc<str>, BTreeSet<Key>>,
    by_element_instance: HashMap<Key, BTreeSet<Key>>,
    starts_by_definition: HashMap<Key, BTreeSet<Key>>,
}

impl SignalSubscriptions {
    pub fn apply(&mut self, subscription: &Arc<SignalSubscription>) {
        let name = Arc::clone(&subscription.signal_name);
        let (index, owner) = match subscription.element_instance_key {
            Some(key) => (&mut self.by_element_instance, key),
            None => (
                &mut self.starts_by_definition,
                subscription.process_definition_key,
            ),
        };
        if subscription.is_open {
            index.entry(owner).or_default().insert(subscription.key);
            self.by_name
                .entry(name)
                .or_default()
                .insert(subscription.key);
            self.by_key
                .insert(subscription.key, Arc::clone(subscription));
            return;
        }
        if let Some(keys) = index.get_mut(&owner) {
            keys.remove(&subscription.key);
            if keys.is_empty() {
                index.remove(&owner);
            }
        }
        if let Some(keys) = self.by_name.get_mut(&name) {
            keys.remove(&subscription.key);
            if keys.is_empty() {
                self.by_name.remove(&name);
            }
        }
        self.by_key.remove(&subscription.key);
    }

    pub fn get(&self, key: Key) -> Option<&Arc<SignalSubscription>> {
        self.by_key.get(&key)
    }

    /// Who waits for the signal, the oldest first.
    pub fn waiting(&self, name: &str) -> impl Iterator<Item = &Arc<SignalSubscription>> {
        self.resolve(self.by_name.get(name))
    }

    pub fn of_element_instance(&self, key: Key) -> impl Iterator<Item = &Arc<SignalSubscription>> {
        self.resolve(self.by_element_instance.get(&key))
    }

    pub fn starts_of_definition(&self, key: Key) -> impl Iterator<Item = &Arc<SignalSubscription>> {
        self.resolve(self.starts_by_definition.get(&key))
    }

    fn resolve<'a>(
        &'a self,
        keys: Option<&'a BTreeSet<Key>>,
    ) -> impl Iterator<Item = &'a Arc<SignalSubscription>> {
        keys.into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }
}
