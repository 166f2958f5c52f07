//! The flags of all bulk commands: how fast, and how a run goes on.

use std::path::PathBuf;
use std::time::Duration;

use super::input::{Format, Source};
use super::pace::{Limits, Rate};
use super::runs::{Begin, Runs};
use crate::cli::duration;
use crate::cli::error::Error;

/// Requests under way when nothing is said.
const CONCURRENCY: usize = 64;

/// Speed, journal, results.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Run")]
pub struct RunArgs {
    /// At most this many a second (or /m, /h)
    #[arg(long, value_name = "N/s", value_parser = Rate::parse)]
    pub rate: Option<Rate>,
    /// At most this many under way at once; fewer while the cluster sheds load [default: 64]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=4096))]
    pub concurrency: Option<u16>,
    /// Read and check everything, show what would be done, and send nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Go on with the unfinished run of this very command; nothing is repeated
    #[arg(long)]
    pub resume: bool,
    /// Go on with the latest run of this very command, and try again what the cluster refused
    #[arg(long)]
    pub retry_failed: bool,
    /// The same for what nobody knows the fate of: it may happen twice
    #[arg(long)]
    pub retry_unknown: bool,
    /// Begin anew, though there is an unfinished run of this very command
    #[arg(long, conflicts_with_all = ["resume", "retry_failed", "retry_unknown"])]
    pub anew: bool,
    /// Keep the journal in this file instead of zcli's state folder
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
    /// Write what came of each row into this file: .csv, or JSON lines
    #[arg(long, value_name = "FILE")]
    pub results: Option<PathBuf>,
    /// How long the cluster's search may lag: what it doesn't show by then didn't happen
    /// [default: 10s, 1s on the embedded engine]
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub settle: Option<Duration>,
}

impl RunArgs {
    /// How fast.
    pub fn limits(&self) -> Limits {
        Limits {
            rate: self.rate,
            concurrency: self.concurrency.map_or(CONCURRENCY, usize::from),
        }
    }

    /// Whether nothing was asked for that only zcli's own runs have; else the flag's name.
    ///
    /// # Errors
    /// The flag.
    pub fn is_plain(&self) -> Result<(), &'static str> {
        let flags = [
            ("--rate", self.rate.is_some()),
            ("--concurrency", self.concurrency.is_some()),
            ("--dry-run", self.dry_run),
            ("--resume", self.resume),
            ("--retry-failed", self.retry_failed),
            ("--retry-unknown", self.retry_unknown),
            ("--journal", self.journal.is_some()),
            ("--results", self.results.is_some()),
        ];
        match flags.into_iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(flag),
            None => Ok(()),
        }
    }

    /// Whether an earlier run goes on.
    pub fn begin(&self) -> Begin {
        if self.retry_failed || self.retry_unknown {
            Begin::Retry
        } else if self.resume {
            Begin::Resume
        } else if self.anew {
            Begin::Anew
        } else {
            Begin::New
        }
    }
}

/// A file with rows.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Rows")]
pub struct FileArgs {
    /// Rows from this CSV or JSON lines file; - is stdin
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// How the file holds them [default: by its name]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// What separates the cells of CSV
    #[arg(long, value_name = "CHAR", default_value = ",", hide_default_value = true, value_parser = delimiter)]
    pub delimiter: u8,
}

impl FileArgs {
    /// The file, stdin copied for the run; none where no file was named.
    ///
    /// # Errors
    /// As [`Source::file`] and [`Source::stdin`].
    pub fn source(&self, runs: &Runs, run: &str) -> Result<Option<Source>, Error> {
        let Some(path) = &self.from else {
            return Ok(None);
        };
        if path.as_os_str() == "-" {
            return Source::stdin(&runs.copy_path(run), self.format).map(Some);
        }
        Source::file(path, self.format).map(Some)
    }

    /// What tells this input from others, for the journal.
    pub fn request(&self) -> serde_json::Value {
        let path = self.from.as_deref().map(|path| {
            let whole = std::fs::canonicalize(path);
            whole
                .unwrap_or_else(|_| path.to_owned())
                .display()
                .to_string()
        });
        serde_json::json!({
            "from": path,
            "delimiter": char::from(self.delimiter).to_string(),
        })
    }
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        [byte] if byte.is_ascii() && *byte != b'"' && *byte != b'\n' => Ok(*byte),
        _ if text == "\\t" || text == "tab" => Ok(b'\t'),
        _ => Err("expected one character, such as ; or tab".to_owned()),
    }
}
