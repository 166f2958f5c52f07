//! Read-only connections for queries: snapshots of what has been committed.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::Error;

/// Connections kept open for the next query.
const IDLE_CONNECTIONS_MAX: usize = 2;

/// SQLite instructions between two looks at the clock.
const INSTRUCTIONS_A_CHECK: i32 = 10_000;

/// Opens snapshots of the data file; cheap to clone, usable from any thread (blocking).
#[derive(Debug, Clone)]
pub struct Reader {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    time_limit: Duration,
}

impl Reader {
    pub(super) fn new(path: PathBuf, time_limit: Duration) -> Self {
        Self {
            inner: Arc::new(Inner {
                path,
                idle: Mutex::default(),
                time_limit,
            }),
        }
    }

    /// Runs `query` on one snapshot: all it reads is of the same commit, the newest one.
    ///
    /// It sees every command that was answered before. Blocks: on an async thread, use `spawn_blocking`.
    /// Ends with [`Error::QueryTimeout`] when it takes longer than the reader's time limit.
    pub fn read<T>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let mut connection = self.take()?;
        let deadline = Instant::now() + self.inner.time_limit;
        let result = connection
            .progress_handler(
                INSTRUCTIONS_A_CHECK,
                Some(move || Instant::now() >= deadline),
            )
            .and_then(|()| {
                let snapshot = connection.unchecked_transaction()?;
                let found = query(&connection)?;
                snapshot.commit()?;
                Ok(found)
            })
            .map_err(|error| self.describe(error));
        if result.is_ok() {
            self.give_back(connection);
        }
        result
    }

    fn take(&self) -> Result<Connection, Error> {
        let idle = self.idle().pop();
        match idle {
            Some(connection) => Ok(connection),
            None => open(&self.inner.path).map_err(|error| self.describe(error)),
        }
    }

    fn give_back(&self, connection: Connection) {
        let mut idle = self.idle();
        if idle.len() < IDLE_CONNECTIONS_MAX {
            idle.push(connection);
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        // A panic elsewhere leaves whole connections behind: nothing in here is half done.
        self.inner
            .idle
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn describe(&self, error: rusqlite::Error) -> Error {
        if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) {
            let limit_ms = u64::try_from(self.inner.time_limit.as_millis()).unwrap_or(u64::MAX);
            return Error::QueryTimeout { limit_ms };
        }
        Error::from_sqlite("read", &self.inner.path, error)
    }
}

fn open(path: &std::path::Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(Duration::from_secs(1))?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -8_000)?;
    connection.set_prepared_statement_cache_capacity(32);
    Ok(connection)
}
