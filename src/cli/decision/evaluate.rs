//! `zcli decision evaluate`: a file here, anything deployed on the cluster or engine.

use std::path::Path;

use serde_json::{Value, json};

use super::local;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::decision::{AUDIT, EVALUATION};

/// Which decision, with what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A deployed decision's DMN id or key, or a .dmn file, which is evaluated here
    #[arg(value_name = "DECISION|FILE")]
    pub decision: String,
    /// Which decision of the file, where it has several
    #[arg(long = "decision", value_name = "ID")]
    pub decision_id: Option<String>,
    /// What it decides on.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// Evaluates a decision; one that fails is shown and ends with exit code 1.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let file = Path::new(&args.decision);
    let is_file = file
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("dmn"));
    let answer = if is_file {
        local::evaluate(
            ctx,
            file,
            args.decision_id.as_deref(),
            &args.variables.read()?,
        )?
    } else if args.decision_id.is_some() {
        return Err(Error::usage("--decision chooses from a .dmn file"));
    } else {
        deployed(ctx, &args).await?
    };
    show(ctx, &args.decision, &answer)
}

async fn deployed(ctx: &Context, args: &Args) -> Result<Value, Error> {
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
    let answer = ctx
        .gateway()
        .await?
        .evaluate_decision(request)
        .await
        .failing(|| could_not(&args.decision))?;
    Ok(to_json(&answer))
}

fn could_not(decision: &str) -> String {
    format!("could not evaluate decision {decision}")
}

/// People see the audit, a decision a line; programs get the whole answer.
fn show(ctx: &Context, decision: &str, answer: &Value) -> Result<ExitCode, Error> {
    if ctx.options.is_machine_readable() {
        ctx.show(&Document::Row {
            view: &EVALUATION,
            item: answer.clone(),
        })?;
    } else {
        let evaluated = answer["evaluatedDecisions"].as_array();
        ctx.show(&Document::List {
            view: &AUDIT,
            items: evaluated.into_iter().flatten().map(audit).collect(),
        })?;
    }
    match answer["failureMessage"].as_str().unwrap_or_default() {
        "" => Ok(ExitCode::Ok),
        message => Err(Error::new(ExitCode::Failed, could_not(decision)).because(message)),
    }
}

/// An evaluated decision with its inputs and rules in words.
fn audit(decision: &Value) -> Value {
    let list = |field: &str| decision[field].as_array().into_iter().flatten();
    let inputs: Vec<String> = list("evaluatedInputs")
        .map(|input| {
            let name = input["inputName"].as_str().unwrap_or_default();
            format!("{name}: {}", input["inputValue"])
        })
        .collect();
    let rules: Vec<String> = list("matchedRules")
        .map(|rule| rule["ruleIndex"].to_string())
        .collect();
    let mut row = decision.clone();
    row["inputs"] = Value::String(inputs.join(", "));
    row["rules"] = Value::String(rules.join(", "));
    row["output"] = Value::String(decision["decisionOutput"].to_string());
    row
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
