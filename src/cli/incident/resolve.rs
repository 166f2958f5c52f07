//! `zcli incident resolve`: one, many, a filter's or a group's; [`carry_out`] does it.

use std::time::Duration;

use futures_util::TryStreamExt as _;

use super::carry_out::{self, Target, Verify};
use super::list::Which;
use super::repair::{Incident, Plan};
use super::select::{self, Selection};
use super::{by_batch, interview, verdict};
use crate::cli::batch::begin::Batch;
use crate::cli::bulk::pace::{Limits, Rate};
use crate::cli::bulk::runner::Stop;
use crate::cli::context::{Context, Person};
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::search::WhereArgs;
use crate::cli::variables::VariableArgs;
use crate::cli::{confirm, duration, keys};
use crate::insight::incident_group;

/// Characters of a message in the list before the question.
const MESSAGE_MAX: usize = 80;
/// How long to watch when nothing is said.
const VERIFY_FOR: Duration = Duration::from_secs(10);
/// How many at once when nothing is said.
const CONCURRENCY: u32 = 8;

/// Which incidents, and what to repair first.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli incident resolve 2251799813685300 --retries 3 --var card=valid
  zcli incident resolve --group 424c75aab8 --limit 1      # one first, then the others
  zcli incident resolve --process order --type IO_MAPPING_ERROR --rate 20/s --yes
  zcli incident resolve --process order --batch always      # all of them, by the cluster
  zcli incident resolve --where 'type = UNHANDLED_ERROR_EVENT and creationTime > -1h' --yes
  zcli incident list -o name | zcli incident resolve - --yes")]
pub struct Args {
    /// Keys of the incidents; - reads them from stdin. Without any, on a terminal, you are asked
    #[arg(value_name = "KEY")]
    pub keys: Vec<String>,
    /// Instead of keys: which active incidents.
    #[command(flatten)]
    pub which: Which,
    /// Instead of keys: by a condition.
    #[command(flatten)]
    pub only: WhereArgs,
    /// Active incidents of this group, as `zcli incident list --group` names it
    #[arg(long, value_name = "ID", value_parser = incident_group::parse_id)]
    pub group: Option<String>,
    /// With a filter or group: the oldest N only
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
    /// Retries for the job [default: 1 where they are used up]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
    pub retries: Option<i32>,
    /// Variables to set first, in the process instance.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// How long to watch whether it stays gone and its job is taken [default: 10s]
    #[arg(long, value_name = "TIME", alias = "wait", value_parser = duration::parse)]
    pub verify_for: Option<Duration>,
    /// Don't watch what comes of it
    #[arg(long)]
    pub no_verify: bool,
    /// Resolve no more than this: 200/s, 3000/m
    #[arg(long, value_name = "RATE", value_parser = Rate::parse)]
    pub rate: Option<Rate>,
    /// Resolve so many at once [default: 8]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=256))]
    pub concurrency: Option<u32>,
    /// Who does it, where a filter chooses all incidents of process instances; the cluster watches nothing
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub batch: Batch,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

impl Args {
    /// Whether, and how long, to watch.
    pub fn verify(&self) -> Verify {
        let time = self.verify_for.unwrap_or(VERIFY_FOR);
        if self.no_verify || time.is_zero() {
            Verify::No
        } else {
            Verify::For(time)
        }
    }

    fn limits(&self) -> Limits {
        Limits {
            rate: self.rate,
            concurrency: self.concurrency.unwrap_or(CONCURRENCY) as usize,
        }
    }

    fn plan(&self) -> Result<Plan, Error> {
        Ok(Plan {
            retries: self.retries,
            variables: self.variables.to_json()?,
            operation_reference: self.operation_reference,
        })
    }

    /// Whether nothing was asked for that a batch operation doesn't do; else the flag's name.
    fn is_plain(&self) -> Result<(), &'static str> {
        let flags = [
            ("--where", self.only.condition.is_some()),
            ("--group", self.group.is_some()),
            ("--limit", self.limit.is_some()),
            ("--retries", self.retries.is_some()),
            ("--var", !self.variables.is_empty()),
            ("--verify-for", self.verify_for.is_some()),
            ("--rate", self.rate.is_some()),
            ("--concurrency", self.concurrency.is_some()),
            ("--operation-reference", self.operation_reference.is_some()),
        ];
        match flags.into_iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(flag),
            None => Ok(()),
        }
    }

    fn is_filter(&self) -> bool {
        self.group.is_some() || self.only.condition.is_some() || !self.which.is_empty()
    }
}

