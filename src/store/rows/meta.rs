//! `meta`: what there is one of: the key counter, the clock, the follow-ups put off.

use rusqlite::{Connection, OptionalExtension, types::FromSql};

use super::{Known, codec};
use crate::{
    bpmn::model::{ElementIndex, FlowIndex},
    engine::{
        event::Event,
        follow_up::FollowUp,
        record::{Key, TimestampMs},
    },
};

const NEXT_KEY: &str = "next_key";
const CLOCK: &str = "clock_pinned_at";
const FOLLOW_UPS: &str = "follow_ups";

const WRITE: &str = "INSERT INTO meta (name, value) VALUES (?1, ?2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";

pub fn write_next_key(connection: &Connection, key: Key) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((NEXT_KEY, key))?;
    Ok(())
}

pub fn write_clock(
    connection: &Connection,
    pinned_at_ms: Option<TimestampMs>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(WRITE)?
        .execute((CLOCK, pinned_at_ms))?;
    Ok(())
}

pub fn write_follow_ups(connection: &Connection, follow_ups: &[FollowUp]) -> rusqlite::Result<()> {
    let packed: Vec<Packed> = follow_ups.iter().copied().map(pack).collect();
    connection
        .prepare_cached(WRITE)?
        .execute((FOLLOW_UPS, codec::list(&packed)))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    if let Some(key) = value(connection, NEXT_KEY)? {
        sink(Event::NextKeyChanged(key));
    }
    if let Some(at) = value(connection, CLOCK)? {
        sink(Event::ClockChanged {
            pinned_at_ms: Some(at),
        });
    }
    let packed: Vec<Packed> = codec::read_list(value(connection, FOLLOW_UPS)?)?;
    if !packed.is_empty() {
        let follow_ups = packed.into_iter().map(unpack).collect::<Result<_, _>>()?;
        sink(Event::FollowUpsPostponed(follow_ups));
    }
    Ok(())
}

fn value<T: FromSql>(connection: &Connection, name: &str) -> rusqlite::Result<Option<T>> {
    let found = connection
        .query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(found.flatten())
}

/// A follow-up as a short list: what to do, with which key, with which other key, and up to two more
/// numbers: an element and a flow, or how many.
type Packed = (u8, Key, Option<Key>, Option<u32>, Option<u32>);

fn pack(follow_up: FollowUp) -> Packed {
    let of_key = |kind, key| (kind, key, None, None, None);
    match follow_up {
        FollowUp::Activate {
            key,
            scope_key,
            element,
            via,
        } => (0, scope_key, key, Some(element.0), via.map(|flow| flow.0)),
        FollowUp::ActivateInstance { key } => of_key(1, key),
        FollowUp::Complete { key } => of_key(2, key),
        FollowUp::Terminate { key } => of_key(3, key),
        FollowUp::Correlate { subscription_key } => of_key(4, subscription_key),
        FollowUp::Join { scope_key, element } => (5, scope_key, None, Some(element.0), None),
        FollowUp::ActivateNext {
            body_key,
            remaining,
        } => (6, body_key, None, Some(remaining), None),
        FollowUp::TerminateChildren {
            scope_key,
            from_key,
        } => (7, scope_key, Some(from_key), None, None),
        FollowUp::ListenerCompleted { key } => of_key(8, key),
    }
}

fn unpack(packed: Packed) -> rusqlite::Result<FollowUp> {
    Ok(match packed {
        (0, scope_key, key, Some(element), via) => FollowUp::Activate {
            key,
            scope_key,
            element: ElementIndex(element),
            via: via.map(FlowIndex),
        },
        (1, key, ..) => FollowUp::ActivateInstance { key },
        (2, key, ..) => FollowUp::Complete { key },
        (3, key, ..) => FollowUp::Terminate { key },
        (4, subscription_key, ..) => FollowUp::Correlate { subscription_key },
        (5, scope_key, _, Some(element), _) => FollowUp::Join {
            scope_key,
            element: ElementIndex(element),
        },
        (6, body_key, _, Some(remaining), _) => FollowUp::ActivateNext {
            body_key,
            remaining,
        },
        (7, scope_key, Some(from_key), ..) => FollowUp::TerminateChildren {
            scope_key,
            from_key,
        },
        (8, key, ..) => FollowUp::ListenerCompleted { key },
        other => return Err(codec::broken(format!("unknown follow-up {other:?}"))),
    })
}
