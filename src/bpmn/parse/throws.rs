//! Events that do something: end events and intermediate throw events.

use crate::bpmn::{
    model::{ElementIndex, ElementKind, ErrorCode, Event, PublishMessage, Throw},
    xml::{self, Node},
};

use super::{Graph, Reader, compensation, events, job, links, reader::Need, roots, timers};

pub(super) fn end<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
) -> Option<ElementKind> {
    let definitions = events::definitions(node);
    let event = definitions
        .iter()
        .filter_map(|definition| end_event(reader, graph, node, *definition))
        .next_back();
    if definitions.len() > 1 {
        reader.problem(node, "Must have at most one event definition");
    }
    for definition in &definitions {
        check_end(reader, node, *definition);
    }
    if definitions.is_empty() {
        return Some(ElementKind::EndEvent(Event::None));
    }
    event.map(ElementKind::EndEvent)
}

/// What ends nothing.
fn check_end<'a>(reader: &mut Reader<'a>, node: Node<'a>, definition: Node<'a>) {
    const ENDS: [&str; 6] = [
        "errorEventDefinition",
        "messageEventDefinition",
        "signalEventDefinition",
        "terminateEventDefinition",
        "compensateEventDefinition",
        "escalationEventDefinition",
    ];
    if ENDS.contains(&definition.tag_name().name()) {
        return;
    }
    reader.problem(
        node,
        "End events must be one of: none, error, message, terminate, signal, escalation or compensation",
    );
    events::check_known(reader, definition);
    timers::check_count(reader, definition);
}

fn end_event<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
    definition: Node<'a>,
) -> Option<Event> {
    match definition.tag_name().name() {
        "errorEventDefinition" => {
            let error: ErrorCode = roots::thrown_error(reader, definition)?;
            Some(Event::Error(error))
        }
        "messageEventDefinition" => message(reader, node, definition).map(Event::Throw),
        "signalEventDefinition" => roots::signal(reader, definition).map(Event::Signal),
        "terminateEventDefinition" => Some(Event::Terminate),
        "compensateEventDefinition" => {
            compensation::throw(reader, graph, node, definition, "end event").map(Event::Throw)
        }
        "escalationEventDefinition" => {
            roots::thrown_escalation(reader, definition).map(Event::Escalation)
        }
        _ => None,
    }
}

pub(super) fn intermediate<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    index: ElementIndex,
) -> Option<ElementKind> {
    let node = graph.node(index);
    let definitions = events::definitions(node);
    if definitions.len() > 1 {
        reader.problem(node, "Must have at most one event definition");
        return None;
    }
    let Some(definition) = definitions.first().copied() else {
        return Some(ElementKind::IntermediateThrowEvent(Throw::None));
    };
    let throw = match definition.tag_name().name() {
        "messageEventDefinition" => message(reader, node, definition)?,
        "signalEventDefinition" => Throw::Signal(roots::signal(reader, definition)?),
        "compensateEventDefinition" => {
            let name = "intermediate throwing event";
            compensation::throw(reader, graph, node, definition, name)?
        }
        "linkEventDefinition" => links::throw(reader, graph, index, definition)?,
        // Zeebe passes through it as if it were none.
        "errorEventDefinition" => Throw::None,
        "escalationEventDefinition" => {
            Throw::Escalation(roots::thrown_escalation(reader, definition)?)
        }
        "cancelEventDefinition" => {
            events::check_known(reader, definition);
            return None;
        }
        _ => {
            not_yet(reader, node, definition);
            return None;
        }
    };
    Some(ElementKind::IntermediateThrowEvent(throw))
}

fn not_yet(reader: &mut Reader<'_>, node: Node<'_>, definition: Node<'_>) {
    let event = node.tag_name().name();
    let definition = definition.tag_name().name();
    reader.unsupported(node, &format!("Element '{event}' with '{definition}'"));
}

/// A job that sends the message, or the engine publishes it.
fn message<'a>(reader: &mut Reader<'a>, node: Node<'a>, definition: Node<'a>) -> Option<Throw> {
    let jobs = xml::zeebe_extensions(node, "taskDefinition");
    let published = xml::zeebe_extensions(definition, "publishMessage");
    match (&jobs[..], &published[..]) {
        ([task_definition], []) => job::definition(reader, node, *task_definition).map(Throw::Job),
        ([], [publish]) => publish_message(reader, node, definition, *publish).map(Throw::Message),
        _ => {
            reader.problem(
                node,
                "Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
            );
            if definition.has_attribute("messageRef") {
                roots::thrown_message(reader, node, definition);
            }
            None
        }
    }
}

fn publish_message<'a>(
    reader: &mut Reader<'a>,
    node: Node<'a>,
    definition: Node<'a>,
    publish: Node<'a>,
) -> Option<PublishMessage> {
    let name = roots::thrown_message(reader, node, definition);
    if xml::attribute(publish, "correlationKey").is_none() {
        reader.problem(
            publish,
            "Attribute 'correlationKey' must be present and not empty",
        );
    }
    let correlation_key = reader.attribute_expression(publish, "correlationKey", Need::Optional);
    let message_id = reader.attribute_expression(publish, "messageId", Need::Optional);
    let time_to_live = reader.attribute_expression(publish, "timeToLive", Need::Optional);
    Some(PublishMessage {
        name: name?,
        correlation_key,
        message_id,
        time_to_live,
    })
}
