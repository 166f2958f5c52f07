//! `zcli batch`: the cluster's own batch operations, of 8.8 and later.
//!
//! They are begun by commands on many instances ([`begin`]), go on without zcli, and are looked at and steered
//! here.

pub mod begin;
mod cancel;
mod follow;
mod get;
mod items;
mod list;
mod resume;
mod steer;
mod suspend;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with batch operations.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List batch operations, the newest first
    List(list::Args),
    /// Show one batch operation, or follow it to its end
    Get(get::Args),
    /// List what a batch operation does to each instance
    Items(items::Args),
    /// Cancel batch operations: what isn't done yet stays undone
    Cancel(steer::Args),
    /// Suspend batch operations
    Suspend(steer::Args),
    /// Let suspended batch operations go on
    Resume(steer::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Items(args) => items::run(ctx, args).await,
        Command::Cancel(args) => cancel::run(ctx, args).await,
        Command::Suspend(args) => suspend::run(ctx, args).await,
        Command::Resume(args) => resume::run(ctx, args).await,
    }
}
