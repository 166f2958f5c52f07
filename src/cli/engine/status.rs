//! `zcli engine status`.

use serde_json::json;

use super::{start, state};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::engine::ENGINE;

/// No flags of its own.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Shows the engine; exit code 5 says that none runs.
pub async fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    let paths = ctx.paths()?;
    if let Some(state) = state::running(&paths) {
        return ctx.show(&Document::Row {
            view: &ENGINE,
            item: start::to_json(&state),
        });
    }
    ctx.show(&Document::Row {
        view: &ENGINE,
        item: json!({"state": "INACTIVE"}),
    })?;
    Ok(ExitCode::NotFound)
}
