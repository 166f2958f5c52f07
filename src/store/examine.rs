//! A look at a data file without an engine: is it there, is it whole, how large is it.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::{DATA_FILE, Error, disk_space, open};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// The data file.
    pub path: PathBuf,
    /// Its size; none where there is no file yet.
    pub bytes: Option<u64>,
    /// What an ordinary user may still write on its disk, where that can be told.
    pub free_bytes: Option<u64>,
}

/// Looks through every page of the data file of a folder; changes nothing, and a running engine doesn't mind.
///
/// # Errors
/// [`Error::Damaged`], [`Error::Foreign`] and others, each with what to do.
pub fn examine(folder: &Path) -> Result<Examined, Error> {
    let path = folder.join(DATA_FILE);
    let bytes = std::fs::metadata(&path).ok().map(|found| found.len());
    let free_bytes = disk_space::free_bytes(folder);
    if bytes.is_some() {
        let connection = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)
            .map_err(|error| Error::from_sqlite("open", &path, error))?;
        open::check(&connection, &path)?;
    }
    Ok(Examined {
        path,
        bytes,
        free_bytes,
    })
}
