//! An activated job as JSON, and what its worker answers.

use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use super::{Problem, ad_hoc};
use crate::engine::{
    command::{JobResult, UserTaskResult},
    record::{Job, JobKind, UserTaskChanges},
    reply::ActivatedJob,
};

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct TaskListenerResult {
    denied: Option<bool>,
    denied_reason: Option<String>,
    corrections: Option<Corrections>,
}

/// What isn't among these is ignored, as the API says.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Corrections {
    assignee: Option<String>,
    due_date: Option<String>,
    follow_up_date: Option<String>,
    candidate_users: Option<Vec<String>>,
    candidate_groups: Option<Vec<String>>,
    #[serde(default, deserialize_with = "super::body::number")]
    priority: Option<i32>,
}

/// The answer of a task listener or, as its type says, of an ad-hoc sub-process.
pub(super) fn from_json(json: Json) -> Result<JobResult, Problem> {
    if json["type"] == "adHocSubProcess" {
        return ad_hoc::job_result(json);
    }
    let result: TaskListenerResult = serde_json::from_value(json).map_err(|error| {
        Problem::bad_request(format!("The request body could not be read: {error}"))
    })?;
    let corrections = result.corrections.unwrap_or_default();
    Ok(JobResult::UserTask(Box::new(UserTaskResult {
        denied: result
            .denied
            .unwrap_or_default()
            .then(|| result.denied_reason.unwrap_or_default()),
        corrections: UserTaskChanges {
            assignee: corrections.assignee,
            candidate_groups: corrections.candidate_groups,
            candidate_users: corrections.candidate_users,
            due_date: corrections.due_date,
            follow_up_date: corrections.follow_up_date,
            priority: corrections.priority,
        },
    })))
}

pub(super) fn to_json(activated: &ActivatedJob) -> Json {
    let job = &activated.job;
    let headers: Map<String, Json> = job
        .headers
        .iter()
        .map(|(name, value)| (name.clone(), Json::String(value.clone())))
        .collect();
    let variables: Map<String, Json> = activated
        .variables
        .iter()
        .map(|variable| (variable.name.to_string(), variable.value.clone()))
        .collect();
    let mut shown = json!({
        "type": &*job.job_type,
        "processDefinitionId": &*job.bpmn_process_id,
        "processDefinitionVersion": job.process_version,
        "elementId": &*job.element_id,
        "customHeaders": headers,
        "worker": &*job.worker,
        "retries": job.retries,
        "deadline": job.deadline_ms,
        "variables": variables,
        "tenantId": &*job.tenant_id,
        "jobKey": job.key.to_string(),
        "processInstanceKey": job.process_instance_key.to_string(),
        "processDefinitionKey": job.process_definition_key.to_string(),
        "elementInstanceKey": job.element_instance_key.to_string(),
        "kind": job.kind.name(),
        "listenerEventType": job.listener_event.name(),
        "tags": job.tags,
    });
    if job.kind == JobKind::TaskListener {
        shown["userTask"] = user_task(job);
    }
    shown
}

/// A task listener's headers as the properties they stand for.
fn user_task(job: &Job) -> Json {
    let mut properties = Map::new();
    for (key, value) in job.headers.iter() {
        let Some(name) = key.strip_prefix("io.camunda.zeebe:") else {
            continue;
        };
        let value = match name {
            "candidateGroups" | "candidateUsers" | "changedAttributes" | "priority" => {
                serde_json::from_str(value).unwrap_or_default()
            }
            _ => Json::String(value.clone()),
        };
        properties.insert(name.to_owned(), value);
    }
    Json::Object(properties)
}
