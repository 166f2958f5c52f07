//! What the model says of a user task, evaluated: as reserved headers of the job of one that is worked as
//! a job, as the first attributes of a Camunda user task.

use std::sync::Arc;

use super::{Context, Failure, expression};
use crate::{
    bpmn::{
        model::{Binding, CamundaUserTask, Form, JobDefinition, UserTaskProperties},
        timer,
    },
    engine::{
        record::{IncidentType, Key, ResourceKind, UserTaskAttributes},
        step::Step,
    },
    feel::{Expression, ResultType},
};

/// A task's priority where the model says none.
const PRIORITY_DEFAULT: i32 = 50;
const PRIORITIES: std::ops::RangeInclusive<i32> = 0..=100;

/// The job's headers: those of the model and the evaluated ones; an empty value gives no header.
pub fn headers(
    step: &Step<'_>,
    context: &Context,
    definition: &JobDefinition,
    properties: &UserTaskProperties,
) -> Result<Arc<[(String, String)]>, Failure> {
    let scope = Some(context.key());
    let mut headers = definition.headers.to_vec();
    let mut put = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            headers.push((format!("io.camunda.zeebe:{name}"), value));
        }
    };
    put("assignee", text(step, properties.assignee.as_ref(), scope)?);
    put(
        "candidateGroups",
        list(step, properties.candidate_groups.as_ref(), scope)?,
    );
    put(
        "candidateUsers",
        list(step, properties.candidate_users.as_ref(), scope)?,
    );
    put("dueDate", date(step, properties.due_date.as_ref(), scope)?);
    put(
        "followUpDate",
        date(step, properties.follow_up_date.as_ref(), scope)?,
    );
    let deployed = properties.form.as_ref();
    let deployed = deployed
        .map(|form| form_key(step, context, form))
        .transpose()?;
    put("formKey", text(step, properties.form_key.as_ref(), scope)?);
    put("formKey", deployed.map(|key| key.to_string()));
    Ok(headers.into())
}

/// A Camunda user task's evaluated definition.
#[derive(Debug)]
pub struct Properties {
    pub attributes: UserTaskAttributes,
    pub form_key: Option<Key>,
    pub external_form_reference: String,
}

/// Evaluates what a Camunda user task is made of, in Zeebe's order.
pub fn evaluate(
    step: &Step<'_>,
    context: &Context,
    task: &CamundaUserTask,
) -> Result<Properties, Failure> {
    let scope = Some(context.key());
    let properties = &task.properties;
    let mut attributes = UserTaskAttributes {
        assignee: text(step, properties.assignee.as_ref(), scope)?.unwrap_or_default(),
        candidate_groups: strings(step, properties.candidate_groups.as_ref(), scope)?
            .unwrap_or_default(),
        candidate_users: strings(step, properties.candidate_users.as_ref(), scope)?
            .unwrap_or_default(),
        due_date: date(step, properties.due_date.as_ref(), scope)?.unwrap_or_default(),
        follow_up_date: date(step, properties.follow_up_date.as_ref(), scope)?.unwrap_or_default(),
        priority: PRIORITY_DEFAULT,
    };
    let form_key = match &task.form {
        Some(form) => Some(form_key(step, context, form)?),
        None => None,
    };
    let reference = task.external_form_reference.as_ref();
    let external_form_reference = text(step, reference, scope)?.unwrap_or_default();
    if let Some(expression) = &task.priority {
        attributes.priority = priority(step, expression, scope)?;
    }
    Ok(Properties {
        attributes,
        form_key,
        external_form_reference,
    })
}

