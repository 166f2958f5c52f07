//! `zcli job`: the units of work that processes hand out.

pub mod activate;
pub mod complete;
pub mod fail;
pub mod get;
pub mod handler_args;
pub mod list;
pub mod peek;
mod recording;
pub mod replay;
pub mod throw_error;
pub mod update;
pub mod work;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with jobs.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List jobs, the newest first
    List(list::Args),
    /// Show one job
    Get(get::Args),
    /// Look at the jobs a worker would get, without taking them
    Peek(peek::Args),
    /// Take jobs, locked for you until the timeout
    Activate(activate::Args),
    /// Complete jobs
    Complete(complete::Args),
    /// Fail jobs, with the retries that are left
    Fail(fail::Args),
    /// Throw a BPMN error from a job
    ThrowError(throw_error::Args),
    /// Change a job's retries or timeout
    Update(update::Args),
    /// Work on jobs with a program of yours
    Work(work::Args),
    /// Try a program with recorded jobs, without a cluster
    Replay(replay::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Peek(args) => peek::run(ctx, args).await,
        Command::Activate(args) => activate::run(ctx, args).await,
        Command::Complete(args) => complete::run(ctx, args).await,
        Command::Fail(args) => fail::run(ctx, args).await,
        Command::ThrowError(args) => throw_error::run(ctx, args).await,
        Command::Update(args) => update::run(ctx, args).await,
        Command::Work(args) => work::run(ctx, args).await,
        Command::Replay(args) => replay::run(ctx, args).await,
    }
}
