//! How processes and sub-processes may start.

use std::collections::HashMap;

use crate::bpmn::{
    model::{Element, ElementKind, Event, Process},
    parse::{Graph, Reader},
    xml::Node,
};

pub(in crate::bpmn) fn check(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    for element in &graph.process.elements {
        match element.kind {
            ElementKind::Process => check_process(reader, graph),
            ElementKind::SubProcess => check_sub_process(reader, graph, element),
            _ => {}
        }
        // Not run, but held to the rules of sub-processes all the same.
        let node = graph.node(element.index);
        let starts = node
            .children()
            .filter(|child| child.tag_name().name() == "startEvent");
        if node.tag_name().name() == "transaction" && starts.count() != 1 {
            reader.problem(node, "Must have exactly one start event");
        }
    }
}

/// By name, since a start event with a problem has no kind yet.
fn start_events<'a>(graph: &'a Graph<'_>, scope: &'a Element) -> impl Iterator<Item = &'a Element> {
    graph.process.elements.iter().filter(|element| {
        element.scope == Some(scope.index)
            && graph.node(element.index).tag_name().name() == "startEvent"
    })
}

fn is_none_start(element: &Element) -> bool {
    matches!(element.kind, ElementKind::StartEvent(Event::None))
}

fn check_process(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    let process = graph.process.element(Process::ROOT);
    let node = graph.node(Process::ROOT);
    if start_events(graph, process).next().is_none() {
        reader.problem(node, "Must have at least one start event");
    }
    if start_events(graph, process)
        .filter(|element| is_none_start(element))
        .count()
        > 1
    {
        reader.problem(node, "Multiple none start events are not allowed");
    }
    check_start_messages(reader, graph);
}

/// A message starts a process by one start event only; equal names are the catch events' rule.
fn check_start_messages(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    let process = graph.process.element(Process::ROOT);
    let mut uses: HashMap<usize, (Node<'_>, usize)> = HashMap::new();
    for start in start_events(graph, process) {
        let definitions = graph.node(start.index).children();
        for message in definitions.filter_map(|definition| reader.message_of(definition)) {
            uses.entry(message.range().start).or_insert((message, 0)).1 += 1;
        }
    }
    for (message, _) in uses.into_values().filter(|(_, count)| *count > 1) {
        reader.problem(
            message,
            "A message cannot be referred by more than one start event",
        );
    }
}

fn check_sub_process(reader: &mut Reader<'_>, graph: &Graph<'_>, scope: &Element) {
    let node = graph.node(scope.index);
    let starts: Vec<_> = start_events(graph, scope).collect();
    if starts.len() != 1 {
        reader.problem(node, "Must have exactly one start event");
    } else if has_definition(graph.node(starts[0].index)) {
        reader.problem(node, "Start events in subprocesses must be of type none");
    }
}

fn has_definition(node: Node<'_>) -> bool {
    node.children()
        .any(|child| child.tag_name().name().ends_with("EventDefinition"))
}
