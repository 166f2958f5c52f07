//! Variables of active scopes.

use std::{collections::HashMap, sync::Arc};

use indexmap::IndexMap;
use serde_json::Value as Json;

use crate::engine::record::{Key, Variable};

#[derive(Debug, Default, PartialEq)]
pub struct Variables {
    by_scope: HashMap<Key, IndexMap<Arc<str>, Arc<Variable>>>,
}

impl Variables {
    pub fn apply(&mut self, variable: &Arc<Variable>) {
        self.by_scope
            .entry(variable.scope_key)
            .or_default()
            .insert(Arc::clone(&variable.name), Arc::clone(variable));
    }

    /// Copies the list only where somebody else still holds it.
    pub(super) fn set_item(&mut self, scope: Key, name: &str, index: usize, item: &Json) {
        let variable = self
            .by_scope
            .get_mut(&scope)
            .and_then(|variables| variables.get_mut(name));
        if let Some(variable) = variable {
            Arc::make_mut(variable).set_item(index, item);
        }
    }

    pub(super) fn drop_scope(&mut self, scope: Key) {
        self.by_scope.remove(&scope);
    }

    /// Takes back a variable that an attempt has created.
    pub(super) fn remove(&mut self, scope: Key, name: &str) {
        if let Some(variables) = self.by_scope.get_mut(&scope) {
            variables.shift_remove(name);
            if variables.is_empty() {
                self.by_scope.remove(&scope);
            }
        }
    }

    pub fn get(&self, scope: Key, name: &str) -> Option<&Arc<Variable>> {
        self.by_scope.get(&scope)?.get(name)
    }

    /// The variables on the scope itself, in the order they were created.
    pub fn local(&self, scope: Key) -> impl Iterator<Item = &Arc<Variable>> {
        self.by_scope
            .get(&scope)
            .into_iter()
            .flat_map(IndexMap::values)
    }
}
