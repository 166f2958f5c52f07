//! `zcli bulk resolve`: resolves and doesn't watch; `zcli incident resolve` does.

use serde_json::json;

use super::args::{FileArgs, RunArgs};
use super::input::Row;
use super::input::columns::{ColumnArgs, Columns};
use super::keyed::{Item, gone_is_done};
use super::outcome::{Done, Failure, Fate};
use super::runner::{Attempt, Doubt, Operation};
use super::session::{Prepared, Request, RowOperation, Words};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::{Gateway, Kind};
use crate::protocol as pb;

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli incident list --all -o jsonl | zcli bulk resolve --from - --retries 3 --yes

A row needs its `incidentKey`; with --retries also the `jobKey`, which the list has for a job's incident.";

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
    /// The rows, each with an `incidentKey`.
    #[command(flatten)]
    pub file: FileArgs,
    /// The run.
    #[command(flatten)]
    pub run: RunArgs,
}

/// Resolves the incident of each row.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if args.file.from.is_none() {
        return Err(Error::usage("no rows were given")
            .hint("as in `zcli incident list --all -o jsonl | zcli bulk resolve --from - --yes`"));
    }
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "resolve",
            "retries": args.retries,
            "input": args.file.request(),
        }),
        details: Vec::new(),
        file: &args.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    prepared.take_file()?;
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
