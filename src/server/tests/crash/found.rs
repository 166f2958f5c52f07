//! What is in a data file, for the checker.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, types::FromSql};

use super::checker::Found;

/// Reads the file of an engine that has ended.
pub fn read(path: &Path) -> Found {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .expect("the engine's file can be opened");
    let keys = "SELECT key FROM process_instance UNION ALL SELECT key FROM element_instance
        UNION ALL SELECT key FROM variable UNION ALL SELECT key FROM job
        UNION ALL SELECT key FROM message UNION ALL SELECT key FROM process_definition";
    Found {
        instances: rows(
            &connection,
            "SELECT json_extract(variable.value, '$'), variable.process_instance_key,
                coalesce(process_instance.ended_at IS NOT NULL, 0)
            FROM variable LEFT JOIN process_instance ON process_instance.key = process_instance_key
            WHERE variable.name = 'id'",
        ),
        messages: rows(&connection, "SELECT message_id, key FROM message"),
        completed_jobs: rows(
            &connection,
            "SELECT job.key, job.process_instance_key, json_extract(variable.value, '$')
            FROM job LEFT JOIN variable ON variable.process_instance_key = job.process_instance_key
                AND variable.name = 'done'
            WHERE job.state = 'COMPLETED'",
        ),
        keys: rows::<(i64,)>(&connection, keys)
            .into_iter()
            .map(|(key,)| key)
            .collect(),
        next_key: rows::<(i64,)>(
            &connection,
            "SELECT value FROM meta WHERE name = 'next_key'",
        )
        .first()
        .map_or(i64::MAX, |(key,)| *key),
    }
}

fn rows<T: FromRow>(connection: &Connection, sql: &str) -> Vec<T> {
    let mut statement = connection
        .prepare(sql)
        .expect("the schema is as the checker knows it");
    let rows = statement.query_map([], T::from_row).expect("a query");
    rows.collect::<Result<_, _>>().expect("a readable file")
}

trait FromRow: Sized {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
}

impl<A: FromSql> FromRow for (A,) {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok((row.get(0)?,))
    }
}

impl<A: FromSql, B: FromSql> FromRow for (A, B) {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok((row.get(0)?, row.get(1)?))
    }
}

impl<A: FromSql, B: FromSql, C: FromSql> FromRow for (A, B, C) {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    }
}
