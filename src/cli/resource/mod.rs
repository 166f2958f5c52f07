//! `zcli resource`: whatever was deployed, by its key.

pub mod delete;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with resources.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Delete deployed resources: process definitions, decision requirements, forms
    Delete(delete::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Delete(args) => delete::run(ctx, args).await,
    }
}
