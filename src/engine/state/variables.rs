//! Variables of active scopes.

use std::{collections::HashMap, sync::Arc};

use indexmap::IndexMap;
use serde_json::Value as Json;

use super::size::{ENTRY_BYTES, json_bytes};
use crate::engine::record::{Key, Variable};

#[derive(Debug, Default, PartialEq)]
pub struct Variables {
    by_scope: HashMap<Key, IndexMap<Arc<str>, Arc<Variable>>>,
    held_bytes: usize,
}

impl Variables {
    pub fn apply(&mut self, variable: &Arc<Variable>) {
        self.held_bytes += size_of_one(variable);
        let before = self
            .by_scope
            .entry(variable.scope_key)
            .or_default()
            .insert(Arc::clone(&variable.name), Arc::clone(variable));
        self.held_bytes -= before.map_or(0, |before| size_of_one(&before));
    }

    /// Copies the list only where somebody else still holds it.
    pub(super) fn set_item(&mut self, scope: Key, name: &str, index: usize, item: &Json) {
        let variable = self
            .by_scope
            .get_mut(&scope)
            .and_then(|variables| variables.get_mut(name));
        if let Some(variable) = variable {
            let before = variable.value.get(index).map(json_bytes);
            Arc::make_mut(variable).set_item(index, item);
            if let Some(before) = before.filter(|_| variable.value.is_array()) {
                self.held_bytes += json_bytes(item);
                self.held_bytes -= before;
            }
        }
    }

    pub(super) fn drop_scope(&mut self, scope: Key) {
        for variable in self
            .by_scope
            .remove(&scope)
            .iter()
            .flat_map(IndexMap::values)
        {
            self.held_bytes -= size_of_one(variable);
        }
    }

    /// Takes back a variable that an attempt has created.
    pub(super) fn remove(&mut self, scope: Key, name: &str) {
        if let Some(variables) = self.by_scope.get_mut(&scope) {
            let removed = variables.shift_remove(name);
            self.held_bytes -= removed.map_or(0, |removed| size_of_one(&removed));
            if variables.is_empty() {
                self.by_scope.remove(&scope);
            }
        }
    }

    /// Roughly the memory they take.
    pub fn held_bytes(&self) -> usize {
        self.held_bytes
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

fn size_of_one(variable: &Variable) -> usize {
    ENTRY_BYTES + variable.name.len() + json_bytes(&variable.value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn variable(name: &str, value: Json) -> Arc<Variable> {
        Arc::new(Variable {
            key: 1,
            name: name.into(),
            value,
            scope_key: 7,
            process_instance_key: 7,
            process_definition_key: 3,
            bpmn_process_id: "p".into(),
            tenant_id: "<default>".into(),
            updated_at_ms: 0,
        })
    }

    #[test]
    fn what_is_held_is_what_is_there_whatever_came_before() {
        let mut variables = Variables::default();
        variables.apply(&variable("a", json!("x".repeat(1000))));
        assert!(variables.held_bytes() > 1000);
        variables.apply(&variable("a", json!([1, 2])));
        variables.set_item(7, "a", 1, &json!("a longer one"));
        variables.set_item(7, "a", 9, &json!("nowhere"));
        variables.apply(&variable("b", json!({"c": []})));
        let expected = ["a", "b"].map(|name| size_of_one(variables.get(7, name).unwrap()));
        assert_eq!(variables.held_bytes(), expected.iter().sum::<usize>());
        variables.remove(7, "b");
        assert_eq!(variables.held_bytes(), expected[0]);
        variables.drop_scope(7);
        assert_eq!(variables, Variables::default());
    }
}
