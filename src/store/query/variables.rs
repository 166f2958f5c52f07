//! Variables of running and ended scopes.

use super::entity::{Entity, Field, Kind};

/// Values are whole, never cut: `isTruncated` is always false.
pub static VARIABLES: Entity = Entity {
    title: "Variable",
    from: "variable v",
    base_condition: "TRUE",
    fields: &[
        Field::new("variableKey", "v.key", Kind::Key),
        Field::new("name", "v.name", Kind::Text),
        Field::new("value", "v.value", Kind::Text),
        Field::new("tenantId", "v.tenant_id", Kind::Text),
        Field::new("isTruncated", "FALSE", Kind::Boolean).unsorted(),
        Field::new("scopeKey", "v.scope_key", Kind::Key),
        Field::new("processInstanceKey", "v.process_instance_key", Kind::Key),
    ],
    special_filters: &[],
};
