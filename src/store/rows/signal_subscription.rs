//! `signal_subscription`.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{Known, read_rows};
use crate::{
    bpmn::model::ElementIndex,
    engine::{event::Event, record::SignalSubscription},
};

const WRITE: &str = "INSERT INTO signal_subscription (key, signal_name, element_instance_key,
        process_instance_key, process_definition_key, element, element_id, tenant_id, is_open)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    ON CONFLICT (key) DO UPDATE SET is_open = excluded.is_open,
        process_definition_key = excluded.process_definition_key, element = excluded.element,
        element_id = excluded.element_id";

const READ: &str = "SELECT * FROM signal_subscription INDEXED BY signal_subscription_active
    WHERE is_open = 1 ORDER BY key";

pub fn write(connection: &Connection, subscription: &SignalSubscription) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        subscription.key,
        &*subscription.signal_name,
        subscription.element_instance_key,
        subscription.process_instance_key,
        subscription.process_definition_key,
        subscription.element.0,
        &*subscription.element_id,
        &*subscription.tenant_id,
        subscription.is_open,
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        let subscription = Arc::new(subscription(row, known)?);
        Ok(Event::SignalSubscriptionChanged(subscription))
    })
}

fn subscription(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<SignalSubscription> {
    let definition = Arc::clone(known.definition(row.get("process_definition_key")?)?);
    Ok(SignalSubscription {
        key: row.get("key")?,
        signal_name: known.name(row.get_ref("signal_name")?.as_str()?),
        element_instance_key: row.get("element_instance_key")?,
        process_instance_key: row.get("process_instance_key")?,
        process_definition_key: definition.key,
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        element: ElementIndex(row.get("element")?),
        element_id: known.name(row.get_ref("element_id")?.as_str()?),
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        is_open: row.get("is_open")?,
    })
}
