//! `zcli job complete`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};
use crate::cli::variables::VariableArgs;
use crate::protocol as pb;

const COMPLETE: Action = Action {
    verb: "complete",
    did: "completed",
    noun: "job",
    nouns: "jobs",
    field: "jobKey",
};

/// Which jobs, with what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the jobs; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// What the jobs give to their process.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// Completes jobs.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, COMPLETE.field)?;
    let variables = args.variables.to_json()?;
    let gateway = &ctx.gateway().await?;
    let variables = &variables;
    many::each(ctx, COMPLETE, &keys, |job_key| async move {
        let request = pb::CompleteJobRequest {
            job_key,
            variables: variables.clone(),
            result: None,
        };
        gateway.complete_job(request).await?;
        Ok(())
    })
    .await
}
