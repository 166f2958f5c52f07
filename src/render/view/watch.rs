//! Columns of rules and of what became of them.

use super::{Kind, View, column, roomy, wide};

/// A rule that fired, was resolved, or was looked at.
pub const CHANGE: View = View {
    noun: "rule",
    nouns: "rules",
    key: "name",
    columns: &[
        column("TIME", "time", Kind::Time),
        column("STATE", "state", Kind::State),
        column("RULE", "name", Kind::Key),
        column("VALUE", "value", Kind::Text),
        roomy("SINCE", "since", Kind::Time),
        wide("WHEN", "when", Kind::Text),
        wide("CLUSTER", "cluster", Kind::Text),
    ],
};

/// A rule as it was read.
pub const RULE: View = View {
    noun: "rule",
    nouns: "rules",
    key: "name",
    columns: &[
        column("RULE", "name", Kind::Key),
        column("WHEN", "when", Kind::Text),
        wide("EXEC", "exec", Kind::Text),
        wide("WEBHOOK", "webhook", Kind::Text),
    ],
};
