//! A parsed file: its decisions and what they need.

use std::{collections::BTreeSet, fmt, sync::Arc};

use super::logic::{DecisionLogic, Function, KnowledgeModel};

/// A deployed DMN file, ready to evaluate.
#[derive(Debug)]
pub struct DecisionRequirementsGraph {
    pub id: String,
    pub name: String,
    pub namespace: String,
    /// In the order in which Zeebe deploys them.
    pub decisions: Vec<Decision>,
    pub(super) models: Vec<KnowledgeModel>,
    pub(super) functions: Vec<Function>,
    /// The first names of all variables that expressions mention.
    pub(super) variables: BTreeSet<Arc<str>>,
}

#[derive(Debug)]
pub struct Decision {
    pub id: String,
    pub name: String,
    /// `zeebe:versionTag` of the decision.
    pub version_tag: Option<String>,
    pub kind: DecisionKind,
    /// Ids of the decisions that this one requires, in the order in which they are evaluated.
    pub required: Vec<String>,
    pub(super) logic: DecisionLogic,
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
}
