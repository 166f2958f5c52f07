//! `zcli audit list`.

use std::time::Duration;

use super::runs;
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::audit::RUN;

/// Commands shown when nothing is said.
const LIMIT_DEFAULT: usize = 100;

/// Which commands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Changes of this long ago or less, such as 2h
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub since: Option<Duration>,
    /// Changes over this profile
    #[arg(long = "on", value_name = "PROFILE")]
    pub on: Option<String>,
    /// Changes of the object with this key
    #[arg(long, value_name = "KEY")]
    pub key: Option<String>,
    /// Changes with this outcome: done, failed, unknown
    #[arg(long, value_name = "OUTCOME", value_parser = ["done", "failed", "unknown"])]
    pub outcome: Option<String>,
    /// How many to show [default: 100]
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
}

/// Lists the commands of the log.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let oldest = args
        .since
        .map(|since| {
            ctx.options
                .now
                .saturating_sub(since)
                .map(|time| time.to_string())
        })
        .transpose()
        .map_err(|error| Error::usage(error.to_string()))?;
    let mut items = runs::read(ctx)?;
    items.reverse();
    items.retain(|run| {
        let has = |field: &str, wanted: &Option<String>| {
            wanted.is_none() || run[field].as_str() == wanted.as_deref()
        };
        has("profile", &args.on)
            && has("outcome", &args.outcome)
            // Both are ISO 8601 in UTC, which sort as text.
            && oldest.as_deref().is_none_or(|oldest| run["time"].as_str() >= Some(oldest))
            && args.key.as_deref().is_none_or(|key| runs::is_about(run, key))
    });
    items.truncate(args.limit.unwrap_or(LIMIT_DEFAULT));
    ctx.show(&Document::List { view: &RUN, items })
}
