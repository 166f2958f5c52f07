//! All that is active, in memory, with the indexes the hot path needs.
//!
//! Changed by [`State::apply`] alone. Finished entities leave the memory as their last event is
//! applied; the store keeps them. Hash maps are for look-ups only: whatever is walked is ordered.

mod batch_operations;
mod compensations;
mod conditionals;
mod decisions;
mod definitions;
mod incidents;
mod input_collections;
mod instances;
mod jobs;
mod messages;
mod resources;
mod signals;
pub mod size;
mod subscriptions;
mod timers;
mod undo;
mod user_tasks;
mod variables;
mod versions;

use std::collections::HashMap;

pub use batch_operations::{BatchOperations, OpenBatch};
pub use compensations::Compensations;
pub use conditionals::Conditionals;
pub use decisions::Decisions;
pub use definitions::Definitions;
pub use incidents::Incidents;
pub use input_collections::InputCollections;
pub use instances::Instances;
pub use jobs::Jobs;
pub use messages::Messages;
pub use resources::Resources;
pub use signals::SignalSubscriptions;
pub use subscriptions::Subscriptions;
pub use timers::Timers;
pub(super) use undo::Undo;
pub use user_tasks::UserTasks;
pub use variables::Variables;

use super::{
    command::RequestId,
    event::Event,
    follow_up::FollowUps,
    record::{FIRST_KEY, Key, TimestampMs},
};

/// A caller that waits for a process instance's end.
#[derive(Debug, Clone)]
pub struct Awaiting {
    pub request: RequestId,
    pub fetch_variables: Vec<String>,
}

#[derive(Debug)]
pub struct State {
    next_key: Key,
    clock_pinned_at_ms: Option<TimestampMs>,
    pub definitions: Definitions,
    pub decisions: Decisions,
    pub resources: Resources,
    pub instances: Instances,
    pub variables: Variables,
    pub jobs: Jobs,
    pub incidents: Incidents,
    pub timers: Timers,
    pub messages: Messages,
    pub subscriptions: Subscriptions,
    pub signals: SignalSubscriptions,
    pub compensations: Compensations,
    pub user_tasks: UserTasks,
    pub conditionals: Conditionals,
    pub input_collections: InputCollections,
    pub batch_operations: BatchOperations,
    postponed: FollowUps,
    /// By process instance key; callers don't outlive the process, so this isn't an event.
    awaiting: HashMap<Key, Awaiting>,
    /// Who waits for the end of a user task's transition, by its key; likewise.
    user_task_requests: HashMap<Key, RequestId>,
    user_task_of_request: HashMap<RequestId, Key>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            next_key: FIRST_KEY,
            clock_pinned_at_ms: None,
            definitions: Definitions::default(),
            decisions: Decisions::default(),
            resources: Resources::default(),
            instances: Instances::default(),
            variables: Variables::default(),
            jobs: Jobs::default(),
            incidents: Incidents::default(),
            timers: Timers::default(),
            messages: Messages::default(),
            subscriptions: Subscriptions::default(),
            signals: SignalSubscriptions::default(),
            compensations: Compensations::default(),
            user_tasks: UserTasks::default(),
            conditionals: Conditionals::default(),
            input_collections: InputCollections::default(),
            batch_operations: BatchOperations::default(),
            postponed: FollowUps::default(),
            awaiting: HashMap::new(),
            user_task_requests: HashMap::new(),
            user_task_of_request: HashMap::new(),
        }
    }
}

