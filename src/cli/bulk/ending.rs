//! How a run ends: its sum, its exit code, and what can be done next.

use std::path::Path;

use serde_json::{Value, json};

use super::outcome::Tally;
use super::plan::Plan;
use super::report::Total;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// What goes on with a run that isn't through.
const RESUME: &str = "the same command with --resume goes on, and repeats nothing";

/// A run that has ended, through or not.
pub struct Ending<'a> {
    /// Its name.
    pub run: &'a str,
    /// What it was to do.
    pub plan: &'a Plan,
    /// What came of it.
    pub total: Total,
    /// Its journal.
    pub journal: &'a Path,
    /// The file of results.
    pub results: Option<&'a Path>,
}

impl Ending<'_> {
    /// The sum, as it's shown.
    pub fn summary(&self) -> Value {
        let total = &self.total;
        json!({
            "run": self.run,
            "operation": self.plan.title(),
            "rows": self.plan.rows,
            "done": total.tally.done,
            "failed": total.tally.failed,
            "unknown": total.tally.unknown,
            "open": total.open(self.plan),
            "seconds": (total.seconds * 1_000.0).round() / 1_000.0,
            "perSecond": total.per_second().round(),
            "journal": self.journal.display().to_string(),
            "results": self.results.map(|path| path.display().to_string()),
        })
    }

    /// The exit code, with a word on what can be done next.
    ///
    /// # Errors
    /// What the run halted for; `Interrupted` where it was stopped; the refusals' code, or 9.
    pub fn code(&self, halted: Option<Error>, is_through: bool) -> Result<ExitCode, Error> {
        let words = self.plan.words;
        if !is_through {
            let left = self.total.open(self.plan);
            let what = format!(
                "stopped with {left} of {} {} to go",
                self.plan.rows, words.nouns
            );
            return Err(match halted {
                Some(error) => error.failing(what),
                None => Error::new(ExitCode::Interrupted, what),
            }
            .hint(RESUME));
        }
        let Tally {
            failed, unknown, ..
        } = self.total.tally;
        let code = self.total.tally.code();
        if code == ExitCode::Ok {
            return Ok(code);
        }
        let rows = self.plan.rows;
        let what = format!(
            "could not {} {failed} of {rows} {}",
            words.verb, words.nouns
        );
        let mut error = Error::new(code, what);
        if unknown > 0 {
            error = error.because(format!("of {unknown} nobody knows whether they happened"));
        }
        if failed > 0 {
            error = error.hint("the same command with --retry-failed tries them again");
        }
        if self.results.is_none() {
            error = error.hint("add --resume --results FILE for each one's reason in a file");
        }
        Err(error)
    }
}
