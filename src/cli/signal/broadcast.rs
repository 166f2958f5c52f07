//! `zcli signal broadcast`.

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::message::SIGNAL;

/// Which signal.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The signal's name
    pub name: String,
    /// What it carries.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// Broadcasts a signal.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let request = pb::BroadcastSignalRequest {
        signal_name: args.name.clone(),
        variables: args.variables.to_json()?,
        tenant_id: ctx.tenant().await?.unwrap_or_default(),
    };
    let answer = ctx
        .gateway()
        .await?
        .broadcast_signal(request)
        .await
        .failing(|| format!("could not broadcast signal {}", args.name))?;
    let item = json!({
        "key": answer.key.to_string(),
        "signalName": args.name,
        "tenantId": answer.tenant_id,
    });
    ctx.show(&Document::Row {
        view: &SIGNAL,
        item,
    })
}
