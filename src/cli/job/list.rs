//! `zcli job list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::job::JOB;

/// Which jobs.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Jobs of this type
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// Jobs in this state: CREATED, COMPLETED, FAILED, TIMED_OUT, ERROR_THROWN, CANCELED, ...
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Jobs of this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub instance: Option<i64>,
    /// Jobs of this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Jobs of this element, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub element: Option<String>,
    /// Jobs that this worker took last
    #[arg(long, value_name = "NAME")]
    pub worker: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists jobs, the newest first.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = Filter::new()
        .text("type", args.kind)
        .text("state", args.state.map(|state| state.to_uppercase()))
        .key("processInstanceKey", args.instance)
        .text("processDefinitionId", args.process)
        .text("elementId", args.element)
        .text("worker", args.worker)
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/jobs/search",
        view: &JOB,
        filter,
        sort: search::newest_first("jobKey"),
    };
    search::run(ctx, search, args.list).await
}
