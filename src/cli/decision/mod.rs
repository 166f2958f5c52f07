//! `zcli decision`: deployed DMN decisions.

pub mod evaluate;
pub mod get;
pub mod instance;
pub mod list;
mod local;
pub mod show;
pub mod xml;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// What to do with decisions.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List deployed decisions
    List(list::Args),
    /// Show one deployed decision
    Get(get::Args),
    /// Show a decision's table: inputs, rules, outputs
    #[command(
        after_help = "Examples:\n  zcli decision show dish\n  zcli decision show dinner.dmn --decision season"
    )]
    Show(show::Args),
    /// Evaluations of the past: list, get
    #[command(subcommand)]
    Instance(instance::Command),
    /// Print the DMN file of a deployed decision
    Xml(xml::Args),
    /// Evaluate a deployed decision, or one of a .dmn file
    Evaluate(evaluate::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::List(args) => list::run(ctx, args).await,
        Command::Get(args) => get::run(ctx, args).await,
        Command::Show(args) => show::run(ctx, args).await,
        Command::Instance(command) => instance::run(ctx, command).await,
        Command::Xml(args) => xml::run(ctx, args).await,
        Command::Evaluate(args) => evaluate::run(ctx, args).await,
    }
}
