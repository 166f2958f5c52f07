//! A decision evaluated here, out of a file: no deployment, no engine.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::dmn::{self, DecisionRequirementsGraph, EvaluatedDecision};

/// Evaluates and gives the answer under the API's names.
pub fn evaluate(
    ctx: &Context,
    file: &Path,
    decision: Option<&str>,
    variables: &serde_json::Map<String, Json>,
) -> Result<Json, Error> {
    let bytes = std::fs::read(file).map_err(|error| {
        let what = format!("could not read {}", file.display());
        Error::new(ExitCode::Configuration, what).because(error.to_string())
    })?;
    let graph = dmn::parse(&bytes).map_err(|problem| {
        Error::new(
            ExitCode::Failed,
            format!("{} can't be evaluated", file.display()),
        )
        .because(problem.to_string())
    })?;
    let id = match decision {
        Some(id) => id.to_owned(),
        None => only_decision(&graph, file)?,
    };
    let Some(decision) = graph.decision(&id) else {
        let what = format!("{} has no decision '{id}'", file.display());
        return Err(Error::new(ExitCode::NotFound, what).hint(ids(&graph)));
    };
    let evaluation = graph.evaluate(&id, variables, ctx.options.now.as_millisecond());
    let (output, failed, message) = match &evaluation.result {
        Ok(output) => (output.clone(), String::new(), String::new()),
        Err(failure) => (
            Json::Null,
            failure.decision_id.clone(),
            failure.message.clone(),
        ),
    };
    Ok(json!({
        "decisionId": id,
        "decisionName": decision.name,
        "decisionRequirementsId": graph.id,
        "decisionOutput": output,
        "evaluatedDecisions": evaluation.decisions.iter().map(evaluated).collect::<Vec<_>>(),
        "failedDecisionId": failed,
        "failureMessage": message,
    }))
}

/// The decision that a file without a choice is about: the only one, or the one that no other requires.
pub fn only_decision(graph: &DecisionRequirementsGraph, file: &Path) -> Result<String, Error> {
    let required = |id: &String| {
        let mut all = graph.decisions.iter();
        all.any(|decision| decision.required.contains(id))
    };
    let last: Vec<&String> = graph
        .decisions
        .iter()
        .map(|decision| &decision.id)
        .filter(|id| !required(id))
        .collect();
    match last.as_slice() {
        [id] => Ok((*id).clone()),
        _ => Err(Error::usage(format!(
            "{} has several decisions: choose one with --decision",
            file.display()
        ))
        .hint(ids(graph))),
    }
}

fn ids(graph: &DecisionRequirementsGraph) -> String {
    let mut ids: Vec<&str> = graph
        .decisions
        .iter()
        .map(|decision| decision.id.as_str())
        .collect();
    ids.sort_unstable();
    format!("its decisions: {}", ids.join(", "))
}

fn evaluated(decision: &EvaluatedDecision) -> Json {
    let inputs = decision.inputs.iter().map(|input| {
        json!({
            "inputId": input.id,
            "inputName": input.name,
            "inputValue": input.value,
        })
    });
    let rules = decision.matched_rules.iter().map(|rule| {
        let outputs = rule.outputs.iter().map(|output| {
            json!({
                "outputId": output.id,
                "outputName": output.name,
                "outputValue": output.value,
            })
        });
        json!({
            "ruleId": rule.id,
            "ruleIndex": rule.index,
            "evaluatedOutputs": outputs.collect::<Vec<_>>(),
        })
    });
    json!({
        "decisionId": decision.id,
        "decisionName": decision.name,
        "decisionType": decision.kind.to_string(),
        "decisionOutput": decision.output,
        "matchedRules": rules.collect::<Vec<_>>(),
        "evaluatedInputs": inputs.collect::<Vec<_>>(),
    })
}