/// The deployed form that the task is bound to.
fn form_key(step: &Step<'_>, context: &Context, form: &Form) -> Result<Key, Failure> {
    let id = expression::string(step, &form.id, Some(context.key()))?;
    let deployment_key = context.definition.deployment_key;
    let forms = &step.state.resources;
    let found = forms.find(ResourceKind::Form, &id, &form.binding, deployment_key);
    found.map(|form| form.key).ok_or_else(|| {
            let message = match &form.binding {
                Binding::Latest => format!(
                    "Expected to find a form with id '{id}', but no form with this id is found, at least a \
                     form with this id should be available. To resolve the Incident please deploy a form \
                     with the same id"
                ),
                Binding::Deployment => format!(
                    "Expected to use a form with id '{id}' with binding type 'deployment', but no such \
                     form found in the deployment with key {deployment_key} which contained the current \
                     process. To resolve this incident, migrate the process instance to a process \
                     definition that is deployed together with the intended form to use."
                ),
                Binding::VersionTag(tag) => format!(
                    "Expected to use a form with id '{id}' and version tag '{tag}', but no such form \
                     found. To resolve the incident, deploy a form with the given id and version tag.\n"
                ),
            };
            Failure::new(IncidentType::FormNotFound, message)
        })
}

fn priority(step: &Step<'_>, expression: &Expression, scope: Option<Key>) -> Result<i32, Failure> {
    let evaluated = expression::evaluate(step, expression, scope);
    let value = evaluated.value()?;
    let number = value
        .as_number()
        .ok_or_else(|| evaluated.mismatch(value, "'NUMBER'"))?;
    if !number.is_whole() {
        return Err(evaluated.failure(&format!(
            "Expected result of the expression '{}' to be an integer, but was a decimal.",
            expression.source()
        )));
    }
    // As Java narrows a long.
    let priority = number.to_i64_wrapping() as i32;
    if !PRIORITIES.contains(&priority) {
        return Err(Failure {
            variable_scope_key: scope,
            ..Failure::extract_value(format!(
                "Expected priority to be in the range [0,100] but was '{priority}'."
            ))
        });
    }
    Ok(priority)
}

