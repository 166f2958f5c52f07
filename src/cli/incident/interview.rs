//! `zcli incident resolve` without a key, on a terminal: pick, look, edit, confirm.
//!
//! It ends with the command that does the same without questions.

use dialoguer::{FuzzySelect, Input};
use serde_json::{Map, Value, json};

use super::repair::Plan;
use super::{resolve, same_command};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::{confirm, keys, lookup, variables};
use crate::client::Rest;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::render::sanitize;

/// How many incidents the list holds; typing narrows them.
const INCIDENTS_MAX: u32 = 500;
/// How many variables are shown for editing.
const VARIABLES_MAX: u32 = 200;

/// Asks everything; gives the incident and what to do to it, or nothing where there is none.
pub async fn run(ctx: &Context, args: resolve::Args) -> Result<Option<(i64, Plan)>, Error> {
    let rest = ctx.rest().await?;
    let incidents = active(ctx, &rest).await?;
    if incidents.is_empty() {
        ctx.printer.note("no incidents found");
        return Ok(None);
    }
    let incident = pick(ctx, incidents).await?;
    let key = keys::parse(text(&incident, "incidentKey"))?;
    describe(ctx, &incident);
    let mut changed = args.variables.read()?;
    edit_variables(ctx, &rest, &incident, &mut changed).await?;
    let retries = ask_retries(ctx, &rest, &incident, args.retries).await?;
    let zcli = same_command::zcli(ctx);
    let command = same_command::resolve(&key.to_string(), retries, &changed);
    if !confirm::ask(ctx, format!("resolve incident {key}?")).await? {
        return Err(Error::new(ExitCode::Failed, "nothing was changed").because("not confirmed"));
    }
    let plan = Plan {
        retries,
        variables: if changed.is_empty() {
            String::new()
        } else {
            Value::Object(changed).to_string()
        },
        operation_reference: args.operation_reference,
    };
    ctx.printer
        .note(&format!("the same without questions: {zcli} {command}"));
    Ok(Some((key, plan)))
}

async fn active(ctx: &Context, rest: &Rest) -> Result<Vec<Value>, Error> {
    let mut filter = json!({"state": "ACTIVE"});
    if let Some(tenant) = ctx.tenant().await? {
        filter["tenantId"] = Value::String(tenant);
    }
    let request = SearchRequest {
        filter,
        sort: vec![crate::cli::search::newest_first("incidentKey")],
        page: PageRequest {
            limit: Some(INCIDENTS_MAX),
            ..PageRequest::default()
        },
    };
    let page = rest
        .search("/incidents/search", &request)
        .await
        .failing(|| "could not list incidents".to_owned())?;
    Ok(page.items)
}

/// A list that typing narrows. The prompt writes to the terminal itself, so its lines are sanitized here.
async fn pick(ctx: &Context, mut incidents: Vec<Value>) -> Result<Value, Error> {
    let lines: Vec<String> = incidents
        .iter()
        .map(|incident| {
            let line = format!(
                "{}  {}  {} at {}  {}",
                text(incident, "incidentKey"),
                text(incident, "errorType"),
                text(incident, "processDefinitionId"),
                text(incident, "elementId"),
                text(incident, "errorMessage"),
            );
            sanitize::line(&line).into_owned()
        })
        .collect();
    let theme = confirm::theme(ctx);
    let picked = confirm::blocking(move || {
        FuzzySelect::with_theme(theme.as_ref())
            .with_prompt("Which incident? (type to search)")
            .items(&lines)
            .default(0)
            .max_length(12)
            .interact()
    })
    .await?;
    Ok(incidents.swap_remove(picked))
}

fn describe(ctx: &Context, incident: &Value) {
    for (label, field) in [
        ("error", "errorType"),
        ("message", "errorMessage"),
        ("process", "processDefinitionId"),
        ("instance", "processInstanceKey"),
        ("element", "elementId"),
        ("job", "jobKey"),
        ("since", "creationTime"),
    ] {
        if !text(incident, field).is_empty() {
            ctx.printer
                .say(&format!("  {label:<9} {}", text(incident, field)));
        }
    }
}

/// Shows the variables and takes `name=value` until an empty line.
async fn edit_variables(
    ctx: &Context,
    rest: &Rest,
    incident: &Value,
    changed: &mut Map<String, Value>,
) -> Result<(), Error> {
    let request = SearchRequest {
        filter: json!({"processInstanceKey": text(incident, "processInstanceKey")}),
        sort: vec![crate::cli::search::ascending("name")],
        page: PageRequest {
            limit: Some(VARIABLES_MAX),
            ..PageRequest::default()
        },
    };
    let page = rest
        .search("/variables/search", &request)
        .await
        .failing(|| "could not list the instance's variables".to_owned())?;
    ctx.printer.say("  variables");
    for variable in &page.items {
        let line = format!(
            "    {} = {}",
            text(variable, "name"),
            text(variable, "value")
        );
        ctx.printer.say(&line);
    }
    loop {
        let theme = confirm::theme(ctx);
        let line: String = confirm::blocking(move || {
            Input::with_theme(theme.as_ref())
                .with_prompt("Change a variable? (name=value, Enter to go on)")
                .allow_empty(true)
                .interact_text()
        })
        .await?;
        if line.trim().is_empty() {
            return Ok(());
        }
        match variables::single(line.trim()) {
            Ok((name, value)) => {
                changed.insert(name, value);
            }
            Err(_) => ctx.printer.say("  expected name=value, such as amount=42"),
        }
    }
}

/// Asks for retries if the incident has a job.
async fn ask_retries(
    ctx: &Context,
    rest: &Rest,
    incident: &Value,
    given: Option<i32>,
) -> Result<Option<i32>, Error> {
    let job_key = match keys::parse(text(incident, "jobKey")) {
        Ok(key) if given.is_none() => key,
        _ => return Ok(given),
    };
    let job = lookup::job(rest, job_key).await?;
    let left = job["retries"].as_i64().unwrap_or(0);
    let default = i32::try_from(left.max(1)).unwrap_or(1);
    let theme = confirm::theme(ctx);
    let retries = confirm::blocking(move || {
        Input::<i32>::with_theme(theme.as_ref())
            .with_prompt(format!("Retries of its job ({left} left)"))
            .default(default)
            .validate_with(|retries: &i32| {
                if *retries >= 1 {
                    Ok(())
                } else {
                    Err("at least 1, or it can't be resolved")
                }
            })
            .interact_text()
    })
    .await?;
    Ok(Some(retries))
}

fn text<'a>(object: &'a Value, field: &str) -> &'a str {
    object[field].as_str().unwrap_or_default()
}
