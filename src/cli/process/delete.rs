//! `zcli process delete`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::many::Action;
use crate::cli::resource::delete;

const DELETE: Action = Action {
    verb: "delete",
    did: "deleted",
    noun: "process definition",
    nouns: "process definitions",
    field: "processDefinitionKey",
};

/// Which process definitions.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the process definitions; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Deletes process definitions, which are resources to the gateway.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    delete::each(ctx, DELETE, &args.keys, args.operation_reference).await
}
