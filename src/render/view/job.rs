//! Columns of jobs.

use super::{Kind, View, column, roomy, wide};

/// A job as REST describes it.
pub const JOB: View = View {
    noun: "job",
    nouns: "jobs",
    key: "jobKey",
    columns: &[
        column("KEY", "jobKey", Kind::Key),
        column("TYPE", "type", Kind::Text),
        column("STATE", "state", Kind::State),
        column("RETRIES", "retries", Kind::Text),
        column("ELEMENT", "elementId", Kind::Text),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        roomy("WORKER", "worker", Kind::Text),
        roomy("DEADLINE", "deadline", Kind::Time),
        wide("KIND", "kind", Kind::Text),
        wide("PROCESS", "processDefinitionId", Kind::Text),
        wide("ELEMENT INSTANCE", "elementInstanceKey", Kind::Key),
        wide("ERROR", "errorMessage", Kind::Text),
        wide("ERROR CODE", "errorCode", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// A job as the gateway hands it to a worker.
pub const ACTIVATED: View = View {
    noun: "job",
    nouns: "jobs",
    key: "jobKey",
    columns: &[
        column("KEY", "jobKey", Kind::Key),
        column("TYPE", "type", Kind::Text),
        column("RETRIES", "retries", Kind::Text),
        column("DEADLINE", "deadline", Kind::EpochMs),
        column("ELEMENT", "elementId", Kind::Text),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        column("VARIABLES", "variables", Kind::Text),
        wide("HEADERS", "customHeaders", Kind::Text),
        wide("WORKER", "worker", Kind::Text),
        wide("PROCESS", "processDefinitionId", Kind::Text),
        wide("VERSION", "processDefinitionVersion", Kind::Text),
        wide("ELEMENT INSTANCE", "elementInstanceKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// A job that `job work` is through with.
pub const WORKED: View = View {
    noun: "job",
    nouns: "jobs",
    key: "jobKey",
    columns: &[
        column("KEY", "jobKey", Kind::Key),
        column("ELEMENT", "elementId", Kind::Text),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        column("OUTCOME", "outcome", Kind::State),
        column("MS", "durationMs", Kind::Text),
        column("MESSAGE", "message", Kind::Text),
        wide("TYPE", "type", Kind::Text),
        wide("RETRIES", "retries", Kind::Text),
        wide("ERROR CODE", "errorCode", Kind::Text),
    ],
};

/// A job as a worker would get it, and who holds it.
pub const PEEKED: View = View {
    noun: "job",
    nouns: "jobs",
    key: "jobKey",
    columns: &[
        column("KEY", "jobKey", Kind::Key),
        column("TYPE", "type", Kind::Text),
        column("RETRIES", "retries", Kind::Text),
        column("HELD BY", "heldBy", Kind::Text),
        roomy("UNTIL", "heldUntil", Kind::Time),
        column("ELEMENT", "elementId", Kind::Text),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        column("VARIABLES", "variables", Kind::Text),
        wide("STATE", "state", Kind::State),
        wide("HEADERS", "customHeaders", Kind::Text),
        wide("PROCESS", "processDefinitionId", Kind::Text),
        wide("ERROR", "errorMessage", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// A recorded job that a handler was tried with.
pub const REPLAYED: View = View {
    noun: "recording",
    nouns: "recordings",
    key: "file",
    columns: &[
        column("FILE", "file", Kind::Text),
        column("TYPE", "type", Kind::Text),
        column("OUTCOME", "outcome", Kind::State),
        column("SAME", "same", Kind::Flag),
        column("MS", "durationMs", Kind::Text),
        column("MESSAGE", "message", Kind::Text),
        roomy("DIFFERENCES", "differences", Kind::Text),
        wide("KEY", "jobKey", Kind::Key),
    ],
};
