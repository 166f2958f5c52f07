//! `zcli decision instance list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::decision::INSTANCE;

/// Which evaluations.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Evaluations of this decision, by its DMN id
    #[arg(value_name = "DECISION")]
    pub decision: Option<String>,
    /// Evaluations for this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub instance: Option<i64>,
    /// Evaluations in this state: EVALUATED or FAILED
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists evaluated decisions.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = Filter::new()
        .text("decisionDefinitionId", args.decision)
        .key("processInstanceKey", args.instance)
        .text("state", args.state.map(|state| state.to_uppercase()))
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/decision-instances/search",
        view: &INSTANCE,
        filter,
        sort: search::newest_first("evaluationDate"),
    };
    search::run(ctx, search, args.list).await
}
