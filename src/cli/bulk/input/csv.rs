//! CSV: a header, then a row a line (or more, where a cell is quoted and holds line ends).

use std::collections::BTreeSet;
use std::fs::File;

use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord};

use super::quotes::Quotes;
use super::{Cell, Mistake, Row};
use crate::cli::error::Error;

/// What is wrong with a quote that takes in the rest of the file.
const OPEN: &str = "a quote opens a cell here and is never closed";

/// The rows of a file.
pub fn rows(
    file: File,
    delimiter: u8,
) -> Result<impl Iterator<Item = Result<Row, Mistake>>, Error> {
    let mut reader = reader(file, delimiter);
    let names = names(&mut reader)?;
    let mut number = 0;
    Ok(std::iter::from_fn(move || {
        let mut record = StringRecord::new();
        match reader.read_record(&mut record) {
            Ok(false) => None,
            Ok(true) => {
                number += 1;
                if let Some(line) = reader.get_ref().left_open_at() {
                    let what = OPEN.to_owned();
                    return Some(Err(Mistake { line, what }));
                }
                let line = record.position().map_or(0, csv::Position::line);
                Some(Ok(row(number, line, &names, &record)))
            }
            Err(error) => {
                number += 1;
                let gone = matches!(error.kind(), ErrorKind::Io(_));
                let mistake = mistake(&error);
                if gone {
                    // It would fail for ever.
                    reader = self::empty(delimiter)?;
                }
                Some(Err(mistake))
            }
        }
    }))
}

/// The names in the first line.
pub fn header(file: File, delimiter: u8) -> Result<Vec<String>, Error> {
    names(&mut reader(file, delimiter))
}

fn reader(file: File, delimiter: u8) -> Reader<Quotes<File>> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(Quotes::new(file, delimiter))
}

/// A reader with nothing in it.
fn empty(delimiter: u8) -> Option<Reader<Quotes<File>>> {
    let null = if cfg!(windows) { "NUL" } else { "/dev/null" };
    Some(reader(File::open(null).ok()?, delimiter))
}

fn names(reader: &mut Reader<Quotes<File>>) -> Result<Vec<String>, Error> {
    let header = reader
        .headers()
        .map_err(|error| Error::usage(format!("line 1: {}", mistake(&error).what)))?;
    let header = header.clone();
    if let Some(line) = reader.get_ref().left_open_at() {
        return Err(Error::usage(format!("line {line}: {OPEN}")));
    }
    let names: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
    let mut seen = BTreeSet::new();
    for (place, name) in names.iter().enumerate() {
        if name.is_empty() {
            let what = format!("line 1: column {} has no name", place + 1);
            return Err(Error::usage(what).hint("the first line of a CSV file names its columns"));
        }
        if !seen.insert(name) {
            let what = format!("line 1: there are two columns named `{name}`");
            return Err(Error::usage(what));
        }
    }
    if names.is_empty() {
        return Err(Error::usage("the file is empty")
            .hint("the first line of a CSV file names its columns"));
    }
    Ok(names)
}

fn row(number: u64, line: u64, names: &[String], record: &StringRecord) -> Row {
    let cells = names
        .iter()
        .zip(record)
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (name.clone(), Cell::Text(text.to_owned())))
        .collect();
    Row {
        number,
        line,
        cells,
    }
}

fn mistake(error: &csv::Error) -> Mistake {
    let line = error.position().map_or(1, csv::Position::line);
    let what = match error.kind() {
        ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("it has {len} cells, but the header names {expected_len} columns"),
        ErrorKind::Utf8 { .. } => "it isn't UTF-8".to_owned(),
        _ => error.to_string(),
    };
    Mistake { line, what }
}
