//! `zcli signal`: broadcasts to process instances.

pub mod broadcast;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with signals.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Broadcast a signal to all that wait for it
    Broadcast(broadcast::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Broadcast(args) => broadcast::run(ctx, args).await,
    }
}
