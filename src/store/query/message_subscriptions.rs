//! What waits, or waited, for a message.

use super::entity::{Entity, Field, Kind};

pub static MESSAGE_SUBSCRIPTIONS: Entity = Entity {
    title: "Message Subscription",
    from: "message_subscription m JOIN process_definition d ON d.key = m.process_definition_key",
    // As on a cluster, start events of processes aren't listed.
    base_condition: "m.element_instance_key IS NOT NULL",
    fields: &[
        Field::new("messageSubscriptionKey", "m.key", Kind::Key),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        // Filtered and sorted by it in 8.9.
        Field::new(
            "processDefinitionKey",
            "m.process_definition_key",
            Kind::Key,
        ),
        Field::new("processInstanceKey", "m.process_instance_key", Kind::Key),
        Field::new("elementId", "m.element_id", Kind::Text),
        Field::new("elementInstanceKey", "m.element_instance_key", Kind::Key),
        Field::new(
            "messageSubscriptionState",
            "m.state",
            Kind::Enum(&["CORRELATED", "CREATED", "DELETED", "MIGRATED"]),
        ),
        Field::new("lastUpdatedDate", "m.updated_at", Kind::Timestamp),
        Field::new("messageName", "m.message_name", Kind::Text),
        Field::new("correlationKey", "m.correlation_key", Kind::Text),
        Field::new("tenantId", "m.tenant_id", Kind::Text),
    ],
    special_filters: &[],
    definition_key: None,
};
