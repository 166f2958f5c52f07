//! `zcli incident`: where a process can't go on by itself.

pub mod get;
mod interview;
pub mod list;
mod repair;
pub mod resolve;
pub mod tail;
mod verdict;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with incidents.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List incidents, the newest first
    List(list::Args),
    /// Show one incident
    Get(get::Args),
    /// Follow new incidents as they appear
    Tail(tail::Args),
    /// Resolve incidents and check what came of it
    Resolve(resolve::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Tail(args) => tail::run(ctx, args).await,
        Command::Resolve(args) => resolve::run(ctx, args).await,
    }
}
