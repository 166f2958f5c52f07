//! `zcli batch suspend`.

use super::steer::{Args, Steering};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

const SUSPEND: Steering = Steering {
    verb: "suspend",
    did: "suspended",
    path: "suspension",
};

/// Suspends batch operations.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    SUSPEND.run(ctx, args).await
}
