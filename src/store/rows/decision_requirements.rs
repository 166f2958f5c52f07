//! `decision_requirements`.

use std::sync::{Arc, OnceLock};

use rusqlite::{Connection, Row};

use super::{Known, process_definition::state_name, read_rows};
use crate::engine::{
    event::Event,
    record::{DecisionRequirements, DefinitionState},
};

const WRITE: &str =
    "INSERT INTO decision_requirements (key, decision_requirements_id, name, version,
        namespace, resource_name, tenant_id, deployed_at, state, resource)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state";

const READ: &str = "SELECT key, decision_requirements_id, name, version, namespace, resource_name,
        tenant_id, deployed_at, resource
    FROM decision_requirements WHERE state = 'ACTIVE' ORDER BY key";

pub fn write(connection: &Connection, requirements: &DecisionRequirements) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        requirements.key,
        &*requirements.id,
        &requirements.name,
        requirements.version,
        &requirements.namespace,
        &requirements.resource_name,
        &*requirements.tenant_id,
        requirements.deployed_at_ms,
        state_name(requirements.state),
        &*requirements.resource,
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        let requirements = requirements(row, known)?;
        Ok(Event::DecisionRequirementsChanged(Arc::new(requirements)))
    })
}

fn requirements(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<DecisionRequirements> {
    Ok(DecisionRequirements {
        key: row.get("key")?,
        id: known.name(row.get_ref("decision_requirements_id")?.as_str()?),
        name: row.get("name")?,
        version: row.get("version")?,
        namespace: row.get("namespace")?,
        resource_name: row.get("resource_name")?,
        resource: row.get_ref("resource")?.as_blob()?.into(),
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        deployed_at_ms: row.get("deployed_at")?,
        state: DefinitionState::Active,
        graph: OnceLock::new(),
    })
}
