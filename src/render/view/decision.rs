//! Columns of evaluated decisions.

use super::{Kind, View, column, wide};

/// A deployed decision as REST describes it.
pub const DECISION: View = View {
    noun: "decision",
    nouns: "decisions",
    key: "decisionDefinitionKey",
    columns: &[
        column("KEY", "decisionDefinitionKey", Kind::Key),
        column("DECISION", "decisionDefinitionId", Kind::Text),
        column("VERSION", "version", Kind::Text),
        column("NAME", "name", Kind::Text),
        column("REQUIREMENTS", "decisionRequirementsId", Kind::Text),
        wide("REQUIREMENTS KEY", "decisionRequirementsKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// The answer to a decision's evaluation.
pub const EVALUATION: View = View {
    noun: "decision",
    nouns: "decisions",
    key: "decisionEvaluationKey",
    columns: &[
        column("DECISION", "decisionId", Kind::Text),
        column("VERSION", "decisionVersion", Kind::Text),
        column("OUTPUT", "decisionOutput", Kind::Text),
        wide("KEY", "decisionKey", Kind::Key),
        wide("EVALUATION", "decisionEvaluationKey", Kind::Key),
        wide("NAME", "decisionName", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// The decisions evaluated on the way, the asked one last.
pub const AUDIT: View = View {
    noun: "evaluated decision",
    nouns: "evaluated decisions",
    key: "decisionId",
    columns: &[
        column("DECISION", "decisionId", Kind::Text),
        column("INPUTS", "inputs", Kind::Text),
        column("RULES", "rules", Kind::Text),
        column("OUTPUT", "output", Kind::Text),
        wide("TYPE", "decisionType", Kind::Text),
        wide("NAME", "decisionName", Kind::Text),
        wide("VERSION", "decisionVersion", Kind::Text),
        wide("KEY", "decisionKey", Kind::Key),
    ],
};
