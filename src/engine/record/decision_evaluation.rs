//! What became of one evaluation of a decision: kept for whoever asks, never read by the engine.

use std::sync::Arc;

use super::{Decision, Key, TimestampMs};
use crate::dmn;

#[derive(Debug, Clone, PartialEq)]
pub struct DecisionEvaluation {
    pub key: Key,
    /// The decision that was asked for.
    pub decision: Arc<Decision>,
    pub result: Result<serde_json::Value, dmn::Failure>,
    /// In the order in which they were finished, the failed one last.
    pub evaluated: Vec<EvaluatedDecision>,
    /// None where no process asked.
    pub origin: Option<EvaluationOrigin>,
    pub evaluated_at_ms: TimestampMs,
}

/// One decision on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct EvaluatedDecision {
    /// The deployed decision; -1 where there is none of this id in the file.
    pub key: Key,
    pub version: i32,
    /// Its audit, with an id for each rule.
    pub audit: dmn::EvaluatedDecision,
}

/// The business rule task that asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvaluationOrigin {
    pub process_definition_key: Key,
    pub process_instance_key: Key,
    pub element_instance_key: Key,
}

impl DecisionEvaluation {
    /// What the API calls the n-th evaluated decision, counted from 0.
    pub fn instance_key(&self, position: usize) -> String {
        format!("{}-{}", self.key, position + 1)
    }
}
