//! Variables of running and ended scopes.
//!
//! A search gives long values cut short unless it's asked for whole ones; what it filters and sorts by is the
//! whole value either way.

use super::entity::{Entity, Field, Kind};

/// The row's value, with the items that have changed since in their places.
macro_rules! value {
    () => {
        "CASE WHEN EXISTS (SELECT 1 FROM variable_item WHERE variable_key = v.key)
        AND substr(v.value, 1, 1) = '['
    THEN (SELECT json_group_array(json(coalesce(changed.value, CASE list.type
            WHEN 'array' THEN list.value WHEN 'object' THEN list.value
            WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE json_quote(list.value) END)))
        FROM json_each(v.value) list
        LEFT JOIN variable_item changed ON changed.variable_key = v.key AND changed.item = list.key)
    ELSE v.value END"
    };
}

/// Characters of a value that a search shows: 8191, as the cluster's indices hold them.
macro_rules! shown_max {
    () => {
        "8191"
    };
}

pub(super) const VALUE: &str = value!();
/// Its beginning.
pub(super) const BEGINNING: &str = concat!("substr(", value!(), ", 1, ", shown_max!(), ")");
/// Whether it's longer than that.
pub(super) const IS_LONG: &str = concat!("length(", value!(), ") > ", shown_max!());

/// With whole values.
pub static VARIABLES: Entity = Entity {
    title: "Variable",
    from: "variable v",
    base_condition: "TRUE",
    fields: &[
        Field::new("variableKey", "v.key", Kind::Key),
        Field::new("name", "v.name", Kind::Text),
        Field::new("value", VALUE, Kind::Text),
        Field::new("tenantId", "v.tenant_id", Kind::Text),
        Field::new("isTruncated", IS_LONG, Kind::Boolean).filter_only(),
        Field::new("isTruncated", "FALSE", Kind::Boolean).result_only(),
        Field::new("scopeKey", "v.scope_key", Kind::Key),
        Field::new("processInstanceKey", "v.process_instance_key", Kind::Key),
    ],
    special_filters: &[],
    definition_key: None,
};

/// With the beginnings of long values.
pub static CUT_VARIABLES: Entity = Entity {
    fields: &[
        Field::new("variableKey", "v.key", Kind::Key),
        Field::new("name", "v.name", Kind::Text),
        Field::new("value", VALUE, Kind::Text).hidden(),
        Field::new("value", BEGINNING, Kind::Text).result_only(),
        Field::new("tenantId", "v.tenant_id", Kind::Text),
        Field::new("isTruncated", IS_LONG, Kind::Boolean).unsorted(),
        Field::new("scopeKey", "v.scope_key", Kind::Key),
        Field::new("processInstanceKey", "v.process_instance_key", Kind::Key),
    ],
    title: "Variable",
    from: "variable v",
    base_condition: "TRUE",
    special_filters: &[],
    definition_key: None,
};
