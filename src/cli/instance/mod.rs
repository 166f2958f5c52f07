//! `zcli instance`: running and finished process instances.

mod business_id;
pub mod cancel;
pub mod create;
pub mod get;
pub mod list;
pub mod migrate;
pub mod modify;
mod result;
pub mod tree;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with process instances.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List process instances, the newest first
    List(list::Args),
    /// Show one process instance
    Get(get::Args),
    /// Show one process instance with its callers, elements and calls
    Tree(tree::Args),
    /// Start a process instance
    Create(create::Args),
    /// Cancel process instances
    Cancel(cancel::Args),
    /// Activate and terminate elements of a running instance
    Modify(modify::Args),
    /// Move a running instance to another process definition
    Migrate(migrate::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Tree(args) => tree::run(ctx, args).await,
        Command::Create(args) => create::run(ctx, args).await,
        Command::Cancel(args) => cancel::run(ctx, args).await,
        Command::Modify(args) => modify::run(ctx, args).await,
        Command::Migrate(args) => migrate::run(ctx, args).await,
    }
}
