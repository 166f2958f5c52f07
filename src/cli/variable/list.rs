//! `zcli variable list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::insight::ask::WHOLE_VARIABLES;
use crate::render::view::variable::VARIABLE;

/// Which variables.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Variables of this process instance
    #[arg(value_name = "INSTANCE-KEY", value_parser = keys::argument)]
    pub key: Option<i64>,
    /// Variables of this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument, conflicts_with = "key")]
    pub instance: Option<i64>,
    /// Variables of this scope: a process instance's or element instance's own
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub scope_key: Option<i64>,
    /// Variables with this name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Variables with this value, as JSON
    #[arg(long, value_name = "JSON")]
    pub value: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists variables by name.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let filter = Filter::new()
        .key("processInstanceKey", args.key.or(args.instance))
        .key("scopeKey", args.scope_key)
        .text("name", args.name)
        .text("value", args.value)
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        // A table's cell has no room for what a search cuts off.
        path: if args.list.wants_whole(&ctx.options) {
            WHOLE_VARIABLES
        } else {
            "/variables/search"
        },
        view: &VARIABLE,
        filter,
        sort: search::ascending("name"),
    };
    search::run(ctx, search, args.list).await
}
