//! An activated job as JSON.

use serde_json::{Map, Value as Json, json};

use crate::engine::reply::ActivatedJob;

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
    json!({
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
    })
}
