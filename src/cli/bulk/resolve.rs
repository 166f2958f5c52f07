//! `zcli bulk resolve`: resolves and doesn't watch; `zcli incident resolve` does.

use serde_json::json;

use super::args::{FileArgs, RunArgs};
use super::input::Row;
use super::input::columns::{ColumnArgs, Columns};
use super::keyed::{Item, gone_is_done};
use super::outcome::{Done, Failure, Fate};
use super::runner::{Attempt, Doubt, Operation};
use super::session::{Prepared, Request, RowOperation, Words};
use crate::cli::batch::begin::Batch;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::incident::by_batch;
use crate::cli::incident::list::Which;
use crate::cli::incident::select::{self, Selection};
use crate::cli::search::WhereArgs;
use crate::client::{Gateway, Kind};
use crate::insight::incident_group;
use crate::protocol as pb;

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli bulk resolve --where 'errorMessage ~ \"timeout\"' --retries 3 --rate 100/s
  zcli bulk resolve --process order --batch always
  zcli incident list --all -o jsonl | zcli bulk resolve --from - --retries 3 --yes

A row needs its `incidentKey`; with --retries also the `jobKey`, which the list has for a job's incident.

All incidents of a process, a definition or an instance become a batch operation of the cluster (8.8
and later) where more than 1000 instances have one. It gives each incident's job one retry, and goes
on without zcli; --batch never, or a flag that only zcli's own runs have (such as --rate), keeps it
here.";

const WORDS: Words = Words {
    verb: "resolve",
    did: "resolved",
    nouns: "incidents",
};

const KEYS: &[&str] = &["incidentKey", "key"];
const FIELDS: &[&str] = &["incidentKey", "key", "jobKey"];

/// Which incidents.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Retries that the row's job gets first
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
    pub retries: Option<i32>,
    /// Which active incidents a filter finds.
    #[command(flatten)]
    pub which: Which,
    /// Which of them.
    #[command(flatten)]
    pub only: WhereArgs,
    /// Active incidents of this group, as `zcli incident list --group` names it
    #[arg(long, value_name = "ID", value_parser = incident_group::parse_id)]
    pub group: Option<String>,
    /// Who does it, where a filter says which ones
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub batch: Batch,
    /// Or the rows, each with an `incidentKey`.
    #[command(flatten)]
    pub file: FileArgs,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

impl Args {
    /// Refuses no incidents, and two ways to name them.
    fn check(&self) -> Result<(), Error> {
        match (&self.file.from, self.is_filter()) {
            (None, false) => Err(Error::usage("no incidents were named")
                .hint("name a filter: `zcli bulk resolve --process order`")
                .hint(
                    "or rows: `zcli incident list --all -o jsonl | zcli bulk resolve --from - --yes`",
                )),
            (Some(_), true) => Err(Error::usage(
                "--from and a filter are two ways to name incidents: take one",
            )),
            _ => Ok(()),
        }
    }

    fn is_filter(&self) -> bool {
        !self.which.is_empty() || self.only.condition.is_some() || self.group.is_some()
    }

    /// Whether nothing was asked for that a batch operation doesn't do; else the flag's name.
    fn is_plain(&self) -> Result<(), &'static str> {
        let flags = [
            ("--retries", self.retries.is_some()),
            ("--where", self.only.condition.is_some()),
            ("--group", self.group.is_some()),
        ];
        match flags.into_iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(flag),
            None => self.run.is_plain(),
        }
    }
}

/// Resolves the incident of each row, or each that the filter finds.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    args.check()?;
    if let Some(code) = by_batch::run(ctx, args.batch, &args.which, args.is_plain()).await? {
        return Ok(code);
    }
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "resolve",
            "retries": args.retries,
            "filter": args.which.clone().filter().into_value(),
            "where": args.only.condition,
            "group": args.group,
            "input": args.file.request(),
        }),
        details: Vec::new(),
        file: &args.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    if !prepared.goes_on() {
        let source = if args.is_filter() {
            let selection = Selection::active(args.which, args.only, args.group);
            let found = select::matching(ctx, selection).await?;
            prepared
                .written(found, &["incidentKey", "jobKey"], WORDS.nouns)
                .await?
        } else {
            prepared.file()?
        };
        prepared.set_source(source);
    }
    let operation = Resolve {
        gateway: ctx.gateway().await?.without_retries(),
        columns: Columns::new(FIELDS, &ColumnArgs::default())?,
        retries: args.retries,
    };
    prepared.run(ctx, &operation).await
}

struct Resolve {
    gateway: Gateway,
    columns: Columns,
    retries: Option<i32>,
}

/// An incident, with its job if it has one.
type Incident = Item<Option<i64>>;

impl RowOperation for Resolve {
    fn read(&self, row: Row) -> Result<Incident, String> {
        let number = row.number;
        let mut split = self.columns.split(row)?;
        let key = split.key(KEYS)?;
        let job = split.text("jobKey").map(|text| text.parse::<i64>());
        Ok(Item {
            number,
            key,
            with: job.transpose().map_err(|_| "its `jobKey` is not a key")?,
        })
    }
}

impl Operation for Resolve {
    type Item = Incident;

    async fn send(&self, item: &Incident, attempt: Attempt) -> Result<Done, Failure> {
        if let (Some(retries), Some(job_key)) = (self.retries, item.with) {
            let request = pb::UpdateJobRetriesRequest {
                job_key,
                retries,
                operation_reference: None,
            };
            match self.gateway.update_job_retries(request).await {
                Ok(_) => {}
                // Its incident was resolved before, and the job is through.
                Err(error) if attempt == Attempt::Again && error.kind() == Kind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        let request = pb::ResolveIncidentRequest {
            incident_key: item.key,
            operation_reference: None,
        };
        gone_is_done(self.gateway.resolve_incident(request).await, attempt)
    }

    async fn look(&self, _: &Doubt<Incident>) -> Result<Fate, Failure> {
        Ok(Fate::SendAgain)
    }
}
