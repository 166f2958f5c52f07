//! `zcli message`: messages to process instances.

pub mod correlate;
pub mod publish;

use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;
use super::variables::VariableArgs;

/// A message, published or correlated.
#[derive(Debug, clap::Args)]
pub struct MessageArgs {
    /// The message's name
    pub name: String,
    /// Which instance it is for; a message start event needs none
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub correlation_key: String,
    /// What it carries.
    #[command(flatten)]
    pub variables: VariableArgs,
}

/// What to do with messages.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Publish a message; it waits for its receiver as long as it lives
    Publish(publish::Args),
    /// Correlate a message now, or fail if nobody waits for it
    Correlate(correlate::Args),
}

/// Runs the verb.
pub async fn run(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Publish(args) => publish::run(ctx, args).await,
        Command::Correlate(args) => correlate::run(ctx, args).await,
    }
}
