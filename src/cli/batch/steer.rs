//! What steers batch operations: [`cancel`](super::cancel), [`suspend`](super::suspend), [`resume`](super::resume).

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};

/// Which batch operations.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the batch operations; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
}

/// One way to steer them.
pub struct Steering {
    /// `cancel`
    pub verb: &'static str,
    /// `canceled`
    pub did: &'static str,
    /// The path's last part: `cancellation`
    pub path: &'static str,
}

impl Steering {
    /// Does it to each.
    pub async fn run(&self, ctx: &Context, args: Args) -> Result<ExitCode, Error> {
        let action = Action {
            verb: self.verb,
            did: self.did,
            noun: "batch operation",
            nouns: "batch operations",
            field: "batchOperationKey",
        };
        let keys = keys::read(&args.keys, action.field)?;
        let rest = &ctx.rest().await?;
        many::each(ctx, action, &keys, |key| async move {
            let path = format!("/batch-operations/{key}/{}", self.path);
            rest.post(&path, &json!({})).await?;
            Ok(())
        })
        .await
    }
}
