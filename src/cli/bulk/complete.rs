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
use crate::cli::job::list::Which;
use crate::cli::search::{self, Filter, Search, WhereArgs};
use crate::cli::variables::VariableArgs;
use crate::client::Gateway;
use crate::insight::job_view;
use crate::protocol as pb;
use crate::render::view::job::JOB;

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli bulk complete --from answers.csv                # jobKey, and a column for each variable
  zcli bulk complete --type manual-check --where 'variables.amount < 100' --var ok=true --yes
  zcli job list --type manual-check --state CREATED --all -o jsonl | zcli bulk complete --from - --ignore '*' --var ok=true --yes

A filter finds jobs that wait for a worker or are with one, and have retries left; --state, or a
--where on the state or the retries, says otherwise. Nothing is activated: a worker that has such a
job is told that it's gone.";

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
    /// Which jobs a filter finds.
    #[command(flatten)]
    pub which: Which,
    /// Which of them.
    #[command(flatten)]
    pub only: WhereArgs,
    /// Or the rows, each with a `jobKey`.
    #[command(flatten)]
    pub file: FileArgs,
    /// Their columns.
    #[command(flatten)]
    pub columns: ColumnArgs,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

impl Args {
    /// Refuses no jobs, and two ways to name them.
    fn check(&self) -> Result<(), Error> {
        match (&self.file.from, self.is_filter()) {
            (None, false) => Err(Error::usage("no jobs were named")
                .hint("name a file: `zcli bulk complete --from jobs.csv`")
                .hint("or a filter: `zcli bulk complete --type manual-check`")),
            (Some(_), true) => Err(Error::usage(
                "--from and a filter are two ways to name jobs: take one",
            )),
            _ => Ok(()),
        }
    }

    fn is_filter(&self) -> bool {
        !self.which.is_empty() || self.only.condition.is_some()
    }

    /// What the search is asked for, if it's a filter that names them.
    async fn filter(&self, ctx: &Context) -> Result<Option<Filter>, Error> {
        if !self.is_filter() {
            return Ok(None);
        }
        let mut filter = self.which.clone().filter();
        if self.which.state.is_none() {
            filter = filter
                .habit("state", json!({"$in": job_view::OPEN}))
                .habit("retries", json!({"$gt": 0}));
        }
        Ok(Some(filter.text("tenantId", ctx.tenant().await?)))
    }
}

fn search(filter: Filter) -> Search {
    Search {
        path: "/jobs/search",
        view: &JOB,
        filter,
        sort: search::ascending("jobKey"),
    }
}

/// Completes the job of each row, or each that the filter finds.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    args.check()?;
    let constants = args.variables.read()?;
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "complete",
            "variables": constants,
            "filter": args.filter(ctx).await?.map(Filter::into_value),
            "where": args.only.condition,
            "input": args.file.request(),
            "columns": args.columns.request(),
        }),
        details: Vec::new(),
        file: &args.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    if !prepared.goes_on() {
        let source = match args.filter(ctx).await? {
            Some(filter) => {
                prepared
                    .find(ctx, search(filter), &args.only, &["jobKey"])
                    .await?
            }
            None => prepared.file()?,
        };
        prepared.set_source(source);
    }
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
