//! Columns of incidents.

use super::{Kind, View, column, roomy, wide};

/// An incident as REST describes it.
pub const INCIDENT: View = View {
    noun: "incident",
    nouns: "incidents",
    key: "incidentKey",
    columns: &[
        column("KEY", "incidentKey", Kind::Key),
        column("TYPE", "errorType", Kind::Text),
        roomy("STATE", "state", Kind::State),
        roomy("PROCESS", "processDefinitionId", Kind::Text),
        column("ELEMENT", "elementId", Kind::Text),
        roomy("INSTANCE", "processInstanceKey", Kind::Key),
        column("CREATED", "creationTime", Kind::Time),
        column("MESSAGE", "errorMessage", Kind::Text),
        wide("JOB", "jobKey", Kind::Key),
        wide("ELEMENT INSTANCE", "elementInstanceKey", Kind::Key),
        wide("DEFINITION", "processDefinitionKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// What became of an incident after `incident resolve`.
pub const RESOLUTION: View = View {
    noun: "incident",
    nouns: "incidents",
    key: "incidentKey",
    columns: &[
        column("KEY", "incidentKey", Kind::Key),
        column("OUTCOME", "outcome", Kind::Text),
        column("JOB", "jobKey", Kind::Key),
        column("DETAIL", "detail", Kind::Text),
        wide("INSTANCE", "processInstanceKey", Kind::Key),
    ],
};
