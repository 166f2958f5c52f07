//! `zcli instance list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::instance::INSTANCE;

/// Which instances.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Instances of this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Instances of this version of the process
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
    /// Instances of this process definition
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub definition: Option<i64>,
    /// Instances in this state: ACTIVE, COMPLETED, TERMINATED
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Instances with an incident
    #[arg(long)]
    pub incident: bool,
    /// Instances that this instance called
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub parent: Option<i64>,
    /// Instances with this tag. Repeatable
    #[arg(long = "tag", value_name = "TAG")]
    pub tags: Vec<String>,
    /// Instances with this business id; Camunda 8.9 and later
    #[arg(long, value_name = "ID")]
    pub business_id: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists process instances, the newest first.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let tags = (!args.tags.is_empty()).then_some(args.tags);
    let filter = Filter::new()
        .text("processDefinitionId", args.process)
        .value("processDefinitionVersion", args.version)
        .key("processDefinitionKey", args.definition)
        .text("state", args.state.map(|state| state.to_uppercase()))
        .value("hasIncident", args.incident.then_some(true))
        .key("parentProcessInstanceKey", args.parent)
        .value("tags", tags)
        .text("businessId", args.business_id)
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/process-instances/search",
        view: &INSTANCE,
        filter,
        sort: search::newest_first("processInstanceKey"),
    };
    search::run(ctx, search, args.list).await
}
