//! `zcli task assign`.

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};

const ASSIGN: Action = Action {
    verb: "assign",
    did: "assigned",
    noun: "user task",
    nouns: "user tasks",
    field: "userTaskKey",
};

/// Which user tasks, and to whom.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keys of the user tasks; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// Who gets them
    #[arg(long = "to", value_name = "NAME")]
    pub assignee: String,
    /// Not if somebody else has the task
    #[arg(long)]
    pub claim: bool,
    /// What the task's listeners are told that happened
    #[arg(long, value_name = "TEXT")]
    pub action: Option<String>,
}

/// Assigns user tasks.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, ASSIGN.field)?;
    let rest = &ctx.rest().await?;
    let body = &json!({
        "assignee": args.assignee,
        "allowOverride": !args.claim,
        "action": args.action,
    });
    many::each(ctx, ASSIGN, &keys, |key| async move {
        rest.post(&format!("/user-tasks/{key}/assignment"), body)
            .await?;
        Ok(())
    })
    .await
}
