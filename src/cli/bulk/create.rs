//! `zcli bulk create`.
//!
//! Each instance carries two tags, the run's and the row's. They find an instance whose creation was sent and
//! never answered, and all instances of a run: `zcli instance list --tag zcli-run:RUN`.

use serde_json::{Map, Value, json};

use super::args::{FileArgs, RunArgs};
use super::input::columns::{ColumnArgs, Columns, VARIABLES};
use super::input::{self, Row};
use super::outcome::{Done, Failure, Fate};
use super::runner::{Attempt, Doubt, Numbered, Operation};
use super::session::{Prepared, Request, RowOperation, Words};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{Gateway, Kind, Rest};
use crate::protocol as pb;

/// Examples.
pub const HELP: &str = "\
Examples:
  zcli bulk create order --from orders.csv
  zcli bulk create order --from orders.csv --rate 200/s --results done.jsonl --yes
  zcli bulk create order --from orders.csv --resume
  zcli bulk create --from mixed.jsonl --map process=kind --ignore comment

Each instance is tagged zcli-run:RUN and zcli-row:NUMBER (a cluster of 8.8 or later keeps tags): that is how a
run that was killed finds out which of its last requests arrived.";

const WORDS: Words = Words {
    verb: "create",
    did: "created",
    nouns: "process instances",
};

/// What to start.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The process's BPMN id, or the key of a process definition; without it, each row has a `process`
    #[arg(value_name = "PROCESS")]
    pub process: Option<String>,
    /// Version of the process [default: the latest]
    #[arg(long, value_name = "N", requires = "process")]
    pub version: Option<i32>,
    /// What every instance starts with; a row's own variables win.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// More tags of the instances
    #[arg(long, alias = "tag", value_name = "A,B", value_delimiter = ',')]
    pub tags: Vec<String>,
    /// Give the instances no tags of zcli's: after a kill, nobody knows of the last ones whether they began
    #[arg(long)]
    pub untagged: bool,
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

/// Starts an instance for each row.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if args.file.from.is_none() {
        return Err(Error::usage("no rows were given")
            .hint("name the file: `zcli bulk create order --from orders.csv`"));
    }
    let fields: &[&str] = if args.process.is_some() {
        &[VARIABLES]
    } else {
        &["process", "version", VARIABLES]
    };
    let columns = Columns::new(fields, &args.columns)?;
    let constants = args.variables.read()?;
    let request = Request {
        words: WORDS,
        request: json!({
            "operation": "create",
            "process": args.process,
            "version": args.version,
            "variables": constants,
            "tags": args.tags,
            "untagged": args.untagged,
            "input": args.file.request(),
            "columns": args.columns.request(),
        }),
        details: details(&args, &columns)?,
        file: &args.file,
        run: &args.run,
    };
    let mut prepared = Prepared::new(ctx, request).await?;
    prepared.take_file()?;
    let operation = Create {
        gateway: ctx.gateway().await?.without_retries(),
        rest: ctx.rest().await.ok(),
        tenant: ctx.tenant().await?.unwrap_or_default(),
        run_tag: (!args.untagged).then(|| format!("zcli-run:{}", prepared.run)),
        tags: args.tags.clone(),
        process: args.process.clone(),
        version: args.version.unwrap_or(-1),
        constants,
        columns,
    };
    prepared.run(ctx, &operation).await
}

fn details(args: &Args, columns: &Columns) -> Result<Vec<(&'static str, String)>, Error> {
    let process = match (&args.process, args.version) {
        (Some(process), Some(version)) => format!("{process}, version {version}"),
        (Some(process), None) => format!("{process}, the latest version"),
        (None, _) => "as each row says".to_owned(),
    };
    let mut details = vec![("process", process)];
    let path = args
        .file
        .from
        .as_deref()
        .filter(|path| path.as_os_str() != "-");
    if let Some(path) = path {
        let source = input::Source::file(path, args.file.format)?;
        let header = input::header(&source.path, source.format, args.file.delimiter)?;
        if let Some(header) = header {
            columns.check_header(&header)?;
            details.push(("variables", columns.variables(&header).join(", ")));
        }
    }
    Ok(details)
}

