//! `zcli message correlate`.

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::render::Document;
use crate::render::view::message::CORRELATED;

/// Which message.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The message's name
    pub name: String,
    /// Which instance it is for; a message start event needs none
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub correlation_key: String,
    /// What it carries.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// Correlates a message over REST, which alone has this command.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let mut body = json!({
        "name": args.name,
        "correlationKey": args.correlation_key,
        "variables": Value::Object(args.variables.read()?),
    });
    if let Some(tenant) = ctx.tenant().await? {
        body["tenantId"] = Value::String(tenant);
    }
    let item = ctx
        .rest()
        .await?
        .post("/messages/correlation", &body)
        .await
        .failing(|| format!("could not correlate message {}", args.name))?;
    ctx.show(&Document::Row {
        view: &CORRELATED,
        item,
    })
}
