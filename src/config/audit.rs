//! The audit log's file: JSON lines in the state folder, private, rotated.
//!
//! A line is written whole in one go at the end of the file, so several processes can write at once. What the
//! lines say is `cli::guard::trail`'s; this is where they lie.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::{Paths, private_file};
use crate::client::{Error, Kind};

/// A file that has grown to this size is put aside.
const BYTES_MAX: u64 = 16 * 1024 * 1024;
/// Files kept besides the one that is written.
const KEPT_MAX: u32 = 8;

/// The audit log of one user.
#[derive(Debug)]
pub struct Log {
    folder: PathBuf,
    bytes_max: u64,
    file: Mutex<Option<File>>,
}

/// What was read: the lines in order, and how many of them were no JSON.
#[derive(Debug, Default)]
pub struct Lines {
    /// Oldest first.
    pub records: Vec<Value>,
    /// Lines cut off by a full disk or a crash.
    pub broken: usize,
}

impl Log {
    /// The log below the state folder; touches nothing yet.
    pub fn new(paths: &Paths) -> Log {
        Log {
            folder: paths.state.join("audit"),
            bytes_max: BYTES_MAX,
            file: Mutex::default(),
        }
    }

    /// The file that is written.
    pub fn path(&self) -> PathBuf {
        self.folder.join("audit.jsonl")
    }

    /// Adds a line.
    ///
    /// # Errors
    /// `Configuration` where the file can't be written.
    pub fn append(&self, record: &Value) -> Result<(), Error> {
        let line = format!("{record}\n");
        self.write(line.as_bytes()).map_err(|error| {
            Error::new(
                Kind::Configuration,
                format!(
                    "can't write the audit log {}: {error}",
                    self.path().display()
                ),
            )
            .with_hint("ZCLI_STATE_DIR moves it to another folder")
        })
    }

    fn write(&self, line: &[u8]) -> io::Result<()> {
        let mut held = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = &*held
            && file.metadata()?.len() >= self.bytes_max
        {
            *held = None;
            self.rotate()?;
        }
        let file = match &mut *held {
            Some(file) => file,
            none => none.insert(private_file::append(&self.path())?),
        };
        file.write_all(line)
    }

    /// Puts the full file aside, unless another process just did.
    fn rotate(&self) -> io::Result<()> {
        let lock = private_file::lock_file(&self.folder.join("audit.lock"))?;
        lock.lock()?;
        let current = self.path();
        let full = fs::metadata(&current).is_ok_and(|found| found.len() >= self.bytes_max);
        if !full {
            return Ok(());
        }
        for number in (1..KEPT_MAX).rev() {
            rename_if_there(&self.aside(number), &self.aside(number + 1))?;
        }
        rename_if_there(&current, &self.aside(1))
    }

    /// The file put aside so many rotations ago.
    fn aside(&self, number: u32) -> PathBuf {
        self.folder.join(format!("audit.{number}.jsonl"))
    }

    /// All lines of all files, the oldest first.
    ///
    /// # Errors
    /// `Configuration` where a file is there but can't be read.
    pub fn read(&self) -> Result<Lines, Error> {
        let mut lines = Lines::default();
        let files = (1..=KEPT_MAX).rev().map(|number| self.aside(number));
        for path in files.chain([self.path()]) {
            read_file(&path, &mut lines).map_err(|error| {
                Error::new(
                    Kind::Configuration,
                    format!("can't read the audit log {}: {error}", path.display()),
                )
            })?;
        }
        Ok(lines)
    }
}

fn read_file(path: &Path, lines: &mut Lines) -> io::Result<()> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for line in BufReader::new(file).split(b'\n') {
        match serde_json::from_slice(&line?) {
            Ok(record) => lines.records.push(record),
            Err(_) => lines.broken += 1,
        }
    }
    Ok(())
}

fn rename_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn log(folder: &Path, bytes_max: u64) -> Log {
        Log {
            folder: folder.join("audit"),
            bytes_max,
            file: Mutex::default(),
        }
    }

    #[test]
    fn lines_come_back_in_order_over_rotations() {
        let dir = tempfile::tempdir().expect("a folder");
        let (one, two) = (log(dir.path(), 60), log(dir.path(), 60));
        for n in 0..40 {
            let writer = if n % 3 == 0 { &one } else { &two };
            writer
                .append(&json!({"n": n, "text": "0123456789"}))
                .expect("written");
        }
        let read = two.read().expect("readable");
        let numbers: Vec<i64> = read
            .records
            .iter()
            .filter_map(|line| line["n"].as_i64())
            .collect();
        assert!(
            numbers.windows(2).all(|pair| pair[0] < pair[1]),
            "{numbers:?}"
        );
        assert_eq!(numbers.last(), Some(&39));
        assert!(numbers.len() >= 12, "eight files aside: {numbers:?}");
        assert!(dir.path().join("audit/audit.8.jsonl").exists());
        assert!(!dir.path().join("audit/audit.9.jsonl").exists());
    }

    #[test]
    fn a_line_cut_off_is_counted_and_skipped() {
        let dir = tempfile::tempdir().expect("a folder");
        let log = log(dir.path(), 1_000);
        log.append(&json!({"n": 1})).expect("written");
        fs::write(log.path(), "{\"n\": 1}\n{\"n\":").expect("written");
        let read = log.read().expect("readable");
        assert_eq!((read.records.len(), read.broken), (1, 1));
    }

    #[cfg(unix)]
    #[test]
    fn it_is_private_even_where_it_was_not() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().expect("a folder");
        let path = log(dir.path(), 1_000).path();
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, "").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("changed");
        log(dir.path(), 1_000).append(&json!({})).expect("written");
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
