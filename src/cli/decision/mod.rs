//! `zcli decision`: deployed DMN decisions.

pub mod evaluate;
mod local;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with decisions.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Evaluate a deployed decision, or one of a .dmn file
    Evaluate(evaluate::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Evaluate(args) => evaluate::run(ctx, args).await,
    }
}
