//! Deployed decisions, and the XML they stand in.

use rusqlite::{Connection, OptionalExtension};

use super::{
    Error,
    entity::{Entity, Field, Kind},
};

pub static DECISION_DEFINITIONS: Entity = Entity {
    title: "Decision Definition",
    from: "decision_definition d",
    base_condition: "d.state = 'ACTIVE'",
    fields: &[
        Field::new("decisionDefinitionKey", "d.key", Kind::Key),
        Field::new("decisionDefinitionId", "d.decision_id", Kind::Text),
        Field::new("name", "d.name", Kind::Text),
        Field::new("version", "d.version", Kind::Integer),
        Field::new(
            "decisionRequirementsId",
            "d.decision_requirements_id",
            Kind::Text,
        ),
        Field::new(
            "decisionRequirementsKey",
            "d.decision_requirements_key",
            Kind::Key,
        ),
        Field::new("tenantId", "d.tenant_id", Kind::Text),
    ],
    special_filters: &[],
    definition_key: None,
};

/// The XML of the decision's file as it was deployed; none when there is no such decision.
pub fn decision_definition_xml(
    connection: &Connection,
    key: i64,
) -> Result<Option<Vec<u8>>, Error> {
    Ok(connection
        .prepare_cached(
            "SELECT r.resource FROM decision_definition d
                JOIN decision_requirements r ON r.key = d.decision_requirements_key
            WHERE d.key = ? AND d.state = 'ACTIVE'",
        )?
        .query_row([key], |row| row.get(0))
        .optional()?)
}
