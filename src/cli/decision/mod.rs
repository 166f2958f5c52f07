//! `zcli decision`: deployed DMN decisions.

pub mod evaluate;
pub mod get;
pub mod list;
mod local;
pub mod xml;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with decisions.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List deployed decisions
    List(list::Args),
    /// Show one deployed decision
    Get(get::Args),
    /// Print the DMN file of a deployed decision
    Xml(xml::Args),
    /// Evaluate a deployed decision, or one of a .dmn file
    Evaluate(evaluate::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Xml(args) => xml::run(ctx, args).await,
        Command::Evaluate(args) => evaluate::run(ctx, args).await,
    }
}
