//! `zcli instance get`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::render::Document;
use crate::render::view::instance::INSTANCE;

/// Which process instance.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The process instance's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
}

/// Shows one process instance.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let item = rest
        .get(&format!("/process-instances/{key}"))
        .await
        .failing(|| format!("could not get process instance {key}"))
        .map_err(|error| {
            error.hint_if_not_found("list process instances with `zcli instance list`")
        })?;
    ctx.show(&Document::One {
        view: &INSTANCE,
        item,
    })
}
