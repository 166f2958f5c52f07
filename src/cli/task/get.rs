//! `zcli task get`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::render::Document;
use crate::render::view::task::TASK;

/// Which user task.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The user task's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
}

/// Shows one user task.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let item = ctx
        .rest()
        .await?
        .get(&format!("/user-tasks/{key}"))
        .await
        .failing(|| format!("could not get user task {key}"))
        .map_err(|error| error.hint_if_not_found("list user tasks with `zcli task list`"))?;
    ctx.show(&Document::One { view: &TASK, item })
}
