//! `zcli feel`: the expression language of BPMN and DMN.

pub mod eval;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with expressions.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Evaluate an expression, or the tests of a decision table's cell
    Eval(eval::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Eval(args) => eval::run(ctx, args).await,
    }
}
