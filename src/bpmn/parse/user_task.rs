//! User tasks: those worked as jobs, with assignment, schedule and form in the job's headers, and
//! Camunda user tasks.

use crate::bpmn::{
    model::{CamundaUserTask, ElementKind, Form, UserTaskProperties},
    timer,
    xml::{self, Node},
};
use crate::feel::Expression;

use super::{
    binding, job, listeners,
    reader::{Need, Reader, is_static},
};

const JOB_TYPE: &str = "io.camunda.zeebe:userTask";
const RETRIES: &str = "1";

pub(super) fn parse<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    let mut properties = UserTaskProperties::default();
    for assignment in xml::zeebe_extensions(node, "assignmentDefinition") {
        properties.assignee = assignee(reader, assignment);
        properties.candidate_groups = list(reader, assignment, "candidateGroups");
        properties.candidate_users = list(reader, assignment, "candidateUsers");
    }
    for schedule in xml::zeebe_extensions(node, "taskSchedule") {
        properties.due_date = date(reader, schedule, "dueDate");
        properties.follow_up_date = date(reader, schedule, "followUpDate");
    }
    let priorities = xml::zeebe_extensions(node, "priorityDefinition");
    let priority = priorities
        .into_iter()
        .next()
        .and_then(|node| priority(reader, node));
    let listeners = listeners::task(reader, node);
    let forms = xml::zeebe_extensions(node, "formDefinition");
    if !xml::zeebe_extensions(node, "userTask").is_empty() {
        let form = forms.first().map(|form| camunda_form(reader, *form));
        let (form, external_form_reference) = form.unwrap_or_default();
        return Some(ElementKind::CamundaUserTask(Box::new(CamundaUserTask {
            properties,
            form,
            external_form_reference,
            priority,
            headers: job::headers(reader, node),
            listeners,
        })));
    }
    for form in forms {
        (properties.form_key, properties.form) = job_form(reader, form);
    }
    let mut job = job::with_type(reader, node, JOB_TYPE, RETRIES)?;
    job.user_task = Some(Box::new(properties));
    Some(ElementKind::UserTask(job))
}

/// A static one is a name, even when it looks like a number.
fn assignee<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<Expression> {
    match xml::attribute(node, "assignee")? {
        text if is_static(text) => Some(Expression::static_string(text)),
        text => reader.expression(node, Some(text), Need::Mandatory),
    }
}

/// `a, b` becomes the FEEL list `["a","b"]`.
fn list<'a>(reader: &mut Reader<'a>, node: Node<'a>, name: &str) -> Option<Expression> {
    let text = xml::attribute(node, name)?;
    if !is_static(text) {
        return reader.expression(node, Some(text), Need::Mandatory);
    }
    let items: Vec<_> = text.split(',').map(str::trim).collect();
    if items.iter().any(|item| item.is_empty()) {
        reader.problem(
            node,
            format!("Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found '{text}'."),
        );
        return None;
    }
    let quoted: Vec<_> = items
        .iter()
        .map(|item| format!("\"{}\"", item.replace('\\', "\\\\").replace('"', "\\\"")))
        .collect();
    reader.expression(
        node,
        Some(&format!("=[{}]", quoted.join(","))),
        Need::Mandatory,
    )
}

fn date<'a>(reader: &mut Reader<'a>, node: Node<'a>, name: &str) -> Option<Expression> {
    let text = xml::attribute(node, name)?;
    if is_static(text) && timer::parse_date(text).is_err() {
        reader.problem(
            node,
            format!(
                "Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '{text}'."
            ),
        );
        return None;
    }
    if is_static(text) {
        return Some(Expression::static_string(text));
    }
    reader.expression(node, Some(text), Need::Mandatory)
}

/// A form key is never FEEL, whatever it begins with.
fn job_form<'a>(reader: &mut Reader<'a>, form: Node<'a>) -> (Option<Expression>, Option<Form>) {
    let binding = binding::binding(reader, form);
    let given = |name| xml::attribute(form, name).filter(|text| !text.trim().is_empty());
    match (given("formKey"), given("formId")) {
        (Some(key), None) => (Some(Expression::static_string(key)), None),
        (None, Some(id)) => {
            let id = reader.expression(form, Some(id), Need::Mandatory);
            (
                None,
                id.zip(binding).map(|(id, binding)| Form { id, binding }),
            )
        }
        _ => {
            reader.problem(
                form,
                "Exactly one of the attributes 'formId, formKey' must be present and not blank",
            );
            (None, None)
        }
    }
}

/// A deployed form, or where another one is: a Camunda user task has one of them.
fn camunda_form<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> (Option<Form>, Option<Expression>) {
    let id = xml::attribute(node, "formId").filter(|text| !text.trim().is_empty());
    let reference =
        xml::attribute(node, "externalReference").filter(|text| !text.trim().is_empty());
    if id.is_some() == reference.is_some() {
        reader.problem(
            node,
            "Exactly one of the attributes 'formId, externalReference' must be present and not blank \
             for native user tasks",
        );
    }
    let binding = binding::binding(reader, node);
    match (id, reference) {
        (Some(id), None) => {
            let id = reader.expression(node, Some(id), Need::Mandatory);
            let form = id.zip(binding).map(|(id, binding)| Form { id, binding });
            (form, None)
        }
        (None, Some(text)) if is_static(text) => (None, Some(Expression::static_string(text))),
        (None, Some(text)) => (None, reader.expression(node, Some(text), Need::Mandatory)),
        _ => (None, None),
    }
}

/// Jobs have no priority, but a wrong one is reported all the same.
fn priority<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<Expression> {
    let text = xml::attribute(node, "priority")?;
    if !is_static(text) {
        return reader.expression(node, Some(text), Need::Mandatory);
    }
    match text.parse::<i64>() {
        Ok(0..=100) => {}
        Ok(_) => reader.problem(
            node,
            format!("Priority must be a number between 0 and 100, but was '{text}'."),
        ),
        Err(_) => reader.problem(
            node,
            format!(
                "Expected static value to be a valid Number between 0 and 100, but found '{text}'."
            ),
        ),
    }
    Expression::parse(text.trim()).ok()
}
