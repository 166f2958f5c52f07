//! From the file back to the engine's memory.
//!
//! Reads what is active and all definitions, never the history. The events are those the writer was
//! last given for each entity, so the engine can't tell a restart from having gone on.

use rusqlite::Connection;

use super::rows;
use crate::engine::event::Event;

/// Hands each active entity to `sink`, what others refer to first.
pub(super) fn read(connection: &Connection, mut sink: impl FnMut(Event)) -> rusqlite::Result<()> {
    // One snapshot, though nobody else writes: a damaged file must not be read half before, half after.
    let snapshot = connection.unchecked_transaction()?;
    rows::read_active(connection, &mut sink)?;
    snapshot.commit()
}
