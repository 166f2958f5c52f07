//! `zcli batch items`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::batch::ITEM;

/// Which items.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The batch operation's key
    pub key: String,
    /// In this state: ACTIVE, COMPLETED, CANCELED, FAILED
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists the items of a batch operation.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = Filter::new()
        .text("batchOperationKey", Some(args.key))
        .text("state", args.state.map(|state| state.to_uppercase()));
    let search = Search {
        path: "/batch-operation-items/search",
        view: &ITEM,
        filter,
        sort: search::ascending("itemKey"),
    };
    search::run(ctx, search, args.list).await
}
