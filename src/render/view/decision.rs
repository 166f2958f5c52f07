//! Columns of evaluated decisions.

use super::{Kind, View, column, wide};

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
