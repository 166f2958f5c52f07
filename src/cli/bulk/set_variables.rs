//! `zcli bulk set-variables`.

use serde_json::{Map, Value, json};

use super::args::RunArgs;
use super::input::Row;
use super::input::columns::{ColumnArgs, Columns, VARIABLES};
use super::keyed::Item;
use super::outcome::{Done, Failure, Fate};
use super::runner::{Attempt, Doubt, Operation};
use super::session::{Prepared, Request, RowOperation, Words};
use super::targets::{INSTANCE_KEY, Instances};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::client::Gateway;
use crate::protocol as pb;

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli bulk set-variables --process order --incident --var region=eu
  zcli bulk set-variables --from corrections.csv       # processInstanceKey, and a column for each variable";

const WORDS: Words = Words {
    verb: "set the variables of",
    did: "set",
    nouns: "process instances",
};

/// The scope: an element instance, or the whole instance.
const KEYS: &[&str] = &["elementInstanceKey", INSTANCE_KEY, "key"];
const FIELDS: &[&str] = &["elementInstanceKey", INSTANCE_KEY, "key", VARIABLES];

/// Where, and what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which instances; a row may have an `elementInstanceKey` instead.
    #[command(flatten)]
    pub instances: Instances,
    /// A file's columns.
    #[command(flatten)]
    pub columns: ColumnArgs,
    /// What is set everywhere; a row's own variables win.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// Set them in this very scope, instead of where they are
    #[arg(long)]
    pub local: bool,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

/// Sets variables.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    args.instances.check()?;
    let constants = args.variables.read()?;
    if constants.is_empty() && args.instances.file.from.is_none() {
        return Err(Error::usage("no variables were given").hint("as in --var amount=42"));
    }
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "set-variables",
            "instances": args.instances.request(),
            "columns": args.columns.request(),
            "variables": constants,
            "local": args.local,
        }),
        details: Vec::new(),
        file: &args.instances.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    if !prepared.goes_on() {
        let source = args.instances.source(ctx, &prepared, None).await?;
        prepared.set_source(source);
    }
    let operation = SetVariables {
        gateway: ctx.gateway().await?.without_retries(),
        columns: Columns::new(FIELDS, &args.columns)?,
        constants,
        local: args.local,
    };
    prepared.run(ctx, &operation).await
}

struct SetVariables {
    gateway: Gateway,
    columns: Columns,
    constants: Map<String, Value>,
    local: bool,
}

impl RowOperation for SetVariables {
    fn read(&self, row: Row) -> Result<Item<String>, String> {
        let number = row.number;
        let mut split = self.columns.split(row)?;
        let key = split.key(KEYS)?;
        let mut variables = self.constants.clone();
        variables.extend(split.variables);
        if variables.is_empty() {
            return Err("it has no variables".to_owned());
        }
        Ok(Item {
            number,
            key,
            with: Value::Object(variables).to_string(),
        })
    }
}

impl Operation for SetVariables {
    type Item = Item<String>;

    async fn send(&self, item: &Item<String>, _: Attempt) -> Result<Done, Failure> {
        let request = pb::SetVariablesRequest {
            element_instance_key: item.key,
            variables: item.with.clone(),
            local: self.local,
            operation_reference: None,
        };
        let set = self.gateway.set_variables(request).await?;
        Ok(Done::with_key(set.key))
    }

    /// Set twice is as set once.
    async fn look(&self, _: &Doubt<Item<String>>) -> Result<Fate, Failure> {
        Ok(Fate::SendAgain)
    }
}
