//! Variables of running and ended scopes.

use super::entity::{Entity, Field, Kind};

/// The row's value, with the items that have changed since in their places.
const VALUE: &str = "CASE WHEN EXISTS (SELECT 1 FROM variable_item WHERE variable_key = v.key)
        AND substr(v.value, 1, 1) = '['
    THEN (SELECT json_group_array(json(coalesce(changed.value, CASE list.type
            WHEN 'array' THEN list.value WHEN 'object' THEN list.value
            WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE json_quote(list.value) END)))
        FROM json_each(v.value) list
        LEFT JOIN variable_item changed ON changed.variable_key = v.key AND changed.item = list.key)
    ELSE v.value END";

/// Values are whole, never cut: `isTruncated` is always false.
pub static VARIABLES: Entity = Entity {
    title: "Variable",
    from: "variable v",
    base_condition: "TRUE",
    fields: &[
        Field::new("variableKey", "v.key", Kind::Key),
        Field::new("name", "v.name", Kind::Text),
        Field::new("value", VALUE, Kind::Text),
        Field::new("tenantId", "v.tenant_id", Kind::Text),
        Field::new("isTruncated", "FALSE", Kind::Boolean).unsorted(),
        Field::new("scopeKey", "v.scope_key", Kind::Key),
        Field::new("processInstanceKey", "v.process_instance_key", Kind::Key),
    ],
    special_filters: &[],
    definition_key: None,
};
