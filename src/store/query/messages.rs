//! Published messages, buffered and expired: an addition of this engine, the API has no search for them.

use super::entity::{Entity, Field, Kind};

/// A message that expired uncorrelated reached nobody: no process was started by it, and nothing waited for it.
pub static MESSAGES: Entity = Entity {
    title: "Message",
    from: "message m",
    base_condition: "TRUE",
    fields: &[
        Field::new("messageKey", "m.key", Kind::Key),
        Field::new("messageName", "m.name", Kind::Text),
        Field::new("correlationKey", "m.correlation_key", Kind::Text),
        Field::new("messageId", "nullif(m.message_id, '')", Kind::Text),
        Field::new("state", "m.state", Kind::Enum(&["PUBLISHED", "EXPIRED"])),
        Field::new(
            "isCorrelated",
            "(m.correlated_to IS NOT NULL)",
            Kind::Boolean,
        )
        .unsorted(),
        Field::new("timeToLive", "m.time_to_live_ms", Kind::Integer),
        Field::new("publicationTime", "m.published_at", Kind::Timestamp),
        Field::new("expirationTime", "m.expires_at", Kind::Timestamp),
        Field::new("tenantId", "m.tenant_id", Kind::Text),
    ],
    special_filters: &[],
    definition_key: None,
};
