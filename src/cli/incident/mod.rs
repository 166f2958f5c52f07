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
    ///
    /// Ends by Ctrl-C, with exit code 130, or after --count of them, with 0. A gateway that is away for
    /// a while is waited for, and nothing is missed.
    Tail(tail::Args),
    /// Resolve incidents and check what came of it
    ///
    /// A job's incident gets new retries where they are used up, is resolved, and then watched. Exit code 0
    /// says that it is gone and its job was taken, 10 that nobody has taken the job yet, 1 that it came
    /// back, 6 that the engine refused. Without a key, on a terminal, everything is asked for.
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
