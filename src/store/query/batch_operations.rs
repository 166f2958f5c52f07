//! Batch operations, their items, and what a new one is to work on.

use rusqlite::{Connection, params_from_iter};
use serde_json::{Map, Value as Json};

use super::{
    Condition, Error, PROCESS_INSTANCES,
    entity::{Entity, Field, Kind},
    filter,
};
use crate::engine::record::BatchItem;

pub static BATCH_OPERATIONS: Entity = Entity {
    title: "Batch Operation",
    from: "batch_operation b",
    base_condition: "TRUE",
    fields: &[
        Field::new("batchOperationKey", "b.key", Kind::Key),
        Field::new("state", "b.state", Kind::Enum(STATES)),
        // One thing by two names: this one in answers, the other in requests.
        Field::new("batchOperationType", "b.type", Kind::Enum(TYPES)).result_only(),
        Field::new("operationType", "b.type", Kind::Enum(TYPES)).hidden(),
        Field::new("startDate", "b.started_at", Kind::Timestamp).unfiltered(),
        Field::new("endDate", "b.ended_at", Kind::Timestamp).unfiltered(),
        Field::new("operationsTotalCount", "b.items_total", Kind::Integer).result_only(),
        Field::new("operationsFailedCount", "b.items_failed", Kind::Integer).result_only(),
        Field::new(
            "operationsCompletedCount",
            "b.items_completed",
            Kind::Integer,
        )
        .result_only(),
        // Those of partitions that failed to find their items.
        Field::new("errors", "'[]'", Kind::Document).result_only(),
    ],
    special_filters: &[],
    definition_key: None,
};

/// An order isn't total by the item's key alone: `batchOperationKey` belongs to it.
pub static BATCH_OPERATION_ITEMS: Entity = Entity {
    title: "Batch Operation Item",
    from: "batch_operation_item i JOIN batch_operation b ON b.key = i.batch_operation_key",
    base_condition: "TRUE",
    fields: &[
        Field::new("itemKey", "i.item_key", Kind::Key),
        Field::new("batchOperationKey", "i.batch_operation_key", Kind::Key),
        Field::new("operationType", "b.type", Kind::Enum(TYPES)).unsorted(),
        Field::new("processInstanceKey", "i.process_instance_key", Kind::Key),
        Field::new("state", ITEM_STATE, Kind::Enum(ITEM_STATES)),
        Field::new("processedDate", "i.processed_at", Kind::Timestamp).unfiltered(),
        Field::new("errorMessage", "i.error_message", Kind::Text).result_only(),
    ],
    special_filters: &[],
    definition_key: None,
};

/// What was left of a canceled batch operation is canceled with it.
const ITEM_STATE: &str =
    "CASE WHEN i.state = 'ACTIVE' AND b.state = 'CANCELED' THEN 'CANCELED' ELSE i.state END";

const STATES: &[&str] = &[
    "ACTIVE",
    "CANCELED",
    "COMPLETED",
    "CREATED",
    "FAILED",
    "PARTIALLY_COMPLETED",
    "SUSPENDED",
];

const ITEM_STATES: &[&str] = &["ACTIVE", "COMPLETED", "SKIPPED", "CANCELED", "FAILED"];

const TYPES: &[&str] = &[
    "CANCEL_PROCESS_INSTANCE",
    "RESOLVE_INCIDENT",
    "MIGRATE_PROCESS_INSTANCE",
    "MODIFY_PROCESS_INSTANCE",
    "DELETE_PROCESS_INSTANCE",
    "ADD_VARIABLE",
    "UPDATE_VARIABLE",
    "DELETE_DECISION_DEFINITION",
    "DELETE_DECISION_INSTANCE",
    "DELETE_PROCESS_DEFINITION",
];

/// Of which process instances a batch operation is, and what of them its items are. It overrides what a
/// filter says of their state (and parent).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchTarget {
    /// Active ones that nobody has called.
    ActiveRoots,
    Active,
    Ended,
    /// The open incidents of active ones.
    Incidents,
}

/// What a batch operation with this filter is to work on, in the order of the keys.
pub fn batch_items(
    connection: &Connection,
    target: BatchTarget,
    mut filter: Map<String, Json>,
) -> Result<Vec<BatchItem>, Error> {
    filter.remove("state");
    if target == BatchTarget::ActiveRoots {
        filter.remove("parentProcessInstanceKey");
    }
    let filter = filter::parse(&PROCESS_INSTANCES, Some(&Json::Object(filter)))?;
    let instances = match target {
        BatchTarget::ActiveRoots => "p.ended_at IS NULL AND p.parent_process_instance_key IS NULL",
        BatchTarget::Active | BatchTarget::Incidents => "p.ended_at IS NULL",
        BatchTarget::Ended => "p.ended_at IS NOT NULL",
    };
    let instances = Condition::new(instances, Vec::new());
    let Condition { sql, values } = Condition::all(vec![filter, instances]);
    let from = PROCESS_INSTANCES.from;
    let sql = match target {
        BatchTarget::Incidents => format!(
            "SELECT i.key, i.process_instance_key FROM incident i WHERE i.state = 'ACTIVE' \
             AND i.process_instance_key IN (SELECT p.key FROM {from} WHERE {sql}) ORDER BY i.key"
        ),
        _ => format!("SELECT p.key, p.key FROM {from} WHERE {sql} ORDER BY p.key"),
    };
    let mut statement = connection.prepare_cached(&sql)?;
    let items = statement
        .query_map(params_from_iter(values), |row| {
            Ok(BatchItem {
                key: row.get(0)?,
                process_instance_key: row.get(1)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(items)
}
