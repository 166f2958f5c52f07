//! Open timers, by time and by who waits.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{Key, Timer, TimerState, TimestampMs};

#[derive(Debug, Default, PartialEq)]
pub struct Timers {
    by_key: HashMap<Key, Arc<Timer>>,
    due: BTreeSet<(TimestampMs, Key)>,
    by_element_instance: HashMap<Key, BTreeSet<Key>>,
    /// Timer start events, by process definition.
    by_definition: HashMap<Key, BTreeSet<Key>>,
}

impl Timers {
    pub fn apply(&mut self, timer: &Arc<Timer>) {
        if let Some(previous) = self.by_key.remove(&timer.key) {
            self.due.remove(&(previous.due_at_ms, previous.key));
        }
        let (index, owner) = match timer.element_instance_key {
            Some(key) => (&mut self.by_element_instance, key),
            None => (&mut self.by_definition, timer.process_definition_key),
        };
        if timer.state == TimerState::Created {
            index.entry(owner).or_default().insert(timer.key);
            self.due.insert((timer.due_at_ms, timer.key));
            self.by_key.insert(timer.key, Arc::clone(timer));
        } else if let Some(keys) = index.get_mut(&owner) {
            keys.remove(&timer.key);
            if keys.is_empty() {
                index.remove(&owner);
            }
        }
    }

    pub fn get(&self, key: Key) -> Option<&Arc<Timer>> {
        self.by_key.get(&key)
    }

    /// Timers due by `now_ms`, the earliest first.
    pub fn due(&self, now_ms: TimestampMs) -> impl Iterator<Item = &Arc<Timer>> {
        self.due
            .range(..=(now_ms, Key::MAX))
            .filter_map(|(_, key)| self.by_key.get(key))
    }

    pub fn of_element_instance(&self, key: Key) -> impl Iterator<Item = &Arc<Timer>> {
        self.by_element_instance
            .get(&key)
            .into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }

    /// Timers of the definition's start events.
    pub fn of_definition(&self, key: Key) -> impl Iterator<Item = &Arc<Timer>> {
        self.by_definition
            .get(&key)
            .into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }

    pub fn next_due_at_ms(&self) -> Option<TimestampMs> {
        self.due.first().map(|(at, _)| *at)
    }
}
