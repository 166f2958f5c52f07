//! `zcli bulk`: the same done many times, from a file or a filter, with a journal.
//!
//! [`runner`] is the engine of it (several requests under way at a [`pace`], an [`outcome`] each, intents in a
//! [`journal`]); commands on a few keys use it through [`crate::cli::many`]. [`session`] is a run over the rows
//! of an [`input`], which [`settle`]s in the end what was sent and never answered. A verb of this folder reads
//! rows into requests and knows what to make of a request in doubt.

pub mod args;
mod cancel;
mod carry;
mod complete;
mod create;
mod ending;
pub mod input;
pub mod journal;
pub mod keyed;
mod list;
pub mod outcome;
pub mod pace;
pub mod plan;
mod publish;
mod report;
mod resolve;
mod results;
pub mod runner;
pub mod runs;
pub mod session;
mod set_variables;
mod settle;
pub mod targets;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;
use super::instance::{migrate, modify};

/// What to do many times.
#[derive(Debug, clap::Subcommand)]
#[command(after_help = HELP)]
pub enum Command {
    /// Start a process instance for each row
    #[command(after_help = create::HELP)]
    Create(Box<create::Args>),
    /// Publish a message for each row
    #[command(after_help = publish::HELP)]
    Publish(Box<publish::Args>),
    /// Complete jobs: rows, or what a filter finds
    #[command(after_help = complete::HELP)]
    Complete(Box<complete::Args>),
    /// Cancel process instances: keys, rows, or what a filter finds
    #[command(after_help = cancel::HELP)]
    Cancel(Box<cancel::Args>),
    /// Modify process instances, as `zcli instance modify` does
    #[command(after_help = modify::HELP)]
    Modify(Box<modify::Args>),
    /// Migrate process instances, as `zcli instance migrate` does
    #[command(after_help = migrate::HELP)]
    Migrate(Box<migrate::Args>),
    /// Resolve incidents: rows, or what a filter finds
    #[command(after_help = resolve::HELP)]
    Resolve(Box<resolve::Args>),
    /// Set variables of process instances: keys, rows, or what a filter finds
    #[command(after_help = set_variables::HELP)]
    SetVariables(Box<set_variables::Args>),
    /// List the runs that have a journal, the latest first
    List(list::Args),
}

/// How rows become requests, for the help of all.
const HELP: &str = "\
Rows come from CSV or JSON lines (--from FILE, - is stdin). A column named like a field of the request is that
field, any other a variable; dots step into objects (customer.name). A cell is JSON where it parses, else a
string; an empty one is left out. --map TARGET=COLUMN and --ignore COLUMN say otherwise.

Every row is read before the first is sent. What is sent is in a journal first: after Ctrl-C, a kill or a power
cut the same command with --resume goes on and repeats nothing.";

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Create(args) => create::run(ctx, *args).await,
        Command::Publish(args) => publish::run(ctx, *args).await,
        Command::Complete(args) => complete::run(ctx, *args).await,
        Command::Cancel(args) => cancel::run(ctx, *args).await,
        Command::Modify(args) => modify::run(ctx, *args).await,
        Command::Migrate(args) => migrate::run(ctx, *args).await,
        Command::Resolve(args) => resolve::run(ctx, *args).await,
        Command::SetVariables(args) => set_variables::run(ctx, *args).await,
        Command::List(args) => list::run(ctx, args),
    }
}
