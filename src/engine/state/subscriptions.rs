//! Open message subscriptions, by what they wait for and by who waits.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{Key, MessageSubscription, SubscriptionState, SubscriptionTarget};

type ByProcess = BTreeMap<Arc<str>, BTreeSet<Key>>;

#[derive(Debug, Default, PartialEq)]
pub struct Subscriptions {
    by_key: HashMap<Key, Arc<MessageSubscription>>,
    /// By name and correlation key, then by process id: a message reaches each process once.
    by_correlation: HashMap<(Arc<str>, Arc<str>), ByProcess>,
    by_element_instance: HashMap<Key, BTreeSet<Key>>,
    /// Message start events by message name.
    starts_by_name: HashMap<Arc<str>, BTreeSet<Key>>,
    starts_by_definition: HashMap<Key, BTreeSet<Key>>,
}

impl Subscriptions {
    pub fn apply(&mut self, subscription: &Arc<MessageSubscription>) {
        if let Some(before) = self.by_key.get(&subscription.key)
            && before.bpmn_process_id != subscription.bpmn_process_id
        {
            // A migration has moved it to another process.
            let before = Arc::clone(before);
            self.index(&before, false);
        }
        let is_open = subscription.state == SubscriptionState::Created;
        self.index(subscription, is_open);
    }

    fn index(&mut self, subscription: &Arc<MessageSubscription>, is_open: bool) {
        let key = subscription.key;
        match &subscription.target {
            SubscriptionTarget::ElementInstance {
                element_instance_key,
                correlation_key,
                ..
            } => {
                self.put_correlation(subscription, correlation_key, is_open);
                put(
                    &mut self.by_element_instance,
                    *element_instance_key,
                    key,
                    is_open,
                );
            }
            SubscriptionTarget::ProcessStart => {
                let name = Arc::clone(&subscription.message_name);
                put(&mut self.starts_by_name, name, key, is_open);
                put(
                    &mut self.starts_by_definition,
                    subscription.process_definition_key,
                    key,
                    is_open,
                );
            }
        }
        if is_open {
            self.by_key.insert(key, Arc::clone(subscription));
        } else {
            self.by_key.remove(&key);
        }
    }

    pub fn get(&self, key: Key) -> Option<&Arc<MessageSubscription>> {
        self.by_key.get(&key)
    }

    fn put_correlation(
        &mut self,
        subscription: &MessageSubscription,
        correlation_key: &Arc<str>,
        is_open: bool,
    ) {
        let correlation = (
            Arc::clone(&subscription.message_name),
            Arc::clone(correlation_key),
        );
        let process_id = Arc::clone(&subscription.bpmn_process_id);
        if is_open {
            let processes = self.by_correlation.entry(correlation).or_default();
            processes
                .entry(process_id)
                .or_default()
                .insert(subscription.key);
            return;
        }
        let Some(processes) = self.by_correlation.get_mut(&correlation) else {
            return;
        };
        if let Some(keys) = processes.get_mut(&process_id) {
            keys.remove(&subscription.key);
            if keys.is_empty() {
                processes.remove(&process_id);
            }
        }
        if processes.is_empty() {
            self.by_correlation.remove(&correlation);
        }
    }

    /// For each process id the element instances that wait for this name and correlation key, the oldest first.
    pub fn waiting(
        &self,
        name: &Arc<str>,
        correlation_key: &Arc<str>,
    ) -> impl Iterator<Item = impl Iterator<Item = &Arc<MessageSubscription>>> {
        self.by_correlation
            .get(&(Arc::clone(name), Arc::clone(correlation_key)))
            .into_iter()
            .flat_map(BTreeMap::values)
            .map(|keys| self.resolve(Some(keys)))
    }

    pub fn of_element_instance(&self, key: Key) -> impl Iterator<Item = &Arc<MessageSubscription>> {
        self.resolve(self.by_element_instance.get(&key))
    }

    /// Process start events that wait for this name.
    pub fn starts(&self, name: &str) -> impl Iterator<Item = &Arc<MessageSubscription>> {
        self.resolve(self.starts_by_name.get(name))
    }

    pub fn starts_of_definition(
        &self,
        process_definition_key: Key,
    ) -> impl Iterator<Item = &Arc<MessageSubscription>> {
        self.resolve(self.starts_by_definition.get(&process_definition_key))
    }

    fn resolve<'a>(
        &'a self,
        keys: Option<&'a BTreeSet<Key>>,
    ) -> impl Iterator<Item = &'a Arc<MessageSubscription>> {
        keys.into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }
}

fn put<K: std::hash::Hash + Eq>(
    index: &mut HashMap<K, BTreeSet<Key>>,
    owner: K,
    key: Key,
    is_open: bool,
) {
    if is_open {
        index.entry(owner).or_default().insert(key);
    } else if let Some(keys) = index.get_mut(&owner) {
        keys.remove(&key);
        if keys.is_empty() {
            index.remove(&owner);
        }
    }
}
