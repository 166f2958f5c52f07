//! The writing side: a batch of events as rows, in one transaction.

use std::{path::PathBuf, time::Duration};

use rusqlite::Connection;

use super::{
    Error, Location, Reader, disk_space,
    lock::Lock,
    open::{self, Opened, TemporaryFolder},
    recovery, rows,
};
use crate::engine::{Engine, event::Event};

/// The open data file, for the one thread that writes it.
#[derive(Debug)]
pub struct Store {
    // Fields are dropped in this order: the connection before the lock, the lock before its folder.
    connection: Connection,
    path: PathBuf,
    _lock: Lock,
    _temporary: Option<TemporaryFolder>,
    /// A defect that the crash tests must find: what becomes of a batch before it's written.
    #[cfg(test)]
    pub mangle: Option<fn(&mut Vec<Event>)>,
}

impl Store {
    /// Opens the location's data file, or makes it; at most one process at a time can.
    pub fn open(location: &Location) -> Result<Self, Error> {
        Self::open_on(location, None)
    }

    /// As [`Self::open`], on an SQLite file layer (VFS) that was registered under a name: the seam for
    /// tests that make writes and syncs fail.
    pub fn open_on(location: &Location, vfs: Option<&str>) -> Result<Self, Error> {
        let Opened {
            connection,
            path,
            lock,
            temporary,
        } = open::open(location, vfs)?;
        Ok(Self {
            connection,
            path,
            _lock: lock,
            _temporary: temporary,
            #[cfg(test)]
            mangle: None,
        })
    }

    /// An engine with everything that is active in the file.
    pub fn recover(&mut self) -> Result<Engine, Error> {
        let mut engine = Engine::default();
        recovery::read(&self.connection, |event| engine.restore(event))
            .map_err(|error| self.describe("read", error))?;
        Ok(engine)
    }

    /// Makes the events durable: all or none, and synced when this returns.
    ///
    /// Of several events of one entity the last is written. On an error nothing has been written, or it
    /// isn't known: the caller must not go on as if it were, nor try again.
    pub fn write(&mut self, events: &[Event]) -> Result<(), Error> {
        if events.is_empty() {
            return Ok(());
        }
        self.write_rows(events).map_err(|error| {
            if disk_space::is_refused_growth(&self.connection, &error) {
                let path = self.path.clone();
                return Error::DiskFull { path };
            }
            self.describe("write", error)
        })
    }

    fn write_rows(&mut self, events: &[Event]) -> rusqlite::Result<()> {
        #[cfg(test)]
        let events = &self.mangled(events)[..];
        let transaction = self.connection.transaction()?;
        for event in rows::last_of_each(events) {
            rows::write(&transaction, event)?;
        }
        transaction.commit()
    }

    /// Looks through the whole file, however big; [`Error::Damaged`] says what is wrong.
    pub fn check(&self) -> Result<(), Error> {
        open::check(&self.connection, &self.path)
    }

    /// Bytes the file may still grow by; none where that can't be told.
    pub fn free_bytes(&self) -> Option<u64> {
        let on_disk = disk_space::free_bytes(self.path.parent()?);
        // The log is folded into the data file: in the end that one has all of it.
        let files = [self.path.clone(), self.path.with_extension("db-wal")];
        let sizes = files
            .iter()
            .filter_map(|path| Some(path.metadata().ok()?.len()));
        let in_file = disk_space::below_size_limit(sizes);
        on_disk.into_iter().chain(in_file).min()
    }

    /// A reader of the same file, with a time limit for each query.
    pub fn reader(&self, time_limit: Duration) -> Reader {
        Reader::new(self.path.clone(), time_limit)
    }

    /// Folds the log into the data file; what is committed is safe without it, too.
    pub fn close(self) -> Result<(), Error> {
        self.connection
            .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
            .map_err(|error| self.describe("close", error))
    }

    #[cfg(test)]
    fn mangled(&self, events: &[Event]) -> Vec<Event> {
        let mut events = events.to_vec();
        if let Some(mangle) = self.mangle {
            mangle(&mut events);
        }
        events
    }

    #[cfg(test)]
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    #[cfg(test)]
    pub(super) fn path(&self) -> &std::path::Path {
        &self.path
    }

    fn describe(&self, action: &'static str, error: rusqlite::Error) -> Error {
        Error::from_sqlite(action, &self.path, error)
    }
}
