//! `variable`, and `variable_item`: what became of single items since the whole list was written.

use std::sync::Arc;

use rusqlite::{Connection, Row};
use serde_json::Value as Json;

use super::{Known, codec};
use crate::engine::{
    event::Event,
    record::{Key, Variable},
};

const WRITE: &str =
    "INSERT INTO variable (key, scope_key, process_instance_key, process_definition_key, name,
        value, tenant_id, updated_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (key) DO UPDATE SET process_definition_key = excluded.process_definition_key,
        value = excluded.value, updated_at = excluded.updated_at";

const WRITE_ITEM: &str = "INSERT INTO variable_item (variable_key, item, value) VALUES (?1, ?2, ?3)
    ON CONFLICT (variable_key, item) DO UPDATE SET value = excluded.value";

const DELETE_ITEMS: &str = "DELETE FROM variable_item WHERE variable_key = ?1";

const READ_ITEMS: &str = "SELECT item, value FROM variable_item WHERE variable_key = ?1";

/// Variables have no state of their own: those of active process instances are looked through.
const READ: &str = "SELECT variable.key AS key, scope_key, process_instance_key,
        variable.process_definition_key AS process_definition_key, name, value,
        variable.tenant_id AS tenant_id, updated_at
    FROM process_instance INDEXED BY process_instance_active
    JOIN variable INDEXED BY variable_process ON process_instance_key = process_instance.key
    WHERE process_instance.ended_at IS NULL ORDER BY variable.key";

pub fn write(connection: &Connection, variable: &Variable) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        variable.key,
        variable.scope_key,
        variable.process_instance_key,
        variable.process_definition_key,
        &*variable.name,
        codec::json(&variable.value),
        &*variable.tenant_id,
        variable.updated_at_ms,
    ))?;
    // Items of what isn't a list any more are passed over by all who read.
    if variable.value.is_array() {
        connection
            .prepare_cached(DELETE_ITEMS)?
            .execute([variable.key])?;
    }
    Ok(())
}

pub fn write_item(
    connection: &Connection,
    variable_key: Key,
    index: usize,
    item: &Json,
) -> rusqlite::Result<()> {
    let index = i64::try_from(index).expect("a list has fewer items");
    connection
        .prepare_cached(WRITE_ITEM)?
        .execute((variable_key, index, codec::json(item)))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(READ)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if known.scopes.contains(&row.get("scope_key")?) {
            let mut variable = variable(row, known)?;
            if variable.value.is_array() {
                read_items(connection, &mut variable)?;
            }
            sink(Event::VariableChanged(Arc::new(variable)));
        }
    }
    Ok(())
}

fn read_items(connection: &Connection, variable: &mut Variable) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(READ_ITEMS)?;
    let mut rows = statement.query([variable.key])?;
    while let Some(row) = rows.next()? {
        let index: i64 = row.get("item")?;
        let index = usize::try_from(index).map_err(codec::broken)?;
        let item: Json = codec::read_json(row.get_ref("value")?.as_str()?)?;
        variable.set_item(index, &item);
    }
    Ok(())
}

fn variable(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<Variable> {
    let process_definition_key = row.get("process_definition_key")?;
    Ok(Variable {
        key: row.get("key")?,
        name: known.name(row.get_ref("name")?.as_str()?),
        value: codec::read_json(row.get_ref("value")?.as_str()?)?,
        scope_key: row.get("scope_key")?,
        process_instance_key: row.get("process_instance_key")?,
        process_definition_key,
        bpmn_process_id: Arc::clone(&known.definition(process_definition_key)?.bpmn_process_id),
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        updated_at_ms: row.get("updated_at")?,
    })
}
