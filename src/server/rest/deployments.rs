//! Deploying resources, as a multipart form.

use axum::{
    Json as JsonResponse,
    extract::{Multipart, State, multipart::MultipartError},
};
use serde_json::{Value as Json, json};

use super::{App, Problem, body};
use crate::engine::{
    command::{Command, Deploy, Resource},
    reply::{Deployed, Reply},
};

/// Parts named `resources` are files, a part `tenantId` is text.
pub(super) async fn create(
    State(app): State<App>,
    multipart: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Result<JsonResponse<Json>, Problem> {
    let mut multipart = multipart.map_err(|error| Problem::bad_request(error.body_text()))?;
    let mut resources = Vec::new();
    let mut tenant_id = None;
    while let Some(field) = multipart.next_field().await.map_err(unreadable)? {
        if field.name() == Some("tenantId") {
            tenant_id = Some(field.text().await.map_err(unreadable)?);
            continue;
        }
        let name = field
            .file_name()
            .or_else(|| field.name())
            .unwrap_or_default()
            .to_owned();
        let content = field.bytes().await.map_err(unreadable)?;
        resources.push(Resource {
            name,
            content: content.as_ref().into(),
        });
    }
    let tenant_id = body::tenant(tenant_id, "Deploy Resources")?;
    let command = Command::Deploy(Deploy {
        resources,
        tenant_id,
    });
    match app.handle.submit(command).await? {
        Reply::Deployed(deployed) => Ok(JsonResponse(to_json(&deployed))),
        other => unreachable!("a deployment isn't answered with {other:?}"),
    }
}

fn unreadable(error: MultipartError) -> Problem {
    Problem::unread_body(&error, error.body_text())
}

/// Kind by kind, as over gRPC.
fn to_json(deployed: &Deployed) -> Json {
    let mut deployments: Vec<Json> = Vec::new();
    deployments.extend(deployed.processes.iter().map(|it| {
        json!({ "processDefinition": {
            "processDefinitionId": &*it.bpmn_process_id,
            "processDefinitionVersion": it.version,
            "resourceName": it.resource_name,
            "tenantId": &*it.tenant_id,
            "processDefinitionKey": it.key.to_string(),
        }})
    }));
    deployments.extend(deployed.decisions.iter().map(|it| {
        json!({ "decisionDefinition": {
            "decisionDefinitionId": &*it.id,
            "name": it.name,
            "version": it.version,
            "decisionDefinitionKey": it.key.to_string(),
            "decisionRequirementsId": &*it.decision_requirements_id,
            "decisionRequirementsKey": it.decision_requirements_key.to_string(),
            "tenantId": &*it.tenant_id,
        }})
    }));
    deployments.extend(deployed.decision_requirements.iter().map(|it| {
        json!({ "decisionRequirements": {
            "decisionRequirementsId": &*it.id,
            "decisionRequirementsName": it.name,
            "version": it.version,
            "decisionRequirementsKey": it.key.to_string(),
            "resourceName": it.resource_name,
            "tenantId": &*it.tenant_id,
        }})
    }));
    deployments.extend(deployed.forms.iter().map(|it| {
        json!({ "form": {
            "formId": &*it.id,
            "version": it.version,
            "formKey": it.key.to_string(),
            "resourceName": it.resource_name,
            "tenantId": &*it.tenant_id,
        }})
    }));
    deployments.extend(deployed.resources.iter().map(|it| {
        json!({ "resource": {
            "resourceId": &*it.id,
            "version": it.version,
            "resourceKey": it.key.to_string(),
            "resourceName": it.resource_name,
            "tenantId": &*it.tenant_id,
        }})
    }));
    json!({
        "tenantId": "<default>",
        "deploymentKey": deployed.deployment_key.to_string(),
        "deployments": deployments,
    })
}
