//! Columns of user tasks.

use super::{Kind, View, column, roomy, wide};

/// A user task as REST describes it.
pub const TASK: View = View {
    noun: "user task",
    nouns: "user tasks",
    key: "userTaskKey",
    columns: &[
        column("KEY", "userTaskKey", Kind::Key),
        column("NAME", "name", Kind::Text),
        column("STATE", "state", Kind::State),
        column("ASSIGNEE", "assignee", Kind::Text),
        roomy("PRIORITY", "priority", Kind::Text),
        roomy("DUE", "dueDate", Kind::Time),
        roomy("PROCESS", "processDefinitionId", Kind::Text),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        column("CREATED", "creationDate", Kind::Time),
        wide("FOLLOW UP", "followUpDate", Kind::Time),
        wide("COMPLETED", "completionDate", Kind::Time),
        wide("CANDIDATE GROUPS", "candidateGroups", Kind::Text),
        wide("CANDIDATE USERS", "candidateUsers", Kind::Text),
        wide("ELEMENT", "elementId", Kind::Text),
        wide("ELEMENT INSTANCE", "elementInstanceKey", Kind::Key),
        wide("HEADERS", "customHeaders", Kind::Text),
        wide("FORM", "formKey", Kind::Key),
        wide("EXTERNAL FORM", "externalFormReference", Kind::Text),
        wide("DEFINITION", "processDefinitionKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// A field of a task's form.
pub const FIELD: View = View {
    noun: "field",
    nouns: "fields",
    key: "key",
    columns: &[
        column("FIELD", "key", Kind::Key),
        column("LABEL", "label", Kind::Text),
        column("TYPE", "type", Kind::Text),
        column("REQUIRED", "required", Kind::Flag),
        column("VALUE", "value", Kind::Text),
        roomy("CHOICES", "choices", Kind::Text),
        roomy("HIDDEN", "hidden", Kind::Flag),
        wide("DESCRIPTION", "description", Kind::Text),
    ],
};