fn text(
    step: &Step<'_>,
    expression: Option<&Expression>,
    scope: Option<Key>,
) -> Result<Option<String>, Failure> {
    let Some(expression) = expression else {
        return Ok(None);
    };
    let text = expression::string(step, expression, scope)?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A list of strings, as JSON text.
fn list(
    step: &Step<'_>,
    expression: Option<&Expression>,
    scope: Option<Key>,
) -> Result<Option<String>, Failure> {
    let strings = strings(step, expression, scope)?;
    Ok(strings.map(|strings| serde_json::Value::from(strings).to_string()))
}

fn strings(
    step: &Step<'_>,
    expression: Option<&Expression>,
    scope: Option<Key>,
) -> Result<Option<Vec<String>>, Failure> {
    let Some(expression) = expression else {
        return Ok(None);
    };
    expression::strings(step, expression, scope).map(Some)
}

/// A date and time, or a text of one, as Java prints it.
fn date(
    step: &Step<'_>,
    expression: Option<&Expression>,
    scope: Option<Key>,
) -> Result<Option<String>, Failure> {
    let Some(expression) = expression else {
        return Ok(None);
    };
    let evaluated = expression::evaluate(step, expression, scope);
    let value = evaluated.value()?;
    let text = match value.result_type() {
        ResultType::Null => return Ok(None),
        ResultType::String => value.as_str().unwrap_or_default().to_owned(),
        ResultType::DateTime => match value.to_json() {
            serde_json::Value::String(text) => return Ok(Some(without_zero_seconds(&text))),
            _ => return Ok(None),
        },
        _ => return Err(evaluated.mismatch(value, "one of '[NULL, DATE_TIME, STRING]'")),
    };
    if text.is_empty() {
        return Ok(None);
    }
    if timer::parse_date(&text).is_err() {
        return Err(evaluated.failure_without_warnings(format!(
            "Invalid date-time format '{text}' for expression '{}'.",
            expression.source()
        )));
    }
    Ok(Some(without_zero_seconds(&text)))
}

/// Java leaves out seconds that are zero: `2026-01-01T10:00:00Z` prints as `2026-01-01T10:00Z`.
fn without_zero_seconds(text: &str) -> String {
    const SECONDS: std::ops::Range<usize> = 16..19;
    let is_zero = text.get(SECONDS) == Some(":00") && text.get(19..20) != Some(".");
    if is_zero {
        format!("{}{}", &text[..SECONDS.start], &text[SECONDS.end..])
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::engine::testing::{Fixture, assert_incident, chain};

    fn started(variables: Json) -> Fixture {
        let extensions = "<extensionElements>\
            <zeebe:assignmentDefinition assignee=\"=a\" candidateGroups=\"=g\" candidateUsers=\"u1,u2\"/>\
            <zeebe:taskSchedule dueDate=\"=d\" followUpDate=\"2026-01-01T10:00:00Z\"/>\
            <zeebe:formDefinition formKey=\"camunda-forms:x\"/>\
            <zeebe:taskHeaders><zeebe:header key=\"h\" value=\"v\"/></zeebe:taskHeaders>\
            </extensionElements>";
        let mut fixture = Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("userTask", "a", extensions),
        ]));
        fixture.start(variables);
        fixture
    }

    #[test]
    fn the_worker_learns_of_all_that_is_there() {
        let headers = |variables: Json| {
            let job = started(variables).job("io.camunda.zeebe:userTask");
            assert_eq!(job.retries, 1);
            let headers: std::collections::BTreeMap<_, _> = job.headers.iter().cloned().collect();
            json!(headers)
        };
        assert_eq!(
            headers(json!({"a": "A", "g": ["x", "y"], "d": "2026-02-02T10:00:00+02:00"})),
            json!({
                "h": "v",
                "io.camunda.zeebe:assignee": "A",
                "io.camunda.zeebe:candidateGroups": "[\"x\",\"y\"]",
                "io.camunda.zeebe:candidateUsers": "[\"u1\",\"u2\"]",
                "io.camunda.zeebe:dueDate": "2026-02-02T10:00+02:00",
                "io.camunda.zeebe:followUpDate": "2026-01-01T10:00Z",
                "io.camunda.zeebe:formKey": "camunda-forms:x",
            })
        );
        assert_eq!(
            headers(json!({"a": "", "g": [], "d": ""})),
            json!({
                "h": "v",
                "io.camunda.zeebe:candidateGroups": "[]",
                "io.camunda.zeebe:candidateUsers": "[\"u1\",\"u2\"]",
                "io.camunda.zeebe:followUpDate": "2026-01-01T10:00Z",
                "io.camunda.zeebe:formKey": "camunda-forms:x",
            })
        );
    }

    #[test]
    fn values_of_a_wrong_type_are_incidents() {
        let check = |variables: Json, expected: &str| {
            let fixture = started(variables);
            assert_incident(&fixture.incident(), ("EXTRACT_VALUE_ERROR", "a", expected));
        };
        check(
            json!({"a": 1}),
            "Expected result of the expression 'a' to be 'STRING', but was 'NUMBER'.",
        );
        check(
            json!({"a": "A", "g": "x"}),
            "Expected result of the expression 'g' to be 'ARRAY', but was 'STRING'.",
        );
        check(
            json!({"a": "A", "g": [1]}),
            "Expected result of the expression 'g' to be 'ARRAY' containing 'STRING' items, but was \
             'ARRAY' containing at least one non-'STRING' item.",
        );
        check(
            json!({"a": "A", "g": [], "d": "nope"}),
            "Invalid date-time format 'nope' for expression 'd'.",
        );
        check(
            json!({"a": "A", "g": [], "d": 5}),
            "Expected result of the expression 'd' to be one of '[NULL, DATE_TIME, STRING]', but was \
             'NUMBER'.",
        );
    }

    #[test]
    fn dates_print_as_in_java() {
        let check = |text: &str, expected: &str| assert_eq!(without_zero_seconds(text), expected);
        check("2026-01-01T10:00:00Z", "2026-01-01T10:00Z");
        check("2026-01-01T10:00:00+02:00", "2026-01-01T10:00+02:00");
        check("2026-01-01T10:00Z", "2026-01-01T10:00Z");
        check("2026-01-01T10:00:01Z", "2026-01-01T10:00:01Z");
        check("2026-01-01T10:00:00.5Z", "2026-01-01T10:00:00.5Z");
    }
}
