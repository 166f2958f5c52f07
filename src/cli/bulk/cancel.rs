//! `zcli bulk cancel`.

use serde_json::json;

use super::args::RunArgs;
use super::input::Row;
use super::input::columns::{ColumnArgs, Columns};
use super::keyed::{Item, gone_is_done};
use super::outcome::{Done, Failure, Fate};
use super::runner::{Attempt, Doubt, Operation};
use super::session::{Prepared, Request, RowOperation, Words};
use super::targets::{INSTANCE_KEY, Instances};
use crate::cli::batch::begin::{self, Batch};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::Gateway;
use crate::protocol as pb;

const WORDS: Words = Words {
    verb: "cancel",
    did: "canceled",
    nouns: "process instances",
};

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli bulk cancel --process order --version 1 --incident --rate 100/s
  zcli bulk cancel --process order --batch always
  zcli instance list --process order --state ACTIVE --all -o name | zcli bulk cancel - --yes

A filter that finds more than 1000 instances becomes a batch operation of the cluster (8.8 and later), which goes
on without zcli; --batch never, or a flag that only zcli's own runs have (such as --rate), keeps it here.";

/// A row's fields.
const FIELDS: &[&str] = &[INSTANCE_KEY, "key"];

/// Which instances.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which ones.
    #[command(flatten)]
    pub instances: Instances,
    /// Who does it, where a filter says which ones
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub batch: Batch,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

/// Cancels process instances.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    args.instances.check()?;
    let filter = args.instances.filter_value(ctx).await?;
    if begin::is_wanted(
        ctx,
        args.batch,
        filter.as_ref(),
        args.run.is_plain().and(args.instances.is_plain()),
    )
    .await?
    {
        let filter = filter.expect("a batch operation is wanted for a filter only");
        let request = begin::Request {
            words: WORDS,
            path: "/process-instances/cancellation",
            body: json!({ "filter": filter }),
            filter,
            details: Vec::new(),
        };
        if let Some(code) = begin::run(ctx, args.batch, request).await? {
            return Ok(code);
        }
    }
    let request = Request {
        words: WORDS,
        request: json!({"operation": "cancel", "instances": args.instances.request()}),
        details: Vec::new(),
        file: &args.instances.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    if !prepared.goes_on() {
        // A called instance ends with the one that called it.
        let roots = ("parentProcessInstanceKey", json!({"$exists": false}));
        let source = args.instances.source(ctx, &prepared, Some(roots)).await?;
        prepared.set_source(source);
    }
    let operation = Cancel {
        gateway: ctx.gateway().await?.without_retries(),
        columns: Columns::new(FIELDS, &ColumnArgs::default())?,
    };
    prepared.run(ctx, &operation).await
}

struct Cancel {
    gateway: Gateway,
    columns: Columns,
}

impl RowOperation for Cancel {
    fn read(&self, row: Row) -> Result<Item, String> {
        let number = row.number;
        let key = self.columns.split(row)?.key(FIELDS)?;
        Ok(Item {
            number,
            key,
            with: (),
        })
    }
}

impl Operation for Cancel {
    type Item = Item;

    async fn send(&self, item: &Item, attempt: Attempt) -> Result<Done, Failure> {
        let request = pb::CancelProcessInstanceRequest {
            process_instance_key: item.key,
            operation_reference: None,
        };
        gone_is_done(self.gateway.cancel_process_instance(request).await, attempt)
    }

    async fn look(&self, _: &Doubt<Item>) -> Result<Fate, Failure> {
        Ok(Fate::SendAgain)
    }
}
