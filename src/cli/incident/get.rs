//! `zcli incident get`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::render::Document;
use crate::render::view::incident::INCIDENT;

/// Which incident.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The incident's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
}

/// Shows one incident.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let item = rest
        .get(&format!("/incidents/{key}"))
        .await
        .failing(|| format!("could not get incident {key}"))
        .map_err(|error| error.hint_if_not_found("list incidents with `zcli incident list`"))?;
    ctx.show(&Document::One {
        view: &INCIDENT,
        item,
    })
}
