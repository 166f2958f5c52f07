//! When the variables of an instance were first set, as far as that can be known.
//!
//! Camunda records a variable's present value and its scope, no times and no former values. But keys of one partition
//! are handed out in order: a variable was created after the element instance with the next smaller key was entered
//! and before the one with the next larger key was.

use serde::Serialize;
use serde_json::Value;

use super::instance_tree::{Element, Instance};

/// The bits of a key below the partition's number.
const PARTITION_SHIFT: u32 = 51;

/// A variable and its beginning.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Beginning {
    pub variable_key: String,
    pub name: String,
    /// JSON text, as the search gives it.
    pub value: String,
    pub is_truncated: bool,
    pub scope_key: String,
    /// The element whose scope it is; the process's id for the instance itself; none where it isn't listed.
    pub scope_id: Option<String>,
    /// The element that had been entered last when it was created; the process's id for the start.
    pub after_element_id: Option<String>,
    /// When that was entered: it wasn't created before.
    pub not_before: Option<String>,
    /// When the next element was entered: it wasn't created after; none while nothing came after.
    pub not_after: Option<String>,
}

/// Finds each variable's place among the element instances.
pub fn beginnings(instance: &Instance, elements: &[Value], variables: &[Value]) -> Vec<Beginning> {
    let mut marks = vec![Mark {
        key: number(&instance.process_instance_key),
        id: instance.process_definition_id.clone(),
        at: instance.start_date.clone(),
    }];
    marks.extend(elements.iter().map(|item| {
        let element = Element::parse(item);
        Mark {
            key: number(&element.element_instance_key),
            id: element.element_id,
            at: element.start_date,
        }
    }));
    marks.sort_by_key(|mark| mark.key);
    variables
        .iter()
        .map(|variable| beginning(variable, &marks))
        .collect()
}

/// A key whose time is known.
struct Mark {
    key: i64,
    id: String,
    at: Option<String>,
}

fn beginning(variable: &Value, marks: &[Mark]) -> Beginning {
    let text = |field: &str| variable[field].as_str().unwrap_or_default().to_owned();
    let key = number(&text("variableKey"));
    let scope = number(&text("scopeKey"));
    let same_partition = |mark: &&Mark| mark.key >> PARTITION_SHIFT == key >> PARTITION_SHIFT;
    let next = marks.partition_point(|mark| mark.key < key);
    let before = next
        .checked_sub(1)
        .and_then(|at| marks.get(at))
        .filter(same_partition);
    let after = marks.get(next).filter(same_partition);
    Beginning {
        variable_key: text("variableKey"),
        name: text("name"),
        value: text("value"),
        is_truncated: variable["isTruncated"].as_bool().unwrap_or(false),
        scope_key: text("scopeKey"),
        scope_id: marks
            .iter()
            .find(|mark| mark.key == scope)
            .map(|mark| mark.id.clone()),
        after_element_id: before.map(|mark| mark.id.clone()),
        not_before: before.and_then(|mark| mark.at.clone()),
        not_after: after.and_then(|mark| mark.at.clone()),
    }
}

fn number(key: &str) -> i64 {
    key.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_variable_lies_between_two_elements() {
        let base = 1_i64 << PARTITION_SHIFT;
        let key = |offset: i64| (base + offset).to_string();
        let instance = Instance {
            process_instance_key: key(1),
            process_definition_id: "p".to_owned(),
            start_date: Some("t1".to_owned()),
            ..Instance::default()
        };
        let elements = [
            json!({"elementInstanceKey": key(9), "elementId": "b", "startDate": "t9"}),
            json!({"elementInstanceKey": key(5), "elementId": "a", "startDate": "t5"}),
        ];
        let variables = [
            json!({"variableKey": key(3), "scopeKey": key(1), "name": "x"}),
            json!({"variableKey": key(7), "scopeKey": key(5), "name": "y"}),
            json!({"variableKey": key(20), "scopeKey": key(99), "name": "z"}),
        ];
        let found = beginnings(&instance, &elements, &variables);
        let told: Vec<_> = found
            .iter()
            .map(|one| {
                (
                    one.scope_id.as_deref(),
                    one.after_element_id.as_deref(),
                    one.not_after.as_deref(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (Some("p"), Some("p"), Some("t5")),
                (Some("a"), Some("a"), Some("t9")),
                (None, Some("b"), None),
            ]
        );
    }

    #[test]
    fn keys_of_another_partition_tell_nothing() {
        let instance = Instance {
            process_instance_key: (1_i64 << PARTITION_SHIFT).to_string(),
            ..Instance::default()
        };
        let other = ((2_i64 << PARTITION_SHIFT) + 1).to_string();
        let found = beginnings(&instance, &[], &[json!({"variableKey": other})]);
        assert_eq!(found[0].after_element_id, None);
    }
}
