//! `zcli variable set`.

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::variables::VariableArgs;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::variable::SET;

/// Where, and what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Key of the process instance or element instance
    #[arg(value_parser = keys::argument)]
    pub key: i64,
    /// More variables, as with --var
    #[arg(value_name = "NAME=VALUE")]
    pub pairs: Vec<String>,
    /// What to set.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// Set them in this very scope, instead of where they are
    #[arg(long)]
    pub local: bool,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Sets variables.
pub async fn run(ctx: &Context, mut args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    args.variables.var.append(&mut args.pairs);
    if args.variables.is_empty() {
        return Err(Error::usage("no variables were given")
            .hint(format!("as in `zcli variable set {key} amount=42`")));
    }
    let request = pb::SetVariablesRequest {
        element_instance_key: key,
        variables: args.variables.to_json()?,
        local: args.local,
        operation_reference: args.operation_reference,
    };
    let answer = ctx
        .gateway()
        .await?
        .set_variables(request)
        .await
        .failing(|| format!("could not set variables of {key}"))?;
    let item = json!({
        "key": answer.key.to_string(),
        "elementInstanceKey": key.to_string(),
    });
    ctx.show(&Document::Row { view: &SET, item })
}
