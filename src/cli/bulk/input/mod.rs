//! Rows: from a CSV or JSON lines file, stdin, keys of the command line, or what a search found.
//!
//! [`Source`] says where they come from; whatever isn't a file is copied into one first, so that a run can go
//! on later with the very same rows. [`rows`] reads them one by one, [`columns`] says which column is what.

pub mod columns;
mod csv;
mod jsonl;
mod quotes;
mod source;

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use serde_json::Value;

pub use source::{Source, fingerprint};

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// How a file holds its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A header, then a row a line; RFC 4180
    Csv,
    /// A JSON object a line
    Jsonl,
}

/// A value as the file has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text of a CSV cell, never empty: an empty one is left out.
    Text(String),
    /// A value of a JSON line.
    Json(Value),
}

impl Cell {
    /// As a variable: JSON where it parses, else a string.
    pub fn into_value(self) -> Value {
        match self {
            Cell::Text(text) => crate::cli::variables::value_of(&text),
            Cell::Json(value) => value,
        }
    }

    /// As text: a JSON string without its quotes, anything else as it is written.
    pub fn into_text(self) -> String {
        match self {
            Cell::Text(text) => text,
            Cell::Json(Value::String(text)) => text,
            Cell::Json(value) => value.to_string(),
        }
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its place among the rows, from 1.
    pub number: u64,
    /// The line where it begins, from 1.
    pub line: u64,
    /// Its values by column.
    pub cells: Vec<(String, Cell)>,
}

impl Row {
    /// A row that is no line of a file.
    pub fn of_json(number: u64, fields: serde_json::Map<String, Value>) -> Row {
        let cells = fields.into_iter();
        Row {
            number,
            line: number,
            cells: cells
                .map(|(name, value)| (name, Cell::Json(value)))
                .collect(),
        }
    }
}

/// What is wrong at a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub what: String,
}

/// Rows one by one; a mistake doesn't end them.
pub type Rows = Box<dyn Iterator<Item = Result<Row, Mistake>>>;

/// Opens a file of rows.
///
/// # Errors
/// `Configuration` where it can't be read, `Usage` where its header makes no sense.
pub fn rows(path: &Path, format: Format, delimiter: u8) -> Result<Rows, Error> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(match format {
        Format::Csv => Box::new(csv::rows(file, delimiter).map_err(|error| unusable(path, error))?),
        Format::Jsonl => Box::new(jsonl::rows(BufReader::new(file))),
    })
}

/// The names of a CSV file's columns; none where rows name their own.
///
/// # Errors
/// As [`rows`].
pub fn header(path: &Path, format: Format, delimiter: u8) -> Result<Option<Vec<String>>, Error> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    match format {
        Format::Csv => csv::header(file, delimiter)
            .map(Some)
            .map_err(|error| unusable(path, error)),
        Format::Jsonl => Ok(None),
    }
}

fn unusable(path: &Path, error: Error) -> Error {
    error.failing(format!("{} can't be used", path.display()))
}

pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        ExitCode::Configuration,
        format!("could not read {}", path.display()),
    )
    .because(error.to_string())
}

#[cfg(test)]
mod tests;
