//! `zcli process list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::process::PROCESS;

/// Which process definitions.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Definitions of this process, by its BPMN id
    #[arg(value_name = "PROCESS")]
    pub process_id: Option<String>,
    /// Definitions of this process, by its BPMN id
    #[arg(long, value_name = "ID", conflicts_with = "process_id")]
    pub process: Option<String>,
    /// Definitions with this name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// This version only
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
    /// Latest versions only
    #[arg(long)]
    pub latest: bool,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists process definitions, the newest first.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = Filter::new()
        .text("processDefinitionId", args.process_id.or(args.process))
        .text("name", args.name)
        .value("version", args.version)
        .value("isLatestVersion", args.latest.then_some(true))
        .text("tenantId", ctx.tenant().await?);
    // The API allows no other order when only latest versions are asked for.
    let sort = if args.latest {
        search::ascending("processDefinitionId")
    } else {
        search::newest_first("processDefinitionKey")
    };
    let search = Search {
        path: "/process-definitions/search",
        view: &PROCESS,
        filter,
        sort,
    };
    search::run(ctx, search, args.list).await
}
