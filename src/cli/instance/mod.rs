//! `zcli instance`: running and finished process instances.

mod affected;
mod business_id;
mod canary;
pub mod cancel;
pub mod create;
pub mod diff;
pub mod explain;
pub mod get;
pub mod history;
pub mod list;
pub mod migrate;
mod migration;
mod modification;
pub mod modify;
mod result;
pub mod trace;
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
    /// Say why an instance stands still, and what to type next
    Explain(explain::Args),
    /// Show one process instance with its callers, elements and calls
    Tree(tree::Args),
    /// Show what an instance did, in order: elements, jobs, incidents, calls
    History(history::Args),
    /// Follow the tokens of an instance and of those it called
    Trace(trace::Args),
    /// Compare two instances: path, variables, durations
    Diff(diff::Args),
    /// Start a process instance
    Create(create::Args),
    /// Cancel process instances
    Cancel(cancel::Args),
    /// Activate, terminate and move elements of running instances
    #[command(after_help = modify::HELP)]
    Modify(Box<modify::Args>),
    /// Move running instances to another process definition
    #[command(after_help = migrate::HELP)]
    Migrate(Box<migrate::Args>),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Explain(args) => Box::pin(explain::run(ctx, args)).await,
        Command::Tree(args) => tree::run(ctx, args).await,
        Command::History(args) => history::run(ctx, args).await,
        Command::Trace(args) => trace::run(ctx, args).await,
        Command::Diff(args) => diff::run(ctx, args).await,
        Command::Create(args) => create::run(ctx, args).await,
        Command::Cancel(args) => cancel::run(ctx, args).await,
        Command::Modify(args) => Box::pin(modify::run(ctx, *args)).await,
        Command::Migrate(args) => Box::pin(migrate::run(ctx, *args)).await,
    }
}
