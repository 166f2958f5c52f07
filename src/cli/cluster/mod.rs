//! `zcli cluster`: brokers and partitions.

pub mod status;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to ask a cluster.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Show brokers, partitions and their health
    Status(status::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Status(args) => status::run(ctx, args).await,
    }
}
