//! Lists as files: CSV, JSON lines, Parquet. All write as they go and hold a page, or a group of rows, at most.

mod parquet;
mod thrift;

use std::io::{self, Write};

use serde_json::Value;

pub use parquet::{Column, Type};

use super::Error;
use super::options::{Format, Options};
use super::stream::Stream;
use super::surface::Surface;
use super::view::View;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// As `-o csv`.
    Csv,
    /// As `-o jsonl`.
    Jsonl,
    /// A column for each field of the API.
    Parquet,
}

impl FileFormat {
    /// By the ending of a file's name.
    pub fn of_name(name: &str) -> Option<FileFormat> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(FileFormat::Csv),
            "jsonl" | "ndjson" => Some(FileFormat::Jsonl),
            "parquet" => Some(FileFormat::Parquet),
            _ => None,
        }
    }
}

/// A file that is being written.
pub enum Export<'a, W: Write> {
    /// Lines of text.
    Text(W, Stream<'a>),
    /// Groups of rows.
    Parquet(Box<parquet::Writer<W>>),
}

impl<'a, W: Write> Export<'a, W> {
    /// Begins a file of text, in the format of `options`.
    pub fn text(out: W, view: &'static View, options: &'a Options) -> Export<'a, W> {
        let stream = Stream::new(view, options, &Surface::PIPE).expect("CSV and JSON lines flow");
        Export::Text(out, stream)
    }

    /// Begins a Parquet file of these columns.
    pub fn parquet(out: W, columns: Vec<Column>) -> io::Result<Export<'a, W>> {
        Ok(Export::Parquet(Box::new(parquet::Writer::new(
            out, columns,
        )?)))
    }

    /// Adds objects, given as their JSON texts.
    pub fn page(&mut self, items: &[&str]) -> Result<(), Error> {
        match self {
            Export::Text(out, stream) => Ok(out.write_all(stream.page(items)?.as_bytes())?),
            Export::Parquet(writer) => {
                for item in items {
                    let item: Value = serde_json::from_str(item)
                        .map_err(|error| Error::Format(error.to_string()))?;
                    writer.row(&item)?;
                }
                Ok(())
            }
        }
    }

    /// Ends the file and gives back what it was written on.
    pub fn finish(self) -> Result<W, Error> {
        match self {
            Export::Text(mut out, mut stream) => {
                out.write_all(stream.end()?.as_bytes())?;
                out.flush()?;
                Ok(out)
            }
            Export::Parquet(writer) => Ok(writer.finish()?),
        }
    }
}

/// The options of a text file: all as it was asked for, but for the format and for `--jq`.
pub fn options_of(format: FileFormat, options: &Options) -> Options {
    Options {
        format: match format {
            FileFormat::Csv => Format::Csv,
            FileFormat::Jsonl | FileFormat::Parquet => Format::Jsonl,
        },
        jq: None,
        ..options.clone()
    }
}
