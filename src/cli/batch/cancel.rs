//! `zcli batch cancel`.

use super::steer::{Args, Steering};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

const CANCEL: Steering = Steering {
    verb: "cancel",
    did: "canceled",
    path: "cancellation",
};

/// Cancels batch operations.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    CANCEL.run(ctx, args).await
}
