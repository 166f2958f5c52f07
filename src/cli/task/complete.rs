//! `zcli task complete`.

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};
use crate::cli::variables::VariableArgs;

const COMPLETE: Action = Action {
    verb: "complete",
    did: "completed",
    noun: "user task",
    nouns: "user tasks",
    field: "userTaskKey",
};

/// Which user tasks, with what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the user tasks; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// What the tasks give to their process.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// What the task's listeners are told that happened, such as approve
    #[arg(long, value_name = "TEXT")]
    pub action: Option<String>,
}

/// Completes user tasks.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, COMPLETE.field)?;
    let rest = &ctx.rest().await?;
    let body = &json!({ "variables": args.variables.read()?, "action": args.action });
    many::each(ctx, COMPLETE, &keys, |key| async move {
        rest.post(&format!("/user-tasks/{key}/completion"), body)
            .await?;
        Ok(())
    })
    .await
}
