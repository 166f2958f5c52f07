//! `decision_definition`.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{
    Known,
    process_definition::{deletion_key, state, state_name},
    read_rows,
};
use crate::engine::{event::Event, record::Decision};

const WRITE: &str = "INSERT INTO decision_definition (key, decision_id, name, version, version_tag,
        decision_requirements_key, decision_requirements_id, deployment_key, tenant_id, state,
        deletion_key)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, deletion_key = excluded.deletion_key";

/// Deleted ones too that had a tag, since it isn't another's.
const READ: &str = "SELECT key, decision_id, name, version, version_tag, decision_requirements_key,
        decision_requirements_id, deployment_key, tenant_id, deletion_key
    FROM decision_definition WHERE state = 'ACTIVE' OR version_tag IS NOT NULL ORDER BY key";

pub fn write(connection: &Connection, decision: &Decision) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        decision.key,
        &*decision.id,
        &decision.name,
        decision.version,
        &decision.version_tag,
        decision.decision_requirements_key,
        &*decision.decision_requirements_id,
        decision.deployment_key,
        &*decision.tenant_id,
        state_name(decision.state),
        deletion_key(decision.state),
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::DecisionChanged(Arc::new(decision(row, known)?)))
    })
}

fn decision(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<Decision> {
    Ok(Decision {
        key: row.get("key")?,
        id: known.name(row.get_ref("decision_id")?.as_str()?),
        name: row.get("name")?,
        version: row.get("version")?,
        version_tag: row.get("version_tag")?,
        decision_requirements_key: row.get("decision_requirements_key")?,
        decision_requirements_id: known.name(row.get_ref("decision_requirements_id")?.as_str()?),
        deployment_key: row.get("deployment_key")?,
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        state: state(row)?,
    })
}
