//! Event sub-processes: sub-processes that an event starts.
//!
//! Whether they may start as they say is checked in
//! [`check::event_sub_processes`](crate::bpmn::check::event_sub_processes).

use crate::bpmn::{
    model::{ElementIndex, ElementKind, Event, EventStart},
    xml::{self, Node},
};

use super::{
    Graph, Reader, conditional,
    roots::{self, MessageUse},
    timers::{self, Evaluated},
};

pub(in crate::bpmn) fn is_one(node: Node<'_>) -> bool {
    node.tag_name().name() == "subProcess" && xml::is_set(node, "triggeredByEvent", "true")
}

/// None without exactly one start event, which is reported later.
pub(super) fn parse(graph: &Graph<'_>, index: ElementIndex) -> Option<ElementKind> {
    let mut starts = start_events(graph, index);
    let element = starts.next()?;
    if starts.next().is_some() {
        return None;
    }
    Some(ElementKind::EventSubProcess(EventStart {
        element,
        interrupting: is_interrupting(graph.node(element)),
    }))
}

/// By name, since a start event with a problem has no kind.
pub(in crate::bpmn) fn start_events(
    graph: &Graph<'_>,
    scope: ElementIndex,
) -> impl Iterator<Item = ElementIndex> {
    graph
        .process
        .elements
        .iter()
        .filter(move |element| element.scope == Some(scope))
        .map(|element| element.index)
        .filter(|index| graph.node(*index).tag_name().name() == "startEvent")
}

pub(in crate::bpmn) fn is_interrupting(start: Node<'_>) -> bool {
    !xml::is_set(start, "isInterrupting", "false")
}

/// The start event of an event sub-process; none for those it can't have.
pub(super) fn start<'a>(
    reader: &mut Reader<'a>,
    node: Node<'a>,
    definition: Node<'a>,
) -> Option<ElementKind> {
    let event = match definition.tag_name().name() {
        "messageEventDefinition" => {
            Event::Message(roots::message(reader, definition, MessageUse::Catch)?)
        }
        "timerEventDefinition" => Event::Timer(timers::parse(
            reader,
            node,
            definition,
            Evaluated::LaterUnlessStatic,
        )?),
        "signalEventDefinition" => Event::Signal(roots::signal(reader, definition)?),
        "errorEventDefinition" => Event::Error(roots::caught_error(reader, definition)?),
        "escalationEventDefinition" => {
            Event::Escalation(roots::caught_escalation(reader, definition)?)
        }
        "conditionalEventDefinition" => Event::Conditional(conditional::parse(reader, definition)?),
        _ => return None,
    };
    Some(ElementKind::StartEvent(event))
}
