//! Columns of variables.

use super::{Kind, View, column, wide};

/// A variable as REST describes it.
pub const VARIABLE: View = View {
    noun: "variable",
    nouns: "variables",
    key: "variableKey",
    columns: &[
        column("NAME", "name", Kind::Text),
        column("VALUE", "value", Kind::Text),
        column("SCOPE", "scopeKey", Kind::Key),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        wide("KEY", "variableKey", Kind::Key),
        wide("TRUNCATED", "isTruncated", Kind::Flag),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// The answer to setting variables.
pub const SET: View = View {
    noun: "variable update",
    nouns: "variable updates",
    key: "key",
    columns: &[
        column("KEY", "key", Kind::Key),
        wide("SCOPE", "elementInstanceKey", Kind::Key),
    ],
};
