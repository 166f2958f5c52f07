//! `zcli bulk publish`.
//!
//! Each message has an id: the row's own, or one made of the run and the row. While a message lives, the
//! cluster refuses another one with its id, and so a message in doubt can be sent again.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::args::{FileArgs, RunArgs};
use super::input::Row;
use super::input::columns::{ColumnArgs, Columns, VARIABLES};
use super::outcome::{Done, Failure, Fate};
use super::runner::{Attempt, Doubt, Numbered, Operation};
use super::session::{Prepared, Request, RowOperation, Words};
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::client::Gateway;
use crate::protocol as pb;

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli bulk publish paid --from payments.csv --map correlationKey=order
  zcli bulk publish --from messages.jsonl --map name=event --ttl 24h

Fields of a row: name (unless it's named here), correlationKey, messageId, timeToLive; the rest is variables.
A run that was killed sends its last messages again under their ids, which the cluster refuses if they are there
already; that works while they live (--ttl).";

const WORDS: Words = Words {
    verb: "publish",
    did: "published",
    nouns: "messages",
};

/// A message that is this close to its end may be gone when it is sent again.
const TTL_MARGIN_MS: i64 = 5_000;

/// Which messages.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The messages' name; without it, each row has a `name`
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// What every message carries; a row's own variables win.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// How long each waits for its receiver, and is known by its id: 1h, 30s, PT5M, or milliseconds
    #[arg(long, value_name = "TIME", default_value = "1h", value_parser = duration::parse)]
    pub ttl: Duration,
    /// The rows.
    #[command(flatten)]
    pub file: FileArgs,
    /// Their columns.
    #[command(flatten)]
    pub columns: ColumnArgs,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

/// Publishes a message for each row.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if args.file.from.is_none() {
        return Err(Error::usage("no rows were given")
            .hint("name the file: `zcli bulk publish paid --from payments.csv`"));
    }
    let fields: &[&str] = if args.name.is_some() {
        &["correlationKey", "messageId", "timeToLive", VARIABLES]
    } else {
        &[
            "name",
            "correlationKey",
            "messageId",
            "timeToLive",
            VARIABLES,
        ]
    };
    let constants = args.variables.read()?;
    let ttl_ms = duration::to_ms(args.ttl);
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "publish",
            "name": args.name,
            "ttlMs": ttl_ms,
            "variables": constants,
            "input": args.file.request(),
            "columns": args.columns.request(),
        }),
        details: vec![
            (
                "message",
                args.name
                    .clone()
                    .unwrap_or_else(|| "as each row says".to_owned()),
            ),
            ("lives", format!("{:?}", args.ttl)),
        ],
        file: &args.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    prepared.take_file()?;
    let operation = Publish {
        gateway: ctx.gateway().await?.without_retries(),
        tenant: ctx.tenant().await?.unwrap_or_default(),
        run: prepared.run.clone(),
        columns: Columns::new(fields, &args.columns)?,
        name: args.name.clone(),
        ttl_ms,
        constants,
    };
    prepared.run(ctx, &operation).await
}

/// One message.
pub struct Item {
    number: u64,
    request: pb::PublishMessageRequest,
}

impl Numbered for Item {
    fn number(&self) -> u64 {
        self.number
    }
}

struct Publish {
    gateway: Gateway,
    tenant: String,
    run: String,
    columns: Columns,
    name: Option<String>,
    ttl_ms: i64,
    constants: Map<String, Value>,
}

impl RowOperation for Publish {
    fn read(&self, row: Row) -> Result<Item, String> {
        let number = row.number;
        let mut split = self.columns.split(row)?;
        let name = match (&self.name, split.text("name")) {
            (Some(name), _) => name.clone(),
            (None, Some(name)) => name,
            (None, None) => return Err("it has no `name`".to_owned()),
        };
        let time_to_live = match split.text("timeToLive") {
            None => self.ttl_ms,
            Some(text) => duration::to_ms(duration::parse(&text)?),
        };
        let mut variables = self.constants.clone();
        let correlation_key = split.text("correlationKey").unwrap_or_default();
        let message_id = split
            .text("messageId")
            .unwrap_or_else(|| self.own_id(number));
        variables.extend(split.variables);
        Ok(Item {
            number,
            request: pb::PublishMessageRequest {
                name,
                correlation_key,
                time_to_live,
                message_id,
                variables: Value::Object(variables).to_string(),
                tenant_id: self.tenant.clone(),
            },
        })
    }
}

impl Publish {
    /// The id of a message whose row has none.
    fn own_id(&self, number: u64) -> String {
        format!("zcli-{}-{number}", self.run)
    }
}

impl Operation for Publish {
    type Item = Item;

    async fn send(&self, item: &Item, attempt: Attempt) -> Result<Done, Failure> {
        // An id of this run's own can only be there because of this very row.
        let is_ours = item.request.message_id == self.own_id(item.number);
        match self.gateway.publish_message(item.request.clone()).await {
            Ok(published) => Ok(Done::with_key(published.key)),
            Err(error)
                if (is_ours || attempt == Attempt::Again)
                    && error.code() == Some("ALREADY_EXISTS") =>
            {
                Ok(Done::noted("it was there already"))
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn look(&self, doubt: &Doubt<Item>) -> Result<Fate, Failure> {
        let age_ms = jiff::Timestamp::now().as_millisecond() - doubt.sent_at_ms;
        if age_ms + TTL_MARGIN_MS < doubt.item.request.time_to_live {
            return Ok(Fate::SendAgain);
        }
        Ok(Fate::Unknown(
            "it would have expired by now, so that the cluster wouldn't know it again",
        ))
    }
}
