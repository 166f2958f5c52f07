//! `zcli profile`: named connections.

pub mod add;
pub mod import;
pub mod label;
pub mod list;
pub mod protect;
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
    /// Protect a profile's cluster from changes
    ///
    /// What is protected is the cluster: also where its address comes from a flag, a variable or another
    /// profile. read-only refuses every change with exit code 4; confirm asks for the cluster's name, or takes
    /// it from --confirm-cluster or ZCLI_CONFIRM_CLUSTER.
    #[command(after_help = "Example:\n  zcli profile protect prod confirm")]
    Protect(protect::Args),
    /// Name a profile's cluster, and give its sign a colour
    ///
    /// On a terminal each change of a cluster that isn't this machine's says first which cluster it is.
    #[command(after_help = "Example:\n  zcli profile label prod 'Production EU' --colour red")]
    Label(label::Args),
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
        Command::Protect(args) => protect::run(ctx, args).await,
        Command::Label(args) => label::run(ctx, args).await,
        Command::Remove(args) => remove::run(ctx, args).await,
        Command::Import(args) => import::run(ctx, args).await,
        Command::Test(args) => test::run(ctx, args).await,
    }
}
