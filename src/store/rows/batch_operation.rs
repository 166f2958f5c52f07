//! `batch_operation`, its items in `batch_operation_item`, and in `batch_operation_part` those that are still to
//! become rows.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::{Known, codec, read_rows};
use crate::engine::{
    event::Event,
    record::{
        BatchItem, BatchItemOutcome, BatchOperation, BatchOperationState, BatchPlan, Key,
        TimestampMs,
    },
};

const WRITE: &str = "INSERT INTO batch_operation (key, type, plan, state, items_total, items_completed,
        items_failed, started_at, ended_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, items_completed = excluded.items_completed,
        items_failed = excluded.items_failed, ended_at = excluded.ended_at";

const READ: &str = "SELECT * FROM batch_operation INDEXED BY batch_operation_active
    WHERE ended_at IS NULL ORDER BY key";

const FREEZE: &str =
    "INSERT INTO batch_operation_part (batch_operation_key, position, items) VALUES (?1, ?2, ?3)";

const DELETE_PART: &str =
    "DELETE FROM batch_operation_part WHERE batch_operation_key = ?1 AND position = ?2";

const DELETE_PARTS: &str = "DELETE FROM batch_operation_part WHERE batch_operation_key = ?1";

const READ_PARTS: &str =
    "SELECT * FROM batch_operation_part ORDER BY batch_operation_key, position";

const OPEN_ITEM: &str = "INSERT INTO batch_operation_item (batch_operation_key, item_key,
        process_instance_key, state)
    VALUES (?1, ?2, ?3, 'ACTIVE')";

const END_ITEM: &str =
    "UPDATE batch_operation_item SET state = ?3, processed_at = ?4, error_message = ?5
    WHERE batch_operation_key = ?1 AND item_key = ?2";

const READ_ITEMS: &str = "SELECT item.batch_operation_key AS batch_operation_key, item_key,
        process_instance_key
    FROM batch_operation INDEXED BY batch_operation_active
    JOIN batch_operation_item item INDEXED BY batch_operation_item_active
        ON item.batch_operation_key = batch_operation.key AND item.state = 'ACTIVE'
    WHERE batch_operation.ended_at IS NULL ORDER BY item.batch_operation_key, item_key";

const STATES: [BatchOperationState; 5] = [
    BatchOperationState::Created,
    BatchOperationState::Active,
    BatchOperationState::Suspended,
    BatchOperationState::Completed,
    BatchOperationState::Canceled,
];

/// What a plan says beyond its type.
#[derive(Debug, Serialize, Deserialize)]
struct PlanRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Key>,
    pairs: Vec<(String, String)>,
}

pub fn write(connection: &Connection, operation: &BatchOperation) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        operation.key,
        operation.plan.name(),
        plan_text(&operation.plan),
        operation.state.name(),
        operation.items_total,
        operation.items_completed,
        operation.items_failed,
        operation.started_at_ms,
        operation.ended_at_ms,
    ))?;
    if operation.state.is_final() {
        connection
            .prepare_cached(DELETE_PARTS)?
            .execute([operation.key])?;
    }
    Ok(())
}

pub fn freeze(
    connection: &Connection,
    batch_operation_key: Key,
    position: u32,
    items: &[BatchItem],
) -> rusqlite::Result<()> {
    let pairs: Vec<(Key, Key)> = items
        .iter()
        .map(|item| (item.key, item.process_instance_key))
        .collect();
    connection.prepare_cached(FREEZE)?.execute((
        batch_operation_key,
        position,
        codec::json(&pairs),
    ))?;
    Ok(())
}

pub fn open(
    connection: &Connection,
    batch_operation_key: Key,
    position: u32,
    items: &[BatchItem],
) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(OPEN_ITEM)?;
    for item in items {
        insert.execute((batch_operation_key, item.key, item.process_instance_key))?;
    }
    connection
        .prepare_cached(DELETE_PART)?
        .execute((batch_operation_key, position))?;
    Ok(())
}

