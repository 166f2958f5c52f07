//! `follow_up`: what steps have put off at their limit, in order.

use rusqlite::Connection;

use super::{Known, codec};
use crate::{
    bpmn::model::{ElementIndex, FlowIndex},
    engine::{event::Event, follow_up::FollowUp, record::Key},
};

const WRITE: &str = "INSERT INTO follow_up (position, content) VALUES (?1, ?2)";

const DELETE: &str = "DELETE FROM follow_up WHERE position < ?1";

const READ: &str = "SELECT position, content FROM follow_up ORDER BY position";

pub fn append(
    connection: &Connection,
    first_position: u64,
    follow_ups: &[FollowUp],
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(WRITE)?;
    for (position, follow_up) in (first_position..).zip(follow_ups) {
        statement.execute((position as i64, codec::json(&pack(*follow_up))))?;
    }
    Ok(())
}

pub fn delete_until(connection: &Connection, position: u64) -> rusqlite::Result<()> {
    connection
        .prepare_cached(DELETE)?
        .execute([position as i64])?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(READ)?;
    let mut rows = statement.query([])?;
    let mut first_position: Option<i64> = None;
    let mut follow_ups = Vec::new();
    while let Some(row) = rows.next()? {
        first_position = first_position.or(Some(row.get("position")?));
        follow_ups.push(unpack(codec::read_json(
            row.get_ref("content")?.as_str()?,
        )?)?);
    }
    if let Some(position) = first_position {
        sink(Event::FollowUpsPostponed {
            first_position: position.unsigned_abs(),
            follow_ups: follow_ups.into(),
        });
    }
    Ok(())
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
        FollowUp::Join {
            key,
            scope_key,
            element,
        } => (5, scope_key, Some(key), Some(element.0), None),
        FollowUp::TriggerConditional { subscription_key } => of_key(21, subscription_key),
        FollowUp::ActivateNext {
            body_key,
            remaining,
        } => (6, body_key, None, Some(remaining), None),
        FollowUp::TerminateChildren {
            scope_key,
            from_key,
        } => (7, scope_key, Some(from_key), None, None),
        FollowUp::ListenerCompleted { key } => of_key(8, key),
        FollowUp::OfferBuffered { subscription_key } => of_key(9, subscription_key),
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
        (5, scope_key, Some(key), Some(element), _) => FollowUp::Join {
            key,
            scope_key,
            element: ElementIndex(element),
        },
        (21, subscription_key, ..) => FollowUp::TriggerConditional { subscription_key },
        (6, body_key, _, Some(remaining), _) => FollowUp::ActivateNext {
            body_key,
            remaining,
        },
        (7, scope_key, Some(from_key), ..) => FollowUp::TerminateChildren {
            scope_key,
            from_key,
        },
        (8, key, ..) => FollowUp::ListenerCompleted { key },
        (9, subscription_key, ..) => FollowUp::OfferBuffered { subscription_key },
        other => return Err(codec::broken(format!("unknown follow-up {other:?}"))),
    })
}
