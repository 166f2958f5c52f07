//! How what was deployed, and what decisions gave, is shown and named.

use serde_json::{Value, json};
use zcli::protocol::{EvaluateDecisionResponse, EvaluatedDecision, deployment::Metadata};

use crate::reply::parsed;

/// The key of a deployed thing and what results call it.
pub fn name(metadata: &Metadata) -> (i64, String) {
    match metadata {
        Metadata::Process(it) => (
            it.process_definition_key,
            format!("definition {}:{}", it.bpmn_process_id, it.version),
        ),
        Metadata::Decision(it) => (
            it.decision_key,
            format!("decision {}:{}", it.dmn_decision_id, it.version),
        ),
        Metadata::DecisionRequirements(it) => (
            it.decision_requirements_key,
            format!(
                "requirements {}:{}",
                it.dmn_decision_requirements_id, it.version
            ),
        ),
        Metadata::Form(it) => (it.form_key, format!("form {}:{}", it.form_id, it.version)),
    }
}

pub fn shown(metadata: &Metadata) -> Value {
    match metadata {
        Metadata::Process(it) => json!({ "process": it.bpmn_process_id, "version": it.version,
            "key": it.process_definition_key, "resource": it.resource_name }),
        Metadata::Decision(it) => {
            json!({ "decision": it.dmn_decision_id, "name": it.dmn_decision_name,
            "version": it.version, "key": it.decision_key,
            "requirements": it.dmn_decision_requirements_id,
            "requirementsKey": it.decision_requirements_key })
        }
        Metadata::DecisionRequirements(it) => {
            json!({ "requirements": it.dmn_decision_requirements_id,
            "name": it.dmn_decision_requirements_name, "version": it.version,
            "key": it.decision_requirements_key, "resource": it.resource_name })
        }
        Metadata::Form(it) => {
            json!({ "form": it.form_id, "version": it.version, "key": it.form_key,
            "resource": it.resource_name })
        }
    }
}

pub fn shown_evaluation(answer: &EvaluateDecisionResponse) -> Value {
    json!({
        "key": answer.decision_key, "decision": answer.decision_id, "name": answer.decision_name,
        "version": answer.decision_version, "requirements": answer.decision_requirements_id,
        "requirementsKey": answer.decision_requirements_key,
        "output": parsed(&answer.decision_output),
        "failed": answer.failed_decision_id, "failure": answer.failure_message,
        "evaluated": answer.evaluated_decisions.iter().map(shown_decision).collect::<Vec<_>>(),
    })
}

fn shown_decision(it: &EvaluatedDecision) -> Value {
    let inputs = it.evaluated_inputs.iter().map(|input| {
        json!({ "id": input.input_id, "name": input.input_name, "value": parsed(&input.input_value) })
    });
    let rules = it.matched_rules.iter().map(|rule| {
        let outputs = rule.evaluated_outputs.iter().map(|output| {
            json!({ "id": output.output_id, "name": output.output_name,
                "value": parsed(&output.output_value) })
        });
        json!({ "id": rule.rule_id, "index": rule.rule_index,
            "outputs": outputs.collect::<Vec<_>>() })
    });
    json!({
        "key": it.decision_key, "decision": it.decision_id, "name": it.decision_name,
        "version": it.decision_version, "type": it.decision_type,
        "output": parsed(&it.decision_output),
        "inputs": inputs.collect::<Vec<_>>(), "rules": rules.collect::<Vec<_>>(),
    })
}
