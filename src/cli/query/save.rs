//! `zcli query save`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::config::{Existing, SavedQueries, SavedQuery};
use crate::query;
use crate::render::{Document, Outcome};

/// What to save, and under which name.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its name: letters, digits and -_.:
    pub name: String,
    /// The condition, as --where takes it
    #[arg(value_name = "CONDITION")]
    pub condition: String,
    /// What it is for
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,
    /// Replace one of the same name
    #[arg(long)]
    pub force: bool,
}

/// Saves a condition; its fields are looked up when a list uses it.
pub fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    query::check(&args.condition)?;
    let could_not = || format!("could not save query {}", args.name);
    let paths = ctx.paths()?;
    let mut saved = SavedQueries::load(&paths)?;
    let existing = if args.force {
        Existing::Replace
    } else {
        Existing::Refuse
    };
    let query = SavedQuery {
        condition: args.condition,
        description: args.description,
    };
    saved.add(&args.name, query, existing).failing(could_not)?;
    saved.save(&paths).failing(could_not)?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "saved",
        noun: "query",
        field: "name",
        key: args.name,
    }]))
}
