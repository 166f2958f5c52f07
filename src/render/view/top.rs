//! A look at a cluster as one object.

use super::{Kind, View, column};

/// What `zcli top --once` brought.
pub const LOOK: View = View {
    noun: "look",
    nouns: "looks",
    key: "cluster",
    columns: &[
        column("TIME", "time", Kind::Time),
        column("RUNNING", "totals.running", Kind::Text),
        column("WITH INCIDENT", "totals.withIncident", Kind::Text),
        column("OPEN JOBS", "totals.openJobs", Kind::Text),
        column("USER TASKS", "totals.openTasks", Kind::Text),
        column("INCIDENTS", "totals.openIncidents", Kind::Text),
        column("BEGAN/S", "throughput.startedPerSecond", Kind::Text),
        column("ENDED/S", "throughput.endedPerSecond", Kind::Text),
        column("P50 MS", "latency.p50Ms", Kind::Text),
        column("P99 MS", "latency.p99Ms", Kind::Text),
    ],
};
