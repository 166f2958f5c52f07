//! `zcli incident resolve`.

use std::time::Duration;

use super::{interview, repair, verdict};
use crate::cli::context::{Context, Person};
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::cli::{confirm, duration, keys};
use crate::render::Document;
use crate::render::progress::Progress;
use crate::render::view::incident::RESOLUTION;

/// Which incidents, and what to repair first.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the incidents; - reads them from stdin. Without any, on a terminal, you are asked
    #[arg(value_name = "KEY")]
    pub keys: Vec<String>,
    /// Retries for the job [default: 1 where they are used up]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
    pub retries: Option<i32>,
    /// Variables to set first, in the process instance.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// How long to watch what comes of it; 0 doesn't
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = duration::parse)]
    pub wait: Duration,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Resolves incidents, one after another.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if args.keys.is_empty() {
        if ctx.person == Person::Absent {
            return Err(Error::usage("no incident was named")
                .because("without a terminal nobody can be asked")
                .hint("name it: `zcli incident resolve KEY [--retries N] [--var name=value]`")
                .hint(
                    "or all of them: `zcli incident list -o name | zcli incident resolve - --yes`",
                ));
        }
        return interview::run(ctx, args).await;
    }
    let keys = keys::read(&args.keys, "incidentKey")?;
    let plan = repair::Plan {
        retries: args.retries,
        variables: args.variables.to_json()?,
        wait: args.wait,
        operation_reference: args.operation_reference,
    };
    let listed: Vec<String> = keys.iter().map(|key| format!("incident {key}")).collect();
    confirm::several(ctx, "resolve", "incidents", &listed).await?;
    carry_out(ctx, &keys, &plan).await
}

/// Does it and shows what came of each.
pub async fn carry_out(
    ctx: &Context,
    keys: &[i64],
    plan: &repair::Plan,
) -> Result<ExitCode, Error> {
    let mut verdicts = Vec::new();
    let mut failed = Vec::new();
    let progress = Progress::start(&ctx.printer, "resolving incidents", keys.len());
    for key in keys {
        match repair::run(ctx, *key, plan).await {
            Ok(verdict) => verdicts.push(verdict),
            Err(error) if keys.len() == 1 || error.code() == ExitCode::Interrupted => {
                return Err(error);
            }
            Err(error) => {
                ctx.printer.say(&error.one_line());
                failed.push(error.code());
            }
        }
        progress.advance();
    }
    drop(progress);
    let mut items: Vec<_> = verdicts.iter().map(verdict::Verdict::to_json).collect();
    if keys.len() == 1 {
        ctx.show(&Document::Row {
            view: &RESOLUTION,
            item: items.pop().expect("one key gave one verdict or an error"),
        })?;
    } else if !items.is_empty() || ctx.options.is_machine_readable() {
        ctx.show(&Document::List {
            view: &RESOLUTION,
            items,
        })?;
    }
    verdict::exit_code(&verdicts, &failed)
}
