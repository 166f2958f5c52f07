//! `EvaluateDecision`.

use serde_json::Value as Json;
use tonic::Status;

use super::{Service, p, tenant, variables};
use crate::{
    dmn,
    engine::{
        command::{Command, DecisionReference, EvaluateDecision},
        record::{DecisionEvaluation, EvaluatedDecision},
        reply::Reply,
    },
};

pub async fn evaluate(
    service: &Service,
    request: p::EvaluateDecisionRequest,
) -> Result<p::EvaluateDecisionResponse, Status> {
    tenant::check("EvaluateDecision", &request.tenant_id)?;
    let command = Command::EvaluateDecision(EvaluateDecision {
        decision: if request.decision_id.is_empty() {
            DecisionReference::Key(request.decision_key)
        } else {
            DecisionReference::Id(request.decision_id)
        },
        variables: variables::parse(&request.variables)?,
    });
    match service.submit(command).await? {
        Reply::DecisionEvaluated(evaluation) => Ok(response(&evaluation)),
        other => Err(super::unexpected(&other)),
    }
}

fn response(evaluation: &DecisionEvaluation) -> p::EvaluateDecisionResponse {
    let decision = &evaluation.decision;
    let failure = evaluation.result.as_ref().err();
    let tenant_id = decision.tenant_id.as_ref();
    let evaluated = evaluation.evaluated.iter().enumerate();
    let evaluated = evaluated.map(|(position, it)| p::EvaluatedDecision {
        tenant_id: tenant_id.to_owned(),
        decision_evaluation_instance_key: evaluation.instance_key(position),
        ..self::evaluated(it)
    });
    p::EvaluateDecisionResponse {
        decision_key: decision.key,
        decision_id: decision.id.as_ref().to_owned(),
        decision_name: decision.name.clone(),
        decision_version: decision.version,
        decision_requirements_id: decision.decision_requirements_id.as_ref().to_owned(),
        decision_requirements_key: decision.decision_requirements_key,
        decision_output: text(evaluation.result.as_ref().unwrap_or(&Json::Null)),
        evaluated_decisions: evaluated.collect(),
        failed_decision_id: failure.map_or_else(String::new, |it| it.decision_id.clone()),
        failure_message: failure.map_or_else(String::new, |it| it.message.clone()),
        tenant_id: tenant_id.to_owned(),
        decision_instance_key: evaluation.key,
        decision_evaluation_key: evaluation.key,
    }
}

fn evaluated(evaluated: &EvaluatedDecision) -> p::EvaluatedDecision {
    let audit = &evaluated.audit;
    let inputs = audit.inputs.iter().map(|input| p::EvaluatedDecisionInput {
        input_id: input.id.clone(),
        input_name: input.name.clone(),
        input_value: text(&input.value),
    });
    p::EvaluatedDecision {
        decision_key: evaluated.key,
        decision_id: audit.id.clone(),
        decision_name: audit.name.clone(),
        decision_version: evaluated.version,
        decision_type: audit.kind.to_string(),
        decision_output: text(&audit.output),
        matched_rules: audit.matched_rules.iter().map(rule).collect(),
        evaluated_inputs: inputs.collect(),
        ..Default::default()
    }
}

fn rule(rule: &dmn::MatchedRule) -> p::MatchedDecisionRule {
    let outputs = rule
        .outputs
        .iter()
        .map(|output| p::EvaluatedDecisionOutput {
            output_id: output.id.clone(),
            output_name: output.name.clone(),
            output_value: text(&output.value),
        });
    p::MatchedDecisionRule {
        rule_id: rule.id.clone(),
        rule_index: rule.index,
        evaluated_outputs: outputs.collect(),
    }
}

/// Values are JSON texts in the protocol.
fn text(value: &Json) -> String {
    value.to_string()
}
