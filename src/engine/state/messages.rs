//! Buffered messages, by name and correlation key in the order they came.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    ops::Bound,
    sync::Arc,
};

use super::size::{ENTRY_BYTES, document_bytes};
use crate::engine::record::{Key, Message, MessageState, TimestampMs};

#[derive(Debug, Default, PartialEq)]
pub struct Messages {
    by_key: HashMap<Key, Arc<Message>>,
    by_correlation: HashMap<(Arc<str>, Arc<str>), Buffer>,
    ids: HashSet<(Arc<str>, Arc<str>, Arc<str>)>,
    expiries: BTreeSet<(TimestampMs, Key)>,
    held_bytes: usize,
}

/// The messages of one name and correlation key.
#[derive(Debug, Default)]
struct Buffer {
    keys: BTreeSet<Key>,
    /// By process id: all messages up to this one have reached it. A process takes the oldest first,
    /// so without this each search would go over all that it has had.
    reached_up_to: HashMap<Arc<str>, Key>,
}

impl Messages {
    pub fn apply(&mut self, message: &Arc<Message>) {
        let correlation = (
            Arc::clone(&message.name),
            Arc::clone(&message.correlation_key),
        );
        if message.state == MessageState::Expired {
            self.remove(message, &correlation);
            return;
        }
        if !message.message_id.is_empty() {
            self.ids.insert(id(message));
        }
        self.expiries.insert((message.expires_at_ms, message.key));
        if self
            .by_key
            .insert(message.key, Arc::clone(message))
            .is_none()
        {
            self.held_bytes += size_of_one(message);
        }
        let buffer = self.by_correlation.entry(correlation).or_default();
        buffer.keys.insert(message.key);
        for process_id in &message.correlated_to {
            advance(&self.by_key, buffer, process_id);
        }
    }

    fn remove(&mut self, message: &Message, correlation: &(Arc<str>, Arc<str>)) {
        if let Some(held) = self.by_key.remove(&message.key) {
            self.held_bytes -= size_of_one(&held);
        }
        if let Some(buffer) = self.by_correlation.get_mut(correlation) {
            buffer.keys.remove(&message.key);
            if buffer.keys.is_empty() {
                self.by_correlation.remove(correlation);
            }
        }
        self.ids.remove(&id(message));
        self.expiries.remove(&(message.expires_at_ms, message.key));
    }

    /// Roughly the memory they take.
    pub fn held_bytes(&self) -> usize {
        self.held_bytes
    }

    pub fn get(&self, key: Key) -> Option<&Arc<Message>> {
        self.by_key.get(&key)
    }

    /// Buffered messages for a name and correlation key that haven't reached the process yet, the oldest first.
    pub fn uncorrelated<'a>(
        &'a self,
        name: &Arc<str>,
        correlation_key: &Arc<str>,
        bpmn_process_id: &'a Arc<str>,
    ) -> impl Iterator<Item = &'a Arc<Message>> {
        self.by_correlation
            .get(&(Arc::clone(name), Arc::clone(correlation_key)))
            .into_iter()
            .flat_map(|buffer| {
                let reached = buffer.reached_up_to.get(bpmn_process_id);
                let from = reached.map_or(Bound::Unbounded, |key| Bound::Excluded(*key));
                buffer.keys.range((from, Bound::Unbounded))
            })
            .filter_map(|key| self.by_key.get(key))
            .filter(move |message| !message.correlated_to.contains(bpmn_process_id))
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

fn id(message: &Message) -> (Arc<str>, Arc<str>, Arc<str>) {
    (
        Arc::clone(&message.name),
        Arc::clone(&message.correlation_key),
        Arc::clone(&message.message_id),
    )
}

/// What it held when it came: its variables never change.
fn size_of_one(message: &Message) -> usize {
    let names = message.name.len() + message.correlation_key.len() + message.message_id.len();
    2 * ENTRY_BYTES + names + document_bytes(&message.variables)
}

/// The marks only make searches shorter; a restart may set them lower.
impl PartialEq for Buffer {
    fn eq(&self, other: &Self) -> bool {
        self.keys == other.keys
    }
}

/// Moves the process's mark over the messages that have reached it without a gap.
fn advance(by_key: &HashMap<Key, Arc<Message>>, buffer: &mut Buffer, process_id: &Arc<str>) {
    let mark = buffer.reached_up_to.get(process_id).copied();
    let from = mark.map_or(Bound::Unbounded, Bound::Excluded);
    let reached = buffer
        .keys
        .range((from, Bound::Unbounded))
        .take_while(|key| {
            by_key
                .get(*key)
                .is_some_and(|message| message.correlated_to.contains(process_id))
        })
        .last()
        .copied();
    if let Some(reached) = reached {
        buffer.reached_up_to.insert(Arc::clone(process_id), reached);
    }
}
