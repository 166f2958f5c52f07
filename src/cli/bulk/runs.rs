//! The journals in zcli's state folder: which runs there are, and which one a command goes on with.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::journal::{self, Header, Journal};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::private_file;

/// Ended runs older than this are forgotten.
const KEPT_DAYS: i64 = 30;
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Whether a run is a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// Yes, if there is no unfinished one of the same command.
    New,
    /// Yes, whatever there is.
    Anew,
    /// No: the unfinished one goes on; if there is none, the latest has nothing left to do.
    Resume,
    /// No: the latest one goes on, with what failed.
    Retry,
}

/// A run that was found.
#[derive(Debug)]
pub struct Found {
    /// Its journal's file.
    pub path: PathBuf,
    /// What the journal says.
    pub journal: Journal,
}

/// The folder of journals.
#[derive(Debug, Clone)]
pub struct Runs {
    folder: PathBuf,
}

impl Runs {
    /// The user's.
    ///
    /// # Errors
    /// `Configuration` where there is no home folder.
    pub fn of(ctx: &Context) -> Result<Runs, Error> {
        Ok(Runs {
            folder: ctx.paths()?.state.join("bulk"),
        })
    }

    /// A name for a new run: the time and some chance, short enough to be a part of a tag.
    pub fn new_name() -> String {
        let id = uuid::Uuid::now_v7().simple().to_string();
        format!("{}{}", &id[..12], &id[28..])
    }

    /// Where a run's journal is.
    pub fn journal_path(&self, run: &str) -> PathBuf {
        self.folder.join(format!("{run}.journal"))
    }

    /// Where a copy of a run's rows is.
    pub fn copy_path(&self, run: &str) -> PathBuf {
        self.folder.join(format!("{run}.rows"))
    }

    /// The journals, the latest first.
    pub fn list(&self) -> Vec<(PathBuf, Header)> {
        let mut all: Vec<(PathBuf, Header)> = std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "journal")
            })
            // One that can't be read belongs to nobody's command.
            .filter_map(|path| Some((path.clone(), journal::read_header(&path).ok()?)))
            .collect();
        all.sort_by_key(|(_, header)| std::cmp::Reverse(header.started_at_ms));
        all
    }

    /// The run that a command goes on with; none for a new one.
    ///
    /// # Errors
    /// `Usage` where there is none to go on with, or an unfinished one in the way of a new one.
    pub fn find(
        &self,
        begin: Begin,
        named: Option<&Path>,
        request: &Value,
    ) -> Result<Option<Found>, Error> {
        let found = match named {
            Some(path) if path.exists() => {
                Some(self.named(path, request).map_err(|error| match begin {
                    Begin::New | Begin::Anew => occupied(path),
                    _ => error,
                })?)
            }
            Some(_) => None,
            None => self.latest(begin, request)?,
        };
        match (begin, found) {
            (Begin::Anew, Some(_)) => match named {
                Some(path) => Err(occupied(path)),
                None => Ok(None),
            },
            (Begin::New, Some(found)) if named.is_some() => Err(occupied(&found.path)),
            (Begin::New, Some(found)) => Err(in_the_way(&found)),
            (Begin::New | Begin::Anew, None) => Ok(None),
            (Begin::Resume | Begin::Retry, Some(found)) => Ok(Some(found)),
            (Begin::Resume | Begin::Retry, None) => Err(Error::new(
                ExitCode::NotFound,
                "there is no run of this command to go on with",
            )
            .because("a run goes on with the very command that began it, its file and its cluster")
            .hint("`zcli bulk list` shows the runs")),
        }
    }

    fn named(&self, path: &Path, request: &Value) -> Result<Found, Error> {
        let journal = journal::read(path)?;
        if journal.header.request != *request {
            return Err(Error::usage(format!(
                "{} is the journal of another command",
                path.display()
            ))
            .because(format!("it is to {}", journal.header.title)));
        }
        Ok(Found {
            path: path.to_owned(),
            journal,
        })
    }

    /// The unfinished one; where an ended one will do, the latest.
    fn latest(&self, begin: Begin, request: &Value) -> Result<Option<Found>, Error> {
        let mut ended = None;
        for (path, header) in self.list() {
            if header.request != *request {
                continue;
            }
            let journal = journal::read(&path)?;
            if begin == Begin::Retry || !journal.is_ended {
                return Ok(Some(Found { path, journal }));
            }
            if begin == Begin::Resume && ended.is_none() {
                ended = Some(Found { path, journal });
            }
        }
        Ok(ended)
    }

    /// Makes a journal with its first line, and locks it.
    ///
    /// # Errors
    /// `Failed` where it can't be written.
    pub fn create(&self, path: &Path, header: &Header) -> Result<File, Error> {
        let failed = |error: std::io::Error| {
            Error::new(
                ExitCode::Failed,
                format!("can't write the journal {}", path.display()),
            )
            .because(error.to_string())
        };
        // A journal has its first line from the start, whenever the power is cut.
        let new = path.with_extension(format!("{}.new", header.run));
        let mut file = private_file::create(&new).map_err(failed)?;
        lock(&file, path)?;
        writeln!(file, "{}", header.to_line())
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::rename(&new, path))
            .map_err(failed)?;
        // The file's name has to survive a power cut too.
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            && let Ok(folder) = File::open(folder)
        {
            folder.sync_all().map_err(failed)?;
        }
        self.forget_old();
        Ok(file)
    }

    /// Opens a journal to go on with: what was cut off at its end is dropped.
    ///
    /// # Errors
    /// `Failed` where another process has it, or it can't be written.
    pub fn reopen(&self, found: &Found) -> Result<File, Error> {
        let path = &found.path;
        let failed = |error: std::io::Error| {
            Error::new(
                ExitCode::Failed,
                format!("can't write the journal {}", path.display()),
            )
            .because(error.to_string())
        };
        let file = OpenOptions::new().append(true).open(path).map_err(failed)?;
        lock(&file, path)?;
        file.set_len(found.journal.sound_bytes).map_err(failed)?;
        Ok(file)
    }

    /// Forgets ended runs that nobody will retry any more; what can't be removed stays.
    fn forget_old(&self) {
        let now_ms = jiff::Timestamp::now().as_millisecond();
        for (path, header) in self.list() {
            let is_old = now_ms - header.started_at_ms > KEPT_DAYS * DAY_MS;
            if is_old && journal::read(&path).is_ok_and(|journal| journal.is_ended) {
                let _ = std::fs::remove_file(&path);
                let _ = std::fs::remove_file(path.with_extension("rows"));
            }
        }
    }
}

/// Two processes with one journal would do all twice.
fn lock(file: &File, path: &Path) -> Result<(), Error> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(Error::new(
            ExitCode::Failed,
            "another zcli is at work on this run",
        )
        .because(format!("it has {} open", path.display()))),
        // A file system without locks: the user is on their own.
        Err(TryLockError::Error(_)) => Ok(()),
    }
}

fn occupied(path: &Path) -> Error {
    Error::usage(format!("{} exists already", path.display()))
        .hint("go on with it by --resume, or name another file")
}

fn in_the_way(found: &Found) -> Error {
    let journal = &found.journal;
    Error::usage("there is an unfinished run of this very command")
        .because(format!(
            "{} of {} are through, in {}",
            journal.settled(),
            journal.header.rows,
            found.path.display()
        ))
        .hint("go on with it by --resume; --anew does everything once more")
}
