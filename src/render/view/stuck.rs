//! Columns of what stands still.

use super::{Kind, View, column, roomy, wide};

/// A finding of `zcli stuck`.
pub const FINDING: View = View {
    noun: "finding",
    nouns: "findings",
    key: "key",
    columns: &[
        column("KIND", "kind", Kind::State),
        column("KEY", "key", Kind::Key),
        roomy("PROCESS", "processDefinitionId", Kind::Text),
        roomy("ELEMENT", "elementId", Kind::Text),
        column("SINCE", "since", Kind::Time),
        column("COUNT", "count", Kind::Text),
        column("DETAIL", "detail", Kind::Text),
        wide("INSTANCE", "processInstanceKey", Kind::Key),
        wide("NEXT", "next", Kind::Text),
    ],
};
