//! `message_subscription`.

use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{Known, codec, read_rows};
use crate::{
    bpmn::model::ElementIndex,
    engine::{
        event::Event,
        record::{Key, MessageSubscription, SubscriptionState, SubscriptionTarget},
    },
};

const WRITE: &str = "INSERT INTO message_subscription (key, message_name, correlation_key,
        element_instance_key, process_instance_key, process_definition_key, element, element_id,
        is_interrupting, tenant_id, state, updated_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at,
        process_definition_key = excluded.process_definition_key, element = excluded.element,
        element_id = excluded.element_id, is_interrupting = excluded.is_interrupting";

const READ: &str = "SELECT * FROM message_subscription INDEXED BY message_subscription_active
    WHERE state = 'CREATED' ORDER BY key";

const STATES: [SubscriptionState; 3] = [
    SubscriptionState::Created,
    SubscriptionState::Correlated,
    SubscriptionState::Deleted,
];

pub fn write(connection: &Connection, subscription: &MessageSubscription) -> rusqlite::Result<()> {
    let (element_instance_key, process_instance_key, correlation_key) = match &subscription.target {
        SubscriptionTarget::ElementInstance {
            element_instance_key,
            process_instance_key,
            correlation_key,
        } => (
            Some(*element_instance_key),
            Some(*process_instance_key),
            Some(&**correlation_key),
        ),
        SubscriptionTarget::ProcessStart => (None, None, None),
    };
    connection.prepare_cached(WRITE)?.execute((
        subscription.key,
        &*subscription.message_name,
        correlation_key,
        element_instance_key,
        process_instance_key,
        subscription.process_definition_key,
        subscription.element.0,
        &*subscription.element_id,
        subscription.is_interrupting,
        &*subscription.tenant_id,
        state_name(subscription.state),
        subscription.updated_at_ms,
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
        Ok(Event::MessageSubscriptionChanged(subscription))
    })
}

fn subscription(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<MessageSubscription> {
    let definition = Arc::clone(known.definition(row.get("process_definition_key")?)?);
    Ok(MessageSubscription {
        key: row.get("key")?,
        message_name: known.name(row.get_ref("message_name")?.as_str()?),
        target: target(row)?,
        process_definition_key: definition.key,
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        element: ElementIndex(row.get("element")?),
        element_id: known.name(row.get_ref("element_id")?.as_str()?),
        is_interrupting: row.get("is_interrupting")?,
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        state: codec::named(&STATES, state_name, row.get_ref("state")?.as_str()?)?,
        updated_at_ms: row.get("updated_at")?,
    })
}

fn target(row: &Row<'_>) -> rusqlite::Result<SubscriptionTarget> {
    let Some(element_instance_key) = row.get::<_, Option<Key>>("element_instance_key")? else {
        return Ok(SubscriptionTarget::ProcessStart);
    };
    Ok(SubscriptionTarget::ElementInstance {
        element_instance_key,
        process_instance_key: row.get("process_instance_key")?,
        correlation_key: row.get("correlation_key")?,
    })
}

fn state_name(state: SubscriptionState) -> &'static str {
    match state {
        SubscriptionState::Created => "CREATED",
        SubscriptionState::Correlated => "CORRELATED",
        SubscriptionState::Deleted => "DELETED",
    }
}
