//! `zcli task`: the user tasks that Camunda looks after itself.

pub mod assign;
pub mod complete;
pub mod form;
pub mod get;
mod interview;
pub mod list;
pub mod unassign;
pub mod update;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with user tasks.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List user tasks, the newest first
    List(list::Args),
    /// Show one user task
    Get(get::Args),
    /// Give user tasks to somebody
    Assign(assign::Args),
    /// Take user tasks from their assignee
    Unassign(unassign::Args),
    /// Change a user task's dates, priority or candidates
    Update(update::Args),
    /// Show what the form of a user task asks
    #[command(after_help = "Example:\n  zcli task form 2251799813685260")]
    Form(form::Args),
    /// Complete user tasks
    ///
    /// On a terminal the form of a single task without variables is asked field by field, prefilled with what the
    /// task sees; --yes leaves it out. Waits for the task's listeners, if it has any: they may correct it, or refuse with a reason.
    Complete(complete::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Assign(args) => assign::run(ctx, args).await,
        Command::Unassign(args) => unassign::run(ctx, args).await,
        Command::Update(args) => update::run(ctx, args).await,
        Command::Form(args) => form::run(ctx, args).await,
        Command::Complete(args) => complete::run(ctx, args).await,
    }
}
