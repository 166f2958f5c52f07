//! Open compensation subscriptions, by what asks for them.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{CompensationState, CompensationSubscription, Key};

#[derive(Debug, Default, PartialEq)]
pub struct Compensations {
    by_key: BTreeMap<Key, Arc<CompensationSubscription>>,
    by_process_instance: HashMap<Key, BTreeSet<Key>>,
    by_scope: HashMap<Key, BTreeSet<Key>>,
    by_activity_instance: HashMap<Key, Key>,
    by_handler_instance: HashMap<Key, Key>,
    /// By the throwing event that waits for them.
    by_thrower: HashMap<Key, BTreeSet<Key>>,
}

impl Compensations {
    pub fn apply(&mut self, subscription: &Arc<CompensationSubscription>) {
        let key = subscription.key;
        if let Some(before) = self.by_key.remove(&key) {
            self.forget(&before);
        }
        if subscription.state == CompensationState::Ended {
            return;
        }
        insert(
            &mut self.by_process_instance,
            subscription.process_instance_key,
            key,
        );
        insert(&mut self.by_scope, subscription.scope_key, key);
        self.by_activity_instance
            .insert(subscription.activity_instance_key, key);
        if let CompensationState::Triggered {
            thrown_by,
            handler_instance_key,
        } = subscription.state
        {
            insert(&mut self.by_thrower, thrown_by, key);
            if let Some(handler) = handler_instance_key {
                self.by_handler_instance.insert(handler, key);
            }
        }
        self.by_key.insert(key, Arc::clone(subscription));
    }

    fn forget(&mut self, subscription: &CompensationSubscription) {
        let key = subscription.key;
        remove(
            &mut self.by_process_instance,
            subscription.process_instance_key,
            key,
        );
        remove(&mut self.by_scope, subscription.scope_key, key);
        self.by_activity_instance
            .remove(&subscription.activity_instance_key);
        if let CompensationState::Triggered {
            thrown_by,
            handler_instance_key,
        } = subscription.state
        {
            remove(&mut self.by_thrower, thrown_by, key);
            if let Some(handler) = handler_instance_key {
                self.by_handler_instance.remove(&handler);
            }
        }
    }

    pub fn get(&self, key: Key) -> Option<&Arc<CompensationSubscription>> {
        self.by_key.get(&key)
    }

    /// Those of the activities that completed in a scope, the oldest first.
    pub fn in_scope(&self, scope_key: Key) -> impl Iterator<Item = &Arc<CompensationSubscription>> {
        self.resolve(self.by_scope.get(&scope_key))
    }

    pub fn has_any_in(&self, scope_key: Key) -> bool {
        self.by_scope.contains_key(&scope_key)
    }

    pub fn of_process_instance(
        &self,
        key: Key,
    ) -> impl Iterator<Item = &Arc<CompensationSubscription>> {
        self.resolve(self.by_process_instance.get(&key))
    }

    /// The one that a scope has left behind at its own completion.
    pub fn of_activity_instance(&self, key: Key) -> Option<&Arc<CompensationSubscription>> {
        self.by_key.get(self.by_activity_instance.get(&key)?)
    }

    pub fn of_handler_instance(&self, key: Key) -> Option<&Arc<CompensationSubscription>> {
        self.by_key.get(self.by_handler_instance.get(&key)?)
    }

    /// Whether a throwing event still waits for any.
    pub fn awaited_by(&self, thrower: Key) -> bool {
        self.by_thrower.contains_key(&thrower)
    }

    fn resolve<'a>(
        &'a self,
        keys: Option<&'a BTreeSet<Key>>,
    ) -> impl Iterator<Item = &'a Arc<CompensationSubscription>> {
        keys.into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }
}

fn insert(index: &mut HashMap<Key, BTreeSet<Key>>, owner: Key, key: Key) {
    index.entry(owner).or_default().insert(key);
}

fn remove(index: &mut HashMap<Key, BTreeSet<Key>>, owner: Key, key: Key) {
    if let Some(keys) = index.get_mut(&owner) {
        keys.remove(&key);
        if keys.is_empty() {
            index.remove(&owner);
        }
    }
}
