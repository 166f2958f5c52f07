//! `zcli publish-message` and `zcli message publish`.

use std::time::Duration;

use serde_json::json;

use super::MessageArgs;
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::message::PUBLISHED;

/// Which message.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The message.
    #[command(flatten)]
    pub message: MessageArgs,
    /// How long it waits for its receiver: 1h, 30s, PT5M, or milliseconds
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = duration::parse)]
    pub ttl: Duration,
    /// Its id: while it lives, another one with the same id is refused
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub message_id: String,
}

/// Publishes a message.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let message = args.message;
    let request = pb::PublishMessageRequest {
        name: message.name.clone(),
        correlation_key: message.correlation_key.clone(),
        time_to_live: duration::to_ms(args.ttl),
        message_id: args.message_id,
        variables: message.variables.to_json()?,
        tenant_id: ctx.tenant().await?.unwrap_or_default(),
    };
    let answer = ctx
        .gateway()
        .await?
        .publish_message(request)
        .await
        .failing(|| format!("could not publish message {}", message.name))?;
    let item = json!({
        "key": answer.key.to_string(),
        "name": message.name,
        "correlationKey": message.correlation_key,
        "tenantId": answer.tenant_id,
    });
    ctx.show(&Document::Row {
        view: &PUBLISHED,
        item,
    })
}
