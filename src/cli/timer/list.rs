//! `zcli timer list`.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::timer::TIMER;

/// Which timers.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli timer list --due-within 1h
  zcli timer list --process order --overdue")]
pub struct Args {
    /// Timers of this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Timers of this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub instance: Option<i64>,
    /// Timers of this element, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub element: Option<String>,
    /// Timers that should have fired already
    #[arg(long, conflicts_with = "due_within")]
    pub overdue: bool,
    /// Timers that are due within this time
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub due_within: Option<Duration>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists timers, the next due first.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let before = due_before(&args, ctx.options.now);
    let filter = Filter::new()
        .text("processDefinitionId", args.process)
        .key("processInstanceKey", args.instance)
        .text("elementId", args.element)
        .value(
            "dueDate",
            before.map(|before| json!({"$lte": before.to_string()})),
        )
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/timers/search",
        view: &TIMER,
        filter,
        sort: search::ascending("dueDate"),
    };
    search::run(ctx, search, args.list).await
}

/// The latest due date that is asked for.
fn due_before(args: &Args, now: Timestamp) -> Option<Timestamp> {
    if args.overdue {
        return Some(now);
    }
    let within = SignedDuration::try_from(args.due_within?).ok()?;
    now.checked_add(within).ok()
}
