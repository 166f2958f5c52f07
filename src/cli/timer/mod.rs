//! `zcli timer`: what waits for its time.

pub mod fire;
pub mod list;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;
use crate::client;

/// What to do with timers.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List timers that have not fired, the next due first
    ///
    /// Camunda's API has no timers. The embedded engine lists them as an addition of its own; of a cluster's, those
    /// of running instances are worked out from the model where it names a date or a duration, without a key, and
    /// what can't be worked out is said.
    List(list::Args),
    /// Fire timers now, as if they were due
    ///
    /// An addition of the embedded engine: Camunda's API can't fire timers.
    Fire(fire::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Fire(args) => fire::run(ctx, args).await,
    }
}

/// An error of the addition in the user's terms.
fn told(error: client::Error) -> Error {
    match error.kind() {
        client::Kind::Unsupported => Error::new(
            ExitCode::Failed,
            "this cluster can't fire timers: Camunda's API has no such command",
        )
        .hint("only the embedded engine can; on a test cluster, `zcli clock advance TIME` moves the clock on")
        .hint("`zcli instance modify` moves an instance past the timer"),
        _ => error.into(),
    }
}
