//! `zcli process`: deployed process definitions.

pub mod delete;
pub mod get;
pub mod list;
pub mod stats;
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
    /// Count instances by state, what ends in an hour, and how long it takes
    ///
    /// With a process, for its latest version and each element. Durations are those of the latest finished
    /// instances, 2000 at most.
    Stats(stats::Args),
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
        Command::Stats(args) => stats::run(ctx, args).await,
        Command::Xml(args) => xml::run(ctx, args).await,
        Command::Delete(args) => delete::run(ctx, args).await,
    }
}
