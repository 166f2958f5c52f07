//! `zcli decision list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::decision::DECISION;

/// Which decisions.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Versions of this decision, by its DMN id
    #[arg(value_name = "DECISION")]
    pub decision: Option<String>,
    /// Decisions with this name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// This version only
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
    /// Decisions of this file, by the id of its decision requirements
    #[arg(long, value_name = "ID")]
    pub requirements: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists deployed decisions, the newest first.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = Filter::new()
        .text("decisionDefinitionId", args.decision)
        .text("name", args.name)
        .value("version", args.version)
        .text("decisionRequirementsId", args.requirements)
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/decision-definitions/search",
        view: &DECISION,
        filter,
        sort: search::newest_first("decisionDefinitionKey"),
    };
    search::run(ctx, search, args.list).await
}
