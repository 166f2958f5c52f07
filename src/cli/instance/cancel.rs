//! `zcli instance cancel`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};
use crate::protocol as pb;

const CANCEL: Action = Action {
    verb: "cancel",
    did: "canceled",
    noun: "process instance",
    nouns: "process instances",
    field: "processInstanceKey",
};

/// Which instances.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the process instances; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Cancels process instances.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, CANCEL.field)?;
    let gateway = &ctx.gateway().await?;
    many::each(ctx, CANCEL, &keys, |process_instance_key| async move {
        let request = pb::CancelProcessInstanceRequest {
            process_instance_key,
            operation_reference: args.operation_reference,
        };
        gateway.cancel_process_instance(request).await?;
        Ok(())
    })
    .await
}
