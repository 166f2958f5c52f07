//! `zcli job work`: a worker that runs a program for each job.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// The worker's flags.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Works until told to stop.
pub async fn run(_ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    Err(Error::new(ExitCode::Failed, "this zcli has no job worker"))
}
