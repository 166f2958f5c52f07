//! `zcli query remove`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::config::SavedQueries;
use crate::render::{Document, Outcome};

/// Which one.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its name
    pub name: String,
}

/// Removes one.
pub fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let could_not = || format!("could not remove query {}", args.name);
    let paths = ctx.paths()?;
    let mut saved = SavedQueries::load(&paths)?;
    saved.remove(&args.name).failing(could_not)?;
    saved.save(&paths).failing(could_not)?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "removed",
        noun: "query",
        field: "name",
        key: args.name,
    }]))
}
