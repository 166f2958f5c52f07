//! `zcli instance modify`.
//!
//! One key with element instance keys is sent as it is. Elements named by their id mean all active element
//! instances of them, looked up for each instance just before it is changed.

use serde_json::{Value, json};

use super::affected;
use super::canary::{self, Seen};
use super::modification::{self, Change};
use crate::cli::batch::begin::{self, Batch};
use crate::cli::bulk::args::RunArgs;
use crate::cli::bulk::input::Row;
use crate::cli::bulk::input::columns::{ColumnArgs, Columns};
use crate::cli::bulk::keyed::Item;
use crate::cli::bulk::outcome::{Done, Failure, Fate, Trouble};
use crate::cli::bulk::runner::{Attempt, Doubt, Operation};
use crate::cli::bulk::session::{Prepared, Request, RowOperation, Words};
use crate::cli::bulk::targets::{INSTANCE_KEY, Instances};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::client::{Gateway, Rest};
use crate::protocol as pb;
use crate::render::{Document, Outcome};

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli instance modify 2251799813685251 --move charge=pay
  zcli instance modify 2251799813685251 --activate charge --terminate 2251799813685258 --var amount=42
  zcli instance modify --process order --at charge --move charge=pay --canary --rate 50/s
  zcli instance modify --process order --at charge --plan plan.yaml --dry-run

A plan file (YAML or JSON) has any of these:
  move: {charge: pay}
  activate: [ship]
  terminate: [wait]
  variables: {amount: 42}";

const WORDS: Words = Words {
    verb: "modify",
    did: "modified",
    nouns: "process instances",
};

const FIELDS: &[&str] = &[INSTANCE_KEY, "key"];

/// Which instances, and what to change.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which ones.
    #[command(flatten)]
    pub instances: Instances,
    /// Activate this element, in the scope of an ancestor element instance if there are several. Repeatable
    #[arg(long, value_name = "ELEMENT[@ANCESTOR-KEY]")]
    pub activate: Vec<String>,
    /// Terminate this element instance, or all active ones of this element. Repeatable
    #[arg(long, value_name = "KEY|ELEMENT")]
    pub terminate: Vec<String>,
    /// Terminate all active instances of an element, and activate another for each. Repeatable
    #[arg(long = "move", value_name = "FROM=TO")]
    pub moves: Vec<String>,
    /// Variables set before the elements are activated, global or local to an activated scope.
    /// A JSON object with, after a colon, the scope's element id. Repeatable
    #[arg(long, value_name = "[ELEMENT:]JSON")]
    pub variables: Vec<String>,
    /// One global variable. Repeatable
    #[arg(long = "var", value_name = "NAME=VALUE")]
    pub var: Vec<String>,
    /// The change from a file: move, activate, terminate, variables (YAML or JSON)
    #[arg(long, value_name = "FILE")]
    pub plan: Option<std::path::PathBuf>,
    /// Modify one instance first, and go on when it is seen to be well
    #[arg(long)]
    pub canary: bool,
    /// Who does it, where a filter says which ones
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub batch: Batch,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

/// Modifies running instances: of each all changes at once, or none.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    args.instances.check()?;
    let change = modification::change(&args)?;
    if let Some(key) = as_it_is(&args, &change) {
        return one(ctx, &args, key, &change).await;
    }
    if !change.terminate_keys.is_empty() {
        return Err(Error::usage(
            "element instances have keys of their own in each process instance",
        )
        .hint("name the element by its id instead"));
    }
    let operation = Modify {
        gateway: ctx.gateway().await?.without_retries(),
        rest: ctx.rest().await?,
        columns: Columns::new(FIELDS, &ColumnArgs::default())?,
        operation_reference: args.operation_reference,
        change,
    };
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "modify",
            "instances": args.instances.request(),
            "change": operation.change.to_json(),
        }),
        details: operation.change.details(),
        file: &args.instances.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    if !prepared.goes_on() {
        let affected = affected::find(ctx, &args.instances).await?;
        modification::check(&affected, &operation.change)?;
        if let Some(code) = by_batch(ctx, &args, &operation.change).await? {
            return Ok(code);
        }
        let mut keys: Vec<i64> = affected.instances.iter().map(|(key, _)| *key).collect();
        if args.canary && keys.len() > 1 && !args.run.dry_run {
            let others = keys.len() as u64 - 1;
            let first = Item {
                number: 1,
                key: keys.remove(0),
                with: (),
            };
            let is_good = async |rest: &Rest, _: &Value| operation.is_good(rest, first.key).await;
            canary::run(ctx, &operation, &first, others, WORDS.did, is_good).await?;
        }
        prepared.set_keys(&keys)?;
    }
    prepared.run(ctx, &operation).await
}

