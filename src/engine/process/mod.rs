//! The lifecycle of element instances: entering, completing and ending them, and all that hangs on it.
//!
//! What one BPMN element does on the way is in [`element`](super::element).

pub(super) mod activation;
pub(super) mod catch;
mod catcher;
pub(super) mod compensation;
pub(super) mod conditionals;
pub(super) mod context;
pub(super) mod decisions;
pub(super) mod error;
pub(super) mod escalation;
pub(super) mod expression;
pub(super) mod failure;
pub(super) mod flow;
pub(super) mod incident;
pub(super) mod instance;
pub(super) mod jobs;
pub(super) mod lifecycle;
mod linked_resources;
pub(super) mod listeners;
pub(super) mod mapping;
pub(super) mod messages;
pub(super) mod runaway;
mod runtime_instruction;
pub(super) mod scope;
pub(super) mod signals;
pub(super) mod start;
pub(super) mod termination;
pub(super) mod timers;
pub(super) mod trigger;
pub(super) mod user_task;
pub(super) mod user_tasks;
pub(super) mod variables;

pub(super) use context::Context;
pub(super) use failure::Failure;
pub(super) use lifecycle::{carry_out, process_instance_of};
