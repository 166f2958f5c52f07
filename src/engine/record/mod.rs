//! The entities the engine keeps, one file each: plain data with a key and a state.
//!
//! An entity is what one row of the store holds. A change of an entity is an
//! [`Event`](crate::engine::event::Event) carrying the entity as it is afterwards, so that the same
//! [`State::apply`](crate::engine::state::State::apply) serves the live engine and the restart.

mod batch_operation;
mod compensation;
mod conditional;
mod decision;
mod decision_evaluation;
mod element_instance;
mod incident;
mod job;
mod message;
mod message_correlation;
mod process_definition;
mod process_instance;
mod resource;
mod signal;
mod subscription;
mod timer;
mod user_task;
mod variable;

pub use batch_operation::{
    BatchItem, BatchItemOutcome, BatchOperation, BatchOperationState, BatchPlan,
};
pub use compensation::{CompensationState, CompensationSubscription};
pub use conditional::{ConditionalSubscription, ConditionalTarget};
pub use decision::{Decision, DecisionRequirements};
pub use decision_evaluation::{DecisionEvaluation, EvaluatedDecision, EvaluationOrigin};
pub use element_instance::{ElementInstance, ElementState, LoopProgress, Trigger};
pub use incident::{Incident, IncidentState, IncidentType};
pub use job::{Job, JobKind, JobState, ListenerEvent};
pub use message::{Message, MessageState};
pub use message_correlation::MessageCorrelation;
pub use process_definition::{DefinitionState, ProcessDefinition};
pub use process_instance::{InstanceState, ProcessInstance};
pub use resource::{Resource, ResourceKind};
pub use signal::SignalSubscription;
pub use subscription::{MessageSubscription, SubscriptionState, SubscriptionTarget};
pub use timer::{Timer, TimerState};
pub use user_task::{
    UserTask, UserTaskAttributes, UserTaskChanges, UserTaskState, UserTaskTransition,
};
pub use variable::Variable;

/// A key as Zeebe makes them: the partition in the upper bits (`1 << 51`), a counter below.
pub type Key = i64;

/// Unix time in milliseconds, the engine's own clock.
pub type TimestampMs = i64;

/// The first key of partition 1.
pub const FIRST_KEY: Key = (1 << 51) + 1;

/// The tenant of an engine without multi-tenancy.
pub const DEFAULT_TENANT: &str = "<default>";

/// A JSON object of variables, in the order they were given.
pub type Document = serde_json::Map<String, serde_json::Value>;
