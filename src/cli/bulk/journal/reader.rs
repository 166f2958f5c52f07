//! Reading a journal: what is done, what failed, what is in doubt, and where the file's sound part ends.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;

use super::Header;
use super::line::Line;
use crate::cli::bulk::outcome::Tally;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// Longest line read; a refusal's text is bounded by the gateway's own limit on headers.
const LINE_BYTES_MAX: u64 = 1024 * 1024;

/// What is known of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Never sent.
    Open,
    /// Sent, and no answer is written.
    InDoubt,
    /// Done.
    Done,
    /// Refused.
    Failed,
    /// Nobody knows, and that is settled.
    Unknown,
}

/// A journal that was read.
#[derive(Debug)]
pub struct Journal {
    /// What the run is.
    pub header: Header,
    /// Each row's state; the first row is at 0.
    pub states: Vec<State>,
    /// The rows in doubt, with the time when each was first sent, in ms since 1970.
    pub doubts: BTreeMap<u64, i64>,
    /// How many are done, failed and unknown.
    pub tally: Tally,
    /// Whether the run came to its end.
    pub is_ended: bool,
    /// Where the sound part of the file ends.
    pub sound_bytes: u64,
}

/// The first line alone.
pub fn read_header(path: &Path) -> Result<Header, Error> {
    let mut line = String::new();
    let file = File::open(path).map_err(|error| damaged(path, error.to_string()))?;
    BufReader::new(file.take(LINE_BYTES_MAX))
        .read_line(&mut line)
        .map_err(|error| damaged(path, error.to_string()))?;
    if !line.ends_with('\n') {
        return Err(damaged(path, "its first line is cut off"));
    }
    Header::from_line(line.trim_end()).map_err(|why| damaged(path, why))
}

/// Reads it all.
///
/// # Errors
/// `Configuration` where it isn't a journal, or is damaged elsewhere than at its end.
pub fn read(path: &Path) -> Result<Journal, Error> {
    let header = read_header(path)?;
    let rows = usize::try_from(header.rows).map_err(|_| damaged(path, "it has too many rows"))?;
    let mut journal = Journal {
        states: vec![State::Open; rows],
        doubts: BTreeMap::new(),
        tally: Tally::default(),
        is_ended: false,
        sound_bytes: 0,
        header,
    };
    // Refusals by code, since a row may be tried again.
    let mut codes: BTreeMap<u64, u8> = BTreeMap::new();
    journal.sound_bytes = each_line(path, &mut |line, number| {
        if line.row().is_some_and(|row| row > journal.header.rows) {
            return Err(damaged(path, format!("line {number} is of no row")));
        }
        journal.apply(&line, &mut codes);
        Ok(())
    })?;
    journal.count(&codes);
    Ok(journal)
}

impl Journal {
    fn apply(&mut self, line: &Line, codes: &mut BTreeMap<u64, u8>) {
        self.is_ended = *line == Line::Ended;
        let Some(row) = line.row() else { return };
        let state = match line {
            Line::Intent { at_ms, .. } => {
                self.doubts.entry(row).or_insert(*at_ms);
                State::InDoubt
            }
            Line::Done { .. } => State::Done,
            Line::Failed { code, .. } => {
                codes.insert(row, *code);
                State::Failed
            }
            Line::Unknown { .. } => State::Unknown,
            Line::Withdrawn { .. } | Line::Ended => State::Open,
        };
        if state != State::InDoubt {
            self.doubts.remove(&row);
        }
        // A row's place fits, since all rows' states do.
        self.states[row as usize - 1] = state;
    }

    fn count(&mut self, codes: &BTreeMap<u64, u8>) {
        for (place, state) in self.states.iter().enumerate() {
            match state {
                State::Done => self.tally.done += 1,
                State::Unknown => self.tally.unknown += 1,
                State::Failed => {
                    let code = codes.get(&(place as u64 + 1)).copied();
                    let code = code.and_then(ExitCode::from_number);
                    self.tally.add_failed(code.unwrap_or(ExitCode::Failed));
                }
                State::Open | State::InDoubt => {}
            }
        }
    }

    /// How many rows have an outcome.
    pub fn settled(&self) -> u64 {
        self.tally.done + self.tally.failed + self.tally.unknown
    }
}

/// Each row's last outcome, in the order in which they came; `told` gets the line.
pub fn outcomes(path: &Path, told: &mut dyn FnMut(Line) -> Result<(), Error>) -> Result<(), Error> {
    let header = read_header(path)?;
    // Which line of the file has the last word on each row.
    let mut last = vec![0_u64; header.rows as usize];
    each_line(path, &mut |line, number| {
        if let Some(row) = line.row()
            && let Some(place) = last.get_mut(row as usize - 1)
        {
            *place = number;
        }
        Ok(())
    })?;
    each_line(path, &mut |line, number| {
        let is_outcome = matches!(
            line,
            Line::Done { .. } | Line::Failed { .. } | Line::Unknown { .. }
        );
        let row = line.row().filter(|_| is_outcome);
        match row.and_then(|row| last.get(row as usize - 1)) {
            Some(place) if *place == number => told(line),
            _ => Ok(()),
        }
    })?;
    Ok(())
}

/// Goes through the lines after the header; gives where the sound part ends.
fn each_line(
    path: &Path,
    told: &mut dyn FnMut(Line, u64) -> Result<(), Error>,
) -> Result<u64, Error> {
    let io = |error: std::io::Error| damaged(path, error.to_string());
    let mut file = BufReader::new(File::open(path).map_err(io)?);
    let mut bytes = Vec::new();
    let mut sound_bytes = 0;
    let mut broken_at = None;
    for number in 1_u64.. {
        bytes.clear();
        let length = (&mut file)
            .take(LINE_BYTES_MAX)
            .read_until(b'\n', &mut bytes)
            .map_err(io)? as u64;
        if length == 0 {
            break;
        }
        if number == 1 {
            sound_bytes = length;
            continue;
        }
        let whole = bytes.strip_suffix(b"\n").and_then(|line| {
            let line = std::str::from_utf8(line).ok()?;
            Line::parse(line)
        });
        match (whole, broken_at) {
            (Some(line), None) => {
                sound_bytes += length;
                told(line, number)?;
            }
            (Some(_), Some(broken)) => {
                return Err(damaged(path, format!("line {broken} makes no sense"))
                    .hint("what is after it can't be trusted; start anew with --anew, after a look at what was done"));
            }
            (None, _) => broken_at = broken_at.or(Some(number)),
        }
    }
    Ok(sound_bytes)
}

fn damaged(path: &Path, why: impl Into<String>) -> Error {
    Error::new(
        ExitCode::Configuration,
        format!("can't use the journal {}", path.display()),
    )
    .because(why)
}
