//! From the format a file has to the one this version writes.

use std::path::Path;

use rusqlite::Connection;

use super::{
    Error,
    schema::{APPLICATION_ID, FORMAT, TABLES},
};

/// Step `n` (from 0) brings a file of format `n` to `n + 1`. Never edited once released: only appended to.
const STEPS: [&str; FORMAT as usize] = [TABLES];

/// Makes the tables of a new file, brings those of an older one up to date, and refuses any other.
pub fn migrate(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    let found = format(connection, path)?;
    if found > FORMAT {
        return Err(Error::NewerFormat {
            path: path.to_owned(),
            found,
            known: FORMAT,
        });
    }
    let pending = usize::try_from(found).unwrap_or(0)..STEPS.len();
    if pending.is_empty() {
        return Ok(());
    }
    let failed = |error| Error::from_sqlite("prepare", path, error);
    let transaction = connection.transaction().map_err(failed)?;
    for step in &STEPS[pending] {
        transaction.execute_batch(step).map_err(failed)?;
    }
    transaction
        .pragma_update(None, "application_id", APPLICATION_ID)
        .and_then(|()| transaction.pragma_update(None, "user_version", FORMAT))
        .and_then(|()| transaction.commit())
        .map_err(failed)
}

/// The file's format; 0 for an empty one. A database of somebody else's is refused.
fn format(connection: &Connection, path: &Path) -> Result<i64, Error> {
    let number = |sql: &str| {
        connection
            .query_row(sql, [], |row| row.get::<_, i64>(0))
            .map_err(|error| Error::from_sqlite("read", path, error))
    };
    let foreign = || Error::Foreign {
        path: path.to_owned(),
    };
    match number("PRAGMA application_id")? {
        APPLICATION_ID => number("PRAGMA user_version"),
        0 if number("SELECT count(*) FROM sqlite_schema")? == 0 => Ok(0),
        _ => Err(foreign()),
    }
}
