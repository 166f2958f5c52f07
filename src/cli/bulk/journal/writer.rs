//! Writing the journal: a thread that takes what there is, writes it, syncs once, and then lets the requests go.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use super::line::Line;
use crate::cli::bulk::outcome::Outcome;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// Lines written with one sync at most; more only if they come faster than the disk.
const BATCH_MAX: usize = 4_096;

/// The journal's file, open for appending, and its thread.
#[derive(Debug)]
pub struct Writer {
    path: PathBuf,
    lines: Option<mpsc::Sender<Entry>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

#[derive(Debug)]
struct Entry {
    text: String,
    /// Told when the line is on the disk.
    synced: Option<oneshot::Sender<()>>,
}

impl Writer {
    /// Appends to a file that holds whole lines only.
    pub fn new(file: File, path: &Path) -> Writer {
        let (lines, entries) = mpsc::channel();
        Writer {
            path: path.to_owned(),
            lines: Some(lines),
            thread: Some(std::thread::spawn(move || write(file, &entries))),
        }
    }

    /// Writes that a row is about to be sent, and returns when that is on the disk.
    ///
    /// # Errors
    /// `Failed` where it can't be written; then nothing may be sent.
    pub async fn intend(&self, row: u64, at_ms: i64) -> Result<(), Error> {
        let (synced, is_synced) = oneshot::channel();
        self.append(&Line::Intent { row, at_ms }, Some(synced))?;
        is_synced.await.map_err(|_| self.gone())
    }

    /// Writes what came of a row; it reaches the disk with the next intent, or at the end.
    ///
    /// # Errors
    /// `Failed` where the journal can't be written any more.
    pub fn outcome(&self, row: u64, outcome: &Outcome) -> Result<(), Error> {
        let line = match outcome {
            Outcome::Done(done) => Line::Done {
                row,
                key: done.key,
                note: done.note.unwrap_or_default().to_owned(),
            },
            Outcome::Failed(error) => Line::Failed {
                row,
                code: error.code() as u8,
                why: error.one_line(),
            },
            Outcome::Unknown(why) => Line::Unknown {
                row,
                why: why.clone(),
            },
        };
        self.append(&line, None)
    }

    /// Writes that a row wasn't sent after all.
    ///
    /// # Errors
    /// As [`outcome`](Self::outcome).
    pub fn withdrawn(&self, row: u64) -> Result<(), Error> {
        self.append(&Line::Withdrawn { row }, None)
    }

    /// Writes that the run is through.
    ///
    /// # Errors
    /// As [`outcome`](Self::outcome).
    pub fn ended(&self) -> Result<(), Error> {
        self.append(&Line::Ended, None)
    }

    /// Waits until all is on the disk.
    ///
    /// # Errors
    /// `Failed` where it isn't.
    pub fn close(mut self) -> Result<(), Error> {
        self.join()
            .map_err(|error| self.gone().because(error.to_string()))
    }

    fn join(&mut self) -> io::Result<()> {
        drop(self.lines.take());
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(result)) => result,
            Some(Err(panic)) => std::panic::resume_unwind(panic),
            None => Ok(()),
        }
    }

    fn append(&self, line: &Line, synced: Option<oneshot::Sender<()>>) -> Result<(), Error> {
        let entry = Entry {
            text: line.to_text(),
            synced,
        };
        let lines = self.lines.as_ref().expect("it's open until it's closed");
        lines.send(entry).map_err(|_| self.gone())
    }

    fn gone(&self) -> Error {
        Error::new(
            ExitCode::Failed,
            format!("can't write the journal {}", self.path.display()),
        )
        .hint("nothing more was sent; make room, then go on with --resume")
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Who wants to know of an error closes it.
        let _ = self.join();
    }
}

fn write(mut file: File, entries: &mpsc::Receiver<Entry>) -> io::Result<()> {
    let mut text = String::new();
    let mut waiting = Vec::new();
    while let Ok(first) = entries.recv() {
        text.clear();
        for entry in std::iter::once(first).chain(entries.try_iter().take(BATCH_MAX)) {
            text.push_str(&entry.text);
            waiting.extend(entry.synced);
        }
        file.write_all(text.as_bytes())?;
        if !waiting.is_empty() {
            file.sync_data()?;
        }
        for synced in waiting.drain(..) {
            // Its run may have ended meanwhile.
            let _ = synced.send(());
        }
    }
    file.sync_all()
}
