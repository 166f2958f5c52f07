//! `process_definition` and `element`.

use std::sync::{Arc, OnceLock};

use rusqlite::{Connection, Row};

use super::{Known, read_rows};
use crate::engine::{
    event::Event,
    record::{DefinitionState, Key, ProcessDefinition},
};

const WRITE: &str =
    "INSERT INTO process_definition (key, bpmn_process_id, name, version, version_tag,
        deployment_key, resource_name, checksum, tenant_id, deployed_at, state, resource,
        start_form_id, deletion_key)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, deletion_key = excluded.deletion_key";

const WRITE_ELEMENT: &str =
    "INSERT INTO element (process_definition_key, element, element_id, name, type)
    VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";

const READ: &str =
    "SELECT key, bpmn_process_id, name, version, version_tag, deployment_key, resource_name,
        checksum, tenant_id, deployed_at, state, resource, deletion_key
    FROM process_definition ORDER BY key";

pub fn write(connection: &Connection, definition: &ProcessDefinition) -> rusqlite::Result<()> {
    let start_form_id = definition.executable().start_form_id.as_deref();
    connection.prepare_cached(WRITE)?.execute((
        definition.key,
        &*definition.bpmn_process_id,
        &definition.name,
        definition.version,
        &definition.version_tag,
        definition.deployment_key,
        &definition.resource_name,
        definition.checksum.cast_signed(),
        &*definition.tenant_id,
        definition.deployed_at_ms,
        state_name(definition.state),
        &*definition.resource,
        start_form_id,
        deletion_key(definition.state),
    ))?;
    // Also of a deleted one: it may have come and gone within one commit.
    write_elements(connection, definition)
}

fn write_elements(connection: &Connection, definition: &ProcessDefinition) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(WRITE_ELEMENT)?;
    for element in &definition.executable().elements {
        statement.execute((
            definition.key,
            element.index.0,
            &*element.id,
            &element.name,
            element.type_name(),
        ))?;
    }
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        let definition = Arc::new(definition(row, known)?);
        known
            .definitions
            .insert(definition.key, Arc::clone(&definition));
        Ok(Event::ProcessDefinitionChanged(definition))
    })
}

fn definition(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<ProcessDefinition> {
    Ok(ProcessDefinition {
        key: row.get("key")?,
        bpmn_process_id: known.name(row.get_ref("bpmn_process_id")?.as_str()?),
        name: row.get("name")?,
        version: row.get("version")?,
        version_tag: row.get("version_tag")?,
        deployment_key: row.get("deployment_key")?,
        resource_name: row.get("resource_name")?,
        resource: row.get_ref("resource")?.as_blob()?.into(),
        checksum: row.get::<_, i64>("checksum")?.cast_unsigned(),
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        deployed_at_ms: row.get("deployed_at")?,
        state: state(row)?,
        executable: OnceLock::new(),
    })
}

/// The columns `state` and `deletion_key` of all that is deployed.
pub fn state_name(state: DefinitionState) -> &'static str {
    match state {
        DefinitionState::Active => "ACTIVE",
        DefinitionState::Deleted { .. } => "DELETED",
    }
}

pub fn deletion_key(state: DefinitionState) -> Option<Key> {
    match state {
        DefinitionState::Active => None,
        DefinitionState::Deleted { deletion_key } => Some(deletion_key),
    }
}

pub fn state(row: &Row<'_>) -> rusqlite::Result<DefinitionState> {
    let deletion_key: Option<Key> = row.get("deletion_key")?;
    Ok(match deletion_key {
        None => DefinitionState::Active,
        Some(deletion_key) => DefinitionState::Deleted { deletion_key },
    })
}
