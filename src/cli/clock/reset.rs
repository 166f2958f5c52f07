//! `zcli clock reset`.

use serde_json::Value;

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::render::{Document, Outcome};

/// No flags of its own.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Resets the clock.
pub async fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    ctx.rest()
        .await?
        .post("/clock/reset", &Value::Null)
        .await
        .failing(|| "could not reset the clock".to_owned())?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "reset",
        noun: "clock to",
        field: "timestamp",
        key: "system time".to_owned(),
    }]))
}
