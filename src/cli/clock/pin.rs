//! `zcli clock pin`.

use jiff::Timestamp;
use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::render::{Document, Outcome};

/// Which time.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A point in time: ISO 8601 with a zone, or milliseconds since 1970
    #[arg(value_name = "TIME", value_parser = point_in_time)]
    pub at: Timestamp,
}

/// Reads ISO 8601 or milliseconds, for clap.
fn point_in_time(text: &str) -> Result<Timestamp, String> {
    let at = match text.parse::<i64>() {
        Ok(epoch_ms) => Timestamp::from_millisecond(epoch_ms).ok(),
        Err(_) => text.parse().ok(),
    };
    at.ok_or_else(|| "expected a time such as 2026-03-01T12:00:00Z".to_owned())
}

/// Pins the clock.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    pin(ctx, args.at).await
}

/// Pins the engine's clock at `time`, over REST which alone has this command.
pub async fn pin(ctx: &Context, time: Timestamp) -> Result<ExitCode, Error> {
    ctx.rest()
        .await?
        .put("/clock", &json!({"timestamp": time.as_millisecond()}))
        .await
        .failing(|| format!("could not pin the clock at {time}"))?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "pinned",
        noun: "clock at",
        field: "timestamp",
        key: time.to_string(),
    }]))
}
