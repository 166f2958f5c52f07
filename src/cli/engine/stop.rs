//! `zcli engine stop`.

use super::{daemon, state};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::render::{Document, Outcome};

/// No flags of its own.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Stops the engine; that none runs is no error.
pub async fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    let paths = ctx.paths()?;
    let Some(state) = state::running(&paths) else {
        ctx.printer.note("no engine runs");
        return Ok(ExitCode::Ok);
    };
    daemon::stop(&state).await?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "stopped",
        noun: "engine",
        field: "pid",
        key: state.pid.to_string(),
    }]))
}
