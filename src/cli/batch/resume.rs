//! `zcli batch resume`.

use super::steer::{Args, Steering};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

const RESUME: Steering = Steering {
    verb: "resume",
    did: "resumed",
    path: "resumption",
};

/// Lets suspended batch operations go on.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    RESUME.run(ctx, args).await
}
