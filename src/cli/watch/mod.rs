//! `zcli watch`: rules on a cluster's numbers, told when they fire and when that is over.

mod load;
mod watched;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::{Value, json};

use super::context::Context;
use super::duration;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use super::notify::NotifyArgs;
use crate::client::{Kind, Rest};
use crate::insight::ask;
use crate::insight::rules::file::Entry;
use crate::insight::rules::{Change, measure, metric};
use crate::render::Document;
use crate::render::live::Live;
use crate::render::view::watch::{CHANGE, RULE};
use watched::Watched;

/// Tell when something gets out of hand
///
/// A rule is METRIC{LABEL=VALUE, ...} COMPARISON NUMBER for TIME. It fires once when its condition has held
/// for its time, and is resolved once when it doesn't hold any more; each is a line on stdout and an event for
/// --exec and --webhook. What fires is remembered over restarts, per cluster and rule, and what couldn't be
/// delivered before a restart is delivered after it, under the same id. A cluster that can't be reached changes nothing.
#[derive(Debug, clap::Args)]
#[command(after_help = help())]
pub struct Args {
    /// A rule, such as 'incidents{process=order} > 5 for 5m'; several are watched together
    #[arg(long, value_name = "RULE")]
    pub when: Vec<String>,
    /// More rules, from a YAML file
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
    /// Check the rules and end: exit code 0, or the places of the mistakes
    #[arg(long, conflicts_with_all = ["once", "exit", "timeout"])]
    pub check: bool,
    /// Pause between two looks
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = duration::parse)]
    pub interval: Duration,
    /// End when a rule fires, with exit code 0
    #[arg(long)]
    pub exit: bool,
    /// End after this time, with exit code 10
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub timeout: Option<Duration>,
    /// Look once, show every rule, and end: exit code 1 when one fires
    #[arg(long, conflicts_with_all = ["exit", "timeout"])]
    pub once: bool,
    /// Whom to tell.
    #[command(flatten)]
    pub notify: NotifyArgs,
}

/// The grammar, the metrics, and examples.
fn help() -> String {
    format!(
        "Metrics (a * in a text label stands for anything, where Camunda's API has wildcards):
{}
Comparisons: > >= < <= = !=

A file of rules:
  rules:
    - name: many-incidents
      when: incidents{{process=order}} > 5 for 5m
      exec: [./page.sh, --team, payments]
    - when: backlog_age{{type=payment}} > 10m
      webhook: https://example.com/hook

Examples:
  zcli watch --when 'incidents{{process=order}} > 5 for 5m' --exec ./page.sh
  zcli watch --rules rules.yaml --check
  zcli watch --when 'instances{{process=order}} = 0' --exit --timeout 10m   # wait until all are done
  zcli watch --rules rules.yaml --once                                     # for cron",
        metric::help()
    )
}

/// Looks again and again.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let entries = load::rules(&args.when, args.rules.as_deref())?;
    if args.check {
        let items = entries.iter().map(rule_json).collect();
        return ctx.show(&Document::List { view: &RULE, items });
    }
    let rest = ctx.rest().await?;
    let tenant = ctx.tenant().await?;
    let cluster = rest.options().base_url.clone();
    let mut watched = watched::hold(ctx, entries, &args.notify, &cluster, tenant.as_deref())?;
    let begin = Instant::now();
    let mut live = Live::new(&CHANGE, ctx.options.clone());
    let end = loop {
        let now = Timestamp::now();
        let fires = look(
            ctx,
            &rest,
            tenant.as_deref(),
            &mut watched,
            now,
            args.interval,
        )
        .await?;
        if args.once {
            let items = watched.iter().map(|rule| rule.to_json(now)).collect();
            ctx.show(&Document::List {
                view: &CHANGE,
                items,
            })?;
            break if fires {
                ExitCode::Failed
            } else {
                ExitCode::Ok
            };
        }
        let changes = watched.iter_mut().filter_map(|rule| rule.take_change(now));
        live.show(&ctx.printer, changes.collect(), now)?;
        if fires && args.exit {
            break ExitCode::Ok;
        }
        let left = args
            .timeout
            .map(|timeout| timeout.saturating_sub(begin.elapsed()));
        if left.is_some_and(|left| left.is_zero()) {
            break ExitCode::StillRunning;
        }
        tokio::time::sleep(args.interval.min(left.unwrap_or(Duration::MAX))).await;
    };
    for rule in watched {
        rule.finish(ctx).await?;
    }
    Ok(end)
}

/// Looks at every rule, tells of changes and remembers them; gives whether any rule fires now.
async fn look(
    ctx: &Context,
    rest: &Rest,
    tenant: Option<&str>,
    watched: &mut [Watched],
    now: Timestamp,
    interval: Duration,
) -> Result<bool, Error> {
    let rules: Vec<_> = watched.iter().map(|rule| rule.entry.rule.clone()).collect();
    // One rule that can't be measured holds up no other: each keeps its own error.
    let values = ask::each(&rules, |rule| async {
        Ok(measure(rest, rule, tenant, now).await)
    })
    .await
    .failing(|| "could not look".to_owned())?;
    for (rule, value) in watched.iter_mut().zip(values) {
        match value {
            Ok(value) => rule.take_in(value, now, interval).await?,
            Err(error) if may_pass(error.kind()) => rule.warn(ctx, &error),
            Err(error) => {
                return Err(error).failing(|| format!("could not watch {}", rule.entry.name));
            }
        }
        rule.settle(ctx)?;
    }
    Ok(watched.iter().any(Watched::fires))
}

/// Whether a later look may well succeed: a gateway that restarts ends no watch.
fn may_pass(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Unreachable | Kind::TimedOut | Kind::Overloaded | Kind::Failed
    )
}

fn rule_json(entry: &Entry) -> Value {
    json!({
        "name": entry.name,
        "when": entry.rule.to_string(),
        "exec": entry.exec,
        "webhook": entry.webhook,
    })
}

/// An event's kind, as receivers know it.
fn event_kind(change: Change) -> &'static str {
    match change {
        Change::Fired => "rule.fired",
        Change::Resolved => "rule.resolved",
    }
}
