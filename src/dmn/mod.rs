//! DMN decisions as Camunda 8.8 runs them (dmn-scala 1.10.1 inside Zeebe 8.8).
//!
//! A file is parsed once, at deploy, into a [`DecisionRequirementsGraph`], with every expression in it;
//! [`DecisionRequirementsGraph::evaluate`] then gives a decision's output and the audit of all decisions
//! on the way. Nothing here reads a clock: the time that `now()` gives comes in with the evaluation.
//!
//! # Where to look
//! `parse/` makes a graph of the XML (one file a kind of logic), `evaluate/` runs it (likewise);
//! [`audit`] has what an evaluation reports. `schema` refuses what the schema of DMN doesn't allow.

pub mod audit;
mod evaluate;
mod graph;
mod java;
pub mod limits;
mod logic;
pub mod outline;
mod parse;
mod schema;

pub use audit::{
    EvaluatedDecision, EvaluatedInput, EvaluatedOutput, Evaluation, Failure, MatchedRule,
};
pub use graph::{Decision, DecisionKind, DecisionRequirementsGraph};
pub use parse::{Problem, parse};
