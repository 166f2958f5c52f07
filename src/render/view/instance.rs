//! Columns of process instances and element instances.

use super::{Kind, View, column, wide};

/// A process instance as REST describes it.
pub const INSTANCE: View = View {
    noun: "process instance",
    nouns: "process instances",
    key: "processInstanceKey",
    columns: &[
        column("KEY", "processInstanceKey", Kind::Key),
        column("PROCESS", "processDefinitionId", Kind::Text),
        column("VERSION", "processDefinitionVersion", Kind::Text),
        column("STATE", "state", Kind::State),
        column("INCIDENT", "hasIncident", Kind::Flag),
        column("STARTED", "startDate", Kind::Time),
        wide("ENDED", "endDate", Kind::Time),
        wide("PARENT", "parentProcessInstanceKey", Kind::Key),
        wide("DEFINITION", "processDefinitionKey", Kind::Key),
        wide("NAME", "processDefinitionName", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
        wide("TAGS", "tags", Kind::Text),
        wide("BUSINESS ID", "businessId", Kind::Text),
    ],
};

/// A process instance as the gateway answers its creation.
pub const CREATED: View = View {
    noun: "process instance",
    nouns: "process instances",
    key: "processInstanceKey",
    columns: &[
        column("KEY", "processInstanceKey", Kind::Key),
        column("PROCESS", "bpmnProcessId", Kind::Text),
        column("VERSION", "version", Kind::Text),
        column("VARIABLES", "variables", Kind::Text),
        wide("DEFINITION", "processDefinitionKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
        wide("TAGS", "tags", Kind::Text),
        wide("BUSINESS ID", "businessId", Kind::Text),
    ],
};
