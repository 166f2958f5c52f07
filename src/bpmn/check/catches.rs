//! No two events that wait together for the same message, signal or error.

use std::collections::HashSet;

use crate::bpmn::{
    model::{Element, ElementKind, ErrorCode, Event, Message, Process},
    parse::{Graph, Reader},
    xml,
};

pub(in crate::bpmn) fn check(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    for element in &graph.process.elements {
        let events = waiting_together(&graph.process, element);
        let mut duplicates = Vec::new();
        let names =
            |kind: fn(&Event) -> Option<&str>| events.iter().filter_map(move |event| kind(event));
        if !matches!(element.kind, ElementKind::Process) || !shares_a_message(reader, graph) {
            duplicates.extend(repeated(names(message_name)).map(|name| {
                format!("Multiple message event definitions with the same name '{name}' are not allowed.")
            }));
        }
        duplicates.extend(repeated(names(signal_name)).map(|name| {
            format!(
                "Multiple signal event definitions with the same name '{name}' are not allowed."
            )
        }));
        duplicates.extend(repeated(names(error_code)).map(|code| {
            format!("Multiple error catch events with the same error code '{code}' are not supported on the same scope.")
        }));
        let catch_all = |event: &&&Event| matches!(event, Event::Error(ErrorCode { code: None }));
        if events.iter().filter(catch_all).count() > 1 {
            duplicates.push(
                "The same scope can not contain more than one error catch event without error code. \
                 An error catch event without error code catches all errors."
                    .to_owned(),
            );
        }
        if let Some(Message { name, .. }) = received(&graph.process, element)
            && names(message_name).any(|other| other == name.source())
        {
            duplicates
                .push("Cannot reference the same message name as a boundary event".to_owned());
        }
        for message in duplicates {
            reader.problem(graph.node(element.index), message);
        }
    }
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

fn error_code(event: &Event) -> Option<&str> {
    match event {
        Event::Error(ErrorCode { code: Some(code) }) => Some(code.source()),
        _ => None,
    }
}

/// What comes up more than once, each once.
fn repeated<'a>(names: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut seen = HashSet::new();
    let mut reported = HashSet::new();
    names.filter(move |name| !seen.insert(*name) && reported.insert(*name))
}
