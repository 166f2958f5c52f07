//! `input_collection`: one row for each active multi-instance body, written once and deleted at its end.

use std::sync::Arc;

use rusqlite::Connection;
use serde_json::Value as Json;

use super::{Known, codec, read_rows};
use crate::engine::{event::Event, record::Key};

const WRITE: &str = "INSERT INTO input_collection (body_key, items) VALUES (?1, ?2)
    ON CONFLICT (body_key) DO UPDATE SET items = excluded.items";

const DELETE: &str = "DELETE FROM input_collection WHERE body_key = ?1";

const READ: &str = "SELECT body_key, items FROM input_collection ORDER BY body_key";

pub fn write(
    connection: &Connection,
    body_key: Key,
    items: Option<&[Json]>,
) -> rusqlite::Result<()> {
    match items {
        Some(items) => connection
            .prepare_cached(WRITE)?
            .execute((body_key, codec::json(&items)))?,
        None => connection.prepare_cached(DELETE)?.execute([body_key])?,
    };
    Ok(())
}

pub fn read(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        let items: Vec<Json> = codec::read_json(row.get_ref("items")?.as_str()?)?;
        Ok(Event::InputCollectionChanged {
            body_key: row.get("body_key")?,
            items: Some(Arc::from(items)),
        })
    })
}
