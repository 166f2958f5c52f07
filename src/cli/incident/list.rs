//! `zcli incident list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::incident::INCIDENT;

/// Which incidents: shared by `list` and `tail`.
#[derive(Debug, Clone, clap::Args)]
pub struct Which {
    /// Incidents of this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Incidents of this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub instance: Option<i64>,
    /// Incidents of this process definition
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub definition: Option<i64>,
    /// Incidents of this element, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub element: Option<String>,
    /// Incidents of this type, such as JOB_NO_RETRIES
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// Incidents with exactly this message
    #[arg(long, value_name = "TEXT")]
    pub message: Option<String>,
}

impl Which {
    /// The search's filter.
    pub fn filter(self) -> Filter {
        Filter::new()
            .text("processDefinitionId", self.process)
            .key("processInstanceKey", self.instance)
            .key("processDefinitionKey", self.definition)
            .text("elementId", self.element)
            .text("errorType", self.kind.map(|kind| kind.to_uppercase()))
            .text("errorMessage", self.message)
    }
}

/// Which incidents.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which incidents.
    #[command(flatten)]
    pub which: Which,
    /// Incidents in this state: ACTIVE, PENDING, RESOLVED, or ALL
    #[arg(long, value_name = "STATE", default_value = "ACTIVE")]
    pub state: String,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists incidents, the newest first; resolved ones only when asked for.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let state = args.state.to_uppercase();
    let filter = args
        .which
        .filter()
        .text("state", (state != "ALL").then_some(state))
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/incidents/search",
        view: &INCIDENT,
        filter,
        sort: search::newest_first("incidentKey"),
    };
    search::run(ctx, search, args.list).await
}
