//! `zcli job update`.

use std::time::Duration;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::many::{self, Action};
use crate::cli::{duration, keys};
use crate::protocol as pb;

const UPDATE: Action = Action {
    verb: "update",
    did: "updated",
    noun: "job",
    nouns: "jobs",
    field: "jobKey",
};

/// Which jobs, and what to change.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("change").required(true).multiple(true).args(["retries", "timeout"]))]
pub struct Args {
    /// Keys of the jobs; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// Retries that are left
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
    pub retries: Option<i32>,
    /// How long from now the job stays locked for its worker
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub timeout: Option<Duration>,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Changes jobs.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, UPDATE.field)?;
    let gateway = &ctx.gateway().await?;
    let args = &args;
    many::each(ctx, UPDATE, &keys, |job_key| async move {
        if let Some(retries) = args.retries {
            let request = pb::UpdateJobRetriesRequest {
                job_key,
                retries,
                operation_reference: args.operation_reference,
            };
            gateway.update_job_retries(request).await?;
        }
        if let Some(timeout) = args.timeout {
            let request = pb::UpdateJobTimeoutRequest {
                job_key,
                timeout: duration::to_ms(timeout),
                operation_reference: args.operation_reference,
            };
            gateway.update_job_timeout(request).await?;
        }
        Ok(())
    })
    .await
}
