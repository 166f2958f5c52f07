//! `zcli clock`: the engine's time, for tests.

pub mod advance;
pub mod pin;
pub mod reset;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with the clock.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Stop the engine's clock at a point in time
    Pin(pin::Args),
    /// Pin the engine's clock ahead of the present
    Advance(advance::Args),
    /// Let the engine's clock follow the system's again
    Reset(reset::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Pin(args) => pin::run(ctx, args).await,
        Command::Advance(args) => advance::run(ctx, args).await,
        Command::Reset(args) => reset::run(ctx, args).await,
    }
}
