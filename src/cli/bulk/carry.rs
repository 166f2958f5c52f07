//! The sending part of a run: the rows without an outcome, then those in doubt.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::Instant;

use super::input::{self, Row, Source};
use super::journal::{State, Writer};
use super::pace::Limits;
use super::report::Report;
use super::runner::{Attempt, Doubt, Ended, Numbered as _, Run, Stop};
use super::session::RowOperation;
use super::settle::Settling;
use crate::cli::error::Error;

/// A command whose first requests are all refused is a mistake, most likely.
const REFUSED_FIRST_MAX: u64 = 100;

/// All that the sending needs.
pub struct Carrying<'a, O, S> {
    /// What is done.
    pub operation: &'a O,
    /// To which rows.
    pub source: &'a Source,
    /// Of CSV.
    pub delimiter: u8,
    /// What is known of a row.
    pub states: S,
    /// When those in doubt were first sent.
    pub doubts: Option<&'a BTreeMap<u64, i64>>,
    /// How fast.
    pub limits: Limits,
    /// How long a search may lag.
    pub settle: Duration,
    /// The journal.
    pub writer: &'a Writer,
    /// When to end early.
    pub stop: &'a Stop,
}

impl<O: RowOperation, S: Fn(u64) -> State> Carrying<'_, O, S> {
    /// Sends what is to be sent and settles what is in doubt.
    ///
    /// # Errors
    /// Reading a row or writing the journal.
    pub async fn run(&self, report: &mut Report<'_>) -> Result<Ended<O::Item>, Error> {
        let run = Run::new(self.operation, self.limits, Some(self.writer), self.stop)
            .giving_up_after(REFUSED_FIRST_MAX);
        let doubts = RefCell::new(Vec::new());
        let began = Instant::now();
        let rows = input::rows(&self.source.path, self.source.format, self.delimiter)?;
        let items = rows.filter_map(|row| {
            let row = row.map_err(|mistake| changed(self.source, mistake.line, &mistake.what));
            self.item(row, &doubts, began).transpose()
        });
        let mut ended = run
            .all(items, Attempt::First, &mut |item, outcome| {
                report.add(item.number(), outcome, run.is_slowed());
            })
            .await?;
        ended.doubts.extend(doubts.into_inner());
        if ended.halted.is_some() || ended.doubts.is_empty() {
            return Ok(ended);
        }
        report.say_settling(ended.doubts.len());
        let settling = Settling {
            operation: self.operation,
            run: &run,
            writer: self.writer,
            wait: self.settle,
            stop: self.stop,
        };
        settling
            .run(ended.doubts, &mut |item, outcome| {
                report.add(item.number(), outcome, run.is_slowed());
            })
            .await
    }

    /// The item of a row that has to be sent; one in doubt is put aside.
    fn item(
        &self,
        row: Result<Row, Error>,
        doubts: &RefCell<Vec<Doubt<O::Item>>>,
        began: Instant,
    ) -> Result<Option<O::Item>, Error> {
        let row = row?;
        let (number, line, state) = (row.number, row.line, (self.states)(row.number));
        if !matches!(state, State::Open | State::InDoubt) {
            return Ok(None);
        }
        let item = self
            .operation
            .read(row)
            .map_err(|what| changed(self.source, line, &what))?;
        if state == State::Open {
            return Ok(Some(item));
        }
        let sent_at_ms = self.doubts.and_then(|doubts| doubts.get(&number));
        doubts.borrow_mut().push(Doubt {
            item,
            sent_at_ms: sent_at_ms.copied().unwrap_or_default(),
            noticed_at: began,
        });
        Ok(None)
    }
}

/// All rows made sense before the first one was sent.
fn changed(source: &Source, line: u64, what: &str) -> Error {
    Error::usage(format!("{}, line {line}: {what}", source.shown))
        .because("the file has changed since the run began")
}
