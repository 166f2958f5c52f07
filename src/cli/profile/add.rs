//! `zcli profile add`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// Flags.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(_ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    Ok(ExitCode::Ok)
}
