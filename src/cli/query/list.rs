//! `zcli query list`.

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::{SavedQueries, SavedQuery};
use crate::render::Document;
use crate::render::view::query::SAVED;

/// No flags of its own.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Lists all, by their names.
pub fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    let saved = SavedQueries::load(&ctx.paths()?)?;
    let items = saved.queries.iter();
    ctx.show(&Document::List {
        view: &SAVED,
        items: items.map(|(name, query)| row(name, query)).collect(),
    })
}

/// One of them as an object.
pub fn row(name: &str, query: &SavedQuery) -> Value {
    let mut row = json!({"name": name, "where": query.condition});
    if let Some(description) = &query.description {
        row["description"] = json!(description);
    }
    row
}
