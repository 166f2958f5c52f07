//! Columns of process definitions.

use super::{Kind, View, column, roomy, wide};

/// A process definition as REST describes it.
pub const PROCESS: View = View {
    noun: "process definition",
    nouns: "process definitions",
    key: "processDefinitionKey",
    columns: &[
        column("KEY", "processDefinitionKey", Kind::Key),
        column("PROCESS", "processDefinitionId", Kind::Text),
        column("VERSION", "version", Kind::Text),
        column("NAME", "name", Kind::Text),
        column("RESOURCE", "resourceName", Kind::Text),
        wide("VERSION TAG", "versionTag", Kind::Text),
        wide("START FORM", "hasStartForm", Kind::Flag),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// How a process does.
pub const STATS: View = View {
    noun: "process",
    nouns: "processes",
    key: "processDefinitionId",
    columns: &[
        column("PROCESS", "processDefinitionId", Kind::Key),
        column("ACTIVE", "active", Kind::Text),
        column("INCIDENTS", "incidents", Kind::Text),
        column("COMPLETED", "completed", Kind::Text),
        column("TERMINATED", "terminated", Kind::Text),
        roomy("STARTED", "started", Kind::Text),
        roomy("ENDED", "ended", Kind::Text),
        column("PER HOUR", "endedPerHour", Kind::Text),
        column("P50", "p50", Kind::Text),
        roomy("P90", "p90", Kind::Text),
        column("P99", "p99", Kind::Text),
        wide("SAMPLE", "sample", Kind::Text),
    ],
};

/// How one version of a process and its elements do; the first row is the process.
pub const ELEMENT_STATS: View = View {
    noun: "element",
    nouns: "elements",
    key: "elementId",
    columns: &[
        column("ELEMENT", "elementId", Kind::Key),
        roomy("TYPE", "type", Kind::Text),
        column("ACTIVE", "active", Kind::Text),
        column("INCIDENTS", "incidents", Kind::Text),
        column("COMPLETED", "completed", Kind::Text),
        column("TERMINATED", "terminated", Kind::Text),
        roomy("PER HOUR", "endedPerHour", Kind::Text),
        column("P50", "p50", Kind::Text),
        roomy("P90", "p90", Kind::Text),
        column("P99", "p99", Kind::Text),
        wide("SAMPLE", "sample", Kind::Text),
    ],
};
