//! Two instances side by side: where their paths part, which variables differ, what failed in one of them.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::durations::span;
use super::history::{History, Step};

/// A duration counts as different from this factor on, if it's also longer than [`SLOWER_MS`].
const SLOWER_FACTOR: i64 = 3;
/// Differences of durations below this are noise.
const SLOWER_MS: i64 = 1_000;

/// What makes two instances different.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    pub verdict: String,
    pub a: Side,
    pub b: Side,
    /// All steps of both, in order.
    pub path: Vec<Place>,
    /// Variables of the process's own scope that aren't the same.
    pub variables: Vec<Changed>,
    /// How many variables are the same.
    pub same_variables: usize,
}

/// One of the two instances.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Side {
    pub process_instance_key: String,
    pub process_definition_id: String,
    pub process_definition_version: i64,
    pub state: String,
    pub has_incident: bool,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    /// Steps that weren't compared.
    pub more: u64,
}

/// A step that one or both of them took.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    pub element_id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub a: Option<Passage>,
    pub b: Option<Passage>,
    /// One of both is absent, ended otherwise, has an incident, or took much longer.
    pub differs: bool,
}

/// How one instance went through an element.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    pub element_instance_key: String,
    pub state: String,
    pub duration_ms: Option<i64>,
    /// The state and the duration, or the incident, for people.
    pub told: String,
    pub incident: Option<Value>,
}

/// A variable that isn't the same; absent values are none.
#[derive(Debug, Clone, Serialize)]
pub struct Changed {
    pub name: String,
    pub a: Option<String>,
    pub b: Option<String>,
}

/// Compares two histories.
pub fn compare(a: &History, b: &History) -> Difference {
    let path = align(&a.steps, &b.steps);
    let (variables, same_variables) = variables(a, b);
    let mut difference = Difference {
        verdict: String::new(),
        a: side(a),
        b: side(b),
        path,
        variables,
        same_variables,
    };
    difference.verdict = verdict(&difference);
    difference
}

fn side(history: &History) -> Side {
    let instance = &history.instance;
    Side {
        process_instance_key: instance.process_instance_key.clone(),
        process_definition_id: instance.process_definition_id.clone(),
        process_definition_version: instance.process_definition_version,
        state: instance.state.clone(),
        has_incident: instance.has_incident,
        start_date: instance.start_date.clone(),
        end_date: instance.end_date.clone(),
        more: history.more,
    }
}

/// The longest common path, and between its steps those that only one took.
fn align(a: &[Step], b: &[Step]) -> Vec<Place> {
    let same = |i: usize, j: usize| {
        let (a, b) = (&a[i].element, &b[j].element);
        a.element_id == b.element_id && a.kind == b.kind
    };
    let width = b.len() + 1;
    let mut longest = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = if same(i, j) {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut path) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && same(i, j) {
            path.push(place(Some(&a[i]), Some(&b[j])));
            (i, j) = (i + 1, j + 1);
        } else if j >= b.len()
            || (i < a.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1])
        {
            path.push(place(Some(&a[i]), None));
            i += 1;
        } else {
            path.push(place(None, Some(&b[j])));
            j += 1;
        }
    }
    path
}

fn place(a: Option<&Step>, b: Option<&Step>) -> Place {
    let step = a.or(b).expect("a place is where one of both was");
    let (a, b) = (a.map(passage), b.map(passage));
    let differs = match (&a, &b) {
        (Some(a), Some(b)) => {
            a.state != b.state
                || a.incident.is_some() != b.incident.is_some()
                || is_slower(a.duration_ms, b.duration_ms)
                || is_slower(b.duration_ms, a.duration_ms)
        }
        _ => true,
    };
    Place {
        element_id: step.element.element_id.clone(),
        kind: step.element.kind.clone(),
        a,
        b,
        differs,
    }
}

fn is_slower(one: Option<i64>, other: Option<i64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            one > other.saturating_mul(SLOWER_FACTOR) && one - other > SLOWER_MS
        }
        _ => false,
    }
}

fn passage(step: &Step) -> Passage {
    let incident = step.incidents.first().cloned();
    let state = step.element.state.clone();
    let told = match (&incident, step.duration_ms) {
        (Some(incident), _) => format!(
            "{state}, incident {}: {}",
            incident["errorType"].as_str().unwrap_or_default(),
            incident["errorMessage"].as_str().unwrap_or_default()
        ),
        (None, Some(ms)) => format!("{state} in {}", span(ms)),
        (None, None) => state.clone(),
    };
    Passage {
        element_instance_key: step.element.element_instance_key.clone(),
        state,
        duration_ms: step.duration_ms,
        told,
        incident,
    }
}

