//! Variables of scopes: looking them up and setting them.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{
    Context,
    conditionals::{self, Change},
};
use crate::{
    engine::{
        event::Event,
        record::{Document, Key, Variable},
        state::State,
        step::Step,
    },
    feel,
};

/// The variables an expression sees: its scope's, then those of the scopes around it.
pub struct Scope<'a> {
    state: &'a State,
    key: Option<Key>,
}

impl<'a> Scope<'a> {
    pub fn new(state: &'a State, key: Option<Key>) -> Self {
        Self { state, key }
    }
}

impl feel::Variables for Scope<'_> {
    fn get(&self, name: &str) -> Option<&Json> {
        visible(self.state, self.key?, name).map(|variable| &variable.value)
    }
}

/// A value's type in Zeebe's storage format.
pub fn stored_type(value: &Json) -> &'static str {
    match value {
        Json::Null => "NIL",
        Json::Bool(_) => "BOOLEAN",
        Json::Number(number) if number.is_f64() => "FLOAT",
        Json::Number(_) => "INTEGER",
        Json::String(_) => "STRING",
        Json::Array(_) => "ARRAY",
        Json::Object(_) => "MAP",
    }
}

/// The nearest scope's variable of that name.
pub fn visible<'a>(state: &'a State, scope_key: Key, name: &str) -> Option<&'a Arc<Variable>> {
    let mut next = Some(scope_key);
    while let Some(key) = next {
        if let Some(variable) = state.variables.get(key, name) {
            return Some(variable);
        }
        next = state.instances.get(key)?.scope_key;
    }
    None
}

/// All variables the scope sees, the nearest scopes first; a name may come more than once.
pub fn all_visible(state: &State, scope_key: Key) -> impl Iterator<Item = &Arc<Variable>> {
    std::iter::successors(Some(scope_key), |key| state.instances.get(*key)?.scope_key)
        .flat_map(|key| state.variables.local(key))
}

/// The variables on the scope itself.
pub fn local_document(state: &State, scope_key: Key) -> Document {
    state
        .variables
        .local(scope_key)
        .map(|variable| (variable.name.to_string(), variable.value.clone()))
        .collect()
}

/// About how many bytes the value takes as JSON.
pub fn size_bytes(value: &Json) -> usize {
    match value {
        Json::Null | Json::Bool(_) => 4,
        Json::Number(_) => 8,
        Json::String(text) => text.len() + 2,
        Json::Array(items) => items.iter().map(|item| size_bytes(item) + 1).sum(),
        Json::Object(entries) => entries
            .iter()
            .map(|(name, value)| name.len() + size_bytes(value) + 4)
            .sum(),
    }
}

/// Each variable of the document goes to the nearest scope that has it with another value, else to the
/// process instance: a scope that has the same value already is passed over, as in Zeebe.
pub fn merge(step: &mut Step<'_>, context: &Context, scope_key: Key, document: &Document) {
    let mut changes = Vec::new();
    for (name, value) in document {
        let owner = owner(step.state, scope_key, name, value);
        changes.extend(put(step, context, owner, name, value));
    }
    look_at_conditions(step, context, &changes);
}

fn owner(state: &State, scope_key: Key, name: &str, value: &Json) -> Key {
    let mut owner = scope_key;
    while let Some(parent) = state.instances.get(owner).and_then(|scope| scope.scope_key) {
        let existing = state.variables.get(owner, name);
        if existing.is_some_and(|variable| variable.value != *value) {
            break;
        }
        owner = parent;
    }
    owner
}

/// All variables of the document go to the scope itself.
pub fn merge_local(step: &mut Step<'_>, context: &Context, scope_key: Key, document: &Document) {
    let mut changes = Vec::new();
    for (name, value) in document {
        changes.extend(put(step, context, scope_key, name, value));
    }
    look_at_conditions(step, context, &changes);
}

/// Creates or updates one variable of the scope; a value that is already there changes nothing.
pub fn set(step: &mut Step<'_>, context: &Context, scope_key: Key, name: &str, value: &Json) {
    if let Some(change) = put(step, context, scope_key, name, value) {
        look_at_conditions(step, context, &[change]);
    }
}

/// Variables that change together are looked at together.
fn look_at_conditions(step: &mut Step<'_>, context: &Context, changes: &[Change]) {
    let process_instance_key = context.instance.process_instance_key;
    if !changes.is_empty() && conditionals::are_awaited(step, process_instance_key) {
        conditionals::variables_changed(step, process_instance_key, changes);
    }
}

fn put(
    step: &mut Step<'_>,
    context: &Context,
    scope_key: Key,
    name: &str,
    value: &Json,
) -> Option<Change> {
    let existing = step.state.variables.get(scope_key, name);
    if existing.is_some_and(|variable| variable.value == *value) {
        return None;
    }
    let is_first = existing.is_none();
    let (key, name) = match existing {
        Some(variable) => (Some(variable.key), Arc::clone(&variable.name)),
        None => (None, Arc::from(name)),
    };
    let variable = Variable {
        key: key.unwrap_or_else(|| step.next_key()),
        name,
        value: value.clone(),
        scope_key,
        process_instance_key: context.instance.process_instance_key,
        process_definition_key: context.instance.process_definition_key,
        bpmn_process_id: Arc::clone(&context.definition.bpmn_process_id),
        tenant_id: Arc::clone(&context.definition.tenant_id),
        updated_at_ms: step.now_ms,
    };
    let change = Change {
        scope_key,
        name: Arc::clone(&variable.name),
        is_first,
    };
    step.emit(Event::VariableChanged(Arc::new(variable)));
    Some(change)
}
