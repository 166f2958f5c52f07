//! Columns of a cluster's topology.

use super::{Kind, View, column, wide};

/// One partition on one broker.
pub const PARTITION: View = View {
    noun: "partition",
    nouns: "partitions",
    key: "partitionId",
    columns: &[
        column("NODE", "nodeId", Kind::Text),
        column("ADDRESS", "address", Kind::Text),
        column("VERSION", "version", Kind::Text),
        column("PARTITION", "partitionId", Kind::Text),
        column("ROLE", "role", Kind::State),
        column("HEALTH", "health", Kind::State),
        wide("GATEWAY", "gatewayVersion", Kind::Text),
    ],
};
