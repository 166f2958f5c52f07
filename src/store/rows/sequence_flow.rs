//! `sequence_flow`: history only, nothing is read back at a start.

use rusqlite::Connection;

use crate::engine::record::Key;

const WRITE: &str = "INSERT INTO sequence_flow (process_instance_key, flow_id) VALUES (?1, ?2)
    ON CONFLICT DO NOTHING";

const DELETE: &str = "DELETE FROM sequence_flow WHERE process_instance_key = ?1 AND flow_id = ?2";

pub fn write(
    connection: &Connection,
    process_instance_key: Key,
    flow_id: &str,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(WRITE)?
        .execute((process_instance_key, flow_id))?;
    Ok(())
}

pub fn delete(
    connection: &Connection,
    process_instance_key: Key,
    flow_id: &str,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(DELETE)?
        .execute((process_instance_key, flow_id))?;
    Ok(())
}
