//! `zcli query`: conditions of `--where` under names.

pub mod list;
pub mod remove;
pub mod save;
pub mod show;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with saved conditions.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Save a condition; lists then take it as --where @NAME
    Save(save::Args),
    /// List saved conditions
    List(list::Args),
    /// Show one saved condition
    Show(show::Args),
    /// Remove a saved condition
    Remove(remove::Args),
}

/// Runs the verb.
pub fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Save(args) => save::run(ctx, args),
        Command::List(args) => list::run(ctx, args),
        Command::Show(args) => show::run(ctx, args),
        Command::Remove(args) => remove::run(ctx, args),
    }
}
