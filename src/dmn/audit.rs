//! What an evaluation reports: the output or why there is none, and each decision evaluated on the way.

use serde_json::Value as Json;

use super::DecisionKind;

/// The outcome of one evaluation. Values are as Zeebe stores them.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    pub result: Result<Json, Failure>,
    /// In the order in which they were finished: a required decision comes before those that need it.
    /// Of a failed evaluation too; the failed decision is the last, with the output null.
    pub decisions: Vec<EvaluatedDecision>,
}

/// Why an evaluation gave nothing; displays as Zeebe's message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// The decision that failed: the asked one or one that it requires.
    pub decision_id: String,
    pub message: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct EvaluatedDecision {
    pub id: String,
    pub name: String,
    pub kind: DecisionKind,
    pub output: Json,
    /// Of a decision table; empty for the others.
    pub inputs: Vec<EvaluatedInput>,
    /// Of a decision table, in the order of its rules.
    pub matched_rules: Vec<MatchedRule>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct EvaluatedInput {
    pub id: String,
    /// The input's label, else its expression's first 30 characters.
    pub name: String,
    pub value: Json,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MatchedRule {
    pub id: String,
    /// 1-based place in the table.
    pub index: i32,
    pub outputs: Vec<EvaluatedOutput>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct EvaluatedOutput {
    pub id: String,
    /// The output's label, else its name.
    pub name: String,
    pub value: Json,
}
