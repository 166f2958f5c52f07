//! `zcli message correlate`.

use serde_json::{Value, json};

use super::MessageArgs;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::message::CORRELATED;

/// Which message.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The message.
    #[command(flatten)]
    pub message: MessageArgs,
}

/// Correlates a message over REST, which alone has this command.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let message = args.message;
    let mut body = json!({
        "name": message.name,
        "correlationKey": message.correlation_key,
        "variables": Value::Object(message.variables.read()?),
    });
    if let Some(tenant) = ctx.tenant().await? {
        body["tenantId"] = Value::String(tenant);
    }
    let item = ctx
        .rest()
        .await?
        .post("/messages/correlation", &body)
        .await
        .failing(|| format!("could not correlate message {}", message.name))?;
    ctx.show(&Document::Row {
        view: &CORRELATED,
        item,
    })
}
