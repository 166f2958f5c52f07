//! Timers that have not fired: an addition of this engine, the API has no search for them.

use super::entity::{Entity, Field, Kind};

/// Those that have fired or were canceled aren't listed; `repetitions` is how many more times one
/// fires after it's due, -1 without end.
pub static TIMERS: Entity = Entity {
    title: "Timer",
    from: "timer t JOIN process_definition d ON d.key = t.process_definition_key \
           JOIN element e ON e.process_definition_key = t.process_definition_key AND e.element = t.element",
    base_condition: "t.state = 'CREATED'",
    fields: &[
        Field::new("timerKey", "t.key", Kind::Key),
        Field::new("dueDate", "t.due_at", Kind::Timestamp),
        Field::new("repetitions", "t.repetitions", Kind::Integer),
        Field::new("elementId", "e.element_id", Kind::Text),
        // Neither is there for a start event of a process.
        Field::new("elementInstanceKey", "t.element_instance_key", Kind::Key),
        Field::new("processInstanceKey", "t.process_instance_key", Kind::Key),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        Field::new(
            "processDefinitionKey",
            "t.process_definition_key",
            Kind::Key,
        ),
        Field::new("tenantId", "d.tenant_id", Kind::Text),
    ],
    special_filters: &[],
    definition_key: None,
};
