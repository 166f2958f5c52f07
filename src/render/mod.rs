//! Values to text: tables, JSON, YAML, CSV, `--jq`, styles, progress, and the terminal sanitizer.
//!
//! Nothing outside this module prints, and this module writes only on the writers that a
//! [`Printer`] was handed. It knows nothing of clients, profiles or commands: a command hands over
//! a [`Document`] (JSON in the API's own field names, plus the [`view::View`] that names its
//! columns) and this module decides how it looks.
//!
//! Reading order: [`document`] (what is shown), [`view`] (which columns), [`surface`] (where to),
//! [`sanitize`] (what may not reach a terminal), [`printer`] (the one sink).

pub mod board;
pub mod document;
pub mod export;
pub mod jq;
pub mod live;
pub mod live_board;
pub mod live_line;
pub mod options;
mod pick;
pub mod printer;
pub mod progress;
pub mod report;
pub mod sanitize;
pub mod sheet;
pub mod sign;
pub mod stream;
pub mod style;
pub mod surface;
pub mod table;
pub mod text;
pub mod time;
pub mod view;

pub use document::{Document, Outcome};
pub use options::{Format, Header, Options, TimeStyle};
pub use printer::Printer;
pub use surface::Surface;

/// Why a value could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `--columns` names a column that this list doesn't have.
    #[error("unknown column `{name}`; there are: {known}")]
    UnknownColumn {
        /// What was asked for.
        name: String,
        /// The columns of the view, comma separated.
        known: String,
    },
    /// `--jq` is not a filter, or the filter failed on this value.
    #[error("--jq: {0}")]
    Jq(String),
    /// The writer refused, a closed pipe included.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// A value that YAML or CSV can't carry.
    #[error("could not format the result: {0}")]
    Format(String),
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Error {
        Error::Format(error.to_string())
    }
}
