//! Conditional start events: evaluation (Camunda 8.9).

use axum::{Json as JsonResponse, extract::State};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{self, Body},
};
use crate::engine::{
    command::{Command, EvaluateConditionals},
    record::{DEFAULT_TENANT, Document},
    reply::Reply,
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Evaluation {
    process_definition_key: Option<Json>,
    variables: Option<Document>,
    tenant_id: Option<String>,
}

pub(super) async fn evaluate(
    State(app): State<App>,
    Body(request): Body<Evaluation>,
) -> Result<JsonResponse<Json>, Problem> {
    let key = request
        .process_definition_key
        .map(|key| body::key(&key, "processDefinitionKey"));
    let variables = request
        .variables
        .ok_or_else(|| Problem::invalid("No variables provided."))?;
    let command = Command::EvaluateConditionals(EvaluateConditionals {
        process_definition_key: key.transpose()?,
        variables,
        tenant_id: body::tenant(request.tenant_id, "Evaluate Conditional")?,
    });
    match app.handle.submit(command).await? {
        Reply::ConditionalsEvaluated { key, started } => {
            let instances: Vec<Json> = started
                .iter()
                .map(|(definition, instance)| {
                    json!({
                        "processDefinitionKey": definition.to_string(),
                        "processInstanceKey": instance.to_string(),
                    })
                })
                .collect();
            Ok(JsonResponse(json!({
                "conditionalEvaluationKey": key.to_string(),
                "tenantId": DEFAULT_TENANT,
                "processInstances": instances,
            })))
        }
        other => unreachable!("an evaluation isn't answered with {other:?}"),
    }
}
