//! One command for many process instances, carried out bit by bit.

use super::{Key, TimestampMs};

/// What is done to each item, as the API names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BatchPlan {
    CancelProcessInstance,
    /// Removes what is kept of ended instances (of Camunda 8.9).
    DeleteProcessInstance,
    MigrateProcessInstance {
        target_process_definition_key: Key,
        /// Element ids, each (source, target).
        mappings: Vec<(String, String)>,
    },
    ModifyProcessInstance {
        /// Element ids, each (source, target).
        moves: Vec<(String, String)>,
    },
    ResolveIncident,
}

impl BatchPlan {
    /// As the API and the store name it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::CancelProcessInstance => "CANCEL_PROCESS_INSTANCE",
            Self::DeleteProcessInstance => "DELETE_PROCESS_INSTANCE",
            Self::MigrateProcessInstance { .. } => "MIGRATE_PROCESS_INSTANCE",
            Self::ModifyProcessInstance { .. } => "MODIFY_PROCESS_INSTANCE",
            Self::ResolveIncident => "RESOLVE_INCIDENT",
        }
    }
}

/// `FAILED` and `PARTIALLY_COMPLETED` are of clusters, where a partition can fail to find its items; here
/// they are found before there is a batch operation. As in Camunda one whose items failed is `COMPLETED`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchOperationState {
    /// Its items are being written out.
    Created,
    Active,
    Suspended,
    Completed,
    Canceled,
}

impl BatchOperationState {
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Canceled)
    }

    /// As the API and the store name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Created => "CREATED",
            Self::Active => "ACTIVE",
            Self::Suspended => "SUSPENDED",
            Self::Completed => "COMPLETED",
            Self::Canceled => "CANCELED",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct BatchOperation {
    pub key: Key,
    pub plan: BatchPlan,
    pub state: BatchOperationState,
    pub items_total: u32,
    /// Skipped ones among them, as Camunda counts.
    pub items_completed: u32,
    pub items_failed: u32,
    pub started_at_ms: TimestampMs,
    pub ended_at_ms: Option<TimestampMs>,
}

/// What is worked on: a process instance, or an incident of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BatchItem {
    pub key: Key,
    pub process_instance_key: Key,
}

/// What has become of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BatchItemOutcome {
    Completed,
    /// It was no longer there.
    Skipped,
    /// The engine's reason, after its rejection type.
    Failed(String),
}
