//! `--results`: what came of each row, out of the journal, so that it is whole however often a run was resumed.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use serde_json::{Value, json};

use super::journal::line::Line;
use super::journal::outcomes;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// The file's columns.
const COLUMNS: [&str; 4] = ["row", "outcome", "key", "message"];

/// Writes the file; one that is there is replaced.
///
/// # Errors
/// `Failed` where it can't be written.
pub fn write(journal: &Path, results: &Path) -> Result<(), Error> {
    let failed = |error: String| {
        Error::new(
            ExitCode::Failed,
            format!("could not write {}", results.display()),
        )
        .because(error)
    };
    let file = File::create(results).map_err(|error| failed(error.to_string()))?;
    let is_csv = results
        .extension()
        .is_some_and(|extension| extension == "csv");
    if is_csv {
        let mut to = csv::Writer::from_writer(BufWriter::new(file));
        to.write_record(COLUMNS)
            .map_err(|error| failed(error.to_string()))?;
        outcomes(journal, &mut |line| {
            let value = value(&line);
            let cells = COLUMNS.map(|column| crate::render::view::plain(value.get(column)));
            to.write_record(cells)
                .map_err(|error| failed(error.to_string()))
        })?;
        return to.flush().map_err(|error| failed(error.to_string()));
    }
    let mut to = BufWriter::new(file);
    outcomes(journal, &mut |line| {
        writeln!(to, "{}", value(&line)).map_err(|error| failed(error.to_string()))
    })?;
    to.flush().map_err(|error| failed(error.to_string()))
}

fn value(line: &Line) -> Value {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (outcome, key, message) = match line {
        Line::Done { key, note, .. } => ("done", key.map(|key| key.to_string()), text(note)),
        Line::Failed { why, .. } => ("failed", None, text(why)),
        Line::Unknown { why, .. } => ("unknown", None, text(why)),
        Line::Intent { .. } | Line::Withdrawn { .. } | Line::Ended => ("open", None, None),
    };
    json!({ "row": line.row(), "outcome": outcome, "key": key, "message": message })
}
