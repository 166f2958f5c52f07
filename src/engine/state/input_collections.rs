//! The collections that active multi-instance bodies go over, as they were when the bodies began.

use std::{collections::HashMap, sync::Arc};

use serde_json::Value as Json;

use crate::engine::record::Key;

#[derive(Debug, Default, PartialEq)]
pub struct InputCollections {
    by_body: HashMap<Key, Arc<[Json]>>,
}

impl InputCollections {
    pub fn apply(&mut self, body_key: Key, items: Option<&Arc<[Json]>>) {
        match items {
            Some(items) => self.by_body.insert(body_key, Arc::clone(items)),
            None => self.by_body.remove(&body_key),
        };
    }

    /// The items of a body that is active.
    pub fn get(&self, body_key: Key) -> Option<&Arc<[Json]>> {
        self.by_body.get(&body_key)
    }
}
