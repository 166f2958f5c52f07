//! Messages, signals, errors and escalations: defined beside the processes, referred to by id.

use std::collections::HashMap;

use crate::bpmn::{
    model,
    xml::{self, Node},
};

use super::reader::{Need, Reader, is_static};

/// The definitions by id.
pub(in crate::bpmn) struct Roots<'a> {
    by_id: HashMap<&'a str, Node<'a>>,
    /// Messages that nothing can refer to.
    without_id: Vec<Node<'a>>,
}

impl<'a> Roots<'a> {
    pub(super) fn new(definitions: Node<'a>) -> Self {
        let by_id = ["message", "signal", "error", "escalation"]
            .iter()
            .flat_map(|name| xml::bpmn_children(definitions, name))
            .filter_map(|node| Some((xml::attribute(node, "id")?, node)))
            .collect();
        let without_id = xml::bpmn_children(definitions, "message")
            .filter(|node| xml::attribute(*node, "id").is_none())
            .collect();
        Self { by_id, without_id }
    }

    /// What an attribute like `messageRef` refers to, if it's of that kind.
    pub(in crate::bpmn) fn referred(
        &self,
        node: Node<'a>,
        attribute: &str,
        kind: &str,
    ) -> Option<Node<'a>> {
        let reference = xml::attribute(node, attribute)?;
        let found = self.by_id.get(xml::local(reference))?;
        (found.tag_name().name() == kind).then_some(*found)
    }
}

/// Checks the expressions of all definitions, those that nothing refers to included.
pub(super) fn check(reader: &mut Reader<'_>) {
    for node in std::mem::take(&mut reader.roots.without_id) {
        reader.problem(node, "Element id must be present and not empty.");
    }
    let mut nodes: Vec<_> = reader.roots.by_id.values().copied().collect();
    nodes.sort_by_key(|node| node.range().start);
    for node in nodes {
        match node.tag_name().name() {
            "message" | "signal" => {
                reader.attribute_expression(node, "name", Need::Optional);
            }
            "error" => {
                reader.attribute_expression(node, "errorCode", Need::Optional);
            }
            // An escalation's code is looked at when it's thrown.
            _ => {}
        }
        for subscription in xml::zeebe_extensions(node, "subscription") {
            reader.attribute_expression(subscription, "correlationKey", Need::NonStatic);
        }
    }
}

/// How a message is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MessageUse {
    /// By the start event of a process: without a correlation key.
    Start,
    /// By an element instance that waits for it.
    Catch,
}

/// The message that an event definition or receive task waits for.
pub(super) fn message<'a>(
    reader: &mut Reader<'a>,
    node: Node<'a>,
    usage: MessageUse,
) -> Option<model::Message> {
    let Some(message) = reader.roots.referred(node, "messageRef", "message") else {
        reader.problem(node, "Must reference a message");
        return None;
    };
    let name = name(reader, message);
    if usage == MessageUse::Start {
        return Some(model::Message {
            name: name?,
            correlation_key: None,
        });
    }
    let [subscription] = xml::zeebe_extensions(message, "subscription")[..] else {
        reader.problem_once(
            message,
            "Must have exactly one zeebe:subscription extension element",
        );
        return None;
    };
    let correlation_key =
        xml::attribute(subscription, "correlationKey").filter(|text| !is_static(text))?;
    Some(model::Message {
        name: name?,
        correlation_key: Some(quietly(correlation_key)?),
    })
}

/// The name of the message that `node` throws; `element` is what's reported when there's none.
pub(super) fn thrown_message<'a>(
    reader: &mut Reader<'a>,
    element: Node<'a>,
    node: Node<'a>,
) -> Option<crate::feel::Expression> {
    let Some(message) = reader.roots.referred(node, "messageRef", "message") else {
        reader.problem(element, "Must reference a message");
        return None;
    };
    name(reader, message)
}

pub(super) fn signal<'a>(reader: &mut Reader<'a>, definition: Node<'a>) -> Option<model::Signal> {
    let Some(signal) = reader.roots.referred(definition, "signalRef", "signal") else {
        reader.problem(definition, "Must reference a signal");
        return None;
    };
    name(reader, signal).map(|name| model::Signal { name })
}

/// The error that an end event throws: with a code, which may be an expression.
pub(super) fn thrown_error<'a>(
    reader: &mut Reader<'a>,
    definition: Node<'a>,
) -> Option<model::ErrorCode> {
    let Some(error) = reader.roots.referred(definition, "errorRef", "error") else {
        reader.problem(definition, "Must reference an error");
        return None;
    };
    let Some(code) = xml::attribute(error, "errorCode") else {
        reader.problem(definition, "ErrorCode must be present and not empty");
        return None;
    };
    let code = if is_static(code) {
        crate::feel::Expression::static_string(code)
    } else {
        quietly(code)?
    };
    Some(model::ErrorCode { code: Some(code) })
}

/// The error that an event catches: every one without a code, which must be static.
pub(super) fn caught_error<'a>(
    reader: &mut Reader<'a>,
    definition: Node<'a>,
) -> Option<model::ErrorCode> {
    let code = caught_code(reader, definition, "error")?;
    Some(model::ErrorCode { code })
}

/// The escalation that an event throws: with a code, which may be an expression.
pub(super) fn thrown_escalation<'a>(
    reader: &mut Reader<'a>,
    definition: Node<'a>,
) -> Option<model::EscalationCode> {
    let Some(escalation) = reader
        .roots
        .referred(definition, "escalationRef", "escalation")
    else {
        reader.problem(definition, "Must reference an escalation");
        return None;
    };
    let Some(code) = xml::attribute(escalation, "escalationCode") else {
        reader.problem_once(escalation, "EscalationCode must be present and not empty");
        return None;
    };
    let code = if is_static(code) {
        crate::feel::Expression::static_string(code)
    } else {
        reader.expression(definition, Some(code), Need::Mandatory)?
    };
    Some(model::EscalationCode { code: Some(code) })
}

/// The escalation that an event catches: every one without a code, which must be static.
pub(super) fn caught_escalation<'a>(
    reader: &mut Reader<'a>,
    definition: Node<'a>,
) -> Option<model::EscalationCode> {
    let code = caught_code(reader, definition, "escalation")?;
    Some(model::EscalationCode { code })
}

/// The static code of what `definition` refers to; the inner none is one that catches all, the
/// outer one a code that was reported.
fn caught_code<'a>(
    reader: &mut Reader<'a>,
    definition: Node<'a>,
    kind: &str,
) -> Option<Option<crate::feel::Expression>> {
    let referred = reader
        .roots
        .referred(definition, &format!("{kind}Ref"), kind);
    let attribute = format!("{kind}Code");
    let Some(code) = referred.and_then(|node| xml::attribute(node, &attribute)) else {
        return Some(None);
    };
    if !is_static(code) {
        reader.problem(
            definition,
            format!("The {attribute} of the {kind} catch event is not allowed to be an expression"),
        );
        return None;
    }
    Some(Some(crate::feel::Expression::static_string(code)))
}

fn name<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<crate::feel::Expression> {
    let Some(name) = xml::attribute(node, "name") else {
        reader.problem_once(node, "Name must be present and not empty");
        return None;
    };
    quietly(name)
}

/// [`check`] has reported what's wrong with it already.
fn quietly(text: &str) -> Option<crate::feel::Expression> {
    crate::feel::Expression::parse(text).ok()
}
