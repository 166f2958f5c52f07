//! Incidents, open and resolved.

use rusqlite::{Connection, types::Value as Sql};
use serde_json::Value as Json;

use super::{
    Condition, Error, Page,
    entity::{Entity, Field, Kind},
};

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
    definition_key: None,
};

/// Where incidents are looked for: in one of these and in all below it, called instances too.
#[derive(Debug, Clone, Copy)]
pub enum IncidentScope {
    ProcessInstance(i64),
    ElementInstance(i64),
}

/// Searches the incidents of a scope and of what is below it.
pub fn incidents_below(
    connection: &Connection,
    scope: IncidentScope,
    body: &Json,
) -> Result<Page, Error> {
    let condition = match scope {
        IncidentScope::ProcessInstance(key) => {
            let sql = format!("i.process_instance_key IN ({})", called_from("?"));
            Condition::new(sql, vec![Sql::Integer(key)])
        }
        IncidentScope::ElementInstance(key) => {
            let of_it = "(SELECT process_instance_key FROM element_instance WHERE key = ?)";
            let sql = format!(
                "i.process_instance_key IN ({}) AND ? IN ({SCOPES_OF_INCIDENT})",
                called_from(of_it)
            );
            Condition::new(sql, vec![Sql::Integer(key); 2])
        }
    };
    super::search_where(connection, &INCIDENTS, body, Some(condition))
}

/// A process instance and all that it called, at any depth.
fn called_from(key: &str) -> String {
    format!(
        "WITH RECURSIVE called(key) AS (SELECT {key} UNION ALL SELECT q.key FROM process_instance q \
         JOIN called ON q.parent_process_instance_key = called.key) SELECT key FROM called"
    )
}

/// The element instance of an incident, and all that it's in, up over call activities.
const SCOPES_OF_INCIDENT: &str = "WITH RECURSIVE up(key) AS (SELECT i.element_instance_key \
     UNION ALL SELECT coalesce(n.scope_key, p.parent_element_instance_key) FROM up \
     LEFT JOIN element_instance n ON n.key = up.key LEFT JOIN process_instance p ON p.key = up.key \
     WHERE coalesce(n.scope_key, p.parent_element_instance_key) IS NOT NULL) SELECT key FROM up";

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
