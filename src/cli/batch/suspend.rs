//! `zcli batch suspend`.

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};

const SUSPEND: Action = Action {
    verb: "suspend",
    did: "suspended",
    noun: "batch operation",
    nouns: "batch operations",
    field: "batchOperationKey",
};

/// Which batch operations.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the batch operations; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
}

/// Suspends batch operations.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, SUSPEND.field)?;
    let rest = &ctx.rest().await?;
    many::each(ctx, SUSPEND, &keys, |key| async move {
        rest.post(&format!("/batch-operations/{key}/suspension"), &json!({}))
            .await?;
        Ok(())
    })
    .await
}