/// One key, and nothing that has to be looked up.
fn as_it_is(args: &Args, change: &Change) -> Option<i64> {
    match args.instances.keys.as_slice() {
        [key] if !change.needs_look_up() && args.run.is_plain().is_ok() => keys::parse(key).ok(),
        _ => None,
    }
}

async fn one(ctx: &Context, args: &Args, key: i64, change: &Change) -> Result<ExitCode, Error> {
    let mut request = change.request(key, &[]);
    request.operation_reference = args.operation_reference;
    ctx.gateway()
        .await?
        .modify_process_instance(request)
        .await
        .failing(|| format!("could not modify process instance {key}"))?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: WORDS.did,
        noun: "process instance",
        field: INSTANCE_KEY,
        key: key.to_string(),
    }]))
}

/// The cluster's batch operation, where it's wanted; it knows moves only.
async fn by_batch(ctx: &Context, args: &Args, change: &Change) -> Result<Option<ExitCode>, Error> {
    let filter = args.instances.filter_value(ctx).await?;
    let plain = if args.canary {
        Err("--canary")
    } else if change.has_only_moves() {
        args.run.is_plain()
    } else {
        Err("change but --move")
    };
    let plain = plain.and_then(|()| args.instances.is_plain());
    if !begin::is_wanted(ctx, args.batch, filter.as_ref(), plain).await? {
        return Ok(None);
    }
    let filter = filter.expect("a batch operation is wanted for a filter only");
    let moves: Vec<Value> = change
        .moves
        .iter()
        .map(|(from, to)| json!({"sourceElementId": from, "targetElementId": to}))
        .collect();
    let request = begin::Request {
        words: WORDS,
        path: "/process-instances/modification",
        body: json!({"filter": filter, "moveInstructions": moves}),
        filter,
        details: change.details(),
    };
    begin::run(ctx, args.batch, request).await
}

struct Modify {
    gateway: Gateway,
    rest: Rest,
    columns: Columns,
    operation_reference: Option<u64>,
    change: Change,
}

impl Modify {
    /// Nothing is left where something was taken away.
    async fn is_good(&self, rest: &Rest, key: i64) -> Result<Seen, Error> {
        Ok(if self.change.active(rest, key).await?.is_empty() {
            Seen::Good
        } else {
            Seen::NotYet("what was to be terminated is still active".to_owned())
        })
    }
}

impl RowOperation for Modify {
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

impl Operation for Modify {
    type Item = Item;

    async fn send(&self, item: &Item, _: Attempt) -> Result<Done, Failure> {
        let active = self.change.active(&self.rest, item.key).await?;
        if active.is_empty() && self.change.needs_look_up() {
            return Err(Failure {
                trouble: Trouble::Refused,
                error: Error::new(
                    ExitCode::Rejected,
                    format!(
                        "none of the elements is active in process instance {}",
                        item.key
                    ),
                ),
            });
        }
        let mut request: pb::ModifyProcessInstanceRequest = self.change.request(item.key, &active);
        request.operation_reference = self.operation_reference;
        self.gateway.modify_process_instance(request).await?;
        Ok(Done::default())
    }

    async fn look(&self, doubt: &Doubt<Item>) -> Result<Fate, Failure> {
        if !self.change.needs_look_up() {
            return Ok(Fate::Unknown(
                "nothing tells a second activation from the first",
            ));
        }
        let active = self.change.active(&self.rest, doubt.item.key).await?;
        Ok(if active.is_empty() {
            Fate::Done(Done::noted("nothing was left to change"))
        } else {
            Fate::Absent
        })
    }
}
