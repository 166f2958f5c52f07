//! Batch operations that have not ended, with what is left of their items.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use crate::engine::record::{BatchItem, BatchOperation, BatchOperationState, Key};

#[derive(Debug, PartialEq)]
pub struct OpenBatch {
    pub operation: Arc<BatchOperation>,
    /// Items found at its creation that have no rows of their own yet, in parts by their position.
    frozen: BTreeMap<u32, Arc<[BatchItem]>>,
    /// Items with rows, not worked on yet.
    open: VecDeque<BatchItem>,
}

impl OpenBatch {
    /// The position of the part that is to be written out next.
    pub fn next_frozen(&self) -> Option<(u32, &Arc<[BatchItem]>)> {
        let (position, items) = self.frozen.first_key_value()?;
        Some((*position, items))
    }

    /// Whether all items have rows.
    pub fn is_written_out(&self) -> bool {
        self.frozen.is_empty()
    }

    pub fn next_item(&self) -> Option<BatchItem> {
        self.open.front().copied()
    }
}

#[derive(Debug, Default, PartialEq)]
pub struct BatchOperations {
    by_key: BTreeMap<Key, OpenBatch>,
}

impl BatchOperations {
    pub fn apply(&mut self, operation: &Arc<BatchOperation>) {
        if operation.state.is_final() {
            self.by_key.remove(&operation.key);
            return;
        }
        let batch = self
            .by_key
            .entry(operation.key)
            .or_insert_with(|| OpenBatch {
                operation: Arc::clone(operation),
                frozen: BTreeMap::new(),
                open: VecDeque::new(),
            });
        batch.operation = Arc::clone(operation);
    }

    pub fn freeze(&mut self, key: Key, position: u32, items: &Arc<[BatchItem]>) {
        if let Some(batch) = self.by_key.get_mut(&key) {
            batch.frozen.insert(position, Arc::clone(items));
        }
    }

    pub fn open(&mut self, key: Key, position: u32, items: &[BatchItem]) {
        if let Some(batch) = self.by_key.get_mut(&key) {
            batch.frozen.remove(&position);
            batch.open.extend(items);
        }
    }

    /// Items end in their order.
    pub fn end_item(&mut self, key: Key, item: BatchItem) {
        if let Some(batch) = self.by_key.get_mut(&key)
            && batch.open.front() == Some(&item)
        {
            batch.open.pop_front();
        }
    }

    pub fn get(&self, key: Key) -> Option<&OpenBatch> {
        self.by_key.get(&key)
    }

    /// The oldest that isn't suspended.
    pub fn next(&self) -> Option<&OpenBatch> {
        let mut batches = self.by_key.values();
        batches.find(|batch| batch.operation.state != BatchOperationState::Suspended)
    }
}
