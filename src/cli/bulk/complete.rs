//! `zcli bulk complete`.

use serde_json::{Map, Value, json};

use super::args::{FileArgs, RunArgs};
use super::input::Row;
use super::input::columns::{ColumnArgs, Columns, VARIABLES};
use super::keyed::{Item, gone_is_done};
use super::outcome::{Done, Failure, Fate};
use super::runner::{Attempt, Doubt, Operation};
use super::session::{Prepared, Request, RowOperation, Words};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::client::Gateway;
use crate::protocol as pb;

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli bulk complete --from answers.csv                # jobKey, and a column for each variable
  zcli job list --type manual-check --all -o jsonl | zcli bulk complete --from - --ignore '*' --var ok=true --yes";

const WORDS: Words = Words {
    verb: "complete",
    did: "completed",
    nouns: "jobs",
};

const KEYS: &[&str] = &["jobKey", "key"];
const FIELDS: &[&str] = &["jobKey", "key", VARIABLES];

/// Which jobs.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What every job gives to its process; a row's own variables win.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// The rows, each with a `jobKey`.
    #[command(flatten)]
    pub file: FileArgs,
    /// Their columns.
    #[command(flatten)]
    pub columns: ColumnArgs,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

/// Completes the job of each row.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if args.file.from.is_none() {
        return Err(Error::usage("no rows were given")
            .hint("name the file: `zcli bulk complete --from jobs.csv`"));
    }
    let constants = args.variables.read()?;
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "complete",
            "variables": constants,
            "input": args.file.request(),
            "columns": args.columns.request(),
        }),
        details: Vec::new(),
        file: &args.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    prepared.take_file()?;
    let operation = Complete {
        gateway: ctx.gateway().await?.without_retries(),
        columns: Columns::new(FIELDS, &args.columns)?,
        constants,
    };
    prepared.run(ctx, &operation).await
}

struct Complete {
    gateway: Gateway,
    columns: Columns,
    constants: Map<String, Value>,
}

impl RowOperation for Complete {
    fn read(&self, row: Row) -> Result<Item<String>, String> {
        let number = row.number;
        let mut split = self.columns.split(row)?;
        let key = split.key(KEYS)?;
        let mut variables = self.constants.clone();
        variables.extend(split.variables);
        Ok(Item {
            number,
            key,
            with: Value::Object(variables).to_string(),
        })
    }
}

impl Operation for Complete {
    type Item = Item<String>;

    async fn send(&self, item: &Item<String>, attempt: Attempt) -> Result<Done, Failure> {
        let request = pb::CompleteJobRequest {
            job_key: item.key,
            variables: item.with.clone(),
            result: None,
        };
        gone_is_done(self.gateway.complete_job(request).await, attempt)
    }

    async fn look(&self, _: &Doubt<Item<String>>) -> Result<Fate, Failure> {
        Ok(Fate::SendAgain)
    }
}
