//! `zcli batch list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::batch::BATCH;

/// Which batch operations.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// In this state: CREATED, ACTIVE, SUSPENDED, COMPLETED, PARTIALLY_COMPLETED, CANCELED, FAILED
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Of this type: CANCEL_PROCESS_INSTANCE, RESOLVE_INCIDENT, MIGRATE_PROCESS_INSTANCE, ...
    #[arg(long = "type", value_name = "TYPE")]
    pub operation_type: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists batch operations, the newest first.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = Filter::new()
        .text("state", args.state.map(|state| state.to_uppercase()))
        .text(
            "operationType",
            args.operation_type.map(|name| name.to_uppercase()),
        );
    let search = Search {
        path: "/batch-operations/search",
        view: &BATCH,
        filter,
        sort: search::newest_first("startDate"),
    };
    search::run(ctx, search, args.list).await
}
