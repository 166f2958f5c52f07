//! Columns of the audit log.

use super::{Kind, View, column, roomy, wide};

/// A command that changed something.
pub const RUN: View = View {
    noun: "audited command",
    nouns: "audited commands",
    key: "run",
    columns: &[
        column("RUN", "run", Kind::Key),
        column("TIME", "time", Kind::Time),
        column("CLUSTER", "cluster", Kind::Text),
        column("COMMAND", "command", Kind::Text),
        roomy("CHANGES", "changeCount", Kind::Text),
        column("OUTCOME", "outcome", Kind::State),
        roomy("UNDO", "hasUndo", Kind::Flag),
        wide("PROFILE", "profile", Kind::Text),
        wide("ADDRESS", "address", Kind::Text),
        wide("USER", "user", Kind::Text),
    ],
};

/// One change of a command.
pub const CHANGE: View = View {
    noun: "change",
    nouns: "changes",
    key: "change",
    columns: &[
        column("CHANGE", "change", Kind::Text),
        column("CALL", "call", Kind::Text),
        column("KEYS", "keysText", Kind::Text),
        column("OUTCOME", "outcome", Kind::State),
        column("UNDO", "undo", Kind::Text),
        roomy("NOTE", "note", Kind::Text),
        roomy("ERROR", "error", Kind::Text),
        wide("TIME", "time", Kind::Time),
    ],
};
