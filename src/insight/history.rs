//! What an instance did, step by step: its element instances in order, each with its jobs, incidents, calls and the
//! variables of its own scope.
//!
//! Which element set a variable of the process isn't recorded by Camunda; see [`super::variable_history`].

use serde::Serialize;
use serde_json::{Value, json};

use super::ask::WHOLE_VARIABLES;
use super::durations::{duration_ms, span};
use super::instance_tree::{Element, Instance};
use crate::client::rest::{Order, Page, PageRequest, SearchRequest, Sort};
use crate::client::{Error, Rest};

/// Jobs, incidents, variables and calls of one instance that are looked at, each.
const ITEMS_MAX: u32 = 1_000;
/// Characters of a value in a sentence.
const VALUE_CHARACTERS_MAX: usize = 40;

/// The steps of an instance, the first first.
#[derive(Debug, Clone, Default)]
pub struct History {
    pub instance: Instance,
    pub steps: Vec<Step>,
    /// Element instances after those in `steps`.
    pub more: u64,
    /// All variables, of every scope.
    pub variables: Vec<Value>,
}

/// One element instance.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    #[serde(flatten)]
    pub element: ElementFields,
    /// From its start to its end; none while it's active.
    pub duration_ms: Option<i64>,
    /// The same for people.
    pub took: String,
    /// What happened, for people.
    pub what: String,
    pub jobs: Vec<Value>,
    pub incidents: Vec<Value>,
    /// Variables of its own scope: input mappings, loop variables.
    pub variables: Vec<Value>,
    /// Called process instances.
    pub calls: Vec<Value>,
}

/// An element instance without what is inside it.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ElementFields {
    pub element_instance_key: String,
    pub element_id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub state: String,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
}

/// Fetches at most `limit` steps of an instance.
///
/// # Errors
/// `NotFound` where there is no process instance with this key; else those of any call.
pub async fn load(rest: &Rest, key: i64, limit: u32) -> Result<History, Error> {
    let instance = rest.get(&format!("/process-instances/{key}")).await?;
    let of_instance = json!({"processInstanceKey": key.to_string()});
    let ask = |path: &'static str, sort: &'static str, limit: u32| {
        page(rest, path, of_instance.clone(), sort, limit)
    };
    let children = json!({"parentProcessInstanceKey": key.to_string()});
    let (elements, jobs, incidents, variables) = futures_util::future::try_join4(
        ask("/element-instances/search", "elementInstanceKey", limit),
        ask("/jobs/search", "jobKey", ITEMS_MAX),
        ask("/incidents/search", "incidentKey", ITEMS_MAX),
        // Whole: two that begin alike may differ further on.
        ask(WHOLE_VARIABLES, "variableKey", ITEMS_MAX),
    )
    .await?;
    let path = "/process-instances/search";
    let calls = page(rest, path, children, "processInstanceKey", ITEMS_MAX).await?;
    let more = elements
        .total_items
        .saturating_sub(elements.items.len() as u64);
    Ok(History {
        instance: Instance::parse(&instance),
        steps: assemble(
            &elements.items,
            &jobs.items,
            &incidents.items,
            &variables.items,
            &calls.items,
        ),
        more,
        variables: variables.items,
    })
}

async fn page(
    rest: &Rest,
    path: &str,
    filter: Value,
    sort: &str,
    limit: u32,
) -> Result<Page, Error> {
    let request = SearchRequest {
        filter,
        sort: vec![Sort {
            field: sort.to_owned(),
            order: Order::Ascending,
        }],
        page: PageRequest {
            limit: Some(limit),
            ..PageRequest::default()
        },
    };
    rest.search(path, &request).await
}

/// Puts what belongs to each element instance beside it.
pub fn assemble(
    elements: &[Value],
    jobs: &[Value],
    incidents: &[Value],
    variables: &[Value],
    calls: &[Value],
) -> Vec<Step> {
    let of = |items: &[Value], field: &str, key: &str| -> Vec<Value> {
        let items = items.iter().filter(|item| item[field] == key);
        items.cloned().collect()
    };
    elements
        .iter()
        .map(|item| {
            let element = Element::parse(item);
            let key = element.element_instance_key.clone();
            let duration_ms = duration_ms(item);
            let mut step = Step {
                duration_ms,
                took: duration_ms.map(span).unwrap_or_default(),
                jobs: of(jobs, "elementInstanceKey", &key),
                incidents: of(incidents, "elementInstanceKey", &key),
                variables: of(variables, "scopeKey", &key),
                calls: of(calls, "parentElementInstanceKey", &key),
                element: ElementFields {
                    element_instance_key: key,
                    element_id: element.element_id,
                    kind: element.kind,
                    state: element.state,
                    start_date: element.start_date,
                    end_date: element.end_date,
                },
                what: String::new(),
            };
            step.what = what(&step);
            step
        })
        .collect()
}

fn what(step: &Step) -> String {
    let text = |item: &Value, field: &str| item[field].as_str().unwrap_or_default().to_owned();
    let mut told = Vec::new();
    for job in &step.jobs {
        let worker = match text(job, "worker") {
            worker if worker.is_empty() => String::new(),
            worker => format!(" by {worker:?}"),
        };
        let error = match text(job, "errorMessage") {
            error if error.is_empty() => String::new(),
            error => format!(": {error}"),
        };
        told.push(format!(
            "job {:?} {}{worker}{error}",
            text(job, "type"),
            text(job, "state")
        ));
    }
    for incident in &step.incidents {
        told.push(format!(
            "incident {} {}: {}",
            text(incident, "errorType"),
            text(incident, "state"),
            text(incident, "errorMessage")
        ));
    }
    for call in &step.calls {
        told.push(format!(
            "called {} {} {}",
            text(call, "processDefinitionId"),
            text(call, "processInstanceKey"),
            text(call, "state")
        ));
    }
    for variable in &step.variables {
        let value = cut(&text(variable, "value"));
        told.push(format!("{}={value}", text(variable, "name")));
    }
    told.join("; ")
}

/// The beginning of a long value.
fn cut(value: &str) -> String {
    match value.char_indices().nth(VALUE_CHARACTERS_MAX) {
        Some((at, _)) => format!("{}…", &value[..at]),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_have_what_belongs_to_them() {
        let elements = [json!({"elementInstanceKey": "5", "elementId": "a", "state": "ACTIVE"})];
        let jobs = [
            json!({"elementInstanceKey": "5", "type": "pay", "state": "FAILED", "worker": "w", "errorMessage": "no"}),
            json!({"elementInstanceKey": "6", "type": "other"}),
        ];
        let variables = [json!({"scopeKey": "5", "name": "x", "value": "1"})];
        let steps = assemble(&elements, &jobs, &[], &variables, &[]);
        assert_eq!(steps[0].what, "job \"pay\" FAILED by \"w\": no; x=1");
        assert_eq!(steps[0].took, "");
    }

    #[test]
    fn long_values_are_cut_between_characters() {
        assert_eq!(cut("short"), "short");
        assert_eq!(cut(&"ä".repeat(50)), format!("{}…", "ä".repeat(40)));
    }
}
