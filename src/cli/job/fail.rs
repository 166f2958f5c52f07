//! `zcli job fail`.

use std::time::Duration;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::many::{self, Action};
use crate::cli::variables::VariableArgs;
use crate::cli::{duration, keys};
use crate::protocol as pb;

const FAIL: Action = Action {
    verb: "fail",
    did: "failed",
    noun: "job",
    nouns: "jobs",
    field: "jobKey",
};

/// Which jobs, and why.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the jobs; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// Retries that are left; 0 raises an incident
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(0..), allow_negative_numbers = true)]
    pub retries: i32,
    /// Why it failed
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub error_message: String,
    /// How long nobody may take it again
    #[arg(long, value_name = "TIME", default_value = "0s", value_parser = duration::parse)]
    pub retry_backoff: Duration,
    /// Variables for the job's own scope.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// Fails jobs.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, FAIL.field)?;
    let request = pb::FailJobRequest {
        job_key: 0,
        retries: args.retries,
        error_message: args.error_message,
        retry_back_off: duration::to_ms(args.retry_backoff),
        variables: args.variables.to_json()?,
    };
    let gateway = &ctx.gateway().await?;
    let request = &request;
    many::each(ctx, FAIL, &keys, |job_key| async move {
        let request = pb::FailJobRequest {
            job_key,
            ..request.clone()
        };
        gateway.fail_job(request).await?;
        Ok(())
    })
    .await
}
