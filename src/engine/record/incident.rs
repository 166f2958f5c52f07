//! A problem that holds an element instance until an operator resolves it.

use std::sync::Arc;

use super::{Key, TimestampMs};

/// Zeebe's error types, those that this engine can raise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncidentType {
    IoMappingError,
    JobNoRetries,
    ConditionError,
    ExtractValueError,
    CalledElementError,
    UnhandledErrorEvent,
    MessageSizeExceeded,
    CalledDecisionError,
    DecisionEvaluationError,
    FormNotFound,
    ResourceNotFound,
    ExecutionListenerNoRetries,
    TaskListenerNoRetries,
    AdHocSubProcessNoRetries,
    Unknown,
}

impl IncidentType {
    /// As the API spells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::IoMappingError => "IO_MAPPING_ERROR",
            Self::JobNoRetries => "JOB_NO_RETRIES",
            Self::ConditionError => "CONDITION_ERROR",
            Self::ExtractValueError => "EXTRACT_VALUE_ERROR",
            Self::CalledElementError => "CALLED_ELEMENT_ERROR",
            Self::UnhandledErrorEvent => "UNHANDLED_ERROR_EVENT",
            Self::MessageSizeExceeded => "MESSAGE_SIZE_EXCEEDED",
            Self::CalledDecisionError => "CALLED_DECISION_ERROR",
            Self::DecisionEvaluationError => "DECISION_EVALUATION_ERROR",
            Self::FormNotFound => "FORM_NOT_FOUND",
            Self::ResourceNotFound => "RESOURCE_NOT_FOUND",
            Self::ExecutionListenerNoRetries => "EXECUTION_LISTENER_NO_RETRIES",
            Self::TaskListenerNoRetries => "TASK_LISTENER_NO_RETRIES",
            Self::AdHocSubProcessNoRetries => "AD_HOC_SUB_PROCESS_NO_RETRIES",
            Self::Unknown => "UNKNOWN",
        }
    }

    /// The reverse of [`Self::name`], for rows read back.
    pub fn from_name(name: &str) -> Option<Self> {
        [
            Self::IoMappingError,
            Self::JobNoRetries,
            Self::ConditionError,
            Self::ExtractValueError,
            Self::CalledElementError,
            Self::UnhandledErrorEvent,
            Self::MessageSizeExceeded,
            Self::CalledDecisionError,
            Self::DecisionEvaluationError,
            Self::FormNotFound,
            Self::ResourceNotFound,
            Self::ExecutionListenerNoRetries,
            Self::TaskListenerNoRetries,
            Self::AdHocSubProcessNoRetries,
            Self::Unknown,
        ]
        .into_iter()
        .find(|kind| kind.name() == name)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncidentState {
    Active,
    Resolved,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    pub key: Key,
    pub error_type: IncidentType,
    pub error_message: String,
    pub process_instance_key: Key,
    pub process_definition_key: Key,
    pub bpmn_process_id: Arc<str>,
    pub element_id: Arc<str>,
    pub element_instance_key: Key,
    /// The job that ran out of retries or threw an unhandled error.
    pub job_key: Option<Key>,
    /// The scope whose variables the failed expression saw.
    pub variable_scope_key: Key,
    pub tenant_id: Arc<str>,
    pub state: IncidentState,
    pub created_at_ms: TimestampMs,
    pub resolved_at_ms: Option<TimestampMs>,
}
