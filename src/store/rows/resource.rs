//! `resource`: forms and generic resources.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{
    Known, codec,
    process_definition::{deletion_key, state, state_name},
    read_rows,
};
use crate::engine::{
    event::Event,
    record::{Resource, ResourceKind},
};

const WRITE: &str = "INSERT INTO resource (key, kind, resource_id, version, version_tag,
        deployment_key, resource_name, tenant_id, deployed_at, state, content,
        deletion_key)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, deletion_key = excluded.deletion_key";

/// Deleted ones too, since their versions aren't given again.
const READ: &str = "SELECT key, kind, resource_id, version, version_tag, deployment_key,
        resource_name, tenant_id, deployed_at, content, deletion_key
    FROM resource ORDER BY key";

pub fn write(connection: &Connection, resource: &Resource) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        resource.key,
        kind_name(resource.kind),
        &*resource.id,
        resource.version,
        &resource.version_tag,
        resource.deployment_key,
        &resource.resource_name,
        &*resource.tenant_id,
        resource.deployed_at_ms,
        state_name(resource.state),
        &*resource.content,
        deletion_key(resource.state),
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::ResourceChanged(Arc::new(resource(row, known)?)))
    })
}

fn resource(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<Resource> {
    let kinds = [ResourceKind::Form, ResourceKind::Generic];
    Ok(Resource {
        key: row.get("key")?,
        kind: codec::named(&kinds, kind_name, row.get_ref("kind")?.as_str()?)?,
        id: known.name(row.get_ref("resource_id")?.as_str()?),
        version: row.get("version")?,
        version_tag: row.get("version_tag")?,
        deployment_key: row.get("deployment_key")?,
        resource_name: row.get("resource_name")?,
        content: row.get_ref("content")?.as_blob()?.into(),
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        deployed_at_ms: row.get("deployed_at")?,
        state: state(row)?,
    })
}

fn kind_name(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Form => "FORM",
        ResourceKind::Generic => "GENERIC",
    }
}
