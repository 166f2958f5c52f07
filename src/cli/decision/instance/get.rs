//! `zcli decision instance get`.

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::Rest;
use crate::client::rest::{SearchRequest, segment};
use crate::render::Document;
use crate::render::view::decision::{AUDIT, INSTANCE};

/// Which evaluation.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  zcli decision instance get 2251799813685260-1")]
pub struct Args {
    /// Key of an evaluation, with all its decisions (2251799813685260), or of one decision in it
    /// (2251799813685260-1)
    #[arg(value_name = "KEY")]
    pub key: String,
}

/// Shows what was decided, by what.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let key = &args.key;
    let found = decisions(&rest, key)
        .await
        .failing(|| format!("could not get decision instance {key}"))
        .map_err(|error| error.hint_if_not_found("list them with `zcli decision instance list`"))?;
    if found.is_empty() {
        return Err(
            Error::new(ExitCode::NotFound, format!("there is no evaluation {key}"))
                .hint("list them with `zcli decision instance list`"),
        );
    }
    if ctx.options.is_machine_readable() {
        return match <[Value; 1]>::try_from(found) {
            Ok([item]) => ctx.show(&Document::One {
                view: &INSTANCE,
                item,
            }),
            Err(items) => ctx.show(&Document::List {
                view: &INSTANCE,
                items,
            }),
        };
    }
    let failures: Vec<String> = found
        .iter()
        .filter_map(|item| item["evaluationFailure"].as_str())
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect();
    ctx.show(&Document::List {
        view: &AUDIT,
        items: found.iter().map(row).collect(),
    })?;
    for failure in failures {
        ctx.printer.warn(&failure);
    }
    Ok(ExitCode::Ok)
}

/// The decisions of an evaluation in the order they were made, with inputs and rules.
async fn decisions(rest: &Rest, key: &str) -> Result<Vec<Value>, crate::client::Error> {
    let get = async |key: &str| {
        rest.get(&format!("/decision-instances/{}", segment(key)))
            .await
    };
    if key.contains('-') {
        return Ok(vec![get(key).await?]);
    }
    let request = SearchRequest::new(json!({ "decisionEvaluationKey": key }));
    let page = rest.search("/decision-instances/search", &request).await?;
    let mut found = Vec::new();
    for item in page.items {
        if let Some(key) = item["decisionEvaluationInstanceKey"].as_str() {
            found.push(get(key).await?);
        }
    }
    let place = |item: &Value| {
        let key = item["decisionEvaluationInstanceKey"]
            .as_str()
            .unwrap_or_default();
        key.rsplit('-')
            .next()
            .and_then(|place| place.parse::<u32>().ok())
    };
    found.sort_by_key(place);
    Ok(found)
}

/// Inputs and rules in words.
fn row(item: &Value) -> Value {
    let list = |field: &str| item[field].as_array().into_iter().flatten();
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let inputs: Vec<String> = list("evaluatedInputs")
        .map(|input| {
            format!(
                "{}: {}",
                text(&input["inputName"]),
                text(&input["inputValue"])
            )
        })
        .collect();
    let rules: Vec<String> = list("matchedRules")
        .map(|rule| text(&rule["ruleIndex"]))
        .collect();
    json!({
        "decisionId": item["decisionDefinitionId"],
        "inputs": inputs.join(", "),
        "rules": rules.join(", "),
        "output": text(&item["result"]),
        "decisionType": item["decisionDefinitionType"],
        "decisionName": item["decisionDefinitionName"],
        "decisionVersion": item["decisionDefinitionVersion"],
        "decisionKey": item["decisionDefinitionKey"],
    })
}
