//! One file a table: how an entity becomes a row and, where it's active, an entity again.

mod batch_operation;
mod codec;
mod compensation_subscription;
mod conditional_subscription;
mod decision;
mod decision_evaluation;
mod decision_requirements;
mod deletion;
mod element_instance;
mod follow_up;
mod incident;
mod input_collection;
mod job;
mod message;
mod message_correlation;
mod message_subscription;
mod meta;
mod process_definition;
mod process_instance;
mod resource;
mod sequence_flow;
mod signal_subscription;
mod timer;
mod user_task;
mod variable;

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use rusqlite::{Connection, Row};

use crate::engine::{
    event::Event,
    record::{Key, ProcessDefinition},
};

/// What recovery has read so far that later rows refer to.
#[derive(Debug, Default)]
pub struct Known {
    pub definitions: HashMap<Key, Arc<ProcessDefinition>>,
    /// Active element instances: only their variables are wanted.
    pub scopes: HashSet<Key>,
    names: HashSet<Arc<str>>,
}

impl Known {
    /// The same text shared, however many rows have it.
    fn name(&mut self, text: &str) -> Arc<str> {
        if let Some(name) = self.names.get(text) {
            return Arc::clone(name);
        }
        let name: Arc<str> = text.into();
        self.names.insert(Arc::clone(&name));
        name
    }

    fn definition(&self, key: Key) -> rusqlite::Result<&Arc<ProcessDefinition>> {
        self.definitions
            .get(&key)
            .ok_or_else(|| codec::broken(format!("no process definition {key}")))
    }
}

/// Reads all that is active, in an order in which each event finds what it refers to.
pub fn read_active(connection: &Connection, sink: &mut dyn FnMut(Event)) -> rusqlite::Result<()> {
    let mut known = Known::default();
    let readers = [
        process_definition::read,
        decision_requirements::read,
        decision::read,
        resource::read,
        process_instance::read,
        element_instance::read,
        variable::read,
        job::read,
        incident::read,
        timer::read,
        message::read,
        message_subscription::read,
        signal_subscription::read,
        compensation_subscription::read,
        user_task::read,
        conditional_subscription::read,
        input_collection::read,
        batch_operation::read,
        batch_operation::read_items,
        batch_operation::read_parts,
        meta::read,
        follow_up::read,
    ];
    for read in readers {
        read(connection, &mut known, sink)?;
    }
    Ok(())
}

/// Gives the sink one event for each row of a statement without parameters, in the statement's order.
fn read_rows(
    connection: &Connection,
    sql: &str,
    sink: &mut dyn FnMut(Event),
    mut to_event: impl FnMut(&Row<'_>) -> rusqlite::Result<Event>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        sink(to_event(row)?);
    }
    Ok(())
}

/// Writes one event's entity over what its row held before.
pub fn write(connection: &Connection, event: &Event) -> rusqlite::Result<()> {
    match event {
        Event::ProcessDefinitionChanged(definition) => {
            process_definition::write(connection, definition)
        }
        Event::DecisionRequirementsChanged(requirements) => {
            decision_requirements::write(connection, requirements)
        }
        Event::DecisionChanged(decision) => decision::write(connection, decision),
        Event::ResourceChanged(resource) => resource::write(connection, resource),
        Event::DecisionEvaluated(evaluation) => decision_evaluation::write(connection, evaluation),
        Event::ElementInstanceChanged(instance) => match &instance.process {
            Some(process) => process_instance::write(connection, instance, process),
            None => element_instance::write(connection, instance),
        },
        Event::VariableChanged(variable) => variable::write(connection, variable),
        Event::VariableItemChanged {
            variable_key,
            index,
            item,
            ..
        } => variable::write_item(connection, *variable_key, *index, item),
        Event::JobChanged(job) => job::write(connection, job),
        Event::IncidentChanged(incident) => incident::write(connection, incident),
        Event::TimerChanged(timer) => timer::write(connection, timer),
        Event::MessageChanged(message) => message::write(connection, message),
        Event::MessageCorrelated(correlation) => {
            message_correlation::write(connection, correlation)
        }
        Event::MessageSubscriptionChanged(subscription) => {
            message_subscription::write(connection, subscription)
        }
        Event::SignalSubscriptionChanged(subscription) => {
            signal_subscription::write(connection, subscription)
        }
        Event::CompensationSubscriptionChanged(subscription) => {
            compensation_subscription::write(connection, subscription)
        }
        Event::ConditionalSubscriptionChanged(subscription) => {
            conditional_subscription::write(connection, subscription)
        }
        Event::InputCollectionChanged { body_key, items } => {
            input_collection::write(connection, *body_key, items.as_deref())
        }
        Event::UserTaskChanged(task) => user_task::write(connection, task),
        Event::SequenceFlowTaken {
            process_instance_key,
            flow_id,
        } => sequence_flow::write(connection, *process_instance_key, flow_id),
        Event::SequenceFlowDeleted {
            process_instance_key,
            flow_id,
        } => sequence_flow::delete(connection, *process_instance_key, flow_id),
        Event::FollowUpsPostponed {
            first_position,
            follow_ups,
        } => follow_up::append(connection, *first_position, follow_ups),
        Event::FollowUpsResumed { until_position } => {
            follow_up::delete_until(connection, *until_position)
        }
        Event::BatchOperationChanged(operation) => batch_operation::write(connection, operation),
        Event::BatchItemsFrozen {
            batch_operation_key,
            position,
            items,
        } => batch_operation::freeze(connection, *batch_operation_key, *position, items),
        Event::BatchItemsOpened {
            batch_operation_key,
            position,
            items,
        } => batch_operation::open(connection, *batch_operation_key, *position, items),
        Event::BatchItemEnded {
            batch_operation_key,
            item,
            outcome,
            at_ms,
        } => batch_operation::end_item(connection, *batch_operation_key, *item, outcome, *at_ms),
        Event::ProcessInstanceDeleted {
            process_instance_key,
        } => deletion::delete_instance(connection, *process_instance_key),
        Event::NextKeyChanged(key) => meta::write_next_key(connection, *key),
        Event::ClockChanged { pinned_at_ms } => meta::write_clock(connection, *pinned_at_ms),
    }
}

