//! `zcli job get`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::{keys, lookup};
use crate::render::Document;
use crate::render::view::job::JOB;

/// Which job.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The job's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
}

/// Shows one job. REST has no path for a single one, so it is searched for by its key.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let item = lookup::job(&ctx.rest().await?, args.key).await?;
    ctx.show(&Document::One { view: &JOB, item })
}
