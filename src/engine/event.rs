//! What a step changed: entities as they are afterwards.
//!
//! [`State::apply`](super::state::State::apply) is the only place where memory changes, live and
//! after a restart; the store writes the same events as rows, the last one of an entity in a commit.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{
    follow_up::FollowUp,
    record::{
        BatchItem, BatchItemOutcome, BatchOperation, CompensationSubscription,
        ConditionalSubscription, Decision, DecisionEvaluation, DecisionRequirements,
        ElementInstance, Incident, Job, Key, Message, MessageCorrelation, MessageSubscription,
        ProcessDefinition, Resource, SignalSubscription, Timer, TimestampMs, UserTask, Variable,
    },
};

#[derive(Debug, Clone)]
pub enum Event {
    ProcessDefinitionChanged(Arc<ProcessDefinition>),
    DecisionRequirementsChanged(Arc<DecisionRequirements>),
    DecisionChanged(Arc<Decision>),
    ResourceChanged(Arc<Resource>),
    ElementInstanceChanged(Arc<ElementInstance>),
    VariableChanged(Arc<Variable>),
    /// One item of a variable that is a list: what is collected doesn't copy all that was before.
    VariableItemChanged {
        variable_key: Key,
        scope_key: Key,
        name: Arc<str>,
        /// From 0; there is such an item.
        index: usize,
        item: Json,
    },
    JobChanged(Arc<Job>),
    IncidentChanged(Arc<Incident>),
    TimerChanged(Arc<Timer>),
    MessageChanged(Arc<Message>),
    /// A message reached somebody (history only; memory keeps none of it).
    MessageCorrelated(Arc<MessageCorrelation>),
    MessageSubscriptionChanged(Arc<MessageSubscription>),
    SignalSubscriptionChanged(Arc<SignalSubscription>),
    CompensationSubscriptionChanged(Arc<CompensationSubscription>),
    UserTaskChanged(Arc<UserTask>),
    ConditionalSubscriptionChanged(Arc<ConditionalSubscription>),
    /// What a multi-instance body goes over: evaluated once as it begins, none at its end.
    InputCollectionChanged {
        body_key: Key,
        items: Option<Arc<[Json]>>,
    },
    /// A sequence flow of an instance was taken (history only; memory keeps none of it).
    SequenceFlowTaken {
        process_instance_key: Key,
        flow_id: Arc<str>,
    },
    /// A sequence flow counts as not taken any more: a migration has replaced it.
    SequenceFlowDeleted {
        process_instance_key: Key,
        flow_id: Arc<str>,
    },
    /// A step reached its limit and left these for later, behind what was left before.
    FollowUpsPostponed {
        first_position: u64,
        follow_ups: Arc<[FollowUp]>,
    },
    /// Those before the position were taken up again.
    FollowUpsResumed {
        until_position: u64,
    },
    BatchOperationChanged(Arc<BatchOperation>),
    /// A part of a batch operation's items, as they were found: to be written out in a later step.
    BatchItemsFrozen {
        batch_operation_key: Key,
        position: u32,
        items: Arc<[BatchItem]>,
    },
    /// The same part, now with a row for each of its items.
    BatchItemsOpened {
        batch_operation_key: Key,
        position: u32,
        items: Arc<[BatchItem]>,
    },
    BatchItemEnded {
        batch_operation_key: Key,
        item: BatchItem,
        outcome: BatchItemOutcome,
        at_ms: TimestampMs,
    },
    /// All that is kept of an ended process instance goes (history only; memory keeps none of it).
    ProcessInstanceDeleted {
        process_instance_key: Key,
    },
    /// A decision was evaluated, or failed to (history only; memory keeps none of it).
    DecisionEvaluated(Arc<DecisionEvaluation>),
    /// All keys below this one may have been given out.
    NextKeyChanged(Key),
    /// Some(instant): the clock stands still there.
    ClockChanged {
        pinned_at_ms: Option<TimestampMs>,
    },
}
