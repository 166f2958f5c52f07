//! Columns of an instance's steps, of what its trace tells, and of its variables' beginnings.

use super::{Kind, View, column, roomy, wide};

/// A step of an instance's history.
pub const STEPS: View = View {
    noun: "element instance",
    nouns: "element instances",
    key: "elementInstanceKey",
    columns: &[
        column("ELEMENT", "elementId", Kind::Text),
        roomy("TYPE", "type", Kind::Text),
        column("STATE", "state", Kind::State),
        column("STARTED", "startDate", Kind::Time),
        column("TOOK", "took", Kind::Text),
        column("WHAT", "what", Kind::Text),
        wide("ENDED", "endDate", Kind::Time),
        wide("KEY", "elementInstanceKey", Kind::Key),
        wide("MS", "durationMs", Kind::Text),
    ],
};

/// An event of a trace.
pub const TRACE: View = View {
    noun: "event",
    nouns: "events",
    key: "elementInstanceKey",
    columns: &[
        column("TIME", "time", Kind::Time),
        column("TOOK", "took", Kind::Text),
        column("WHAT", "what", Kind::Text),
        wide("EVENT", "event", Kind::Text),
        wide("INSTANCE", "processInstanceKey", Kind::Key),
        wide("KEY", "elementInstanceKey", Kind::Key),
        wide("TYPE", "type", Kind::Text),
    ],
};

/// When a variable was first set.
pub const BEGINNINGS: View = View {
    noun: "variable",
    nouns: "variables",
    key: "variableKey",
    columns: &[
        column("NAME", "name", Kind::Text),
        column("VALUE", "value", Kind::Text),
        column("SCOPE", "scopeId", Kind::Text),
        column("FIRST SET AFTER", "afterElementId", Kind::Text),
        column("NOT BEFORE", "notBefore", Kind::Time),
        column("NOT AFTER", "notAfter", Kind::Time),
        wide("KEY", "variableKey", Kind::Key),
        wide("SCOPE KEY", "scopeKey", Kind::Key),
    ],
};
