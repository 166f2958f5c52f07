//! `zcli timer list`.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search, matching};
use crate::client::Rest;
use crate::insight::ask::{self, Scope};
use crate::insight::stuck::timers::SEARCH;
use crate::insight::timers::{Wanted, compute};
use crate::render::Document;
use crate::render::view::timer::TIMER;

/// Worked out timers when nothing is said.
const LIMIT_DEFAULT: u32 = 100;

/// Which timers.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli timer list --due-within 1h
  zcli timer list --process order --overdue
  zcli timer list --where 'dueDate < +1h and variables.customer.tier = \"gold\"'")]
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
    let rest = ctx.rest().await?;
    let before = due_before(&args, ctx.options.now);
    let filter = Filter::new()
        .text("processDefinitionId", args.process.as_deref())
        .key("processInstanceKey", args.instance)
        .text("elementId", args.element.as_deref())
        .value(
            "dueDate",
            before.map(|before| json!({"$lte": before.to_string()})),
        )
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: SEARCH,
        view: &TIMER,
        filter,
        sort: search::ascending("dueDate"),
    };
    let probe = ask::page(&rest, SEARCH, json!({}), Vec::new(), 1).await;
    let could_not = || "could not list timers".to_owned();
    if ask::if_offered(probe).failing(could_not)?.is_none() {
        return computed(ctx, &rest, &search, args, before).await;
    }
    search::run(ctx, search, args.list).await
}

/// Timers worked out from the models of what runs.
async fn computed(
    ctx: &Context,
    rest: &Rest,
    search: &Search,
    args: Args,
    due_by: Option<Timestamp>,
) -> Result<ExitCode, Error> {
    refuse_what_a_search_has(&args.list)?;
    let condition = args.list.only.query(ctx, search)?;
    let limit = match args.list.limit {
        _ if args.list.all => usize::MAX,
        limit => limit.unwrap_or(LIMIT_DEFAULT) as usize,
    };
    let wanted = Wanted {
        scope: Scope {
            process: args.process,
            tenant: ctx.tenant().await?,
        },
        instance: args.instance.map(|key| key.to_string()),
        element: args.element,
        due_by,
        limit: condition.as_ref().map_or(limit, |_| usize::MAX),
    };
    let could_not = || "could not work out timers".to_owned();
    let mut computed = compute(rest, &wanted, ctx.options.now)
        .await
        .failing(could_not)?;
    if let Some(condition) = condition {
        let met = matching::met(rest, &computed.items, &condition.whole()).await;
        let met = met.failing(could_not)?;
        let kept = met.into_iter().take(limit);
        computed.items = kept.map(|at| computed.items[at].clone()).collect();
    }
    ctx.show(&Document::List {
        view: &TIMER,
        items: computed.items,
    })?;
    for note in &computed.notes {
        ctx.printer.note(note);
    }
    Ok(ExitCode::Ok)
}

/// The flags about a search of the cluster's, where there is none.
fn refuse_what_a_search_has(list: &ListArgs) -> Result<(), Error> {
    let flags = [
        ("--explain", list.explain),
        ("--export", list.export.is_some()),
        ("--sort", list.sort.is_some()),
    ];
    match flags.into_iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((flag, _)) => Err(Error::usage(format!("{flag} needs a cluster that lists timers"))
            .because("of this one they are worked out from the models, the next due first, and filtered here")),
    }
}

/// The latest due date that is asked for.
fn due_before(args: &Args, now: Timestamp) -> Option<Timestamp> {
    if args.overdue {
        return Some(now);
    }
    let within = SignedDuration::try_from(args.due_within?).ok()?;
    now.checked_add(within).ok()
}
