//! Service, send, business rule, script and receive tasks.

use crate::bpmn::{
    model::{BusinessRule, CalledDecision, ElementKind, Script},
    xml::{self, Node},
};

use super::{
    binding::binding,
    job,
    linked_resources::linked_resources,
    reader::{Need, Reader},
    roots::{self, MessageUse},
};

pub(super) fn service<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    let task_definition = reader.the_extension(node, "taskDefinition")?;
    let mut job = job::definition(reader, node, task_definition)?;
    job.linked_resources = linked_resources(node);
    Some(ElementKind::ServiceTask(job))
}

pub(super) fn send<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    match either(reader, node, "publishMessage")? {
        Either::Job(task_definition) => {
            job::definition(reader, node, task_definition).map(ElementKind::SendTask)
        }
        Either::Other(publish) => {
            if xml::attribute(publish, "correlationKey").is_none() {
                reader.problem(
                    publish,
                    "Attribute 'correlationKey' must be present and not empty",
                );
            }
            roots::thrown_message(reader, node, node).map(|_| ElementKind::PublishingSendTask)
        }
    }
}

pub(super) fn business_rule<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    match either(reader, node, "calledDecision")? {
        Either::Job(task_definition) => job::definition(reader, node, task_definition)
            .map(|job| ElementKind::BusinessRuleTask(BusinessRule::Job(job))),
        Either::Other(called) => called_decision(reader, called)
            .map(|called| ElementKind::BusinessRuleTask(BusinessRule::Decision(called))),
    }
}

fn called_decision<'a>(reader: &mut Reader<'a>, called: Node<'a>) -> Option<CalledDecision> {
    let result_variable = called.attribute("resultVariable");
    if result_variable.is_none() {
        reader.problem(
            called,
            "Attribute 'resultVariable' must be present and not empty",
        );
    }
    let binding = binding(reader, called);
    let decision_id = reader.attribute_expression(called, "decisionId", Need::Mandatory);
    Some(CalledDecision {
        decision_id: decision_id?,
        binding: binding?,
        result_variable: result_variable?.to_owned(),
    })
}

pub(super) fn script<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    let script = match either(reader, node, "script")? {
        Either::Job(task_definition) => {
            Script::Job(job::definition(reader, node, task_definition)?)
        }
        Either::Other(script) => {
            let result_variable = xml::attribute(script, "resultVariable");
            let has_expression = xml::attribute(script, "expression").is_some();
            if result_variable.is_none() && has_expression {
                reader.problem(
                    script,
                    "Attribute 'resultVariable' must be present and not empty",
                );
            }
            let expression = reader.attribute_expression(script, "expression", Need::NonStatic);
            Script::Expression {
                expression: expression?,
                result_variable: result_variable?.to_owned(),
            }
        }
    };
    Some(ElementKind::ScriptTask(script))
}

pub(super) fn receive<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    roots::message(reader, node, MessageUse::Catch).map(ElementKind::ReceiveTask)
}

enum Either<'a> {
    Job(Node<'a>),
    Other(Node<'a>),
}

/// The one `zeebe:taskDefinition`, or the one other extension element.
fn either<'a>(reader: &mut Reader<'a>, node: Node<'a>, other: &'a str) -> Option<Either<'a>> {
    let jobs = xml::zeebe_extensions(node, "taskDefinition");
    let others = xml::zeebe_extensions(node, other);
    match (&jobs[..], &others[..]) {
        ([job], []) => Some(Either::Job(*job)),
        ([], [other]) => Some(Either::Other(*other)),
        _ => {
            reader.problem(
                node,
                format!(
                    "Must have either one 'zeebe:{other}' or one 'zeebe:taskDefinition' extension element"
                ),
            );
            None
        }
    }
}
