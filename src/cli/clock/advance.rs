//! `zcli clock advance`.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::pin;
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// How far.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How far ahead: 1h, 3d, PT5M
    #[arg(value_name = "TIME", value_parser = duration::parse)]
    pub by: Duration,
    /// Count from this time instead of from the system's present
    #[arg(long, value_name = "TIME")]
    pub from: Option<Timestamp>,
}

/// Pins the clock ahead. The API can't be asked for its time, so it counts from the system's present.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let from = args.from.unwrap_or_else(Timestamp::now);
    let too_far = || Error::usage("this is past the end of time");
    let by = SignedDuration::try_from(args.by).map_err(|_| too_far())?;
    let time = from.checked_add(by).map_err(|_| too_far())?;
    pin::pin(ctx, time).await
}
