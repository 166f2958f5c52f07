//! Decision definitions: search, look-up, XML, evaluation.

use axum::{Json as JsonResponse, extract::State, response::Response};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{self, Body, KeyPath},
    search,
};
use crate::{
    dmn,
    engine::{
        command::{Command, DecisionReference, EvaluateDecision},
        record::{DecisionEvaluation, Document},
        reply::Reply,
    },
    store::query::{self, DECISION_DEFINITIONS},
};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &DECISION_DEFINITIONS, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &DECISION_DEFINITIONS, key).await
}

pub(super) async fn xml(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<Response, Problem> {
    search::xml(
        app,
        &DECISION_DEFINITIONS,
        key,
        query::decision_definition_xml,
    )
    .await
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Evaluation {
    decision_definition_id: Option<String>,
    decision_definition_key: Option<Json>,
    variables: Option<Document>,
    tenant_id: Option<String>,
}

pub(super) async fn evaluate(
    State(app): State<App>,
    Body(request): Body<Evaluation>,
) -> Result<JsonResponse<Json>, Problem> {
    body::tenant(request.tenant_id, "Evaluate Decision")?;
    let decision = match (
        request.decision_definition_id,
        request.decision_definition_key,
    ) {
        (Some(id), None) => DecisionReference::Id(id),
        (None, Some(key)) => DecisionReference::Key(body::key(&key, "decisionDefinitionKey")?),
        (None, None) => {
            return Err(Problem::invalid(
                "At least one of [decisionDefinitionId, decisionDefinitionKey] is required.",
            ));
        }
        (Some(_), Some(_)) => {
            return Err(Problem::invalid(
                "Only one of [decisionDefinitionId, decisionDefinitionKey] is allowed.",
            ));
        }
    };
    let command = Command::EvaluateDecision(EvaluateDecision {
        decision,
        variables: body::variables(request.variables),
    });
    match app.handle.submit(command).await? {
        Reply::DecisionEvaluated(evaluation) => Ok(JsonResponse(to_json(&evaluation))),
        other => unreachable!("an evaluation isn't answered with {other:?}"),
    }
}

/// Outputs are JSON texts in the API.
fn to_json(evaluation: &DecisionEvaluation) -> Json {
    let decision = &evaluation.decision;
    let failure = evaluation.result.as_ref().err();
    let evaluated = evaluation.evaluated.iter().enumerate();
    let evaluated = evaluated.map(|(position, it)| {
        json!({
            "decisionDefinitionId": it.audit.id,
            "decisionDefinitionName": it.audit.name,
            "decisionDefinitionVersion": it.version,
            "decisionDefinitionType": it.audit.kind.to_string(),
            "decisionDefinitionKey": it.key.to_string(),
            "decisionEvaluationInstanceKey": evaluation.instance_key(position),
            "output": it.audit.output.to_string(),
            "tenantId": &*decision.tenant_id,
            "matchedRules": it.audit.matched_rules.iter().map(rule).collect::<Vec<_>>(),
            "evaluatedInputs": it.audit.inputs.iter().map(input).collect::<Vec<_>>(),
        })
    });
    json!({
        "decisionDefinitionId": &*decision.id,
        "decisionDefinitionName": decision.name,
        "decisionDefinitionVersion": decision.version,
        "decisionDefinitionKey": decision.key.to_string(),
        "decisionRequirementsId": &*decision.decision_requirements_id,
        "decisionRequirementsKey": decision.decision_requirements_key.to_string(),
        "output": evaluation.result.as_ref().unwrap_or(&Json::Null).to_string(),
        "failedDecisionDefinitionId": failure.map_or("", |it| &it.decision_id),
        "failureMessage": failure.map_or("", |it| &it.message),
        "tenantId": &*decision.tenant_id,
        "decisionInstanceKey": evaluation.key.to_string(),
        "decisionEvaluationKey": evaluation.key.to_string(),
        "evaluatedDecisions": evaluated.collect::<Vec<_>>(),
    })
}

fn input(input: &dmn::EvaluatedInput) -> Json {
    json!({
        "inputId": input.id,
        "inputName": input.name,
        "inputValue": input.value.to_string(),
    })
}

fn rule(rule: &dmn::MatchedRule) -> Json {
    let outputs = rule.outputs.iter().map(|output| {
        json!({
            "outputId": output.id,
            "outputName": output.name,
            "outputValue": output.value.to_string(),
        })
    });
    json!({
        "ruleId": rule.id,
        "ruleIndex": rule.index,
        "evaluatedOutputs": outputs.collect::<Vec<_>>(),
    })
}
