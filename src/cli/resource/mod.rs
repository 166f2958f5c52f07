//! `zcli resource`: whatever was deployed, by its key.

pub mod delete;
pub mod get;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with resources.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Show a generic resource, such as an RPA script
    Get(get::Args),
    /// Delete deployed resources: process definitions, decision requirements, forms, generic ones
    Delete(delete::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Get(args) => get::run(ctx, args).await,
        Command::Delete(args) => delete::run(ctx, args).await,
    }
}
