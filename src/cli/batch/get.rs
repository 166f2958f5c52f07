//! `zcli batch get`.

use super::follow;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::rest::segment;
use crate::render::Document;
use crate::render::view::batch::BATCH;

/// Which batch operation.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The batch operation's key
    pub key: String,
    /// Wait for its end; exit code 9 says that some of it failed
    #[arg(long, short)]
    pub follow: bool,
}

/// Shows a batch operation.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if args.follow {
        return follow::run(ctx, &args.key).await;
    }
    let item = ctx
        .rest()
        .await?
        .get(&format!("/batch-operations/{}", segment(&args.key)))
        .await
        .failing(|| format!("could not get batch operation {}", args.key))
        .map_err(|error| error.hint_if_not_found("list batch operations with `zcli batch list`"))?;
    ctx.show(&Document::One { view: &BATCH, item })
}
