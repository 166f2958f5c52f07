//! Incidents, open and resolved.

use super::entity::{Entity, Field, Kind};

pub static INCIDENTS: Entity = Entity {
    title: "Incident",
    from: "incident i JOIN process_definition d ON d.key = i.process_definition_key",
    base_condition: "TRUE",
    fields: &[
        Field::new("incidentKey", "i.key", Kind::Key),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        Field::new("errorType", "i.error_type", Kind::Enum(ERROR_TYPES)),
        Field::new("errorMessage", "i.error_message", Kind::Text),
        Field::new("elementId", "i.element_id", Kind::Text),
        Field::new("creationTime", "i.created_at", Kind::Timestamp),
        Field::new(
            "state",
            "i.state",
            Kind::Enum(&["ACTIVE", "MIGRATED", "RESOLVED", "PENDING"]),
        ),
        Field::new("tenantId", "i.tenant_id", Kind::Text),
        Field::new(
            "processDefinitionKey",
            "i.process_definition_key",
            Kind::Key,
        ),
        Field::new("processInstanceKey", "i.process_instance_key", Kind::Key),
        Field::new("elementInstanceKey", "i.element_instance_key", Kind::Key),
        Field::new("jobKey", "i.job_key", Kind::Key),
    ],
    special_filters: &[],
};

const ERROR_TYPES: &[&str] = &[
    "UNSPECIFIED",
    "UNKNOWN",
    "IO_MAPPING_ERROR",
    "JOB_NO_RETRIES",
    "EXECUTION_LISTENER_NO_RETRIES",
    "TASK_LISTENER_NO_RETRIES",
    "AD_HOC_SUB_PROCESS_NO_RETRIES",
    "CONDITION_ERROR",
    "EXTRACT_VALUE_ERROR",
    "CALLED_ELEMENT_ERROR",
    "UNHANDLED_ERROR_EVENT",
    "MESSAGE_SIZE_EXCEEDED",
    "CALLED_DECISION_ERROR",
    "DECISION_EVALUATION_ERROR",
    "FORM_NOT_FOUND",
    "RESOURCE_NOT_FOUND",
];
