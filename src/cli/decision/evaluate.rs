//! `zcli decision evaluate`.

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::decision::EVALUATION;

/// Which decision, with what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The decision's DMN id, or its key
    #[arg(value_name = "DECISION")]
    pub decision: String,
    /// What it decides on.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// Evaluates a decision; one that fails is shown and ends with exit code 1.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.decision.parse::<i64>().ok().filter(|key| *key > 0);
    let request = pb::EvaluateDecisionRequest {
        decision_key: key.unwrap_or(0),
        decision_id: if key.is_some() {
            String::new()
        } else {
            args.decision.clone()
        },
        variables: args.variables.to_json()?,
        tenant_id: ctx.tenant().await?.unwrap_or_default(),
    };
    let could_not = || format!("could not evaluate decision {}", args.decision);
    let answer = ctx
        .gateway()
        .await?
        .evaluate_decision(request)
        .await
        .failing(could_not)?;
    ctx.show(&Document::Row {
        view: &EVALUATION,
        item: to_json(&answer),
    })?;
    if answer.failure_message.is_empty() {
        return Ok(ExitCode::Ok);
    }
    Err(Error::new(ExitCode::Failed, could_not()).because(answer.failure_message))
}

/// Outputs are JSON texts in the protocol; shown as the values they are.
fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
}

fn to_json(answer: &pb::EvaluateDecisionResponse) -> Value {
    json!({
        "decisionKey": answer.decision_key.to_string(),
        "decisionId": answer.decision_id,
        "decisionName": answer.decision_name,
        "decisionVersion": answer.decision_version,
        "decisionRequirementsId": answer.decision_requirements_id,
        "decisionRequirementsKey": answer.decision_requirements_key.to_string(),
        "decisionOutput": value(&answer.decision_output),
        "evaluatedDecisions": answer.evaluated_decisions.iter().map(evaluated).collect::<Vec<_>>(),
        "failedDecisionId": answer.failed_decision_id,
        "failureMessage": answer.failure_message,
        "tenantId": answer.tenant_id,
        "decisionEvaluationKey": answer.decision_evaluation_key.to_string(),
    })
}

fn evaluated(decision: &pb::EvaluatedDecision) -> Value {
    let inputs = decision.evaluated_inputs.iter().map(|input| {
        json!({
            "inputId": input.input_id,
            "inputName": input.input_name,
            "inputValue": value(&input.input_value),
        })
    });
    let rules = decision.matched_rules.iter().map(|rule| {
        let outputs = rule.evaluated_outputs.iter().map(|output| {
            json!({
                "outputId": output.output_id,
                "outputName": output.output_name,
                "outputValue": value(&output.output_value),
            })
        });
        json!({
            "ruleId": rule.rule_id,
            "ruleIndex": rule.rule_index,
            "evaluatedOutputs": outputs.collect::<Vec<_>>(),
        })
    });
    json!({
        "decisionKey": decision.decision_key.to_string(),
        "decisionId": decision.decision_id,
        "decisionName": decision.decision_name,
        "decisionVersion": decision.decision_version,
        "decisionType": decision.decision_type,
        "decisionOutput": value(&decision.decision_output),
        "matchedRules": rules.collect::<Vec<_>>(),
        "evaluatedInputs": inputs.collect::<Vec<_>>(),
        "tenantId": decision.tenant_id,
    })
}
