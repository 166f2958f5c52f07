//! The result that a job is completed with: as the gateway has it, and as a record has it.

use serde_json::{Value, json};
use zcli::protocol::{JobResult, JobResultActivateElement, JobResultCorrections, StringList};

/// The fields of a result that a record names differently from the API.
pub fn raw_job_result(result: &Value) -> Value {
    let mut raw = result.clone();
    let fields = raw.as_object_mut().expect("an object");
    match result["type"].as_str() {
        Some("adHocSubProcess") => fields["type"] = json!("AD_HOC_SUB_PROCESS"),
        _ => user_task_result(fields),
    }
    raw
}

/// A record names the lists differently, and says which attributes are meant.
fn user_task_result(fields: &mut serde_json::Map<String, Value>) {
    fields.insert("type".to_owned(), json!("USER_TASK"));
    let Some(Value::Object(given)) = fields.get("corrections").cloned() else {
        return;
    };
    let named = |name: String| match name.as_str() {
        "candidateGroups" | "candidateUsers" => format!("{name}List"),
        _ => name,
    };
    let corrections: serde_json::Map<String, Value> = given
        .into_iter()
        .map(|(name, value)| (named(name), value))
        .collect();
    let names: Vec<&String> = corrections.keys().collect();
    fields.insert("correctedAttributes".to_owned(), json!(names));
    fields.insert("corrections".to_owned(), Value::Object(corrections));
}

fn corrections(corrections: &Value) -> JobResultCorrections {
    let text = |name: &str| corrections[name].as_str().map(str::to_owned);
    let list = |name: &str| {
        let items = corrections[name].as_array()?;
        let values = items
            .iter()
            .filter_map(|item| Some(item.as_str()?.to_owned()));
        Some(StringList {
            values: values.collect(),
        })
    };
    JobResultCorrections {
        assignee: text("assignee"),
        due_date: text("dueDate"),
        follow_up_date: text("followUpDate"),
        candidate_users: list("candidateUsers"),
        candidate_groups: list("candidateGroups"),
        priority: corrections["priority"]
            .as_i64()
            .map(|priority| priority as i32),
    }
}

/// As the gateway protocol has it.
pub fn job_result(result: &Value) -> JobResult {
    let flag = |name: &str| result[name].as_bool();
    let elements = result["activateElements"].as_array();
    JobResult {
        r#type: result["type"].as_str().map(str::to_owned),
        denied: flag("denied"),
        denied_reason: result["deniedReason"].as_str().map(str::to_owned),
        is_completion_condition_fulfilled: flag("isCompletionConditionFulfilled"),
        is_cancel_remaining_instances: flag("isCancelRemainingInstances"),
        activate_elements: elements
            .into_iter()
            .flatten()
            .map(|element| JobResultActivateElement {
                element_id: element["elementId"].as_str().unwrap_or_default().to_owned(),
                variables: match &element["variables"] {
                    Value::Null => String::new(),
                    variables => variables.to_string(),
                },
            })
            .collect(),
        corrections: Some(corrections(&result["corrections"])),
    }
}
