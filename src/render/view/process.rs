//! Columns of process definitions.

use super::{Kind, View, column, wide};

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
