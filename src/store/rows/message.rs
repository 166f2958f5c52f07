//! `message`.

use std::{collections::BTreeSet, sync::Arc};

use rusqlite::{Connection, Row};

use super::{Known, codec, read_rows};
use crate::engine::{
    event::Event,
    record::{Message, MessageState},
};

const WRITE: &str =
    "INSERT INTO message (key, name, correlation_key, message_id, variables, time_to_live_ms,
        expires_at, tenant_id, correlated_to, state, published_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (key) DO UPDATE SET variables = excluded.variables,
        correlated_to = excluded.correlated_to, state = excluded.state";

const READ: &str =
    "SELECT * FROM message INDEXED BY message_active WHERE state = 'PUBLISHED' ORDER BY key";

pub fn write(connection: &Connection, message: &Message) -> rusqlite::Result<()> {
    let correlated_to: Vec<&str> = message.correlated_to.iter().map(|id| &**id).collect();
    // Who it reached has the variables; an expired message's are of no more use.
    let variables = match message.state {
        MessageState::Published => codec::document(&message.variables),
        MessageState::Expired => None,
    };
    connection.prepare_cached(WRITE)?.execute((
        message.key,
        &*message.name,
        &*message.correlation_key,
        &*message.message_id,
        variables,
        message.time_to_live_ms,
        message.expires_at_ms,
        &*message.tenant_id,
        codec::list(&correlated_to),
        state_name(message.state),
        message.published_at_ms,
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::MessageChanged(Arc::new(message(row, known)?)))
    })
}

fn message(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<Message> {
    let correlated_to: Vec<String> = codec::read_list(row.get("correlated_to")?)?;
    let correlated_to: BTreeSet<Arc<str>> = correlated_to.iter().map(|id| known.name(id)).collect();
    Ok(Message {
        key: row.get("key")?,
        name: known.name(row.get_ref("name")?.as_str()?),
        correlation_key: row.get("correlation_key")?,
        message_id: row.get("message_id")?,
        variables: Arc::new(codec::read_document(row.get("variables")?)?),
        time_to_live_ms: row.get("time_to_live_ms")?,
        expires_at_ms: row.get("expires_at")?,
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        correlated_to,
        state: codec::named(
            &[MessageState::Published, MessageState::Expired],
            state_name,
            row.get_ref("state")?.as_str()?,
        )?,
        published_at_ms: row.get("published_at")?,
    })
}

fn state_name(state: MessageState) -> &'static str {
    match state {
        MessageState::Published => "PUBLISHED",
        MessageState::Expired => "EXPIRED",
    }
}
