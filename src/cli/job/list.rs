//! `zcli job list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::job::JOB;

/// Which jobs: shared by `job list` and `bulk complete`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Which {
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
}

impl Which {
    /// The search's filter.
    pub fn filter(self) -> Filter {
        Filter::new()
            .text("type", self.kind)
            .text("state", self.state.map(|state| state.to_uppercase()))
            .key("processInstanceKey", self.instance)
            .text("processDefinitionId", self.process)
            .text("elementId", self.element)
            .text("worker", self.worker)
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.clone().filter().into_value().is_null()
    }
}

/// Which jobs.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which jobs.
    #[command(flatten)]
    pub which: Which,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists jobs, the newest first.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = args.which.filter().text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/jobs/search",
        view: &JOB,
        filter,
        sort: search::newest_first("jobKey"),
    };
    search::run(ctx, search, args.list).await
}
