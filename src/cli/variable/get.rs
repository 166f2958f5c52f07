//! `zcli variable get`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::render::Document;
use crate::render::view::variable::VARIABLE;

/// Which variable.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The variable's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
}

/// Shows one variable.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let item = rest
        .get(&format!("/variables/{key}"))
        .await
        .failing(|| format!("could not get variable {key}"))
        .map_err(|error| error.hint_if_not_found("list variables with `zcli variable list`"))?;
    ctx.show(&Document::One {
        view: &VARIABLE,
        item,
    })
}
