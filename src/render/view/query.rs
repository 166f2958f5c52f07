//! Columns of conditions: how one is run, and those that are saved.

use super::{Kind, View, column};

/// A step of what `--explain` shows.
pub const PLAN: View = View {
    noun: "step",
    nouns: "steps",
    key: "what",
    columns: &[
        column("STEP", "step", Kind::Text),
        column("WHAT", "what", Kind::Text),
        column("FOR EACH", "times", Kind::Text),
    ],
};

/// A condition saved under a name.
pub const SAVED: View = View {
    noun: "query",
    nouns: "queries",
    key: "name",
    columns: &[
        column("NAME", "name", Kind::Key),
        column("WHERE", "where", Kind::Text),
        column("DESCRIPTION", "description", Kind::Text),
    ],
};

/// A file that a list was written to.
pub const EXPORT: View = View {
    noun: "file",
    nouns: "files",
    key: "file",
    columns: &[
        column("FILE", "file", Kind::Key),
        column("ITEMS", "items", Kind::Text),
        column("OF", "of", Kind::Text),
    ],
};
