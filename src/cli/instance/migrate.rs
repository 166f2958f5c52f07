//! `zcli instance migrate`.
//!
//! One key with its whole mapping is sent as it is. Else the mapping is proposed where it isn't given, compared
//! with what is active, and the instances are moved by a bulk run whose rows carry all that is sent.

use serde_json::{Map, Value, json};

use super::affected;
use super::canary::{self, Seen};
use super::migration::{self, Wish};
use crate::cli::batch::begin::{self, Batch};
use crate::cli::bulk::args::RunArgs;
use crate::cli::bulk::input::columns::{ColumnArgs, Columns};
use crate::cli::bulk::input::{Row, Source};
use crate::cli::bulk::keyed::Item;
use crate::cli::bulk::outcome::{Done, Failure, Fate};
use crate::cli::bulk::runner::{Attempt, Doubt, Operation};
use crate::cli::bulk::session::{Prepared, Request, RowOperation, Words};
use crate::cli::bulk::targets::{INSTANCE_KEY, Instances};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::client::{Gateway, Kind, Rest};
use crate::protocol as pb;
use crate::protocol::migrate_process_instance_request as request;
use crate::render::{Document, Outcome};

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli instance migrate --process order --version 1 --to order:2 --propose
  zcli instance migrate --process order --version 1 --to order:2 --canary --rate 50/s
  zcli instance migrate 2251799813685251 --to 2251799813685290 --map charge=pay
  zcli instance migrate --process order --to order --propose -o yaml > plan.yaml
  zcli instance migrate --process order --plan plan.yaml --yes

Without --map and --plan, elements of the same id, then of the same meaning (job type, message, name), then at the
same place are mapped; with --auto, those that they leave open. What is active is compared with the mapping before
anything is sent. --dry-run does all but sending.";

const WORDS: Words = Words {
    verb: "migrate",
    did: "migrated",
    nouns: "process instances",
};

const FIELDS: &[&str] = &[INSTANCE_KEY, "key", "targetProcessDefinitionKey", "map"];

/// Which instances, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which ones.
    #[command(flatten)]
    pub instances: Instances,
    /// The process definition to move to: its key, or a process's BPMN id with :VERSION [default: the latest]
    #[arg(long, value_name = "KEY|ID[:VERSION]")]
    pub to: Option<String>,
    /// Which element becomes which; every active element needs one. Repeatable
    #[arg(long = "map", value_name = "SOURCE=TARGET")]
    pub mapping: Vec<String>,
    /// The mapping and the target from a file: `to`, and `map` with an element a line (YAML or JSON)
    #[arg(long, value_name = "FILE")]
    pub plan: Option<std::path::PathBuf>,
    /// Propose a mapping for what --map and --plan leave open
    #[arg(long)]
    pub auto: bool,
    /// Show the mapping and what stands in its way, and change nothing; -o yaml is a --plan
    #[arg(long)]
    pub propose: bool,
    /// Migrate one instance first, and go on when it is seen to be well
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

/// Migrates running instances.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    args.instances.check()?;
    let wish = migration::wish(&args)?;
    if let Some(key) = as_it_is(&args, &wish) {
        return one(ctx, &args, key, &wish).await;
    }
    let operation = Migrate {
        gateway: ctx.gateway().await?.without_retries(),
        rest: ctx.rest().await?,
        columns: Columns::new(FIELDS, &ColumnArgs::default())?,
        operation_reference: args.operation_reference,
    };
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "migrate",
            "instances": args.instances.request(),
            "to": wish.to,
            "map": wish.mapping,
        }),
        details: vec![("to", wish.to.clone())],
        file: &args.instances.file,
        run: &args.run,
    };
    if args.propose {
        let target = migration::target(ctx, &wish.to).await?;
        let affected = affected::find(ctx, &args.instances).await?;
        let plan = migration::plan(ctx, affected, target, &wish).await?;
        return plan.show(ctx);
    }
    let mut prepared = Prepared::new(ctx, request).await?;
    if !prepared.goes_on() {
        let target = migration::target(ctx, &wish.to).await?;
        let affected = affected::find(ctx, &args.instances).await?;
        let plan = migration::plan(ctx, affected, target, &wish).await?;
        plan.tell(ctx)?;
        plan.check()?;
        if let Some(code) = by_batch(ctx, &args, &plan).await? {
            return Ok(code);
        }
        let first = first_by_canary(ctx, &args, &operation, &plan).await?;
        let rows = plan.rows().skip(usize::from(first));
        let copy = prepared.runs().copy_path(&prepared.run);
        prepared.set_source(Source::written(&copy, rows)?);
    }
    prepared.run(ctx, &operation).await
}

/// One key with a mapping of the user's own: the engine says what is wrong with it.
fn as_it_is(args: &Args, wish: &Wish) -> Option<i64> {
    let is_plain = !args.auto && !args.propose && !args.canary && args.run.is_plain().is_ok();
    match args.instances.keys.as_slice() {
        [key] if is_plain && !wish.mapping.is_empty() => keys::parse(key).ok(),
        _ => None,
    }
}

async fn one(ctx: &Context, args: &Args, key: i64, wish: &Wish) -> Result<ExitCode, Error> {
    let request = pb::MigrateProcessInstanceRequest {
        process_instance_key: key,
        migration_plan: Some(request::MigrationPlan {
            target_process_definition_key: migration::target(ctx, &wish.to).await?,
            mapping_instructions: instructions(&wish.mapping),
        }),
        operation_reference: args.operation_reference,
    };
    ctx.gateway()
        .await?
        .migrate_process_instance(request)
        .await
        .failing(|| format!("could not migrate process instance {key}"))?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: WORDS.did,
        noun: "process instance",
        field: INSTANCE_KEY,
        key: key.to_string(),
    }]))
}

