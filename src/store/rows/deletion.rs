//! All rows of an ended process instance go. Batch operations that it was an item of keep their account.

use rusqlite::Connection;

use crate::engine::record::Key;

const DELETE: [&str; 12] = [
    "DELETE FROM variable_item WHERE variable_key IN
        (SELECT key FROM variable WHERE process_instance_key = ?1)",
    "DELETE FROM variable WHERE process_instance_key = ?1",
    "DELETE FROM job WHERE process_instance_key = ?1",
    "DELETE FROM incident WHERE process_instance_key = ?1",
    "DELETE FROM timer WHERE process_instance_key = ?1",
    "DELETE FROM message_subscription WHERE process_instance_key = ?1",
    "DELETE FROM message_correlation WHERE process_instance_key = ?1",
    "DELETE FROM signal_subscription WHERE process_instance_key = ?1",
    "DELETE FROM user_task WHERE process_instance_key = ?1",
    "DELETE FROM decision_instance WHERE process_instance_key = ?1",
    "DELETE FROM sequence_flow WHERE process_instance_key = ?1",
    "DELETE FROM element_instance WHERE process_instance_key = ?1",
];

const DELETE_INSTANCE: &str = "DELETE FROM process_instance WHERE key = ?1";

pub fn delete_instance(connection: &Connection, key: Key) -> rusqlite::Result<()> {
    for sql in DELETE.iter().chain([&DELETE_INSTANCE]) {
        connection.prepare_cached(sql)?.execute([key])?;
    }
    Ok(())
}
