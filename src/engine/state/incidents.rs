//! Open incidents, by key and by what they hold up.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{Incident, IncidentState, Key};

#[derive(Debug, Default, PartialEq)]
pub struct Incidents {
    by_key: HashMap<Key, Arc<Incident>>,
    by_element_instance: HashMap<Key, BTreeSet<Key>>,
}

impl Incidents {
    pub fn apply(&mut self, incident: &Arc<Incident>) {
        match incident.state {
            IncidentState::Active => {
                self.by_element_instance
                    .entry(incident.element_instance_key)
                    .or_default()
                    .insert(incident.key);
                self.by_key.insert(incident.key, Arc::clone(incident));
            }
            IncidentState::Resolved => {
                self.by_key.remove(&incident.key);
                let element_instance = incident.element_instance_key;
                if let Some(keys) = self.by_element_instance.get_mut(&element_instance) {
                    keys.remove(&incident.key);
                    if keys.is_empty() {
                        self.by_element_instance.remove(&element_instance);
                    }
                }
            }
        }
    }

    pub fn get(&self, key: Key) -> Option<&Arc<Incident>> {
        self.by_key.get(&key)
    }

    /// Open incidents of an element instance, the oldest first.
    pub fn of_element_instance(&self, key: Key) -> impl Iterator<Item = &Arc<Incident>> {
        self.by_element_instance
            .get(&key)
            .into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }

    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }
}
