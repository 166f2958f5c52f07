//! `zcli audit`: what was changed from here, and what undoes it.

pub mod list;
mod runs;
pub mod show;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to see of the audit log.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List the commands that changed something, the newest first
    ///
    /// The log is this machine's own: what was changed with zcli by this user, not what others did.
    #[command(after_help = "Example:\n  zcli audit list --since 1d --outcome failed")]
    List(list::Args),
    /// Show the changes of one command, with the commands that undo them
    #[command(after_help = "Example:\n  zcli audit show last --jq '.changes[].undo'")]
    Show(show::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Show(args) => show::run(ctx, args).await,
    }
}
