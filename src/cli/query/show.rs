//! `zcli query show`.

use super::list;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::SavedQueries;
use crate::render::Document;
use crate::render::view::query::SAVED;

/// Which one.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its name
    pub name: String,
}

/// Shows one.
pub fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let saved = SavedQueries::load(&ctx.paths()?)?;
    let query = saved.require(&args.name)?;
    ctx.show(&Document::One {
        view: &SAVED,
        item: list::row(args.name.trim_start_matches('@'), query),
    })
}
