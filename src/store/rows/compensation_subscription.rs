//! `compensation_subscription`: there while it's open, deleted at its end.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{Known, read_rows};
use crate::{
    bpmn::model::ElementIndex,
    engine::{
        event::Event,
        record::{CompensationState, CompensationSubscription},
    },
};

const WRITE: &str = "INSERT INTO compensation_subscription (key, process_instance_key, activity,
        activity_instance_key, scope_key, handler, thrown_by, handler_instance_key)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (key) DO UPDATE SET activity = excluded.activity, handler = excluded.handler,
        thrown_by = excluded.thrown_by, handler_instance_key = excluded.handler_instance_key";

const DELETE: &str = "DELETE FROM compensation_subscription WHERE key = ?1";

const READ: &str = "SELECT * FROM compensation_subscription ORDER BY key";

pub fn write(
    connection: &Connection,
    subscription: &CompensationSubscription,
) -> rusqlite::Result<()> {
    let (thrown_by, handler_instance_key) = match subscription.state {
        CompensationState::Created => (None, None),
        CompensationState::Triggered {
            thrown_by,
            handler_instance_key,
        } => (Some(thrown_by), handler_instance_key),
        CompensationState::Ended => {
            let mut delete = connection.prepare_cached(DELETE)?;
            delete.execute([subscription.key])?;
            return Ok(());
        }
    };
    connection.prepare_cached(WRITE)?.execute((
        subscription.key,
        subscription.process_instance_key,
        subscription.activity.0,
        subscription.activity_instance_key,
        subscription.scope_key,
        subscription.handler.map(|handler| handler.0),
        thrown_by,
        handler_instance_key,
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        let subscription = Arc::new(subscription(row)?);
        Ok(Event::CompensationSubscriptionChanged(subscription))
    })
}

fn subscription(row: &Row<'_>) -> rusqlite::Result<CompensationSubscription> {
    let thrown_by: Option<_> = row.get("thrown_by")?;
    let handler_instance_key = row.get("handler_instance_key")?;
    Ok(CompensationSubscription {
        key: row.get("key")?,
        process_instance_key: row.get("process_instance_key")?,
        activity: ElementIndex(row.get("activity")?),
        activity_instance_key: row.get("activity_instance_key")?,
        scope_key: row.get("scope_key")?,
        handler: row.get::<_, Option<u32>>("handler")?.map(ElementIndex),
        state: thrown_by.map_or(CompensationState::Created, |thrown_by| {
            CompensationState::Triggered {
                thrown_by,
                handler_instance_key,
            }
        }),
    })
}
