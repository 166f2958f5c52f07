//! Jobs, open and ended.

use super::entity::{Entity, Field, Kind};

pub static JOBS: Entity = Entity {
    title: "Job",
    from: "job j JOIN process_definition d ON d.key = j.process_definition_key",
    base_condition: "TRUE",
    fields: &[
        Field::new("jobKey", "j.key", Kind::Key),
        // Kept as a list of pairs, in the model's order.
        Field::new(
            "customHeaders",
            "(SELECT json_group_object(h.value ->> 0, h.value ->> 1) FROM json_each(j.headers) h)",
            Kind::Document,
        )
        .result_only(),
        Field::new("deadline", "j.deadline_at", Kind::Timestamp).nullable(),
        Field::new("deniedReason", "j.denied_reason", Kind::Text).nullable(),
        Field::new("elementId", "j.element_id", Kind::Text),
        Field::new("elementInstanceKey", "j.element_instance_key", Kind::Key),
        Field::new("endTime", "j.ended_at", Kind::Timestamp),
        Field::new("errorCode", "j.error_code", Kind::Text).nullable(),
        Field::new("errorMessage", "j.error_message", Kind::Text).nullable(),
        Field::new(
            "hasFailedWithRetriesLeft",
            "j.state = 'FAILED' AND j.retries > 0",
            Kind::Boolean,
        )
        .unsorted(),
        Field::new("isDenied", "j.denied_reason IS NOT NULL", Kind::Boolean),
        Field::new("kind", "j.kind", Kind::Enum(KINDS)),
        Field::new(
            "listenerEventType",
            "j.listener_event",
            Kind::Enum(LISTENER_EVENT_TYPES),
        ),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        Field::new(
            "processDefinitionKey",
            "j.process_definition_key",
            Kind::Key,
        ),
        Field::new("processInstanceKey", "j.process_instance_key", Kind::Key),
        Field::new("retries", "j.retries", Kind::Integer),
        Field::new("state", "j.state", Kind::Enum(STATES)),
        Field::new("tenantId", "j.tenant_id", Kind::Text),
        Field::new("type", "j.type", Kind::Text),
        Field::new("worker", "j.worker", Kind::Text),
        Field::new("creationTime", "j.created_at", Kind::Timestamp),
        Field::new("lastUpdateTime", "j.updated_at", Kind::Timestamp),
    ],
    special_filters: &[],
    definition_key: None,
};

const KINDS: &[&str] = &[
    "BPMN_ELEMENT",
    "EXECUTION_LISTENER",
    "TASK_LISTENER",
    "AD_HOC_SUB_PROCESS",
];

const LISTENER_EVENT_TYPES: &[&str] = &[
    "ASSIGNING",
    "CANCELING",
    "COMPLETING",
    "CREATING",
    "END",
    "START",
    "UNSPECIFIED",
    "UPDATING",
];

const STATES: &[&str] = &[
    "CANCELED",
    "COMPLETED",
    "CREATED",
    "ERROR_THROWN",
    "FAILED",
    "MIGRATED",
    "RETRIES_UPDATED",
    "TIMED_OUT",
];
