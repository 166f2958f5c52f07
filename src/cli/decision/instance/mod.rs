//! `zcli decision instance`: evaluations of the past.

pub mod get;
pub mod list;

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// What to see of past evaluations.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List evaluated decisions, the newest first
    List(list::Args),
    /// Show the inputs, matched rules and outputs of an evaluation
    Get(get::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
    }
}
