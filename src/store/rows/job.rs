//! `job`.

use std::sync::Arc;

use rusqlite::{Connection, Row, params};

use super::{Known, codec, read_rows};
use crate::engine::{
    event::Event,
    record::{Job, JobKind, JobState, ListenerEvent},
};

const WRITE: &str = "INSERT INTO job (key, type, kind, listener_event, state, retries, process_instance_key,
        process_definition_key, element_id, element_instance_key, tenant_id, headers, tags, worker,
        deadline_at, available_at, error_code, error_message, variables, incident_key, created_at,
        updated_at, ended_at, denied_reason)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
        ?21, ?22, ?23, ?24)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, retries = excluded.retries,
        process_definition_key = excluded.process_definition_key, element_id = excluded.element_id,
        worker = excluded.worker, deadline_at = excluded.deadline_at,
        available_at = excluded.available_at, error_code = excluded.error_code,
        error_message = excluded.error_message, variables = excluded.variables,
        incident_key = excluded.incident_key, updated_at = excluded.updated_at,
        ended_at = excluded.ended_at, denied_reason = excluded.denied_reason";

const READ: &str = "SELECT * FROM job INDEXED BY job_active WHERE ended_at IS NULL ORDER BY key";

const STATES: [JobState; 7] = [
    JobState::Created,
    JobState::Failed,
    JobState::TimedOut,
    JobState::RetriesUpdated,
    JobState::ErrorThrown,
    JobState::Completed,
    JobState::Canceled,
];

pub fn write(connection: &Connection, job: &Job) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute(params![
        job.key,
        &*job.job_type,
        job.kind.name(),
        job.listener_event.name(),
        state_name(job.state),
        job.retries,
        job.process_instance_key,
        job.process_definition_key,
        &*job.element_id,
        job.element_instance_key,
        &*job.tenant_id,
        codec::list(&job.headers),
        codec::list(&job.tags),
        &*job.worker,
        (job.deadline_ms != 0).then_some(job.deadline_ms),
        job.available_at_ms,
        job.error_code,
        job.error_message,
        codec::document(&job.variables),
        job.incident_key,
        job.created_at_ms,
        job.updated_at_ms,
        // The partial index of open jobs relies on it.
        job.ended_at_ms,
        job.denied_reason,
    ])?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::JobChanged(Arc::new(job(row, known)?)))
    })
}

fn job(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<Job> {
    let definition = Arc::clone(known.definition(row.get("process_definition_key")?)?);
    Ok(Job {
        key: row.get("key")?,
        job_type: known.name(row.get_ref("type")?.as_str()?),
        kind: codec::named(&JobKind::ALL, JobKind::name, row.get_ref("kind")?.as_str()?)?,
        listener_event: codec::named(
            &ListenerEvent::ALL,
            ListenerEvent::name,
            row.get_ref("listener_event")?.as_str()?,
        )?,
        state: codec::named(&STATES, state_name, row.get_ref("state")?.as_str()?)?,
        retries: row.get("retries")?,
        process_instance_key: row.get("process_instance_key")?,
        process_definition_key: definition.key,
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        process_version: definition.version,
        element_id: known.name(row.get_ref("element_id")?.as_str()?),
        element_instance_key: row.get("element_instance_key")?,
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        headers: codec::read_list(row.get("headers")?)?.into(),
        tags: codec::read_list(row.get("tags")?)?,
        worker: known.name(row.get_ref("worker")?.as_str()?),
        deadline_ms: row.get::<_, Option<i64>>("deadline_at")?.unwrap_or(0),
        available_at_ms: row.get("available_at")?,
        error_code: row.get("error_code")?,
        error_message: row.get("error_message")?,
        denied_reason: row.get("denied_reason")?,
        variables: Arc::new(codec::read_document(row.get("variables")?)?),
        incident_key: row.get("incident_key")?,
        created_at_ms: row.get("created_at")?,
        updated_at_ms: row.get("updated_at")?,
        ended_at_ms: row.get("ended_at")?,
    })
}

fn state_name(state: JobState) -> &'static str {
    match state {
        JobState::Created => "CREATED",
        JobState::Failed => "FAILED",
        JobState::TimedOut => "TIMED_OUT",
        JobState::RetriesUpdated => "RETRIES_UPDATED",
        JobState::ErrorThrown => "ERROR_THROWN",
        JobState::Completed => "COMPLETED",
        JobState::Canceled => "CANCELED",
    }
}
