//! No two events that wait together for the same message, signal, error or escalation.

use std::collections::HashSet;

use crate::bpmn::{
    model::{Element, ElementKind, ErrorCode, EscalationCode, Event, Message, Process},
    parse::{Graph, Reader},
    xml,
};
use crate::feel::Expression;

pub(in crate::bpmn) fn check(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    for element in &graph.process.elements {
        let events = waiting_together(&graph.process, element);
        let shares_a_message =
            matches!(element.kind, ElementKind::Process) && shares_a_message(reader, graph);
        let mut duplicates = duplicates(&events, shares_a_message);
        duplicates.extend(self::duplicates(
            &of_event_sub_processes(&graph.process, element),
            false,
        ));
        duplicates.extend(same_conditions(&graph.process, element, &events));
        if let Some(Message { name, .. }) = received(&graph.process, element)
            && events
                .iter()
                .filter_map(|event| message_name(event))
                .any(|other| other == name.source())
        {
            duplicates
                .push("Cannot reference the same message name as a boundary event".to_owned());
        }
        for message in duplicates {
            reader.problem(graph.node(element.index), message);
        }
    }
}

/// The code that an event of some kind catches, empty for all; none for events of other kinds.
type CodeOf = fn(&Event) -> Option<&str>;

/// What more than one of the events catches; messages aside where `skips_messages`.
fn duplicates(events: &[&Event], skips_messages: bool) -> Vec<String> {
    let names =
        |kind: fn(&Event) -> Option<&str>| events.iter().filter_map(move |event| kind(event));
    let mut duplicates = Vec::new();
    if !skips_messages {
        duplicates.extend(repeated(names(message_name)).map(|name| {
            format!(
                "Multiple message event definitions with the same name '{name}' are not allowed."
            )
        }));
    }
    duplicates.extend(repeated(names(signal_name)).map(|name| {
        format!("Multiple signal event definitions with the same name '{name}' are not allowed.")
    }));
    let codes: [(&str, CodeOf); 2] = [("error", error_code), ("escalation", escalation_code)];
    for (kind, code) in codes {
        duplicates.extend(repeated(names(code).filter(|code| !code.is_empty())).map(|code| {
            format!("Multiple {kind} catch events with the same {kind} code '{code}' are not supported on the same scope.")
        }));
        if names(code).filter(|code| code.is_empty()).count() > 1 {
            duplicates.push(format!(
                "The same scope can not contain more than one {kind} catch event without {kind} code. \
                 An {kind} catch event without {kind} code catches all {kind}s."
            ));
        }
    }
    duplicates
}

/// Start events of a process, and what follows a gateway, wait for different conditions.
fn same_conditions(process: &Process, element: &Element, events: &[&Event]) -> Vec<String> {
    let conditions = events.iter().filter_map(|event| condition(event));
    let id = &process.id;
    let repeated = repeated(conditions).filter_map(|condition| match element.kind {
        ElementKind::Process => Some(format!(
            "Duplicate condition expression '={condition}' found in conditional start events of process '{id}'. Condition expressions for conditional start events must be unique within a process."
        )),
        ElementKind::EventBasedGateway => Some(format!(
            "Multiple conditional event definitions with the same condition expression '={condition}' are not allowed."
        )),
        _ => None,
    });
    repeated.collect()
}

/// What the event sub-processes of the scope start with.
fn of_event_sub_processes<'a>(process: &'a Process, scope: &Element) -> Vec<&'a Event> {
    process
        .attached_events(scope.index)
        .filter(|attached| matches!(attached.element.kind, ElementKind::StartEvent(_)))
        .map(|attached| attached.event)
        .collect()
}

/// Whether two start events refer to one message, which is reported at the message.
fn shares_a_message(reader: &Reader<'_>, graph: &Graph<'_>) -> bool {
    let starts = graph.process.start_events(Process::ROOT);
    let mut seen = HashSet::new();
    starts
        .flat_map(|start| graph.node(start.index).children())
        .filter_map(|definition| reader.message_of(definition))
        .any(|message| !seen.insert(xml::attribute(message, "id")))
}

/// The message of a receive task, also where it's repeated.
fn received<'a>(process: &'a Process, element: &'a Element) -> Option<&'a Message> {
    match &element.kind {
        ElementKind::ReceiveTask(message) => Some(message),
        ElementKind::MultiInstanceBody(looped) => received(process, process.element(looped.inner)),
        _ => None,
    }
}

/// What waits at the same time: start events, boundary events, or what follows an event-based gateway.
fn waiting_together<'a>(process: &'a Process, element: &'a Element) -> Vec<&'a Event> {
    let elements: Vec<&Element> = match element.kind {
        ElementKind::Process => process.start_events(element.index).collect(),
        ElementKind::EventBasedGateway => element
            .outgoing
            .iter()
            .map(|flow| process.element(process.flow(*flow).target))
            .collect(),
        _ => element
            .boundary_events
            .iter()
            .map(|index| process.element(*index))
            .collect(),
    };
    elements
        .into_iter()
        .filter_map(|element| match &element.kind {
            ElementKind::StartEvent(event)
            | ElementKind::IntermediateCatchEvent(event)
            | ElementKind::BoundaryEvent { event, .. } => Some(event),
            _ => None,
        })
        .collect()
}

fn message_name(event: &Event) -> Option<&str> {
    match event {
        Event::Message(message) => Some(message.name.source()),
        _ => None,
    }
}

fn signal_name(event: &Event) -> Option<&str> {
    match event {
        Event::Signal(signal) => Some(signal.name.source()),
        _ => None,
    }
}

fn condition(event: &Event) -> Option<&str> {
    match event {
        Event::Conditional(conditional) => Some(conditional.condition.source()),
        _ => None,
    }
}

/// Empty for one that catches all.
fn error_code(event: &Event) -> Option<&str> {
    match event {
        Event::Error(ErrorCode { code }) => Some(code.as_ref().map_or("", Expression::source)),
        _ => None,
    }
}

/// Empty for one that catches all.
fn escalation_code(event: &Event) -> Option<&str> {
    match event {
        Event::Escalation(EscalationCode { code }) => {
            Some(code.as_ref().map_or("", Expression::source))
        }
        _ => None,
    }
}

/// What comes up more than once, each once.
fn repeated<'a>(names: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut seen = HashSet::new();
    let mut reported = HashSet::new();
    names.filter(move |name| !seen.insert(*name) && reported.insert(*name))
}
