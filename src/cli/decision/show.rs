//! `zcli decision show`.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::lookup;
use crate::dmn;
use crate::dmn::outline::{self, Logic, Outline, Table};
use crate::render::view::decision::{OUTLINE, RULE};
use crate::render::{Document, Format};

/// Which decision.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Key of a deployed decision, its DMN id, or a .dmn file
    #[arg(value_name = "KEY|DECISION|FILE")]
    pub decision: String,
    /// Version, with a DMN id [default: the latest]
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
    /// Which decision of the file, where it has several
    #[arg(long = "decision", value_name = "ID")]
    pub decision_id: Option<String>,
}

/// Shows a decision's table, or its expression.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let file = Path::new(&args.decision);
    let is_file = file
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("dmn"));
    let (xml, id) = if is_file {
        in_file(file, args.decision_id.as_deref())?
    } else {
        deployed(ctx, &args).await?
    };
    let found = outline::outline(&xml, &id).ok_or_else(|| {
        Error::new(ExitCode::Failed, format!("could not read decision {id}"))
            .because("the file has no such decision, or isn't DMN")
    })?;
    show(ctx, &found)
}

async fn deployed(ctx: &Context, args: &Args) -> Result<(Vec<u8>, String), Error> {
    let rest = ctx.rest().await?;
    let decision = &args.decision;
    let could_not = || format!("could not get decision {decision}");
    let key = lookup::decision_key(&rest, decision, args.version)
        .await
        .failing(could_not)?;
    let found = rest
        .get(&format!("/decision-definitions/{key}"))
        .await
        .failing(could_not)
        .map_err(|error| error.hint_if_not_found("list decisions with `zcli decision list`"))?;
    let xml = rest
        .text(&format!("/decision-definitions/{key}/xml"))
        .await
        .failing(could_not)?;
    let id = found["decisionDefinitionId"].as_str().unwrap_or(decision);
    Ok((xml.into_bytes(), id.to_owned()))
}

fn in_file(file: &Path, decision: Option<&str>) -> Result<(Vec<u8>, String), Error> {
    let bytes = std::fs::read(file).map_err(|error| {
        let what = format!("could not read {}", file.display());
        Error::new(ExitCode::Configuration, what).because(error.to_string())
    })?;
    if let Some(id) = decision {
        return Ok((bytes, id.to_owned()));
    }
    let graph = dmn::parse(&bytes).map_err(|problem| {
        Error::new(
            ExitCode::Failed,
            format!("could not read {}", file.display()),
        )
        .because(problem.to_string())
    })?;
    let id = super::local::only_decision(&graph, file)?;
    Ok((bytes, id))
}

/// People see the table; programs get all of it as one object, CSV a line a rule.
fn show(ctx: &Context, found: &Outline) -> Result<ExitCode, Error> {
    let tabular = !ctx.options.is_machine_readable() || ctx.options.format == Format::Csv;
    let table = match &found.logic {
        Logic::Table(table) if tabular => table,
        Logic::Expression(text) if !ctx.options.is_machine_readable() => {
            return ctx.show(&Document::Raw(format!("{text}\n")));
        }
        _ => {
            return ctx.show(&Document::One {
                view: &OUTLINE,
                item: to_json(found),
            });
        }
    };
    if !ctx.options.is_machine_readable() {
        let requires = match found.requires.as_slice() {
            [] => String::new(),
            ids => format!(", requires {}", ids.join(", ")),
        };
        ctx.printer.note(&format!(
            "{} ({}), hit policy {}{requires}",
            found.name, found.id, table.hit_policy
        ));
    }
    let titles = titles(table);
    let mut options = ctx.options.clone();
    if options.columns.is_empty() {
        options.columns = titles.clone();
    }
    let items = rows(table, &titles);
    ctx.printer
        .show(&Document::List { view: &RULE, items }, &options)?;
    Ok(ExitCode::Ok)
}

/// A column a heading, each once; a dot would be taken for a step into an object.
fn titles(table: &Table) -> Vec<String> {
    let mut titles = vec!["#".to_owned()];
    let inputs = table.inputs.iter().map(|(label, _)| label.clone());
    let outputs = table.outputs.iter().map(|label| format!("-> {label}"));
    for title in inputs
        .chain(outputs)
        .map(|title| title.replace(['.', ',', '\n'], " "))
    {
        let mut unique = title.clone();
        let mut number = 2;
        while titles.contains(&unique) {
            unique = format!("{title} {number}");
            number += 1;
        }
        titles.push(unique);
    }
    if table.rules.iter().any(|rule| !rule.annotation.is_empty()) {
        titles.push("annotation".to_owned());
    }
    titles
}

fn rows(table: &Table, titles: &[String]) -> Vec<Value> {
    let rules = table.rules.iter().enumerate();
    rules
        .map(|(index, rule)| {
            let number = (index + 1).to_string();
            let texts = std::iter::once(&number)
                .chain(&rule.inputs)
                .chain(&rule.outputs)
                .chain(std::iter::once(&rule.annotation));
            let cells = titles.iter().cloned().zip(texts.map(|text| json!(text)));
            Value::Object(cells.collect::<Map<String, Value>>())
        })
        .collect()
}

fn to_json(found: &Outline) -> Value {
    let mut item = json!({
        "decisionDefinitionId": found.id,
        "name": found.name,
        "requires": found.requires,
    });
    match &found.logic {
        Logic::Expression(text) => item["expression"] = json!(text),
        Logic::Other(kind) => item["kind"] = json!(kind),
        Logic::Table(table) => {
            item["hitPolicy"] = json!(table.hit_policy);
            let inputs = table.inputs.iter();
            item["inputs"] = inputs
                .map(|(label, expression)| json!({"label": label, "expression": expression}))
                .collect();
            item["outputs"] = json!(table.outputs);
            let rules = table.rules.iter().map(|rule| {
                json!({"inputs": rule.inputs, "outputs": rule.outputs, "annotation": rule.annotation})
            });
            item["rules"] = rules.collect();
        }
    }
    item
}
