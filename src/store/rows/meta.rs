//! `meta`: what there is one of: the key counter and the clock.

use rusqlite::{Connection, OptionalExtension, types::FromSql};

use super::Known;
use crate::engine::{
    event::Event,
    record::{Key, TimestampMs},
};

const NEXT_KEY: &str = "next_key";
const CLOCK: &str = "clock_pinned_at";

const WRITE: &str = "INSERT INTO meta (name, value) VALUES (?1, ?2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";

pub fn write_next_key(connection: &Connection, key: Key) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((NEXT_KEY, key))?;
    Ok(())
}

pub fn write_clock(
    connection: &Connection,
    pinned_at_ms: Option<TimestampMs>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(WRITE)?
        .execute((CLOCK, pinned_at_ms))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    if let Some(key) = value(connection, NEXT_KEY)? {
        sink(Event::NextKeyChanged(key));
    }
    if let Some(at) = value(connection, CLOCK)? {
        sink(Event::ClockChanged {
            pinned_at_ms: Some(at),
        });
    }
    Ok(())
}

fn value<T: FromSql>(connection: &Connection, name: &str) -> rusqlite::Result<Option<T>> {
    let found = connection
        .query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(found.flatten())
}
