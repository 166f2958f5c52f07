//! `zcli profile`: named connections.

pub mod add;
pub mod import;
pub mod list;
pub mod remove;
pub mod show;
pub mod test;
pub mod use_;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with profiles.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Add a profile
    ///
    /// Its values are the connection flags: `zcli profile add prod --address HOST:443 --client-id ID
    /// --client-secret-file FILE`. Secrets are kept in a file that only you can read.
    Add(add::Args),
    /// List profiles
    List(list::Args),
    /// Make a profile the active one
    Use(use_::Args),
    /// Show the settings in force
    Show(show::Args),
    /// Remove a profile
    Remove(remove::Args),
    /// Import profiles from other tools
    Import(import::Args),
    /// Test the connection of a profile
    Test(test::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Add(args) => add::run(ctx, args).await,
        Command::List(args) => list::run(ctx, args).await,
        Command::Use(args) => use_::run(ctx, args).await,
        Command::Show(args) => show::run(ctx, args).await,
        Command::Remove(args) => remove::run(ctx, args).await,
        Command::Import(args) => import::run(ctx, args).await,
        Command::Test(args) => test::run(ctx, args).await,
    }
}
