//! What the engine would refuse, told before anything is sent.

use std::collections::BTreeMap;

use super::outline::{Element, Outline};

/// Active elements that can be migrated, as of 8.8.
const SUPPORTED: &[&str] = &[
    "SERVICE_TASK",
    "USER_TASK",
    "SUB_PROCESS",
    "CALL_ACTIVITY",
    "INTERMEDIATE_CATCH_EVENT",
    "RECEIVE_TASK",
    "EVENT_SUB_PROCESS",
    "EXCLUSIVE_GATEWAY",
    "EVENT_BASED_GATEWAY",
    "BUSINESS_RULE_TASK",
    "SCRIPT_TASK",
    "SEND_TASK",
    "PARALLEL_GATEWAY",
    "INCLUSIVE_GATEWAY",
];

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The element of the old definition.
    pub element: String,
    /// How many element instances of it are active.
    pub active: u64,
    /// Why it can't be moved.
    pub why: String,
}

/// Looks at each active element (with how many there are), and at what the mapping names.
pub fn check(
    source: &Outline,
    target: &Outline,
    mapping: &[(String, String)],
    active: &BTreeMap<String, u64>,
) -> Vec<Problem> {
    let to: BTreeMap<&str, &str> = mapping
        .iter()
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect();
    let mut problems = Vec::new();
    let mut say = |element: &str, why: String| {
        problems.push(Problem {
            element: element.to_owned(),
            active: active.get(element).copied().unwrap_or(0),
            why,
        });
    };
    for (from, to) in mapping {
        if !source.contains_key(from) {
            say(from, "the old definition has no such element".to_owned());
        } else if !target.contains_key(to) {
            say(from, format!("the new definition has no element {to}"));
        }
    }
    for (id, count) in active {
        // The process itself is among the active ones, and the body of a repeated activity bears its id.
        let Some(element) = source.get(id).filter(|_| *count > 0) else {
            continue;
        };
        match to.get(id.as_str()) {
            None => say(
                id,
                "it is active, and nothing says what it becomes".to_owned(),
            ),
            Some(new) => {
                if let Some(other) = target.get(*new)
                    && let Some(why) = differs(element, new, other, &to)
                {
                    say(id, why);
                }
            }
        }
    }
    problems
}

fn differs(
    element: &Element,
    new: &str,
    other: &Element,
    to: &BTreeMap<&str, &str>,
) -> Option<String> {
    if !SUPPORTED.contains(&element.type_name.as_str()) {
        return Some(format!("an active {} can't be migrated", element.type_name));
    }
    if element.type_name != other.type_name {
        let (here, there) = (&element.type_name, &other.type_name);
        return Some(format!("it is a {here}, and {new} a {there}"));
    }
    if element.event != other.event {
        let (here, there) = (&element.event, &other.event);
        return Some(format!("it waits for a {here}, and {new} for a {there}"));
    }
    if element.repeated != other.repeated {
        return Some(format!("it and {new} aren't repeated in the same way"));
    }
    if element.is_camunda_user_task && !other.is_camunda_user_task {
        return Some(format!("it is a Camunda user task, and {new} a job"));
    }
    let scope = element.scope.as_deref();
    let moved = scope.map(|scope| to.get(scope).copied().unwrap_or(scope));
    if moved != other.scope.as_deref() {
        return Some(format!("{new} is in another sub-process"));
    }
    None
}
