//! `zcli process`: deployed process definitions.

pub mod delete;
pub mod get;
pub mod list;
pub mod xml;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with process definitions.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List process definitions
    List(list::Args),
    /// Show one process definition
    Get(get::Args),
    /// Print the BPMN XML of a process definition
    Xml(xml::Args),
    /// Delete process definitions
    Delete(delete::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Xml(args) => xml::run(ctx, args).await,
        Command::Delete(args) => delete::run(ctx, args).await,
    }
}
