//! `zcli instance trace`.

use std::time::Duration;

use jiff::Timestamp;

use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::client::Kind;
use crate::insight::instance_tree::Instance;
use crate::insight::trace::Tracer;
use crate::render::live::Live;
use crate::render::view::history::TRACE;

/// Which process instance, and how it is followed.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli instance trace 2251799813685251 -f
  zcli instance trace 2251799813685251 --depth 0 -o jsonl")]
pub struct Args {
    /// The process instance's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
    /// Go on until the instance ends: exit code 0 if it completed, 1 if it was terminated
    #[arg(long, short = 'f')]
    pub follow: bool,
    /// Fold what lies deeper than this many calls: only its start and end are shown
    #[arg(long, value_name = "N", default_value = "16")]
    pub depth: usize,
    /// Pause between two looks
    #[arg(long, value_name = "TIME", default_value = "500ms", value_parser = duration::parse)]
    pub interval: Duration,
}

/// Shows what an instance and those it called did, as it happens.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let could_not = || format!("could not trace process instance {key}");
    let instance = rest
        .get(&format!("/process-instances/{key}"))
        .await
        .failing(could_not)
        .map_err(|error| {
            error.hint_if_not_found("list process instances with `zcli instance list`")
        })?;
    let mut tracer = Tracer::new(rest, Instance::parse(&instance), args.depth);
    let mut live = Live::new(&TRACE, ctx.options.clone());
    let mut has_looked = false;
    loop {
        let events = match tracer.look().await {
            Ok(events) => events,
            // A gateway that restarts ends nothing: the next look finds what was missed.
            Err(error)
                if has_looked
                    && matches!(
                        error.kind(),
                        Kind::Unreachable | Kind::TimedOut | Kind::Overloaded
                    ) =>
            {
                ctx.printer
                    .warn(&format!("could not look: {error}; going on"));
                Vec::new()
            }
            Err(error) => return Err(error).failing(could_not),
        };
        has_looked = true;
        let items = events
            .iter()
            .map(|event| serde_json::to_value(event).expect("its maps have text for keys"))
            .collect();
        live.show(&ctx.printer, items, Timestamp::now())?;
        match tracer.end() {
            Some("COMPLETED") => return Ok(ExitCode::Ok),
            Some(_) if args.follow => {
                ctx.printer
                    .note(&format!("process instance {key} was terminated"));
                return Err(Error::silent(ExitCode::Failed));
            }
            Some(_) => return Ok(ExitCode::Ok),
            None if !args.follow => return Ok(ExitCode::Ok),
            None => tokio::time::sleep(args.interval).await,
        }
    }
}
