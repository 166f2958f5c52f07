//! Running process instances counted by what is wrong with them (as Camunda 8.9 does).

use super::entity::{Entity, Field, Kind};

/// One item an error, whatever the process.
pub static INSTANCES_BY_ERROR: Entity = Entity {
    title: "Incident Statistics",
    from: "(SELECT error_hash, min(error_message) AS error_message, \
                count(DISTINCT process_instance_key) AS instances \
            FROM incident WHERE state = 'ACTIVE' GROUP BY error_hash) s",
    base_condition: "TRUE",
    fields: &[
        Field::new("errorHashCode", "s.error_hash", Kind::Integer)
            .unfiltered()
            .unsorted(),
        Field::new("errorMessage", "s.error_message", Kind::Text).unfiltered(),
        Field::new(
            "activeInstancesWithErrorCount",
            "s.instances",
            Kind::Integer,
        )
        .unfiltered(),
    ],
    special_filters: &[],
    definition_key: None,
};

/// One item a version of a process, for the error of the filter.
pub static INSTANCES_BY_DEFINITION: Entity = Entity {
    title: "Incident Statistics",
    from: "(SELECT process_definition_key, error_hash, count(DISTINCT process_instance_key) AS instances \
            FROM incident WHERE state = 'ACTIVE' GROUP BY process_definition_key, error_hash) s \
           JOIN process_definition d ON d.key = s.process_definition_key",
    base_condition: "TRUE",
    fields: &[
        Field::new(
            "processDefinitionKey",
            "s.process_definition_key",
            Kind::Key,
        )
        .unfiltered(),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text)
            .unfiltered()
            .unsorted(),
        // The API requires a name: a process without one goes by its id.
        Field::new(
            "processDefinitionName",
            "coalesce(d.name, d.bpmn_process_id)",
            Kind::Text,
        )
        .unfiltered()
        .unsorted(),
        Field::new("processDefinitionVersion", "d.version", Kind::Integer)
            .unfiltered()
            .unsorted(),
        Field::new("tenantId", "d.tenant_id", Kind::Text).unfiltered(),
        Field::new(
            "activeInstancesWithErrorCount",
            "s.instances",
            Kind::Integer,
        )
        .unfiltered(),
        Field::new("errorHashCode", "s.error_hash", Kind::Integer).filter_only(),
    ],
    special_filters: &[],
    definition_key: None,
};
