//! `zcli variable`: the data of process instances.

pub mod get;
pub mod history;
pub mod list;
pub mod set;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with variables.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List variables
    List(list::Args),
    /// Show one variable with its whole value
    Get(get::Args),
    /// Show when an instance's variables were first set
    History(history::Args),
    /// Set variables of an element instance or a process instance
    Set(set::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::History(args) => history::run(ctx, args).await,
        Command::Set(args) => set::run(ctx, args).await,
    }
}
