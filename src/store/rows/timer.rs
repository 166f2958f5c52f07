//! `timer`.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{Known, codec, read_rows};
use crate::{
    bpmn::model::ElementIndex,
    engine::{
        event::Event,
        record::{Timer, TimerState},
    },
};

const WRITE: &str =
    "INSERT INTO timer (key, due_at, repetitions, element_instance_key, process_instance_key,
        process_definition_key, element, cycle, state)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at, repetitions = excluded.repetitions,
        process_definition_key = excluded.process_definition_key, element = excluded.element,
        state = excluded.state";

const READ: &str =
    "SELECT * FROM timer INDEXED BY timer_active WHERE state = 'CREATED' ORDER BY key";

pub fn write(connection: &Connection, timer: &Timer) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        timer.key,
        timer.due_at_ms,
        timer.repetitions,
        timer.element_instance_key,
        timer.process_instance_key,
        timer.process_definition_key,
        timer.element.0,
        &timer.cycle,
        state_name(timer.state),
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::TimerChanged(Arc::new(timer(row)?)))
    })
}

fn timer(row: &Row<'_>) -> rusqlite::Result<Timer> {
    Ok(Timer {
        key: row.get("key")?,
        due_at_ms: row.get("due_at")?,
        repetitions: row.get("repetitions")?,
        element_instance_key: row.get("element_instance_key")?,
        process_instance_key: row.get("process_instance_key")?,
        process_definition_key: row.get("process_definition_key")?,
        element: ElementIndex(row.get("element")?),
        cycle: row.get("cycle")?,
        state: codec::named(
            &[
                TimerState::Created,
                TimerState::Triggered,
                TimerState::Canceled,
            ],
            state_name,
            row.get_ref("state")?.as_str()?,
        )?,
    })
}

fn state_name(state: TimerState) -> &'static str {
    match state {
        TimerState::Created => "CREATED",
        TimerState::Triggered => "TRIGGERED",
        TimerState::Canceled => "CANCELED",
    }
}