/// The events whose rows are needed: of several changes of one entity the last.
pub fn last_of_each(events: &[Event]) -> impl Iterator<Item = &Event> {
    let mut last = HashMap::with_capacity(events.len());
    for (position, event) in events.iter().enumerate() {
        if let Some(entity) = entity(event) {
            last.insert(entity, position);
        }
    }
    events
        .iter()
        .enumerate()
        .filter_map(move |(position, event)| {
            let is_last = entity(event).is_none_or(|entity| last[&entity] == position);
            is_last.then_some(event)
        })
}

/// What an event is about: the table and the key. None where each event has its own row.
fn entity(event: &Event) -> Option<(u8, Key)> {
    Some(match event {
        Event::ProcessDefinitionChanged(definition) => (0, definition.key),
        Event::ElementInstanceChanged(instance) => (1, instance.key),
        Event::VariableChanged(variable) => (2, variable.key),
        Event::JobChanged(job) => (3, job.key),
        Event::IncidentChanged(incident) => (4, incident.key),
        Event::TimerChanged(timer) => (5, timer.key),
        Event::MessageChanged(message) => (6, message.key),
        Event::MessageSubscriptionChanged(subscription) => (7, subscription.key),
        Event::SignalSubscriptionChanged(subscription) => (8, subscription.key),
        Event::UserTaskChanged(task) => (21, task.key),
        Event::DecisionRequirementsChanged(requirements) => (13, requirements.key),
        Event::DecisionChanged(decision) => (14, decision.key),
        Event::ResourceChanged(resource) => (15, resource.key),
        Event::VariableItemChanged { .. }
        | Event::SequenceFlowTaken { .. }
        | Event::BatchItemsFrozen { .. }
        | Event::BatchItemsOpened { .. }
        | Event::BatchItemEnded { .. }
        | Event::ProcessInstanceDeleted { .. }
        | Event::DecisionEvaluated(_)
        | Event::MessageCorrelated(_)
        | Event::SequenceFlowDeleted { .. }
        | Event::FollowUpsPostponed { .. }
        | Event::FollowUpsResumed { .. } => return None,
        Event::BatchOperationChanged(operation) => (23, operation.key),
        Event::NextKeyChanged(_) => (10, 0),
        Event::ClockChanged { .. } => (11, 0),
        Event::InputCollectionChanged { body_key, .. } => (12, *body_key),
        Event::CompensationSubscriptionChanged(subscription) => (20, subscription.key),
        Event::ConditionalSubscriptionChanged(subscription) => (22, subscription.key),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_last_change_of_an_entity() {
        let flow = |id: &str| Event::SequenceFlowTaken {
            process_instance_key: 1,
            flow_id: id.into(),
        };
        let events = [
            Event::NextKeyChanged(5),
            flow("a"),
            Event::ClockChanged { pinned_at_ms: None },
            Event::NextKeyChanged(7),
            flow("a"),
        ];
        let kept: Vec<_> = last_of_each(&events).collect();
        assert_eq!(kept.len(), 4);
        assert!(matches!(kept[2], Event::NextKeyChanged(7)));
    }
}