/// What was chosen.
enum Choice {
    Resolve(Vec<Target>, Plan),
    /// The cluster does it, or there is nothing to do, and it was said.
    Over(ExitCode),
}

/// Resolves incidents, several at once.
///
/// Ctrl-C before that changes nothing; in the middle of it, what was begun is finished and told.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let (verify, limits) = (args.verify(), args.limits());
    let choice = tokio::select! {
        // First, so that the signal is caught from here on.
        biased;
        interrupted = tokio::signal::ctrl_c() => {
            interrupted?;
            return Err(Error::silent(ExitCode::Interrupted));
        }
        choice = choose(ctx, args) => choice?,
    };
    let (targets, plan) = match choice {
        Choice::Resolve(targets, plan) => (targets, plan),
        Choice::Over(code) => return Ok(code),
    };
    let (interrupt, stop) = Stop::new();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            let _ = interrupt.send(true);
        }
        interrupt.closed().await;
    });
    let total = targets.len();
    let verdicts = carry_out::all(ctx, targets, &plan, verify, limits, &stop).await?;
    carry_out::show(ctx, total, &verdicts)?;
    if stop.is_set() {
        return Err(Error::silent(ExitCode::Interrupted));
    }
    verdict::exit_code(&verdicts)
}

async fn choose(ctx: &Context, args: Args) -> Result<Choice, Error> {
    if args.is_filter() {
        if !args.keys.is_empty() {
            return Err(Error::usage("keys and a filter or group don't go together")
                .hint("give the one or the other"));
        }
        if let Some(code) = by_batch::run(ctx, args.batch, &args.which, args.is_plain()).await? {
            return Ok(Choice::Over(code));
        }
        return by_filter(ctx, args).await;
    }
    if args.batch == Batch::Always {
        return Err(Error::usage(
            "--batch always needs a filter, such as --process order",
        ));
    }
    if args.limit.is_some() {
        return Err(Error::usage("--limit needs a filter or a group"));
    }
    if args.keys.is_empty() {
        if ctx.person == Person::Absent {
            return Err(Error::usage("no incident was named")
                .because("without a terminal nobody can be asked")
                .hint("name it: `zcli incident resolve KEY [--retries N] [--var name=value]`")
                .hint("or a group: `zcli incident resolve --group ID --yes`, with an ID of `zcli incident list --group`")
                .hint(
                    "or all of them: `zcli incident list --all -o name | zcli incident resolve - --yes`",
                ));
        }
        return Ok(match interview::run(ctx, args).await? {
            Some((key, plan)) => Choice::Resolve(vec![Target::Key(key)], plan),
            None => Choice::Over(ExitCode::Ok),
        });
    }
    let plan = args.plan()?;
    let keys = keys::read(&args.keys, "incidentKey")?;
    let listed: Vec<String> = keys.iter().map(|key| format!("incident {key}")).collect();
    confirm::several(ctx, "resolve", "incidents", &listed).await?;
    let targets = keys.into_iter().map(Target::Key).collect();
    Ok(Choice::Resolve(targets, plan))
}

async fn by_filter(ctx: &Context, args: Args) -> Result<Choice, Error> {
    let plan = args.plan()?;
    let group = args.group.clone();
    let selection = Selection::active(args.which, args.only, args.group);
    let mut found = select::matching(ctx, selection).await?;
    let limit = args.limit.map_or(usize::MAX, |limit| limit as usize);
    let mut incidents = Vec::new();
    while incidents.len() < limit
        && let Some(item) = found.try_next().await?
    {
        incidents.push(Incident::parse(item)?);
    }
    if incidents.is_empty() {
        if let Some(id) = group {
            return Err(select::no_such_group(&id));
        }
        ctx.printer.note("no incidents found");
        return Ok(Choice::Over(ExitCode::Ok));
    }
    let listed: Vec<String> = incidents.iter().map(line).collect();
    confirm::several(ctx, "resolve", "incidents", &listed).await?;
    let targets = incidents.into_iter().map(Target::Known).collect();
    Ok(Choice::Resolve(targets, plan))
}

/// An incident in the list before the question.
fn line(incident: &Incident) -> String {
    let message = incident.text("errorMessage");
    let short: String = message.chars().take(MESSAGE_MAX).collect();
    let mark = if short.len() < message.len() {
        "…"
    } else {
        ""
    };
    format!(
        "{} in instance {} at {}: {}{mark}",
        incident.key,
        incident.process_instance_key,
        incident.text("elementId"),
        short.replace('\n', " "),
    )
}
