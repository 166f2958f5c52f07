//! Element instances, all but the process instances themselves.

use super::entity::{Entity, Field, Kind};

pub static ELEMENT_INSTANCES: Entity = Entity {
    title: "Element Instance",
    from: "element_instance n \
           JOIN element e ON e.process_definition_key = n.process_definition_key AND e.element = n.element \
           JOIN process_definition d ON d.key = n.process_definition_key \
           LEFT JOIN incident i ON i.element_instance_key = n.key AND i.state = 'ACTIVE' \
           AND i.key = (SELECT min(o.key) FROM incident o WHERE o.element_instance_key = n.key AND o.state = 'ACTIVE')",
    base_condition: "TRUE",
    fields: &[
        Field::new("elementInstanceKey", "n.key", Kind::Key),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        Field::new("startDate", "n.started_at", Kind::Timestamp),
        Field::new("endDate", "n.ended_at", Kind::Timestamp),
        Field::new("elementId", "e.element_id", Kind::Text),
        // The API requires a name: an element without one goes by its id.
        Field::new("elementName", "coalesce(e.name, e.element_id)", Kind::Text),
        Field::new("type", "e.type", Kind::Enum(TYPES)),
        Field::new(
            "state",
            "n.state",
            Kind::Enum(&["ACTIVE", "COMPLETED", "TERMINATED"]),
        ),
        Field::new("hasIncident", HAS_INCIDENT, Kind::Boolean).unsorted(),
        Field::new("tenantId", "d.tenant_id", Kind::Text),
        Field::new("processInstanceKey", "n.process_instance_key", Kind::Key),
        Field::new(
            "processDefinitionKey",
            "n.process_definition_key",
            Kind::Key,
        ),
        Field::new("incidentKey", "i.key", Kind::Key),
        Field::new("elementInstanceScopeKey", "n.scope_key", Kind::Key).filter_only(),
    ],
    special_filters: &[],
    definition_key: None,
};

/// An open incident of its own, or for a call activity one in what it called, at any depth.
const HAS_INCIDENT: &str = "n.key IN (WITH RECURSIVE hit(element_key, instance_key) AS ( \
     SELECT element_instance_key, process_instance_key FROM incident WHERE state = 'ACTIVE' \
     UNION SELECT q.parent_element_instance_key, q.parent_process_instance_key \
     FROM process_instance q JOIN hit ON q.key = hit.instance_key \
     WHERE q.parent_process_instance_key IS NOT NULL) SELECT element_key FROM hit)";

const TYPES: &[&str] = &[
    "UNSPECIFIED",
    "PROCESS",
    "SUB_PROCESS",
    "EVENT_SUB_PROCESS",
    "AD_HOC_SUB_PROCESS",
    "AD_HOC_SUB_PROCESS_INNER_INSTANCE",
    "START_EVENT",
    "INTERMEDIATE_CATCH_EVENT",
    "INTERMEDIATE_THROW_EVENT",
    "BOUNDARY_EVENT",
    "END_EVENT",
    "SERVICE_TASK",
    "RECEIVE_TASK",
    "USER_TASK",
    "MANUAL_TASK",
    "TASK",
    "EXCLUSIVE_GATEWAY",
    "INCLUSIVE_GATEWAY",
    "PARALLEL_GATEWAY",
    "EVENT_BASED_GATEWAY",
    "SEQUENCE_FLOW",
    "MULTI_INSTANCE_BODY",
    "CALL_ACTIVITY",
    "BUSINESS_RULE_TASK",
    "SCRIPT_TASK",
    "SEND_TASK",
    "UNKNOWN",
];
