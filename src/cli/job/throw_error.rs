//! `zcli job throw-error`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};
use crate::cli::variables::VariableArgs;
use crate::protocol as pb;

const THROW: Action = Action {
    verb: "throw an error from",
    did: "threw an error from",
    noun: "job",
    nouns: "jobs",
    field: "jobKey",
};

/// Which jobs, and which error.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the jobs; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// The code that error events catch
    #[arg(long, value_name = "CODE")]
    pub error_code: String,
    /// What happened
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub error_message: String,
    /// Variables for whoever catches it.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// Throws a BPMN error from each job.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, THROW.field)?;
    let request = pb::ThrowErrorRequest {
        job_key: 0,
        error_code: args.error_code,
        error_message: args.error_message,
        variables: args.variables.to_json()?,
    };
    let gateway = &ctx.gateway().await?;
    let request = &request;
    many::each(ctx, THROW, &keys, |job_key| async move {
        let request = pb::ThrowErrorRequest {
            job_key,
            ..request.clone()
        };
        gateway.throw_error(request).await?;
        Ok(())
    })
    .await
}
