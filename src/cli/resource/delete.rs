//! `zcli resource delete`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};
use crate::protocol as pb;

const DELETE: Action = Action {
    verb: "delete",
    did: "deleted",
    noun: "resource",
    nouns: "resources",
    field: "resourceKey",
};

/// Which resources.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the resources; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Deletes resources.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    each(ctx, DELETE, &args.keys, args.operation_reference).await
}

/// Deletes what the keys name; `action` says what the user calls it.
pub async fn each(
    ctx: &Context,
    action: Action,
    keys: &[String],
    operation_reference: Option<u64>,
) -> Result<ExitCode, Error> {
    let keys = keys::read(keys, action.field)?;
    let gateway = &ctx.gateway().await?;
    many::each(ctx, action, &keys, |resource_key| async move {
        let request = pb::DeleteResourceRequest {
            resource_key,
            operation_reference,
        };
        gateway.delete_resource(request).await?;
        Ok(())
    })
    .await
}
