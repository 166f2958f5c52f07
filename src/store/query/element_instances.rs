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
        Field::new("hasIncident", HAS_INCIDENT, Kind::Boolean).filter_only(),
        Field::new("hasIncident", SHOWN_INCIDENT, Kind::Boolean).result_only(),
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

/// The elements that an active incident is at, and all scopes and call activities above them, as Camunda marks them.
macro_rules! with_incident {
    () => {
        "n.key IN (WITH RECURSIVE hit(key) AS ( \
         SELECT element_instance_key FROM incident WHERE state = 'ACTIVE' \
         UNION SELECT coalesce(o.scope_key, q.parent_element_instance_key) FROM hit \
         LEFT JOIN element_instance o ON o.key = hit.key \
         LEFT JOIN process_instance q ON o.key IS NULL AND q.key = hit.key \
         WHERE coalesce(o.scope_key, q.parent_element_instance_key) IS NOT NULL) SELECT key FROM hit)"
    };
}

const HAS_INCIDENT: &str = with_incident!();

/// The same of a row at hand: all active incidents are only looked through for a scope that is still active.
const SHOWN_INCIDENT: &str = concat!(
    "CASE WHEN i.key IS NOT NULL THEN TRUE \
     WHEN n.ended_at IS NOT NULL OR e.type NOT IN ('SUB_PROCESS', 'EVENT_SUB_PROCESS', 'AD_HOC_SUB_PROCESS', \
     'AD_HOC_SUB_PROCESS_INNER_INSTANCE', 'MULTI_INSTANCE_BODY', 'CALL_ACTIVITY') THEN FALSE ELSE ",
    with_incident!(),
    " END"
);

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
