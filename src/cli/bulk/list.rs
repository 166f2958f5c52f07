//! `zcli bulk list`.

use serde_json::{Value, json};

use super::journal::{self, Header};
use super::runs::Runs;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::bulk::RUN;

/// Which runs.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Unfinished ones only
    #[arg(long)]
    pub unfinished: bool,
}

/// Lists the runs in zcli's state folder.
pub fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let runs = Runs::of(ctx)?.list();
    let items = runs
        .iter()
        .map(|(path, header)| item(path, header))
        .filter(|item| !args.unfinished || item["state"] != "ended")
        .collect();
    ctx.show(&Document::List { view: &RUN, items })
}

fn item(path: &std::path::Path, header: &Header) -> Value {
    let started = jiff::Timestamp::from_millisecond(header.started_at_ms).unwrap_or_default();
    let mut item = json!({
        "run": header.run,
        "state": "damaged",
        "operation": header.title,
        "startDate": started.to_string(),
        "input": header.input,
        "journal": path.display().to_string(),
    });
    if let Ok(journal) = journal::read(path) {
        item["state"] = if journal.is_ended {
            "ended"
        } else {
            "unfinished"
        }
        .into();
        item["done"] = journal.tally.done.into();
        item["failed"] = journal.tally.failed.into();
        item["unknown"] = journal.tally.unknown.into();
        item["open"] = (header.rows - journal.settled()).into();
    }
    item
}
