//! Camunda forms as a terminal can ask them: which fields there are, which of them are shown, what each takes.
//!
//! The schema is JSON (`components`); its expressions are FEEL over the task's variables and what was answered so
//! far. Layout, images, buttons and the like say nothing here. Files can't be given; a dynamic list takes its rows
//! as JSON. Asking is `cli::task::interview`'s; nothing here does I/O.

mod field;
mod value;

use serde_json::{Map, Value};

pub use field::{Choice, Choices, Field, Input, Need};

/// Groups inside groups deeper than this are not looked into.
const DEPTH_MAX: usize = 16;

/// Variables by name: what the form starts from, and what it gives.
pub type Data = Map<String, Value>;

/// The fields of a form's schema, groups opened, in their order.
pub fn fields(schema: &Value) -> Vec<Field> {
    let mut fields = Vec::new();
    collect(&schema["components"], &[], &[], &mut fields, 0);
    fields
}

/// `path` is where a group keeps its fields' values, `hidden_by` the conditions of the groups around.
fn collect(
    components: &Value,
    path: &[String],
    hidden_by: &[String],
    fields: &mut Vec<Field>,
    depth: usize,
) {
    if depth > DEPTH_MAX {
        return;
    }
    for component in components.as_array().into_iter().flatten() {
        let mut hidden_by = hidden_by.to_vec();
        hidden_by.extend(component["conditional"]["hide"].as_str().map(str::to_owned));
        if component["type"] == "group" {
            let mut path = path.to_vec();
            let own = component["path"].as_str().unwrap_or_default();
            path.extend(
                own.split('.')
                    .filter(|part| !part.is_empty())
                    .map(str::to_owned),
            );
            collect(
                &component["components"],
                &path,
                &hidden_by,
                fields,
                depth + 1,
            );
        } else {
            fields.extend(Field::read(component, path, hidden_by));
        }
    }
}

/// A value by its path.
pub fn get<'a>(data: &'a Data, path: &[String]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    rest.iter()
        .try_fold(data.get(first)?, |value, part| value.get(part))
}

/// Sets a value by its path, making the objects on the way.
pub fn set(data: &mut Data, path: &[String], value: Value) {
    let Some((first, rest)) = path.split_first() else {
        return;
    };
    if rest.is_empty() {
        data.insert(first.clone(), value);
        return;
    }
    let inner = data
        .entry(first.clone())
        .or_insert_with(|| Value::Object(Map::new()));
    if !inner.is_object() {
        *inner = Value::Object(Map::new());
    }
    if let Value::Object(inner) = inner {
        set(inner, rest, value);
    }
}

#[cfg(test)]
mod tests;
