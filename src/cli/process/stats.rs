//! `zcli process stats`.

use std::time::Duration;

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::{duration, lookup};
use crate::client::Rest;
use crate::insight::process_stats::{self, Process, Question};
use crate::insight::{ask, durations};
use crate::render::Document;
use crate::render::view::process::{ELEMENT_STATS, STATS};

/// Which processes, and since when.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One process and its elements, by its BPMN id or a definition's key [default: all processes]
    #[arg(value_name = "PROCESS")]
    pub process: Option<String>,
    /// This version [default: the latest]
    #[arg(long, value_name = "N", requires = "process")]
    pub version: Option<i32>,
    /// What started and ended, and how long it took, in this time
    #[arg(long, value_name = "TIME", default_value = "24h", value_parser = duration::parse)]
    pub since: Duration,
    /// Processes at most
    #[arg(long, value_name = "N", default_value = "50", value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub limit: u32,
}

/// Counts, throughput and durations of processes, or of one and its elements.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let could_not = || "could not count".to_owned();
    let rest = ctx.rest().await?;
    let question = Question {
        now: ctx.options.now,
        since: args.since.max(Duration::from_secs(1)),
        tenant: ctx.tenant().await?,
    };
    let rows = match &args.process {
        None => all(ctx, &rest, args.limit, &question)
            .await
            .failing(could_not)?,
        Some(process) => one(&rest, process, args.version, &question)
            .await
            .failing(could_not)?,
    };
    let stops_at = rows.iter().find_map(|row| row["countsStopAt"].as_u64());
    let view = if args.process.is_some() {
        &ELEMENT_STATS
    } else {
        &STATS
    };
    let items = rows.into_iter().map(spoken).collect();
    ctx.show(&Document::List { view, items })?;
    if let Some(max) = stops_at
        && !ctx.options.is_machine_readable()
    {
        let note = format!("the cluster counts to {max} only: such a number may be more");
        ctx.printer.note(&note);
    }
    Ok(ExitCode::Ok)
}

/// A row for each process, by its id.
async fn all(
    ctx: &Context,
    rest: &Rest,
    limit: u32,
    question: &Question,
) -> Result<Vec<Value>, Error> {
    let scope = ask::Scope {
        process: None,
        tenant: question.tenant.clone(),
    };
    let filter = scope.filter(json!({"isLatestVersion": true}));
    // The API allows no other order when only latest versions are asked for.
    let sort = ask::ascending("processDefinitionId");
    let page = ask::page(rest, "/process-definitions/search", filter, sort, limit).await?;
    if page.total_items > u64::from(limit) {
        ctx.printer.note(&format!(
            "{limit} of {} processes; see more with --limit",
            page.total_items
        ));
    }
    let mut rows = Vec::new();
    for item in &page.items {
        let process = Process {
            id: item["processDefinitionId"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            version: None,
        };
        rows.push(process_stats::process(rest, &process, question).await?);
    }
    Ok(rows)
}

/// A row for one version of a process, then one for each of its elements.
async fn one(
    rest: &Rest,
    process: &str,
    version: Option<i32>,
    question: &Question,
) -> Result<Vec<Value>, Error> {
    let key = lookup::definition_key(rest, process, version).await?;
    let definition = rest
        .get(&format!(
            "/process-definitions/{}",
            crate::client::rest::segment(&key)
        ))
        .await?;
    let process = Process {
        id: definition["processDefinitionId"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        version: Some((
            key.clone(),
            definition["version"].as_i64().unwrap_or_default(),
        )),
    };
    let mut rows = vec![process_stats::process(rest, &process, question).await?];
    rows[0]["elementId"] = json!(process.id);
    rows[0]["type"] = json!("PROCESS");
    rows.extend(process_stats::elements(rest, &process, &key, question).await?);
    Ok(rows)
}

/// Adds durations as people read them; the numbers stay for programs.
fn spoken(mut row: Value) -> Value {
    for name in ["p50", "p90", "p99"] {
        if let Some(ms) = row[format!("{name}Ms")].as_i64() {
            row[name] = json!(durations::span(ms));
        }
    }
    row
}
