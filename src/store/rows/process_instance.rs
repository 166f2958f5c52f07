//! `process_instance`: root element instances with what makes them process instances.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{
    Known, codec,
    element_instance::{Runtime, lifecycle, read_lifecycle},
    read_rows,
};
use crate::{
    bpmn::model::Process,
    engine::{
        event::Event,
        record::{ElementInstance, ProcessInstance},
    },
};

const WRITE: &str =
    "INSERT INTO process_instance (key, process_definition_key, lifecycle, started_at, ended_at,
        parent_process_instance_key, parent_element_instance_key, depth, tenant_id, tags,
        business_id, correlation_key, correlation_message, runtime)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    ON CONFLICT (key) DO UPDATE SET process_definition_key = excluded.process_definition_key,
        lifecycle = excluded.lifecycle, ended_at = excluded.ended_at, runtime = excluded.runtime,
        correlation_key = excluded.correlation_key, correlation_message = excluded.correlation_message";

const READ: &str = "SELECT key, process_definition_key, lifecycle, started_at, ended_at,
        parent_process_instance_key, parent_element_instance_key, depth, tenant_id, tags,
        business_id, correlation_key, correlation_message, runtime
    FROM process_instance INDEXED BY process_instance_active WHERE ended_at IS NULL ORDER BY key";

pub fn write(
    connection: &Connection,
    instance: &ElementInstance,
    process: &ProcessInstance,
) -> rusqlite::Result<()> {
    let correlation = process.correlation_key.as_ref();
    connection.prepare_cached(WRITE)?.execute((
        instance.key,
        instance.process_definition_key,
        lifecycle(instance.state),
        instance.started_at_ms,
        instance.ended_at_ms,
        process.parent_process_instance_key,
        process.parent_element_instance_key,
        process.depth,
        &*process.tenant_id,
        codec::list(&process.tags),
        process.business_id.as_deref(),
        correlation.map(|(key, _)| &**key),
        correlation.map(|(_, message)| &**message),
        Runtime::of(instance).to_text(),
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        let instance = instance(row, known)?;
        known.scopes.insert(instance.key);
        Ok(Event::ElementInstanceChanged(Arc::new(instance)))
    })
}

fn instance(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<ElementInstance> {
    let process_definition_key = row.get("process_definition_key")?;
    let runtime = Runtime::from_text(row.get("runtime")?)?;
    let process = process(row, &runtime, known)?;
    let key = row.get("key")?;
    Ok(ElementInstance {
        key,
        process_instance_key: key,
        process_definition_key,
        element: Process::ROOT,
        scope_key: None,
        state: read_lifecycle(row.get("lifecycle")?)?,
        started_at_ms: row.get("started_at")?,
        ended_at_ms: row.get("ended_at")?,
        job_key: runtime.job_key,
        listener_index: runtime.listener_index,
        called_instance_key: None,
        join_tokens: runtime.join_tokens(),
        forgiven_tokens: runtime.forgiven_tokens,
        interrupted_by: runtime.interrupted_by(),
        progress: None,
        loop_counter: None,
        is_completion_condition_fulfilled: false,
        triggers: runtime.triggers(),
        process: Some(Arc::new(process)),
    })
}

fn process(
    row: &Row<'_>,
    runtime: &Runtime,
    known: &mut Known,
) -> rusqlite::Result<ProcessInstance> {
    let definition = Arc::clone(known.definition(row.get("process_definition_key")?)?);
    let key: Option<Arc<str>> = row.get("correlation_key")?;
    let message: Option<Arc<str>> = row.get("correlation_message")?;
    Ok(ProcessInstance {
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        version: definition.version,
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        tags: codec::read_list(row.get("tags")?)?,
        business_id: row.get("business_id")?,
        parent_process_instance_key: row.get("parent_process_instance_key")?,
        parent_element_instance_key: row.get("parent_element_instance_key")?,
        depth: row.get("depth")?,
        correlation_key: key.zip(message),
        terminate_after: runtime.terminate_after.clone(),
        is_ending: runtime.is_ending,
        is_banned: runtime.is_banned,
    })
}
