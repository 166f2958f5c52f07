//! Deployed process definitions and their XML.

use rusqlite::{Connection, OptionalExtension};

use super::{
    Error,
    entity::{Entity, Field, Kind},
};

pub static PROCESS_DEFINITIONS: Entity = Entity {
    title: "Process Definition",
    from: "process_definition d",
    base_condition: "d.state = 'ACTIVE'",
    fields: &[
        Field::new("processDefinitionKey", "d.key", Kind::Key),
        Field::new("name", "d.name", Kind::Text),
        Field::new("resourceName", "d.resource_name", Kind::Text),
        Field::new("version", "d.version", Kind::Integer),
        Field::new("versionTag", "d.version_tag", Kind::Text),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        Field::new("tenantId", "d.tenant_id", Kind::Text),
        Field::new("hasStartForm", "d.start_form_id IS NOT NULL", Kind::Boolean).unsorted(),
        Field::new("isLatestVersion", IS_LATEST, Kind::Boolean).filter_only(),
    ],
    special_filters: &[],
    definition_key: None,
};

const IS_LATEST: &str = "d.version = (SELECT max(o.version) FROM process_definition o \
     WHERE o.bpmn_process_id = d.bpmn_process_id AND o.state = 'ACTIVE')";

/// The XML as it was deployed; none when there is no such definition.
pub fn process_definition_xml(connection: &Connection, key: i64) -> Result<Option<Vec<u8>>, Error> {
    Ok(connection
        .prepare_cached(
            "SELECT resource FROM process_definition WHERE key = ? AND state = 'ACTIVE'",
        )?
        .query_row([key], |row| row.get(0))
        .optional()?)
}
