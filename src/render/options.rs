//! How the user wants to see results: the output flags, parsed.

use jiff::{Timestamp, tz::TimeZone};

/// `-o`: the shape of what goes to stdout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Aligned columns; a list of fields for a single object.
    Table,
    /// A table with every column.
    Wide,
    /// Pretty-printed JSON, in the API's own field names.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// YAML.
    Yaml,
    /// Comma-separated values with a header.
    Csv,
    /// Keys alone, one a line: the input of the next command.
    Name,
}

/// `--time`: how points in time are shown in tables. JSON, YAML and CSV always carry ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum TimeStyle {
    /// `5m ago`, `in 2h`.
    Relative,
    /// ISO 8601 in UTC.
    Iso,
    /// The machine's time zone.
    Local,
}

/// Whether tables and CSV start with the names of their columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// They do.
    Shown,
    /// They don't (`--no-headers`).
    Hidden,
}

/// The output flags as one value, with the clock and zone that relative times need.
#[derive(Debug, Clone)]
pub struct Options {
    /// `-o`.
    pub format: Format,
    /// `--jq`, not compiled yet.
    pub jq: Option<String>,
    /// `--columns`; empty means the view's own choice.
    pub columns: Vec<String>,
    /// `--no-headers`.
    pub header: Header,
    /// `--time`.
    pub time: TimeStyle,
    /// What relative times count from.
    pub now: Timestamp,
    /// The zone of [`TimeStyle::Local`].
    pub zone: TimeZone,
}

impl Options {
    /// Whether a program rather than a person reads the output, so that a table's notes are noise.
    pub fn is_machine_readable(&self) -> bool {
        self.jq.is_some() || !matches!(self.format, Format::Table | Format::Wide)
    }
}
