//! `incident`.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{Known, codec, read_rows};
use crate::engine::{
    event::Event,
    record::{Incident, IncidentState, IncidentType},
};

const WRITE: &str = "INSERT INTO incident (key, error_type, error_message, state, process_instance_key,
        process_definition_key, element_id, element_instance_key, job_key, variable_scope_key, tenant_id,
        created_at, resolved_at, error_hash)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state,
        process_definition_key = excluded.process_definition_key, element_id = excluded.element_id,
        resolved_at = excluded.resolved_at";

const READ: &str =
    "SELECT * FROM incident INDEXED BY incident_active WHERE state = 'ACTIVE' ORDER BY key";

pub fn write(connection: &Connection, incident: &Incident) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        incident.key,
        incident.error_type.name(),
        &incident.error_message,
        state_name(incident.state),
        incident.process_instance_key,
        incident.process_definition_key,
        &*incident.element_id,
        incident.element_instance_key,
        incident.job_key,
        incident.variable_scope_key,
        &*incident.tenant_id,
        incident.created_at_ms,
        incident.resolved_at_ms,
        java_hash(&incident.error_message),
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::IncidentChanged(Arc::new(incident(row, known)?)))
    })
}

fn incident(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<Incident> {
    let definition = Arc::clone(known.definition(row.get("process_definition_key")?)?);
    let error_type = row.get_ref("error_type")?.as_str()?;
    Ok(Incident {
        key: row.get("key")?,
        error_type: IncidentType::from_name(error_type)
            .ok_or_else(|| codec::broken(format!("unknown error type {error_type}")))?,
        error_message: row.get("error_message")?,
        process_instance_key: row.get("process_instance_key")?,
        process_definition_key: definition.key,
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        element_id: known.name(row.get_ref("element_id")?.as_str()?),
        element_instance_key: row.get("element_instance_key")?,
        job_key: row.get("job_key")?,
        variable_scope_key: row.get("variable_scope_key")?,
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        state: codec::named(
            &[IncidentState::Active, IncidentState::Resolved],
            state_name,
            row.get_ref("state")?.as_str()?,
        )?,
        created_at_ms: row.get("created_at")?,
        resolved_at_ms: row.get("resolved_at")?,
    })
}

/// What the API calls an error's hash code: that of a Java string.
fn java_hash(text: &str) -> i32 {
    text.encode_utf16().fold(0_i32, |hash, unit| {
        hash.wrapping_mul(31).wrapping_add(i32::from(unit))
    })
}

fn state_name(state: IncidentState) -> &'static str {
    match state {
        IncidentState::Active => "ACTIVE",
        IncidentState::Resolved => "RESOLVED",
    }
}

#[cfg(test)]
mod tests {
    use super::java_hash;

    #[test]
    fn hashes_as_java_does() {
        assert_eq!(java_hash(""), 0);
        assert_eq!(java_hash("hello"), 99_162_322);
        assert_eq!(java_hash("polygenelubricants"), i32::MIN);
    }
}
