//! `zcli task complete`.

use serde_json::json;

use super::interview;
use crate::cli::context::{Consent, Context, Person};
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
    let variables = match keys.as_slice() {
        [key] if asks(ctx, &args) => match interview::form(rest, *key).await? {
            Some(form) => {
                ctx.agree().await?;
                interview::ask(ctx, rest, *key, &form).await?
            }
            None => args.variables.read()?,
        },
        _ => args.variables.read()?,
    };
    let body = &json!({ "variables": variables, "action": args.action });
    many::each(ctx, COMPLETE, &keys, |key| async move {
        rest.post(&format!("/user-tasks/{key}/completion"), body)
            .await?;
        Ok(())
    })
    .await
}

/// Whether a form may be asked: somebody is there, and gave no variables.
fn asks(ctx: &Context, args: &Args) -> bool {
    ctx.person == Person::Present && ctx.consent == Consent::Needed && args.variables.is_empty()
}
