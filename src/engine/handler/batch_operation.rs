//! Batch operations: created with all their items, suspended, resumed, cancelled; a slice of one a step.

mod carry_out;

use std::sync::Arc;

use crate::engine::{
    command::CreateBatchOperation,
    event::Event,
    limits,
    record::{BatchItem, BatchItemOutcome, BatchOperation, BatchOperationState, Key},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

/// The items stay what they were at this moment, whatever happens until their turn.
pub fn create(step: &mut Step<'_>, command: CreateBatchOperation) -> Result<Reply, Rejection> {
    let items_total = u32::try_from(command.items.len())
        .ok()
        .filter(|total| *total <= limits::BATCH_ITEMS_MAX)
        .ok_or_else(|| {
            Rejection::new(
                "CREATE",
                RejectionType::InvalidArgument,
                format!(
                    "Expected to create a batch operation of at most {} items, but {} were found. Use a \
                     narrower filter.",
                    limits::BATCH_ITEMS_MAX,
                    command.items.len()
                ),
            )
        })?;
    let key = step.next_key();
    let operation = BatchOperation {
        key,
        plan: command.plan,
        state: BatchOperationState::Created,
        items_total,
        items_completed: 0,
        items_failed: 0,
        started_at_ms: step.now_ms,
        ended_at_ms: None,
    };
    step.emit(Event::BatchOperationChanged(Arc::new(operation)));
    let parts = command.items.chunks(limits::BATCH_ITEMS_A_PART);
    for (position, items) in (0..).zip(parts) {
        step.emit(Event::BatchItemsFrozen {
            batch_operation_key: key,
            position,
            items: items.into(),
        });
    }
    Ok(Reply::BatchOperationCreated {
        batch_operation_key: key,
    })
}

pub fn cancel(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let operation = find(step, key, "CANCEL", "")?;
    change(
        step,
        BatchOperation {
            state: BatchOperationState::Canceled,
            ended_at_ms: Some(step.now_ms),
            ..operation
        },
    );
    Ok(Reply::Done)
}

pub fn suspend(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let operation = find(step, key, "SUSPEND", ".")?;
    if operation.state == BatchOperationState::Suspended {
        return Err(wrong_state(&operation, "SUSPEND"));
    }
    let state = BatchOperationState::Suspended;
    change(step, BatchOperation { state, ..operation });
    Ok(Reply::Done)
}

pub fn resume(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let operation = find(step, key, "RESUME", "")?;
    if operation.state != BatchOperationState::Suspended {
        return Err(wrong_state(&operation, "RESUME"));
    }
    let batch = step.state.batch_operations.get(key);
    let state = match batch.is_some_and(|batch| batch.is_written_out()) {
        true => BatchOperationState::Active,
        false => BatchOperationState::Created,
    };
    change(step, BatchOperation { state, ..operation });
    Ok(Reply::Done)
}

/// Zeebe ends one of these texts with a full stop, the others not. Those that have ended are unknown to it.
fn find(
    step: &Step<'_>,
    key: Key,
    command: &'static str,
    end: &str,
) -> Result<BatchOperation, Rejection> {
    let batch = step.state.batch_operations.get(key);
    batch
        .map(|batch| BatchOperation::clone(&batch.operation))
        .ok_or_else(|| {
            Rejection::new(
                command,
                RejectionType::NotFound,
                format!(
                    "Expected to {} a batch operation with key '{key}', but no such batch operation was \
                     found{end}",
                    command.to_lowercase()
                ),
            )
        })
}

fn wrong_state(operation: &BatchOperation, command: &'static str) -> Rejection {
    // Zeebe's own name for one whose items are known.
    let state = match operation.state {
        BatchOperationState::Active => "INITIALIZED",
        other => other.name(),
    };
    Rejection::new(
        command,
        RejectionType::InvalidState,
        format!(
            "Expected to {} a batch operation with key '{}', but it has an invalid state '{state}'.",
            command.to_lowercase(),
            operation.key
        ),
    )
}

fn change(step: &mut Step<'_>, operation: BatchOperation) {
    step.emit(Event::BatchOperationChanged(Arc::new(operation)));
}

/// Goes on with the oldest batch operation: so much that a step stays short.
pub fn advance(step: &mut Step<'_>) {
    let Some(batch) = step.state.batch_operations.next() else {
        return;
    };
    let key = batch.operation.key;
    if let Some((position, items)) = batch.next_frozen() {
        let items = Arc::clone(items);
        step.emit(Event::BatchItemsOpened {
            batch_operation_key: key,
            position,
            items,
        });
    } else {
        carry_out_slice(step, key);
    }
    let Some(batch) = step.state.batch_operations.get(key) else {
        return;
    };
    let is_written_out = batch.is_written_out();
    let has_items = batch.next_item().is_some();
    let operation = BatchOperation::clone(&batch.operation);
    if is_written_out && !has_items {
        let (state, ended_at_ms) = (BatchOperationState::Completed, Some(step.now_ms));
        change(
            step,
            BatchOperation {
                state,
                ended_at_ms,
                ..operation
            },
        );
    } else if is_written_out && operation.state == BatchOperationState::Created {
        let state = BatchOperationState::Active;
        change(step, BatchOperation { state, ..operation });
    }
}

/// What one item leads to comes before the next.
fn carry_out_slice(step: &mut Step<'_>, key: Key) {
    for _ in 0..limits::BATCH_ITEMS_A_STEP_MAX {
        let Some(batch) = step.state.batch_operations.get(key) else {
            return;
        };
        let Some(item) = batch.next_item() else {
            return;
        };
        let operation = Arc::clone(&batch.operation);
        let about = Some(item.process_instance_key);
        let Some(outcome) = step.guard(about, |step| carry_out::item(step, &operation.plan, item))
        else {
            return;
        };
        record(step, &operation, item, outcome);
        step.run_follow_ups();
        if !step.has_time_left() {
            return;
        }
    }
}

fn record(
    step: &mut Step<'_>,
    operation: &BatchOperation,
    item: BatchItem,
    outcome: BatchItemOutcome,
) {
    let mut operation = operation.clone();
    match &outcome {
        BatchItemOutcome::Completed | BatchItemOutcome::Skipped => operation.items_completed += 1,
        BatchItemOutcome::Failed(_) => operation.items_failed += 1,
    }
    step.emit(Event::BatchItemEnded {
        batch_operation_key: operation.key,
        item,
        outcome,
        at_ms: step.now_ms,
    });
    change(step, operation);
}

#[cfg(test)]
mod tests;
