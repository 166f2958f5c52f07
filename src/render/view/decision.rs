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

/// A past evaluation of one decision.
pub const INSTANCE: View = View {
    noun: "decision instance",
    nouns: "decision instances",
    key: "decisionEvaluationInstanceKey",
    columns: &[
        column("KEY", "decisionEvaluationInstanceKey", Kind::Key),
        column("DECISION", "decisionDefinitionId", Kind::Text),
        column("VERSION", "decisionDefinitionVersion", Kind::Text),
        column("STATE", "state", Kind::State),
        column("EVALUATED", "evaluationDate", Kind::Time),
        column("RESULT", "result", Kind::Text),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        wide("FAILURE", "evaluationFailure", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// A decision as its author wrote it.
pub const OUTLINE: View = View {
    noun: "decision",
    nouns: "decisions",
    key: "decisionDefinitionId",
    columns: &[
        column("DECISION", "decisionDefinitionId", Kind::Key),
        column("NAME", "name", Kind::Text),
        column("HIT POLICY", "hitPolicy", Kind::Text),
        column("EXPRESSION", "expression", Kind::Text),
    ],
};

/// A rule of a table; its columns are the table's own.
pub const RULE: View = View {
    noun: "rule",
    nouns: "rules",
    key: "#",
    columns: &[],
};
