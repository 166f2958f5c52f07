//! Process instances: create, cancel, search, look-up and what hangs on one.

use std::time::Duration;

use axum::{Json as JsonResponse, extract::State, http::StatusCode, response::IntoResponse};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{self, Body, KeyPath},
    search,
};
use crate::{
    engine::{
        command::{Command, CreateInstance, ProcessReference},
        record::Document,
        reply::{InstanceCreated, Reply},
    },
    server::limits,
    store::query::{self, IncidentScope, PROCESS_INSTANCES},
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Creation {
    process_definition_id: Option<String>,
    process_definition_key: Option<Json>,
    #[serde(default, deserialize_with = "body::number")]
    process_definition_version: Option<i32>,
    variables: Option<Document>,
    tenant_id: Option<String>,
    #[serde(default)]
    start_instructions: Vec<StartInstruction>,
    #[serde(default)]
    runtime_instructions: Vec<RuntimeInstruction>,
    await_completion: Option<bool>,
    fetch_variables: Option<Vec<String>>,
    #[serde(default, deserialize_with = "body::number")]
    request_timeout: Option<i64>,
    tags: Option<Vec<String>>,
    /// Of 8.9.
    business_id: Option<String>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: serde::de::IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
enum RuntimeInstruction {
    #[serde(rename = "TERMINATE_PROCESS_INSTANCE", rename_all = "camelCase")]
    TerminateProcessInstance { after_element_id: String },
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StartInstruction {
    element_id: String,
}

pub(super) async fn create(
    State(app): State<App>,
    Body(request): Body<Creation>,
) -> Result<JsonResponse<Json>, Problem> {
    let wait = match request.request_timeout {
        Some(ms @ 1..) => Duration::from_millis(ms.unsigned_abs()),
        _ => limits::LONG_POLL_DEFAULT,
    };
    let command = Command::CreateInstance(to_command(request)?);
    let reply = tokio::time::timeout(wait, app.handle.submit(command))
        .await
        .map_err(|_| {
            Problem::timed_out("Expected to handle request Create Process Instance, but timed out waiting for the instance to complete")
        })??;
    match reply {
        Reply::InstanceCreated(instance) => Ok(JsonResponse(to_json(&instance, Document::new()))),
        Reply::InstanceCompleted {
            instance,
            variables,
        } => Ok(JsonResponse(to_json(&instance, variables))),
        other => unreachable!("a creation isn't answered with {other:?}"),
    }
}

fn to_command(request: Creation) -> Result<CreateInstance, Problem> {
    let process = match (
        request.process_definition_key,
        request.process_definition_id,
    ) {
        (Some(key), None) => ProcessReference::Key(body::key(&key, "processDefinitionKey")?),
        (None, Some(bpmn_process_id)) => ProcessReference::Id {
            bpmn_process_id,
            version: request
                .process_definition_version
                .filter(|version| *version != -1),
        },
        (None, None) => {
            return Err(Problem::invalid(
                "At least one of [processDefinitionId, processDefinitionKey] is required.",
            ));
        }
        (Some(_), Some(_)) => {
            return Err(Problem::invalid(
                "Only one of [processDefinitionId, processDefinitionKey] is allowed.",
            ));
        }
    };
    let await_result = request
        .await_completion
        .unwrap_or(false)
        .then(|| request.fetch_variables.unwrap_or_default());
    Ok(CreateInstance {
        process,
        variables: body::variables(request.variables),
        start_before: request
            .start_instructions
            .into_iter()
            .map(|instruction| instruction.element_id)
            .collect(),
        terminate_after: request
            .runtime_instructions
            .into_iter()
            .map(
                |RuntimeInstruction::TerminateProcessInstance { after_element_id }| {
                    after_element_id
                },
            )
            .collect(),
        tags: request.tags.unwrap_or_default(),
        business_id: request.business_id.filter(|id| !id.is_empty()),
        tenant_id: body::tenant(request.tenant_id, "Create Process Instance")?,
        await_result,
    })
}

fn to_json(instance: &InstanceCreated, variables: Document) -> Json {
    let mut json = json!({
        "processDefinitionId": &*instance.bpmn_process_id,
        "processDefinitionVersion": instance.version,
        "tenantId": &*instance.tenant_id,
        "variables": variables,
        "processDefinitionKey": instance.process_definition_key.to_string(),
        "processInstanceKey": instance.process_instance_key.to_string(),
        "tags": instance.tags,
    });
    if let Some(business_id) = &instance.business_id {
        json["businessId"] = json!(business_id);
    }
    json
}

pub(super) async fn cancel(
    State(app): State<App>,
    KeyPath(process_instance_key): KeyPath,
    Body(body::Reference { .. }): Body<body::Reference>,
) -> Result<StatusCode, Problem> {
    app.handle
        .submit(Command::CancelInstance {
            process_instance_key,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &PROCESS_INSTANCES, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &PROCESS_INSTANCES, key).await
}

pub(super) async fn incidents(
    State(app): State<App>,
    KeyPath(key): KeyPath,
    Body(body): Body<Json>,
) -> Result<JsonResponse<Json>, Problem> {
    must_exist(&app, key).await?;
    search::incidents_below(app, IncidentScope::ProcessInstance(key), body).await
}

pub(super) async fn sequence_flows(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<impl IntoResponse, Problem> {
    let flows = search::read(app, move |connection| {
        query::instance_sequence_flows(connection, key)
    })
    .await?;
    Ok(search::items(flows))
}

pub(super) async fn statistics(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<impl IntoResponse, Problem> {
    let counts = search::read(app, move |connection| {
        query::instance_element_statistics(connection, key)
    })
    .await?;
    Ok(search::items(counts))
}

pub(super) async fn call_hierarchy(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Vec<Json>>, Problem> {
    must_exist(&app, key).await?;
    let callers = search::read(app, move |connection| {
        query::instance_call_hierarchy(connection, key)
    })
    .await?;
    Ok(JsonResponse(callers))
}

async fn must_exist(app: &App, key: i64) -> Result<(), Problem> {
    search::get(app.clone(), &PROCESS_INSTANCES, key)
        .await
        .map(drop)
}
