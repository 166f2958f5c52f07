//! `zcli stuck`.

use std::time::Duration;

use jiff::Timestamp;

use super::context::Context;
use super::duration;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::insight::ask::Scope;
use crate::insight::stuck::{self, Kind, Options};
use crate::render::Document;
use crate::render::view::stuck::FINDING;

/// What stands still, and why
///
/// Looks for call chains that end in an incident, job types nobody works on, locks that run out while the
/// retries stay, overdue timers, messages that expired and reached nobody, joins whose other token can't come any
/// more, instances in which nothing moved for long, and elements that wait longer than 99 of 100 did before. It asks
/// for the oldest first and stops at a limit, so that it's as quick on a large cluster as on a small one; what was
/// left out is said.
///
/// What the API can't tell: timers and expired messages are listed by the embedded engine alone; how often a
/// lock ran out isn't counted anywhere (--look-again tells whether it goes on); a cluster shows a lock only after it has ended.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli stuck                                      # everything that stands still
  zcli stuck --process order --for 30m            # what didn't move for half an hour
  zcli stuck --kind no-progress -o name | zcli instance cancel - --yes
  zcli stuck --exit-code > /dev/null || ./page.sh # 1 when anything was found")]
pub struct Args {
    /// What didn't move for this time [default: what is usual for the element, 1h where that isn't known]
    #[arg(long = "for", value_name = "TIME", value_parser = duration::parse)]
    pub quiet_for: Option<Duration>,
    /// Nothing younger than this, whatever is usual
    #[arg(long, value_name = "TIME", default_value = "1m", value_parser = duration::parse)]
    pub at_least: Duration,
    /// How far back to look for expired messages
    #[arg(long, value_name = "TIME", default_value = "24h", value_parser = duration::parse)]
    pub since: Duration,
    /// Look twice, this time apart, and tell only of locks that ran out again in between
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub look_again: Option<Duration>,
    /// Only this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Only these kinds
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_enum)]
    pub kind: Vec<Kind>,
    /// How many of each kind to show
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub limit: u32,
    /// End with exit code 1 when anything was found
    #[arg(long)]
    pub exit_code: bool,
}

/// Looks, shows what stands still, and says what wasn't looked at.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let scope = Scope {
        process: args.process,
        tenant: ctx.tenant().await?,
    };
    let mut options = Options::new(scope, Timestamp::now());
    options.quiet_for = args.quiet_for;
    options.at_least = args.at_least.min(args.quiet_for.unwrap_or(Duration::MAX));
    options.since = args.since;
    options.look_again = args.look_again;
    options.limit = args.limit as usize;
    if !args.kind.is_empty() {
        options.kinds = args.kind;
    }
    let findings = stuck::look(&rest, &options)
        .await
        .failing(|| "could not look for what stands still".to_owned())?;
    let any = !findings.found.is_empty();
    ctx.show(&Document::List {
        view: &FINDING,
        items: findings.found.iter().map(stuck::Finding::to_json).collect(),
    })?;
    for note in &findings.notes {
        ctx.printer.note(note);
    }
    Ok(if any && args.exit_code {
        ExitCode::Failed
    } else {
        ExitCode::Ok
    })
}
