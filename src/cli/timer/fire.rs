//! `zcli timer fire`.

use serde_json::json;

use super::told;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};

const FIRE: Action = Action {
    verb: "fire",
    did: "fired",
    noun: "timer",
    nouns: "timers",
    field: "timerKey",
};

/// Which timers.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli timer fire 2251799813685260
  zcli timer list --process order --overdue -o name | zcli timer fire - --yes")]
pub struct Args {
    /// Keys of the timers; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
}

/// Fires timers.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, FIRE.field)?;
    let rest = &ctx.rest().await?;
    many::each(ctx, FIRE, &keys, |key| async move {
        let fired = rest
            .post(&format!("/timers/{key}/trigger"), &json!({}))
            .await;
        fired.map_err(told)?;
        Ok(())
    })
    .await
    .map_err(|error| error.hint_if_not_found("list timers with `zcli timer list`"))
}