/// One instance to start.
pub struct Item {
    number: u64,
    process: Option<(String, i32)>,
    variables: String,
}

impl Numbered for Item {
    fn number(&self) -> u64 {
        self.number
    }
}

struct Create {
    gateway: Gateway,
    rest: Option<Rest>,
    tenant: String,
    run_tag: Option<String>,
    tags: Vec<String>,
    process: Option<String>,
    version: i32,
    constants: Map<String, Value>,
    columns: Columns,
}

impl RowOperation for Create {
    fn read(&self, row: Row) -> Result<Item, String> {
        let number = row.number;
        let mut split = self.columns.split(row)?;
        let process = match (&self.process, split.text("process")) {
            (Some(_), _) => None,
            (None, Some(process)) => {
                let version = split.text("version").map(|text| text.parse());
                let version = version
                    .transpose()
                    .map_err(|_| "its version isn't a number")?;
                Some((process, version.unwrap_or(-1)))
            }
            (None, None) => return Err("it has no `process`".to_owned()),
        };
        let mut variables = self.constants.clone();
        variables.extend(split.variables);
        Ok(Item {
            number,
            process,
            variables: Value::Object(variables).to_string(),
        })
    }
}

impl Create {
    fn tags_of(&self, item: &Item) -> Vec<String> {
        let own = self
            .run_tag
            .iter()
            .cloned()
            .chain(self.run_tag.is_some().then(|| row_tag(item.number)));
        self.tags.iter().cloned().chain(own).collect()
    }

    fn request(&self, item: &Item) -> pb::CreateProcessInstanceRequest {
        let (process, version) = match (&item.process, &self.process) {
            (Some((process, version)), _) => (process.clone(), *version),
            (None, process) => (process.clone().unwrap_or_default(), self.version),
        };
        let key = process.parse::<i64>().ok().filter(|key| *key > 0);
        pb::CreateProcessInstanceRequest {
            process_definition_key: key.unwrap_or(0),
            bpmn_process_id: if key.is_some() {
                String::new()
            } else {
                process
            },
            version,
            variables: item.variables.clone(),
            tenant_id: self.tenant.clone(),
            tags: self.tags_of(item),
            ..Default::default()
        }
    }
}

fn row_tag(number: u64) -> String {
    format!("zcli-row:{number}")
}

impl Operation for Create {
    type Item = Item;

    async fn send(&self, item: &Item, _: Attempt) -> Result<Done, Failure> {
        let created = self
            .gateway
            .create_process_instance(self.request(item))
            .await?;
        Ok(Done::with_key(created.process_instance_key))
    }

    async fn look(&self, doubt: &Doubt<Item>) -> Result<Fate, Failure> {
        let Some(run_tag) = &self.run_tag else {
            return Ok(Fate::Unknown("the instances have no tags to find them by"));
        };
        let Some(rest) = &self.rest else {
            return Ok(Fate::Unknown(
                "without a REST address instances can't be searched",
            ));
        };
        let request = SearchRequest {
            filter: json!({"tags": [run_tag, row_tag(doubt.item.number)]}),
            page: PageRequest {
                limit: Some(1),
                ..PageRequest::default()
            },
            ..SearchRequest::default()
        };
        let page = match rest.search("/process-instances/search", &request).await {
            Ok(page) => page,
            // An older cluster takes tags without keeping them, and knows no such filter.
            Err(error) if matches!(error.kind(), Kind::Rejected | Kind::Usage) => {
                return Ok(Fate::Unknown("the cluster's search knows no tags"));
            }
            Err(error) => return Err(error.into()),
        };
        let key = page.items.first().map(|item| &item["processInstanceKey"]);
        Ok(match key {
            None => Fate::Absent,
            Some(key) => Fate::Done(Done {
                key: key.as_str().and_then(|text| text.parse().ok()),
                note: Some("found by its tags"),
            }),
        })
    }
}