/// The variables of the process's scope that differ, by name, and how many don't.
fn variables(a: &History, b: &History) -> (Vec<Changed>, usize) {
    let own = |history: &History| -> BTreeMap<String, String> {
        let text = |item: &Value, field: &str| item[field].as_str().unwrap_or_default().to_owned();
        let key = history.instance.process_instance_key.as_str();
        let own = history
            .variables
            .iter()
            .filter(|item| item["scopeKey"] == key);
        own.map(|item| (text(item, "name"), text(item, "value")))
            .collect()
    };
    let (a, b) = (own(a), own(b));
    let mut names: Vec<&String> = a.keys().chain(b.keys()).collect();
    names.sort();
    names.dedup();
    let total = names.len();
    let changed: Vec<Changed> = names
        .into_iter()
        .filter(|name| a.get(*name) != b.get(*name))
        .map(|name| Changed {
            name: name.clone(),
            a: a.get(name).cloned(),
            b: b.get(name).cloned(),
        })
        .collect();
    let same = total - changed.len();
    (changed, same)
}

fn verdict(difference: &Difference) -> String {
    let mut told = Vec::new();
    let (a, b) = (&difference.a, &difference.b);
    if a.process_definition_id != b.process_definition_id {
        told.push(format!(
            "they are instances of different processes, {} and {}",
            a.process_definition_id, b.process_definition_id
        ));
    } else if a.process_definition_version != b.process_definition_version {
        told.push(format!(
            "A runs version {}, B version {}",
            a.process_definition_version, b.process_definition_version
        ));
    }
    match difference.path.iter().position(|place| place.differs) {
        Some(0) => told.push("their paths differ from the start".to_owned()),
        Some(at) => told.push(parting(&difference.path, at)),
        None => told.push("they took the same path".to_owned()),
    }
    let names: Vec<&str> = difference
        .variables
        .iter()
        .take(3)
        .map(|changed| changed.name.as_str())
        .collect();
    match difference.variables.len() {
        0 => told.push("their variables are the same".to_owned()),
        1 => told.push(format!("one variable differs: {}", names[0])),
        count => {
            let more = if count > names.len() { ", ..." } else { "" };
            let names = names.join(", ");
            told.push(format!("{count} variables differ: {names}{more}"));
        }
    }
    told.join("; ")
}

/// The first difference of the paths, in words.
fn parting(path: &[Place], at: usize) -> String {
    let place = &path[at];
    match (&place.a, &place.b) {
        (Some(a), Some(b)) if a.incident.is_some() || b.incident.is_some() => {
            let (who, incident) = match &a.incident {
                Some(incident) => ("A", Some(incident)),
                None => ("B", b.incident.as_ref()),
            };
            let is_over = incident.is_some_and(|incident| incident["state"] == "RESOLVED");
            let has = if is_over { "had" } else { "has" };
            format!("{who} {has} an incident at {}", place.element_id)
        }
        (Some(a), Some(b)) => format!("at {}: A {}, B {}", place.element_id, a.told, b.told),
        _ => {
            let next = |is_a: bool| {
                let mut rest = path[at..].iter();
                let found = rest.find(|place| {
                    if is_a {
                        place.a.is_some()
                    } else {
                        place.b.is_some()
                    }
                });
                found.map_or("nowhere", |place| place.element_id.as_str())
            };
            format!(
                "they part after {}: A went to {}, B to {}",
                path[at - 1].element_id,
                next(true),
                next(false)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::history::ElementFields;

    fn step(id: &str, state: &str, duration_ms: Option<i64>) -> Step {
        Step {
            element: ElementFields {
                element_id: id.to_owned(),
                state: state.to_owned(),
                ..ElementFields::default()
            },
            duration_ms,
            ..Step::default()
        }
    }

    fn history(ids: &[&str]) -> History {
        History {
            steps: ids
                .iter()
                .map(|id| step(id, "COMPLETED", Some(5)))
                .collect(),
            ..History::default()
        }
    }

    fn drawn(path: &[Place]) -> Vec<String> {
        path.iter()
            .map(|place| match (&place.a, &place.b) {
                (Some(_), Some(_)) => place.element_id.clone(),
                (Some(_), None) => format!("-{}", place.element_id),
                _ => format!("+{}", place.element_id),
            })
            .collect()
    }

    #[test]
    fn paths_are_aligned_and_part_where_they_part() {
        let found = compare(
            &history(&["s", "g", "x", "e"]),
            &history(&["s", "g", "y", "e"]),
        );
        assert_eq!(drawn(&found.path), ["s", "g", "-x", "+y", "e"]);
        assert_eq!(
            found.verdict,
            "they part after g: A went to x, B to y; their variables are the same"
        );
        let same = compare(&history(&["s"]), &history(&["s"]));
        assert_eq!(
            same.verdict,
            "they took the same path; their variables are the same"
        );
    }

    #[test]
    fn only_much_longer_is_different() {
        let place_of = |a: i64, b: i64| {
            place(
                Some(&step("x", "COMPLETED", Some(a))),
                Some(&step("x", "COMPLETED", Some(b))),
            )
        };
        assert!(!place_of(5, 900).differs);
        assert!(!place_of(2_000, 5_000).differs);
        assert!(place_of(2_000, 7_000).differs);
    }
}
