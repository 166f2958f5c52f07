//! `decision_instance`: a row for each decision that took part in an evaluation. Never read back.

use rusqlite::Connection;
use serde_json::{Value as Json, json};

use super::codec;
use crate::{
    dmn,
    engine::record::{DecisionEvaluation, EvaluatedDecision},
};

const WRITE: &str = "INSERT INTO decision_instance (evaluation_key, position, state, evaluated_at,
        failure, decision_key, decision_id, name, version, type, result, inputs, matched_rules,
        decision_requirements_key, tenant_id, process_definition_key, process_instance_key,
        element_instance_key)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
    ON CONFLICT DO NOTHING";

pub fn write(connection: &Connection, evaluation: &DecisionEvaluation) -> rusqlite::Result<()> {
    for (position, evaluated) in evaluation.evaluated.iter().enumerate() {
        write_one(connection, evaluation, position, evaluated)?;
    }
    Ok(())
}

fn write_one(
    connection: &Connection,
    evaluation: &DecisionEvaluation,
    position: usize,
    evaluated: &EvaluatedDecision,
) -> rusqlite::Result<()> {
    let audit = &evaluated.audit;
    let failure = match &evaluation.result {
        Err(failure) if failure.decision_id == audit.id => Some(&failure.message),
        _ => None,
    };
    let origin = evaluation.origin;
    let mut statement = connection.prepare_cached(WRITE)?;
    statement.raw_bind_parameter(1, evaluation.key)?;
    statement.raw_bind_parameter(2, position as i64 + 1)?;
    statement.raw_bind_parameter(
        3,
        if failure.is_some() {
            "FAILED"
        } else {
            "EVALUATED"
        },
    )?;
    statement.raw_bind_parameter(4, evaluation.evaluated_at_ms)?;
    statement.raw_bind_parameter(5, failure)?;
    statement.raw_bind_parameter(6, evaluated.key)?;
    statement.raw_bind_parameter(7, &audit.id)?;
    statement.raw_bind_parameter(8, &audit.name)?;
    statement.raw_bind_parameter(9, evaluated.version)?;
    statement.raw_bind_parameter(10, audit.kind.to_string())?;
    statement.raw_bind_parameter(11, codec::json(&audit.output))?;
    statement.raw_bind_parameter(12, inputs(&audit.inputs))?;
    statement.raw_bind_parameter(13, rules(&audit.matched_rules))?;
    statement.raw_bind_parameter(14, evaluation.decision.decision_requirements_key)?;
    statement.raw_bind_parameter(15, &*evaluation.decision.tenant_id)?;
    statement.raw_bind_parameter(16, origin.map(|it| it.process_definition_key))?;
    statement.raw_bind_parameter(17, origin.map(|it| it.process_instance_key))?;
    statement.raw_bind_parameter(18, origin.map(|it| it.element_instance_key))?;
    statement.raw_execute()?;
    Ok(())
}

/// As the API shows them: values are JSON texts.
fn inputs(inputs: &[dmn::EvaluatedInput]) -> Option<String> {
    let items = inputs.iter().map(|input| {
        json!({
            "inputId": input.id,
            "inputName": input.name,
            "inputValue": codec::json(&input.value),
        })
    });
    codec::list(&items.collect::<Vec<Json>>())
}

fn rules(rules: &[dmn::MatchedRule]) -> Option<String> {
    let items = rules.iter().map(|rule| {
        let outputs = rule.outputs.iter().map(|output| {
            json!({
                "outputId": output.id,
                "outputName": output.name,
                "outputValue": codec::json(&output.value),
            })
        });
        json!({
            "ruleId": rule.id,
            "ruleIndex": rule.index,
            "evaluatedOutputs": outputs.collect::<Vec<Json>>(),
        })
    });
    codec::list(&items.collect::<Vec<Json>>())
}
