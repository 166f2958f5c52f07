//! `zcli job activate`.

use std::time::Duration;

use futures_util::TryStreamExt;

use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::worker;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::job::ACTIVATED;

/// Which jobs, for how long.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The jobs' type
    #[arg(value_name = "TYPE", required_unless_present = "type_flag")]
    pub kind: Option<String>,
    /// The jobs' type, as in `job list`
    #[arg(
        long = "type",
        id = "type_flag",
        value_name = "TYPE",
        conflicts_with = "kind"
    )]
    pub type_flag: Option<String>,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(i32).range(1..))]
    pub max_jobs: i32,
    /// How long they stay locked for you
    #[arg(long, value_name = "TIME", default_value = "5m", value_parser = duration::parse)]
    pub timeout: Duration,
    /// The name to take them under
    #[arg(long, value_name = "NAME", default_value = "zcli")]
    pub worker: String,
    /// Variables to fetch [default: all]
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub fetch_variables: Vec<String>,
}

/// Takes jobs and shows them; none is no error.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let kind = args
        .kind
        .or(args.type_flag)
        .expect("clap requires one of them");
    let request = pb::ActivateJobsRequest {
        r#type: kind.clone(),
        worker: args.worker,
        timeout: duration::to_ms(args.timeout),
        max_jobs_to_activate: args.max_jobs,
        fetch_variable: args.fetch_variables,
        // Below zero: an answer at once, even if there is none to take.
        request_timeout: -1,
        tenant_ids: ctx.tenant().await?.into_iter().collect(),
    };
    let could_not = || format!("could not activate jobs of type {kind}");
    let gateway = ctx.gateway().await?;
    let mut batches = gateway.activate_jobs(request).await.failing(could_not)?;
    let mut items = Vec::new();
    while let Some(batch) = batches.try_next().await.failing(could_not)? {
        items.extend(batch.jobs.iter().map(worker::to_json));
    }
    ctx.show(&Document::List {
        view: &ACTIVATED,
        items,
    })
}
