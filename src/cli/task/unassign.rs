//! `zcli task unassign`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};

const UNASSIGN: Action = Action {
    verb: "unassign",
    did: "unassigned",
    noun: "user task",
    nouns: "user tasks",
    field: "userTaskKey",
};

/// Which user tasks.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the user tasks; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
}

/// Takes user tasks from their assignee.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, UNASSIGN.field)?;
    let rest = &ctx.rest().await?;
    many::each(ctx, UNASSIGN, &keys, |key| async move {
        rest.delete(&format!("/user-tasks/{key}/assignee")).await?;
        Ok(())
    })
    .await
}
