//! Columns of batch operations and their items.

use super::{Kind, View, column, wide};

/// A batch operation as REST describes it.
pub const BATCH: View = View {
    noun: "batch operation",
    nouns: "batch operations",
    key: "batchOperationKey",
    columns: &[
        column("KEY", "batchOperationKey", Kind::Key),
        column("TYPE", "batchOperationType", Kind::Text),
        column("STATE", "state", Kind::State),
        column("TOTAL", "operationsTotalCount", Kind::Text),
        column("DONE", "operationsCompletedCount", Kind::Text),
        column("FAILED", "operationsFailedCount", Kind::Text),
        column("STARTED", "startDate", Kind::Time),
        wide("ENDED", "endDate", Kind::Time),
    ],
};

/// What a batch operation does to one instance.
pub const ITEM: View = View {
    noun: "item",
    nouns: "items",
    key: "itemKey",
    columns: &[
        column("ITEM", "itemKey", Kind::Key),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        column("STATE", "state", Kind::State),
        column("PROCESSED", "processedDate", Kind::Time),
        column("MESSAGE", "errorMessage", Kind::Text),
        wide("TYPE", "operationType", Kind::Text),
        wide("BATCH", "batchOperationKey", Kind::Key),
    ],
};
