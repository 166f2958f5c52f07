//! Opening the data file: the folder, the lock, SQLite's settings, the format.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags};

use super::{DATA_FILE, Error, Location, lock::Lock, migrations};

/// Pages in the log before it's folded into the data file (16 MiB).
const CHECKPOINT_PAGES: i64 = 4_000;

/// The log's size on disk after a checkpoint.
const LOG_BYTES_KEPT: i64 = 64 * 1024 * 1024;

/// SQLite's page cache in KiB; it grows with use only.
const CACHE_KIB: i64 = 64 * 1024;

/// Statements kept prepared: all that the writer has.
const STATEMENTS_MAX: usize = 64;

/// Files up to this size are looked through at every start, at some milliseconds; bigger ones only by
/// `zcli doctor`, so that a start doesn't grow with the history.
const CHECKED_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// What an open store holds besides its connection.
#[derive(Debug)]
pub struct Opened {
    pub connection: Connection,
    pub path: PathBuf,
    pub lock: Lock,
    /// The folder of a store in memory, removed with it.
    pub temporary: Option<TemporaryFolder>,
}

/// Opens or creates the data file of a location; `vfs` names an SQLite file layer other than the default.
pub fn open(location: &Location, vfs: Option<&str>) -> Result<Opened, Error> {
    let (folder, temporary) = match location {
        Location::Folder(folder) => (folder.clone(), None),
        Location::Memory => {
            let temporary = TemporaryFolder::new()?;
            (temporary.path.clone(), Some(temporary))
        }
    };
    create_private(&folder).map_err(|source| Error::Folder {
        path: folder.clone(),
        source,
    })?;
    let lock = Lock::take(&folder)?;
    let path = folder.join(DATA_FILE);
    let mut connection = connect(&path, vfs)
        .and_then(|connection| configure(&connection, location).map(|()| connection))
        .map_err(|error| Error::from_sqlite("open", &path, error))?;
    migrations::migrate(&mut connection, &path)?;
    if fs::metadata(&path).is_ok_and(|file| file.len() <= CHECKED_BYTES_MAX) {
        check(&connection, &path)?;
    }
    Ok(Opened {
        connection,
        path,
        lock,
        temporary,
    })
}

fn connect(path: &Path, vfs: Option<&str>) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs),
        None => Connection::open_with_flags(path, flags),
    }
}

fn configure(connection: &Connection, location: &Location) -> rusqlite::Result<()> {
    // FULL: NORMAL was shown to lose answered commands on a power cut.
    let synchronous = match location {
        Location::Folder(_) => "FULL",
        Location::Memory => "OFF",
    };
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    connection.pragma_update(None, "journal_size_limit", LOG_BYTES_KEPT)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    Ok(())
}

/// Looks through every page; an error names the first thing that is wrong.
pub fn check(connection: &Connection, path: &Path) -> Result<(), Error> {
    let found: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| Error::from_sqlite("check", path, error))?;
    if found == "ok" {
        return Ok(());
    }
    Err(Error::Damaged {
        path: path.to_owned(),
        reason: found,
    })
}

/// Makes the folder, readable by its owner only: process data is nobody else's.
fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A folder that goes away with its owner.
#[derive(Debug)]
pub struct TemporaryFolder {
    path: PathBuf,
}

impl TemporaryFolder {
    fn new() -> Result<Self, Error> {
        let name = format!("zcli-engine-{}", uuid::Uuid::new_v4().simple());
        let path = std::env::temp_dir().join(name);
        create_private(&path).map_err(|source| Error::Folder {
            path: path.clone(),
            source,
        })?;
        Ok(Self { path })
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // A folder left in the system's temporary place is the system's to clear.
        let _ = fs::remove_dir_all(&self.path);
    }
}
