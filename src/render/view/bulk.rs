//! Columns of bulk runs.

use super::{Kind, View, column, wide};

/// How a run ended.
pub const SUMMARY: View = View {
    noun: "run",
    nouns: "runs",
    key: "run",
    columns: &[
        column("RUN", "run", Kind::Key),
        column("ROWS", "rows", Kind::Text),
        column("DONE", "done", Kind::Text),
        column("FAILED", "failed", Kind::Text),
        column("UNKNOWN", "unknown", Kind::Text),
        column("OPEN", "open", Kind::Text),
        column("SECONDS", "seconds", Kind::Text),
        column("PER SECOND", "perSecond", Kind::Text),
        wide("OPERATION", "operation", Kind::Text),
        wide("JOURNAL", "journal", Kind::Text),
        wide("RESULTS", "results", Kind::Text),
    ],
};

/// A run in the state folder.
pub const RUN: View = View {
    noun: "run",
    nouns: "runs",
    key: "run",
    columns: &[
        column("RUN", "run", Kind::Key),
        column("STATE", "state", Kind::State),
        column("OPERATION", "operation", Kind::Text),
        column("DONE", "done", Kind::Text),
        column("FAILED", "failed", Kind::Text),
        column("UNKNOWN", "unknown", Kind::Text),
        column("OPEN", "open", Kind::Text),
        column("STARTED", "startDate", Kind::Time),
        wide("INPUT", "input", Kind::Text),
        wide("JOURNAL", "journal", Kind::Text),
    ],
};
