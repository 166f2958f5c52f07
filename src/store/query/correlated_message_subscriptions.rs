//! Which message reached whom.

use super::entity::{Entity, Field, Kind};

pub static CORRELATED_MESSAGE_SUBSCRIPTIONS: Entity = Entity {
    title: "Correlated Message Subscription",
    from: "message_correlation c JOIN process_definition d ON d.key = c.process_definition_key",
    base_condition: "TRUE",
    fields: &[
        Field::new("id", "c.id", Kind::Integer).internal(),
        Field::new("correlationKey", "c.correlation_key", Kind::Text),
        Field::new("correlationTime", "c.correlated_at", Kind::Timestamp),
        Field::new("elementId", "c.element_id", Kind::Text),
        // A start event has no instance that waited.
        Field::new("elementInstanceKey", "c.element_instance_key", Kind::Key),
        Field::new("messageKey", "c.message_key", Kind::Key),
        Field::new("messageName", "c.message_name", Kind::Text),
        Field::new("partitionId", "1", Kind::Integer),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        Field::new(
            "processDefinitionKey",
            "c.process_definition_key",
            Kind::Key,
        ),
        Field::new("processInstanceKey", "c.process_instance_key", Kind::Key),
        Field::new("subscriptionKey", "c.subscription_key", Kind::Key),
        Field::new("tenantId", "d.tenant_id", Kind::Text),
    ],
    special_filters: &[],
    definition_key: None,
};
