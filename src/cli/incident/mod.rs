//! `zcli incident`: where a process can't go on by itself.

pub mod by_batch;
mod carry_out;
pub mod get;
mod interview;
pub mod list;
mod repair;
pub mod resolve;
mod same_command;
pub mod select;
pub mod tail;
pub mod triage;
mod verdict;
mod watch;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with incidents.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List incidents, the newest first, or count them by error
    List(list::Args),
    /// Show one incident
    Get(get::Args),
    /// See incidents by error as they appear
    ///
    /// A new error is told in full, a known one by a counter; with -o jsonl, csv or --each every incident is a
    /// row. Without --follow it shows what was and ends; with it, it ends by Ctrl-C, with exit code 130, or
    /// after --count incidents, with 0. A gateway that is away for a while is waited for, and nothing is missed.
    /// With --where it tells of those that meet the condition within a minute of their creation.
    Tail(tail::Args),
    /// Resolve incidents and check what came of it
    ///
    /// A job's incident gets new retries where they are used up, is resolved, and then watched. Exit code 0
    /// says that it is gone and its job was taken, 10 that nobody has taken the job yet, 1 that it came
    /// back, 6 that the engine refused. Without a key, on a terminal, everything is asked for.
    Resolve(resolve::Args),
    /// Go through the incidents group by group, with questions
    ///
    /// Shows an instance of a group with its tree, error and variables; opens the variables in $EDITOR, sets them
    /// unless somebody else changed them meanwhile, sets retries, resolves, watches, and offers the same for the
    /// rest of the group. Each step prints the command that does it without questions. What was skipped is kept:
    /// after Ctrl-C the next triage goes on there.
    Triage(triage::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Tail(args) => tail::run(ctx, args).await,
        Command::Resolve(args) => resolve::run(ctx, args).await,
        Command::Triage(args) => triage::run(ctx, args).await,
    }
}
