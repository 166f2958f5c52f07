//! Columns of `zcli doctor`.

use super::{Kind, View, column, wide};

/// One layer of the connection.
pub const FINDING: View = View {
    noun: "check",
    nouns: "checks",
    key: "check",
    columns: &[
        column("CHECK", "check", Kind::Text),
        column("RESULT", "result", Kind::State),
        column("DETAIL", "detail", Kind::Text),
        column("FIX", "fix", Kind::Text),
        wide("TARGET", "target", Kind::Text),
    ],
};
