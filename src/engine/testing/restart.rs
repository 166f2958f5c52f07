//! A restart in thought: from the last event of each active entity, as the store keeps them, a fresh
//! state must be the same as the live one.

use std::{collections::BTreeMap, sync::Arc};

use crate::engine::{
    event::Event,
    follow_up::FollowUp,
    record::{
        BatchItem, CompensationState, DefinitionState, ElementInstance, Incident, IncidentState,
        Key, MessageState, ProcessDefinition, SubscriptionState, TimerState, Variable,
    },
    state::State,
};

/// What the store keeps: the last change of each entity. Variables stay after their scope's end, for tests.
#[derive(Default)]
pub struct Kept {
    definitions: BTreeMap<Key, Arc<ProcessDefinition>>,
    instances: BTreeMap<Key, Arc<ElementInstance>>,
    pub variables: BTreeMap<Key, Arc<Variable>>,
    pub incidents: BTreeMap<Key, Arc<Incident>>,
    others: BTreeMap<Key, Event>,
    input_collections: BTreeMap<Key, Event>,
    /// Parts of batch operations that have no rows of their own yet, and items that have and wait.
    frozen: BTreeMap<(Key, u32), Event>,
    batch_items: BTreeMap<Key, Vec<BatchItem>>,
    postponed: BTreeMap<u64, FollowUp>,
    /// The clock and the next key: one of each.
    singles: BTreeMap<&'static str, Event>,
}

impl Kept {
    pub fn keep(&mut self, event: &Event) {
        let (key, is_over) = match event {
            Event::ProcessDefinitionChanged(definition) => {
                self.definitions
                    .insert(definition.key, Arc::clone(definition));
                return;
            }
            Event::ElementInstanceChanged(instance) => {
                if instance.state.is_final() {
                    self.instances.remove(&instance.key);
                } else {
                    self.instances.insert(instance.key, Arc::clone(instance));
                }
                return;
            }
            Event::VariableChanged(variable) => {
                self.variables.insert(variable.key, Arc::clone(variable));
                return;
            }
            Event::VariableItemChanged {
                variable_key,
                index,
                item,
                ..
            } => {
                let variable = self.variables.get_mut(variable_key);
                let variable = variable.expect("a variable is made before its items change");
                Arc::make_mut(variable).set_item(*index, item);
                return;
            }
            Event::IncidentChanged(incident) => {
                if incident.state == IncidentState::Resolved {
                    self.incidents.remove(&incident.key);
                } else {
                    self.incidents.insert(incident.key, Arc::clone(incident));
                }
                return;
            }
            Event::InputCollectionChanged { body_key, items } => {
                match items {
                    Some(_) => self.input_collections.insert(*body_key, event.clone()),
                    None => self.input_collections.remove(body_key),
                };
                return;
            }
            Event::BatchItemsFrozen {
                batch_operation_key,
                position,
                ..
            } => {
                let part = (*batch_operation_key, *position);
                self.frozen.insert(part, event.clone());
                return;
            }
            Event::BatchItemsOpened {
                batch_operation_key,
                position,
                items,
            } => {
                self.frozen.remove(&(*batch_operation_key, *position));
                let waiting = self.batch_items.entry(*batch_operation_key).or_default();
                waiting.extend(items.iter());
                return;
            }
            Event::BatchItemEnded {
                batch_operation_key,
                item,
                ..
            } => {
                let waiting = self.batch_items.entry(*batch_operation_key).or_default();
                waiting.retain(|one| one != item);
                return;
            }
            Event::ProcessInstanceDeleted { .. }
            | Event::MessageCorrelated(_)
            | Event::SequenceFlowTaken { .. }
            | Event::SequenceFlowDeleted { .. }
            | Event::DecisionEvaluated(_) => return,
            Event::FollowUpsPostponed {
                first_position,
                follow_ups,
            } => {
                let positions = *first_position..;
                self.postponed
                    .extend(positions.zip(follow_ups.iter().copied()));
                return;
            }
            Event::FollowUpsResumed { until_position } => {
                self.postponed = self.postponed.split_off(until_position);
                return;
            }
            Event::DecisionRequirementsChanged(requirements) => (
                requirements.key,
                requirements.state != DefinitionState::Active,
            ),
            // A deleted one's tag isn't another's.
            Event::DecisionChanged(decision) => (
                decision.key,
                decision.state != DefinitionState::Active && decision.version_tag.is_none(),
            ),
            // Deleted ones too: their versions aren't given again.
            Event::ResourceChanged(resource) => (resource.key, false),
            Event::NextKeyChanged(_) => return self.keep_single("next key", event),
            Event::ClockChanged { .. } => return self.keep_single("clock", event),
            Event::JobChanged(job) => (job.key, job.has_ended()),
            Event::TimerChanged(timer) => (timer.key, timer.state != TimerState::Created),
            Event::MessageChanged(message) => (message.key, message.state == MessageState::Expired),
            Event::MessageSubscriptionChanged(subscription) => (
                subscription.key,
                subscription.state != SubscriptionState::Created,
            ),
            Event::ConditionalSubscriptionChanged(subscription) => {
                (subscription.key, !subscription.is_open)
            }
            Event::CompensationSubscriptionChanged(subscription) => (
                subscription.key,
                subscription.state == CompensationState::Ended,
            ),
            Event::SignalSubscriptionChanged(subscription) => {
                (subscription.key, !subscription.is_open)
            }
            Event::UserTaskChanged(task) => (task.key, task.state.is_final()),
            Event::BatchOperationChanged(operation) => (operation.key, operation.state.is_final()),
        };
        if is_over {
            self.others.remove(&key);
        } else {
            self.others.insert(key, event.clone());
        }
    }

    fn keep_single(&mut self, name: &'static str, event: &Event) {
        self.singles.insert(name, event.clone());
    }

    fn postponed(&self) -> Option<Event> {
        let (first_position, _) = self.postponed.first_key_value()?;
        Some(Event::FollowUpsPostponed {
            first_position: *first_position,
            follow_ups: self.postponed.values().copied().collect(),
        })
    }

    /// What a start reads.
    pub fn events(&self) -> impl Iterator<Item = Event> + '_ {
        let definitions = self.definitions.values().cloned();
        let instances = self.instances.values().cloned();
        let variables = self
            .variables
            .values()
            .filter(|variable| self.instances.contains_key(&variable.scope_key))
            .cloned();
        let incidents = self.incidents.values().cloned();
        definitions
            .map(Event::ProcessDefinitionChanged)
            .chain(instances.map(Event::ElementInstanceChanged))
            .chain(variables.map(Event::VariableChanged))
            .chain(incidents.map(Event::IncidentChanged))
            .chain(self.others.values().cloned())
            .chain(
                self.batch_items
                    .iter()
                    .map(|(key, items)| Event::BatchItemsOpened {
                        batch_operation_key: *key,
                        position: 0,
                        items: items.as_slice().into(),
                    }),
            )
            .chain(self.frozen.values().cloned())
            .chain(self.input_collections.values().cloned())
            .chain(self.postponed())
            .chain(self.singles.values().cloned())
    }

    /// Fails when a restart would be seen.
    pub fn assert_same(&self, live: &State) {
        let mut restored = State::default();
        self.events().for_each(|event| restored.apply(&event));
        assert!(
            live.is_same_after_restart(&restored),
            "a restart would be seen:\nlive: {live:#?}\nrestored: {restored:#?}"
        );
    }
}
