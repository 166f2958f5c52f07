//! Deployed DMN files.

use rusqlite::{Connection, OptionalExtension};

use super::{
    Error,
    entity::{Entity, Field, Kind},
};

pub static DECISION_REQUIREMENTS: Entity = Entity {
    title: "Decision Requirements",
    from: "decision_requirements r",
    base_condition: "r.state = 'ACTIVE'",
    fields: &[
        Field::new("decisionRequirementsKey", "r.key", Kind::Key),
        Field::new(
            "decisionRequirementsId",
            "r.decision_requirements_id",
            Kind::Text,
        ),
        Field::new("decisionRequirementsName", "r.name", Kind::Text),
        Field::new("version", "r.version", Kind::Integer),
        Field::new("resourceName", "r.resource_name", Kind::Text).unsorted(),
        Field::new("tenantId", "r.tenant_id", Kind::Text),
    ],
    special_filters: &[],
    definition_key: None,
};

/// The XML as it was deployed; none when there is no such file.
pub fn decision_requirements_xml(
    connection: &Connection,
    key: i64,
) -> Result<Option<Vec<u8>>, Error> {
    Ok(connection
        .prepare_cached(
            "SELECT resource FROM decision_requirements WHERE key = ? AND state = 'ACTIVE'",
        )?
        .query_row([key], |row| row.get(0))
        .optional()?)
}
