//! Camunda user tasks, open and ended, and the variables that one sees.

use rusqlite::{Connection, types::Value as Sql};
use serde_json::Value as Json;

use super::{
    Condition, Error, Page,
    by_process::Filter,
    entity::{Entity, Field, Kind, SpecialCondition},
    filter, page, sort,
    variables::{BEGINNING, IS_LONG, VALUE},
};

pub static USER_TASKS: Entity = Entity {
    title: "User Task",
    from: "user_task t JOIN process_definition d ON d.key = t.process_definition_key \
           LEFT JOIN element e ON e.process_definition_key = t.process_definition_key \
           AND e.element_id = t.element_id AND e.type = 'USER_TASK'",
    base_condition: "TRUE",
    fields: &[
        Field::new("userTaskKey", "t.key", Kind::Key).unsorted(),
        // The API requires a name: an element without one goes by its id.
        Field::new("name", "coalesce(e.name, t.element_id)", Kind::Text),
        Field::new("state", "t.state", Kind::Enum(STATES)).unsorted(),
        Field::new("assignee", "t.assignee", Kind::Text).unsorted(),
        Field::new("elementId", "t.element_id", Kind::Text).unsorted(),
        Field::new(
            "candidateGroups",
            "coalesce(t.candidate_groups, '[]')",
            Kind::Document,
        )
        .result_only(),
        Field::new(
            "candidateUsers",
            "coalesce(t.candidate_users, '[]')",
            Kind::Document,
        )
        .result_only(),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text).unsorted(),
        Field::new("creationDate", "t.created_at", Kind::Timestamp),
        Field::new("completionDate", "t.ended_at", Kind::Timestamp),
        Field::new("followUpDate", "t.follow_up_at", Kind::Timestamp),
        Field::new("dueDate", "t.due_at", Kind::Timestamp),
        Field::new("tenantId", "t.tenant_id", Kind::Text).unsorted(),
        Field::new(
            "externalFormReference",
            "t.external_form_reference",
            Kind::Text,
        )
        .result_only(),
        Field::new("processDefinitionVersion", "d.version", Kind::Integer).result_only(),
        // Kept as a list of pairs, in the model's order.
        Field::new(
            "customHeaders",
            "(SELECT json_group_object(h.value ->> 0, h.value ->> 1) FROM json_each(t.headers) h)",
            Kind::Document,
        )
        .result_only(),
        Field::new("priority", "t.priority", Kind::Integer),
        Field::new("elementInstanceKey", "t.element_instance_key", Kind::Key).unsorted(),
        Field::new(
            "processName",
            "coalesce(d.name, d.bpmn_process_id)",
            Kind::Text,
        )
        .result_only(),
        Field::new(
            "processDefinitionKey",
            "t.process_definition_key",
            Kind::Key,
        )
        .unsorted(),
        Field::new("processInstanceKey", "t.process_instance_key", Kind::Key).unsorted(),
        Field::new("formKey", "t.form_key", Kind::Key).result_only(),
    ],
    special_filters: &[
        ("candidateGroup", by_candidate_group),
        ("candidateUser", by_candidate_user),
        ("processInstanceVariables", by_instance_variables),
        ("localVariables", by_local_variables),
    ],
    definition_key: None,
};

const STATES: &[&str] = &[
    "CREATING",
    "CREATED",
    "ASSIGNING",
    "UPDATING",
    "COMPLETING",
    "COMPLETED",
    "CANCELING",
    "CANCELED",
    "FAILED",
];

fn by_candidate_group(json: &Json) -> Result<SpecialCondition, Error> {
    any_of("t.candidate_groups", "candidateGroup", json)
}

fn by_candidate_user(json: &Json) -> Result<SpecialCondition, Error> {
    any_of("t.candidate_users", "candidateUser", json)
}

fn any_of(column: &str, name: &str, json: &Json) -> Result<SpecialCondition, Error> {
    let mut condition = filter::property("c.value", Kind::Text, name, json)?;
    // A task without any is one with no value: that there is none can be asked for, too.
    condition.sql = format!(
        "EXISTS (SELECT 1 FROM (SELECT 1) LEFT JOIN json_each(coalesce({column}, '[]')) c WHERE {})",
        condition.sql
    );
    Ok(SpecialCondition::new(condition))
}

fn by_instance_variables(json: &Json) -> Result<SpecialCondition, Error> {
    filter::variables(
        "processInstanceVariables",
        "v.process_instance_key = t.process_instance_key AND v.scope_key = t.process_instance_key",
        json,
    )
}

fn by_local_variables(json: &Json) -> Result<SpecialCondition, Error> {
    filter::variables(
        "localVariables",
        "v.process_instance_key = t.process_instance_key AND v.scope_key = t.element_instance_key",
        json,
    )
}

/// As [`super::VARIABLES`], but only names can be asked for.
pub static TASK_VARIABLES: Entity = Entity {
    title: "Variable",
    from: "variable v",
    base_condition: "TRUE",
    fields: &[
        Field::new("variableKey", "v.key", Kind::Key).unfiltered(),
        Field::new("name", "v.name", Kind::Text),
        Field::new("value", VALUE, Kind::Text).unfiltered(),
        Field::new("tenantId", "v.tenant_id", Kind::Text).unfiltered(),
        Field::new("isTruncated", "FALSE", Kind::Boolean).result_only(),
        Field::new("scopeKey", "v.scope_key", Kind::Key).unfiltered(),
        Field::new("processInstanceKey", "v.process_instance_key", Kind::Key).unfiltered(),
    ],
    special_filters: &[],
    definition_key: None,
};

/// The same with the beginnings of long values.
pub static CUT_TASK_VARIABLES: Entity = Entity {
    title: "Variable",
    from: "variable v",
    base_condition: "TRUE",
    fields: &[
        Field::new("variableKey", "v.key", Kind::Key).unfiltered(),
        Field::new("name", "v.name", Kind::Text),
        Field::new("value", VALUE, Kind::Text).unfiltered().hidden(),
        Field::new("value", BEGINNING, Kind::Text).result_only(),
        Field::new("tenantId", "v.tenant_id", Kind::Text).unfiltered(),
        Field::new("isTruncated", IS_LONG, Kind::Boolean).result_only(),
        Field::new("scopeKey", "v.scope_key", Kind::Key).unfiltered(),
        Field::new("processInstanceKey", "v.process_instance_key", Kind::Key).unfiltered(),
    ],
    special_filters: &[],
    definition_key: None,
};

/// Runs a search request's body over `variables` ([`TASK_VARIABLES`] or [`CUT_TASK_VARIABLES`]) of the task's element instance and of the scopes
/// around it.
pub fn user_task_variables(
    connection: &Connection,
    variables: &Entity,
    user_task_key: i64,
    body: &Json,
) -> Result<Page, Error> {
    let visible = Condition::new(
        "v.scope_key IN (WITH RECURSIVE scope(key) AS ( \
         SELECT element_instance_key FROM user_task WHERE key = ? \
         UNION SELECT n.scope_key FROM element_instance n JOIN scope ON n.key = scope.key) \
         SELECT key FROM scope)",
        vec![Sql::Integer(user_task_key)],
    );
    let asked = filter::parse(variables, body.get("filter"))?;
    let condition = Filter::plain(Condition::all(vec![asked, visible]));
    let order = sort::parse(variables, body.get("sort"))?;
    let page = page::parse(body.get("page"))?;
    page::run(connection, variables, &condition, &order, &page, |row| {
        variables.to_json(row)
    })
}