pub fn end_item(
    connection: &Connection,
    batch_operation_key: Key,
    item: BatchItem,
    outcome: &BatchItemOutcome,
    at_ms: TimestampMs,
) -> rusqlite::Result<()> {
    let (state, error_message) = match outcome {
        BatchItemOutcome::Completed => ("COMPLETED", None),
        BatchItemOutcome::Skipped => ("SKIPPED", None),
        BatchItemOutcome::Failed(reason) => ("FAILED", Some(reason)),
    };
    connection.prepare_cached(END_ITEM)?.execute((
        batch_operation_key,
        item.key,
        state,
        at_ms,
        error_message,
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::BatchOperationChanged(Arc::new(operation(row)?)))
    })
}

/// The items that wait: as if they had been one part.
pub fn read_items(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(READ_ITEMS)?;
    let mut rows = statement.query([])?;
    let mut waiting: BTreeMap<Key, Vec<BatchItem>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let items = waiting.entry(row.get("batch_operation_key")?).or_default();
        items.push(BatchItem {
            key: row.get("item_key")?,
            process_instance_key: row.get("process_instance_key")?,
        });
    }
    for (batch_operation_key, items) in waiting {
        sink(Event::BatchItemsOpened {
            batch_operation_key,
            position: 0,
            items: items.into(),
        });
    }
    Ok(())
}

pub fn read_parts(
    connection: &Connection,
    _known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ_PARTS, sink, |row| {
        let pairs: Vec<(Key, Key)> = codec::read_json(row.get_ref("items")?.as_str()?)?;
        let items = pairs
            .into_iter()
            .map(|(key, process_instance_key)| BatchItem {
                key,
                process_instance_key,
            });
        Ok(Event::BatchItemsFrozen {
            batch_operation_key: row.get("batch_operation_key")?,
            position: row.get("position")?,
            items: items.collect(),
        })
    })
}

fn operation(row: &Row<'_>) -> rusqlite::Result<BatchOperation> {
    Ok(BatchOperation {
        key: row.get("key")?,
        plan: plan(row.get_ref("type")?.as_str()?, row.get("plan")?)?,
        state: codec::named(
            &STATES,
            BatchOperationState::name,
            row.get_ref("state")?.as_str()?,
        )?,
        items_total: row.get("items_total")?,
        items_completed: row.get("items_completed")?,
        items_failed: row.get("items_failed")?,
        started_at_ms: row.get("started_at")?,
        ended_at_ms: row.get("ended_at")?,
    })
}

fn plan_text(plan: &BatchPlan) -> Option<String> {
    let (target, pairs) = match plan {
        BatchPlan::MigrateProcessInstance {
            target_process_definition_key,
            mappings,
        } => (Some(*target_process_definition_key), mappings),
        BatchPlan::ModifyProcessInstance { moves } => (None, moves),
        BatchPlan::CancelProcessInstance
        | BatchPlan::DeleteProcessInstance
        | BatchPlan::ResolveIncident => return None,
    };
    let pairs = pairs.clone();
    Some(codec::json(&PlanRow { target, pairs }))
}

fn plan(name: &str, text: Option<String>) -> rusqlite::Result<BatchPlan> {
    let row: Option<PlanRow> = text.map(|text| codec::read_json(&text)).transpose()?;
    Ok(match (name, row) {
        ("CANCEL_PROCESS_INSTANCE", _) => BatchPlan::CancelProcessInstance,
        ("DELETE_PROCESS_INSTANCE", _) => BatchPlan::DeleteProcessInstance,
        ("RESOLVE_INCIDENT", _) => BatchPlan::ResolveIncident,
        (
            "MIGRATE_PROCESS_INSTANCE",
            Some(PlanRow {
                target: Some(target_process_definition_key),
                pairs: mappings,
            }),
        ) => BatchPlan::MigrateProcessInstance {
            target_process_definition_key,
            mappings,
        },
        ("MODIFY_PROCESS_INSTANCE", Some(PlanRow { pairs: moves, .. })) => {
            BatchPlan::ModifyProcessInstance { moves }
        }
        _ => {
            return Err(codec::broken(format!(
                "unknown batch operation type {name}"
            )));
        }
    })
}
