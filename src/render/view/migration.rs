//! Columns of a migration's mapping.

use super::{Kind, View, column, wide};

/// An element of the old definition, and what it becomes.
pub const MAPPING: View = View {
    noun: "element",
    nouns: "elements",
    key: "sourceElementId",
    columns: &[
        column("ELEMENT", "sourceElementId", Kind::Text),
        column("BECOMES", "targetElementId", Kind::Text),
        column("BECAUSE", "because", Kind::Text),
        column("ACTIVE", "active", Kind::Text),
        column("PROBLEM", "problem", Kind::Text),
        wide("DEFINITION", "definition", Kind::Text),
    ],
};