impl State {
    /// Takes up one change. Pure: the same events in the same order give the same state.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::ProcessDefinitionChanged(definition) => self.definitions.apply(definition),
            Event::DecisionRequirementsChanged(requirements) => {
                self.decisions.apply_requirements(requirements);
            }
            Event::DecisionChanged(decision) => self.decisions.apply(decision),
            Event::ResourceChanged(resource) => self.resources.apply(resource),
            Event::ElementInstanceChanged(instance) => {
                for scope in self.instances.apply(instance) {
                    self.variables.drop_scope(scope);
                }
            }
            Event::VariableChanged(variable) => {
                if self.instances.get(variable.scope_key).is_some() {
                    self.variables.apply(variable);
                }
            }
            Event::VariableItemChanged {
                scope_key,
                name,
                index,
                item,
                ..
            } => self.variables.set_item(*scope_key, name, *index, item),
            Event::JobChanged(job) => self.jobs.apply(job),
            Event::IncidentChanged(incident) => self.incidents.apply(incident),
            Event::TimerChanged(timer) => self.timers.apply(timer),
            Event::MessageChanged(message) => self.messages.apply(message),
            Event::MessageSubscriptionChanged(subscription) => {
                self.subscriptions.apply(subscription);
            }
            Event::SignalSubscriptionChanged(subscription) => self.signals.apply(subscription),
            Event::CompensationSubscriptionChanged(subscription) => {
                self.compensations.apply(subscription);
            }
            Event::ConditionalSubscriptionChanged(subscription) => {
                self.conditionals.apply(subscription);
            }
            Event::InputCollectionChanged { body_key, items } => {
                self.input_collections.apply(*body_key, items.as_ref());
            }
            Event::UserTaskChanged(task) => self.user_tasks.apply(task),
            Event::BatchOperationChanged(operation) => self.batch_operations.apply(operation),
            Event::BatchItemsFrozen {
                batch_operation_key,
                position,
                items,
            } => self
                .batch_operations
                .freeze(*batch_operation_key, *position, items),
            Event::BatchItemsOpened {
                batch_operation_key,
                position,
                items,
            } => self
                .batch_operations
                .open(*batch_operation_key, *position, items),
            Event::BatchItemEnded {
                batch_operation_key,
                item,
                ..
            } => self.batch_operations.end_item(*batch_operation_key, *item),
            Event::SequenceFlowTaken { .. }
            | Event::SequenceFlowDeleted { .. }
            | Event::ProcessInstanceDeleted { .. }
            | Event::MessageCorrelated(_)
            | Event::DecisionEvaluated(_) => {}
            Event::FollowUpsPostponed {
                first_position,
                follow_ups,
            } => self.postponed.append(*first_position, follow_ups),
            Event::FollowUpsResumed { until_position } => {
                self.postponed.drop_until(*until_position);
            }
            Event::NextKeyChanged(key) => self.next_key = self.next_key.max(*key),
            Event::ClockChanged { pinned_at_ms } => self.clock_pinned_at_ms = *pinned_at_ms,
        }
    }

    /// Whether all that outlives the process is equal.
    #[cfg(test)]
    pub(super) fn is_same_after_restart(&self, other: &Self) -> bool {
        self.next_key == other.next_key
            && self.clock_pinned_at_ms == other.clock_pinned_at_ms
            && self.definitions == other.definitions
            && self.decisions == other.decisions
            && self.resources == other.resources
            && self.instances == other.instances
            && self.variables == other.variables
            && self.jobs == other.jobs
            && self.incidents == other.incidents
            && self.timers == other.timers
            && self.messages == other.messages
            && self.subscriptions == other.subscriptions
            && self.signals == other.signals
            && self.compensations == other.compensations
            && self.user_tasks == other.user_tasks
            && self.conditionals == other.conditionals
            && self.input_collections == other.input_collections
            && self.batch_operations == other.batch_operations
            && self.postponed == other.postponed
    }

    /// Roughly the memory that what is active takes.
    pub fn held_bytes(&self) -> usize {
        self.instances.len() * size::ELEMENT_INSTANCE_BYTES
            + self.variables.held_bytes()
            + self.messages.held_bytes()
            + self.definitions.held_bytes()
    }

    pub fn next_key(&self) -> Key {
        self.next_key
    }

    /// Hands out a key; the step ends with the event that makes the counter durable.
    pub(super) fn take_key(&mut self) -> Key {
        let key = self.next_key;
        self.next_key += 1;
        key
    }

    /// Takes back keys that were given out by an attempt that failed.
    pub(super) fn set_next_key(&mut self, key: Key) {
        self.next_key = key;
    }

    pub fn clock_pinned_at_ms(&self) -> Option<TimestampMs> {
        self.clock_pinned_at_ms
    }

    pub fn has_postponed(&self) -> bool {
        !self.postponed.is_empty()
    }

    pub(super) fn postponed(&self) -> &FollowUps {
        &self.postponed
    }

    pub fn next_due_at_ms(&self) -> Option<TimestampMs> {
        [
            self.timers.next_due_at_ms(),
            self.jobs.next_due_at_ms(),
            self.messages.next_due_at_ms(),
        ]
        .into_iter()
        .flatten()
        .min()
    }

    pub(super) fn await_result(&mut self, process_instance_key: Key, awaiting: Awaiting) {
        self.awaiting.insert(process_instance_key, awaiting);
    }

    pub(super) fn is_awaited(&self, process_instance_key: Key) -> bool {
        self.awaiting.contains_key(&process_instance_key)
    }

    pub(super) fn take_awaiting(&mut self, process_instance_key: Key) -> Option<Awaiting> {
        self.awaiting.remove(&process_instance_key)
    }

    pub(super) fn await_user_task(&mut self, user_task_key: Key, request: RequestId) {
        self.user_task_requests.insert(user_task_key, request);
        self.user_task_of_request.insert(request, user_task_key);
    }

    pub(super) fn take_user_task_request(&mut self, user_task_key: Key) -> Option<RequestId> {
        let request = self.user_task_requests.remove(&user_task_key)?;
        self.user_task_of_request.remove(&request);
        Some(request)
    }

    /// Callers are no part of what outlives the process.
    pub(super) fn adopt_callers(&mut self, other: &mut Self) {
        self.awaiting = std::mem::take(&mut other.awaiting);
        self.user_task_requests = std::mem::take(&mut other.user_task_requests);
        self.user_task_of_request = std::mem::take(&mut other.user_task_of_request);
    }

    pub(super) fn forget_request(&mut self, request: RequestId) {
        if let Some(user_task_key) = self.user_task_of_request.remove(&request) {
            self.user_task_requests.remove(&user_task_key);
            return;
        }
        self.awaiting
            .retain(|_, awaiting| awaiting.request != request);
    }
}
