//! Columns of the embedded engine.

use super::{Kind, View, column, wide};

/// The engine of this machine.
pub const ENGINE: View = View {
    noun: "engine",
    nouns: "engines",
    key: "pid",
    columns: &[
        column("STATE", "state", Kind::State),
        column("PID", "pid", Kind::Text),
        column("GRPC ADDRESS", "grpcAddress", Kind::Text),
        column("REST ADDRESS", "restAddress", Kind::Text),
        column("DATA", "dataDir", Kind::Text),
        column("STARTED", "startedAt", Kind::Time),
        wide("VERSION", "version", Kind::Text),
    ],
};
