//! `zcli job peek`.

use jiff::Timestamp;

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::search::Filter;
use crate::cli::{keys, lookup};
use crate::insight::job_view::{self, Question};
use crate::render::Document;
use crate::render::view::job::PEEKED;

/// Which jobs to look at.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Nothing is locked or changed, unlike with `job activate`. HELD BY is what the cluster's search knows, which may be
late: a cluster's searches lag, and may learn of a job's worker only when the worker is through.
Examples:
  zcli job peek --type payment
  zcli job peek --type payment --limit 1 -o json --jq '.[0].variables' > job.json")]
pub struct Args {
    /// The job's key
    #[arg(value_parser = keys::argument)]
    pub key: Option<i64>,
    /// Jobs of this type
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// Jobs of this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub instance: Option<i64>,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub limit: u32,
    /// Variables to show [default: all]
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub fetch_variables: Vec<String>,
}

/// Shows the jobs that would be handed out next, and those that are held; a key shows that job, whatever became of it.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    if let Some(key) = args.key {
        // For its error where there is no such job.
        lookup::job(&rest, key).await?;
    }
    let filter = Filter::new()
        .key("jobKey", args.key)
        .text("type", args.kind)
        .key("processInstanceKey", args.instance)
        .text("tenantId", ctx.tenant().await?);
    let question = Question {
        filter: filter.into_value().as_object().cloned().unwrap_or_default(),
        limit: args.limit,
        variables: args.fetch_variables,
    };
    let items = job_view::load(&rest, question, Timestamp::now())
        .await
        .failing(|| "could not look at jobs".to_owned())?;
    ctx.show(&Document::List {
        view: &PEEKED,
        items,
    })
}
