//! Buffered messages, by name and correlation key in the order they came.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use crate::engine::record::{Key, Message, MessageState, TimestampMs};

#[derive(Debug, Default)]
pub struct Messages {
    by_key: HashMap<Key, Arc<Message>>,
    by_correlation: HashMap<(Arc<str>, Arc<str>), BTreeSet<Key>>,
    /// Messages of a name, for start events that wait for any correlation key.
    by_name: HashMap<Arc<str>, BTreeSet<Key>>,
    ids: HashSet<(Arc<str>, Arc<str>, Arc<str>)>,
    expiries: BTreeSet<(TimestampMs, Key)>,
}

impl Messages {
    pub fn apply(&mut self, message: &Arc<Message>) {
        let correlation = (
            Arc::clone(&message.name),
            Arc::clone(&message.correlation_key),
        );
        let id = (
            Arc::clone(&message.name),
            Arc::clone(&message.correlation_key),
            Arc::clone(&message.message_id),
        );
        if message.state == MessageState::Expired {
            self.by_key.remove(&message.key);
            remove_from(&mut self.by_correlation, &correlation, message.key);
            remove_from(&mut self.by_name, &message.name, message.key);
            self.ids.remove(&id);
            self.expiries.remove(&(message.expires_at_ms, message.key));
            return;
        }
        self.by_correlation
            .entry(correlation)
            .or_default()
            .insert(message.key);
        self.by_name
            .entry(Arc::clone(&message.name))
            .or_default()
            .insert(message.key);
        if !message.message_id.is_empty() {
            self.ids.insert(id);
        }
        self.expiries.insert((message.expires_at_ms, message.key));
        self.by_key.insert(message.key, Arc::clone(message));
    }

    pub fn get(&self, key: Key) -> Option<&Arc<Message>> {
        self.by_key.get(&key)
    }

    /// Buffered messages for a name and correlation key, the oldest first.
    pub fn correlating(
        &self,
        name: &Arc<str>,
        correlation_key: &Arc<str>,
    ) -> impl Iterator<Item = &Arc<Message>> {
        self.by_correlation
            .get(&(Arc::clone(name), Arc::clone(correlation_key)))
            .into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }

    /// Buffered messages of a name, the oldest first.
    pub fn named(&self, name: &str) -> impl Iterator<Item = &Arc<Message>> {
        self.by_name
            .get(name)
            .into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }

    pub fn has_id(&self, name: &Arc<str>, correlation_key: &Arc<str>, id: &Arc<str>) -> bool {
        self.ids.contains(&(
            Arc::clone(name),
            Arc::clone(correlation_key),
            Arc::clone(id),
        ))
    }

    /// Messages whose time to live is over by `now_ms`.
    pub fn expired(&self, now_ms: TimestampMs) -> impl Iterator<Item = &Arc<Message>> {
        self.expiries
            .range(..=(now_ms, Key::MAX))
            .filter_map(|(_, key)| self.by_key.get(key))
    }

    pub fn next_due_at_ms(&self) -> Option<TimestampMs> {
        self.expiries.first().map(|(at, _)| *at)
    }
}

fn remove_from<K: std::hash::Hash + Eq>(
    index: &mut HashMap<K, BTreeSet<Key>>,
    owner: &K,
    key: Key,
) {
    if let Some(keys) = index.get_mut(owner) {
        keys.remove(&key);
        if keys.is_empty() {
            index.remove(owner);
        }
    }
}
