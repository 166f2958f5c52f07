//! `conditional_subscription`: there while it's open, deleted at its end.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{Known, read_rows};
use crate::{
    bpmn::model::ElementIndex,
    engine::{
        event::Event,
        record::{ConditionalSubscription, ConditionalTarget},
    },
};

const WRITE: &str = "INSERT INTO conditional_subscription (key, element_instance_key,
        process_instance_key, process_definition_key, element, is_interrupting)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (key) DO UPDATE SET process_definition_key = excluded.process_definition_key,
        element = excluded.element, is_interrupting = excluded.is_interrupting";

const DELETE: &str = "DELETE FROM conditional_subscription WHERE key = ?1";

const READ: &str = "SELECT * FROM conditional_subscription ORDER BY key";

pub fn write(
    connection: &Connection,
    subscription: &ConditionalSubscription,
) -> rusqlite::Result<()> {
    if !subscription.is_open {
        let mut delete = connection.prepare_cached(DELETE)?;
        delete.execute([subscription.key])?;
        return Ok(());
    }
    let (element_instance_key, process_instance_key) = match subscription.target {
        ConditionalTarget::ElementInstance {
            element_instance_key,
            process_instance_key,
        } => (Some(element_instance_key), Some(process_instance_key)),
        ConditionalTarget::ProcessStart => (None, None),
    };
    connection.prepare_cached(WRITE)?.execute((
        subscription.key,
        element_instance_key,
        process_instance_key,
        subscription.process_definition_key,
        subscription.element.0,
        subscription.is_interrupting,
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
        Ok(Event::ConditionalSubscriptionChanged(subscription))
    })
}

fn subscription(row: &Row<'_>) -> rusqlite::Result<ConditionalSubscription> {
    let waiting: (Option<_>, Option<_>) = (
        row.get("element_instance_key")?,
        row.get("process_instance_key")?,
    );
    let target = match waiting {
        (Some(element_instance_key), Some(process_instance_key)) => {
            ConditionalTarget::ElementInstance {
                element_instance_key,
                process_instance_key,
            }
        }
        _ => ConditionalTarget::ProcessStart,
    };
    Ok(ConditionalSubscription {
        key: row.get("key")?,
        target,
        process_definition_key: row.get("process_definition_key")?,
        element: ElementIndex(row.get("element")?),
        is_interrupting: row.get("is_interrupting")?,
        is_open: true,
    })
}
