//! `zcli batch resume`.

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};

const RESUME: Action = Action {
    verb: "resume",
    did: "resumed",
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

/// Lets suspended batch operations go on.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, RESUME.field)?;
    let rest = &ctx.rest().await?;
    many::each(ctx, RESUME, &keys, |key| async move {
        rest.post(&format!("/batch-operations/{key}/resumption"), &json!({}))
            .await?;
        Ok(())
    })
    .await
}
