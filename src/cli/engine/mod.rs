//! `zcli engine`: the engine inside this binary.

pub mod daemon;
mod foreground;
pub mod logs;
pub mod start;
pub mod state;
pub mod status;
pub mod stop;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with the embedded engine.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Start the engine; returns when both of its ports answer
    Start(start::Args),
    /// Stop the engine
    Stop(stop::Args),
    /// Show whether and where the engine runs
    Status(status::Args),
    /// Print the engine's log
    Logs(logs::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Start(args) => start::run(ctx, args).await,
        Command::Stop(args) => stop::run(ctx, args).await,
        Command::Status(args) => status::run(ctx, args).await,
        Command::Logs(args) => logs::run(ctx, args).await,
    }
}
