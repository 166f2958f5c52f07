//! `message_correlation`: history, never read by a start.

use rusqlite::Connection;

use crate::engine::record::MessageCorrelation;

const WRITE: &str = "INSERT INTO message_correlation (message_key, message_name, correlation_key,
        subscription_key, process_instance_key, element_instance_key, process_definition_key,
        element_id, correlated_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

pub fn write(connection: &Connection, correlation: &MessageCorrelation) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        correlation.message_key,
        &*correlation.message_name,
        &*correlation.correlation_key,
        correlation.subscription_key,
        correlation.process_instance_key,
        correlation.element_instance_key,
        correlation.process_definition_key,
        &*correlation.element_id,
        correlation.correlated_at_ms,
    ))?;
    Ok(())
}