/// The cluster's batch operation, where it's wanted.
async fn by_batch(
    ctx: &Context,
    args: &Args,
    plan: &migration::Plan,
) -> Result<Option<ExitCode>, Error> {
    let filter = args.instances.filter_value(ctx).await?;
    let plain = match plan.only_mapping() {
        _ if args.canary => Err("--canary"),
        None => Err("instances of several definitions"),
        Some(_) => args.run.is_plain(),
    };
    let plain = plain.and_then(|()| args.instances.is_plain());
    if !begin::is_wanted(ctx, args.batch, filter.as_ref(), plain).await? {
        return Ok(None);
    }
    let filter = filter.expect("a batch operation is wanted for a filter only");
    let mapping = plan.only_mapping().expect("it's plain");
    let instructions: Vec<Value> = mapping
        .iter()
        .map(|(from, to)| json!({"sourceElementId": from, "targetElementId": to}))
        .collect();
    let request = begin::Request {
        words: WORDS,
        path: "/process-instances/migration",
        body: json!({
            "filter": filter,
            "migrationPlan": {
                "targetProcessDefinitionKey": plan.target.to_string(),
                "mappingInstructions": instructions,
            },
        }),
        filter,
        details: vec![("to", plan.target.to_string())],
    };
    begin::run(ctx, args.batch, request).await
}

/// Whether the first row went ahead.
async fn first_by_canary(
    ctx: &Context,
    args: &Args,
    operation: &Migrate,
    plan: &migration::Plan,
) -> Result<bool, Error> {
    let others = plan.count().saturating_sub(1);
    let Some(row) = plan
        .rows()
        .next()
        .filter(|_| args.canary && others > 0 && !args.run.dry_run)
    else {
        return Ok(false);
    };
    let item = operation.item(1, &row).map_err(Error::usage)?;
    let target = plan.target.to_string();
    let is_good = async |_: &Rest, instance: &Value| {
        Ok(if instance["processDefinitionKey"] == target.as_str() {
            Seen::Good
        } else {
            Seen::NotYet("it is still an instance of its old definition".to_owned())
        })
    };
    canary::run(ctx, operation, &item, others, WORDS.did, is_good).await?;
    Ok(true)
}

fn instructions(mapping: &[(String, String)]) -> Vec<request::MappingInstruction> {
    let pairs = mapping.iter();
    pairs
        .map(|(source, target)| request::MappingInstruction {
            source_element_id: source.clone(),
            target_element_id: target.clone(),
        })
        .collect()
}

/// Where to, and which element becomes which.
pub struct Move {
    target: i64,
    mapping: Vec<(String, String)>,
}

struct Migrate {
    gateway: Gateway,
    rest: Rest,
    columns: Columns,
    operation_reference: Option<u64>,
}

impl Migrate {
    /// The item of a row as [`migration::Plan::rows`] writes it.
    fn item(&self, number: u64, row: &Value) -> Result<Item<Move>, String> {
        let fields = row.as_object().cloned().unwrap_or_default();
        self.read(Row::of_json(number, fields))
    }
}

impl RowOperation for Migrate {
    fn read(&self, row: Row) -> Result<Item<Move>, String> {
        let number = row.number;
        let mut split = self.columns.split(row)?;
        let key = split.key(&[INSTANCE_KEY, "key"])?;
        let target = split.key(&["targetProcessDefinitionKey"])?;
        let map: Map<String, Value> =
            match split.text("map").map(|text| serde_json::from_str(&text)) {
                Some(Ok(Value::Object(map))) => map,
                _ => return Err("its `map` isn't an object of element ids".to_owned()),
            };
        let mapping = map
            .into_iter()
            .map(|(from, to)| Some((from, to.as_str()?.to_owned())))
            .collect::<Option<_>>()
            .ok_or("its `map` isn't an object of element ids")?;
        Ok(Item {
            number,
            key,
            with: Move { target, mapping },
        })
    }
}

impl Operation for Migrate {
    type Item = Item<Move>;

    async fn send(&self, item: &Item<Move>, _: Attempt) -> Result<Done, Failure> {
        let request = pb::MigrateProcessInstanceRequest {
            process_instance_key: item.key,
            migration_plan: Some(request::MigrationPlan {
                target_process_definition_key: item.with.target,
                mapping_instructions: instructions(&item.with.mapping),
            }),
            operation_reference: self.operation_reference,
        };
        self.gateway.migrate_process_instance(request).await?;
        Ok(Done::default())
    }

    async fn look(&self, doubt: &Doubt<Item<Move>>) -> Result<Fate, Failure> {
        let key = doubt.item.key;
        match self.rest.get(&format!("/process-instances/{key}")).await {
            Ok(instance) => {
                let target = doubt.item.with.target.to_string();
                Ok(if instance["processDefinitionKey"] == target.as_str() {
                    Fate::Done(Done::noted("it was there already"))
                } else {
                    Fate::Absent
                })
            }
            Err(error) if error.kind() == Kind::NotFound => Ok(Fate::Absent),
            Err(error) => Err(error.into()),
        }
    }
}
