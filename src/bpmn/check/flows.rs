//! Which flows may go into and out of an element.

use crate::bpmn::{
    model::{Element, ElementKind, Event, FlowIndex},
    parse::{Graph, Reader},
};

pub(in crate::bpmn) fn check(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    for element in &graph.process.elements {
        let name = graph.node(element.index).tag_name().name();
        if name == "boundaryEvent" && !element.incoming.is_empty() {
            reader.problem(
                graph.node(element.index),
                "Cannot have incoming sequence flows",
            );
        }
        if name == "endEvent" && !element.outgoing.is_empty() {
            reader.problem(
                graph.node(element.index),
                "End events must not have outgoing sequence flows to other elements.",
            );
        }
        match name {
            "exclusiveGateway" => check_exclusive(reader, graph, element),
            "inclusiveGateway" => check_inclusive(reader, graph, element),
            _ => check_unconditional(reader, graph, element),
        }
        if name == "eventBasedGateway" {
            check_event_based(reader, graph, element);
        }
    }
}

fn check_unconditional(reader: &mut Reader<'_>, graph: &Graph<'_>, element: &Element) {
    if element
        .outgoing
        .iter()
        .any(|flow| graph.has_condition(*flow))
    {
        reader.problem(
            graph.node(element.index),
            "Conditional sequence flows are only supported at exclusive or inclusive gateway",
        );
    }
}

fn check_exclusive(reader: &mut Reader<'_>, graph: &Graph<'_>, element: &Element) {
    if let ElementKind::ExclusiveGateway { default_flow } = element.kind {
        let message = "Must have a condition or be default flow";
        check_conditions(reader, graph, element, default_flow, message);
    }
}

fn check_inclusive(reader: &mut Reader<'_>, graph: &Graph<'_>, element: &Element) {
    if let ElementKind::InclusiveGateway { default_flow } = element.kind {
        let message = "Must have a condition";
        check_conditions(reader, graph, element, default_flow, message);
    }
}

/// Where there's a choice, each flow but the default one says when it's taken.
fn check_conditions(
    reader: &mut Reader<'_>,
    graph: &Graph<'_>,
    element: &Element,
    default_flow: Option<FlowIndex>,
    message: &str,
) {
    if element.outgoing.len() < 2 {
        return;
    }
    for flow in &element.outgoing {
        if !graph.has_condition(*flow) && default_flow != Some(*flow) {
            reader.problem(graph.flow_nodes[flow.0 as usize], message);
        }
    }
}

fn check_event_based(reader: &mut Reader<'_>, graph: &Graph<'_>, element: &Element) {
    let node = graph.node(element.index);
    if element.outgoing.len() < 2 {
        reader.problem(
            node,
            "Event-based gateway must have at least 2 outgoing sequence flows.",
        );
    }
    let targets: Vec<_> = element
        .outgoing
        .iter()
        .map(|flow| graph.process.element(graph.process.flow(*flow).target))
        .collect();
    let waits = |target: &&Element| {
        let is_catch = graph.node(target.index).tag_name().name() == "intermediateCatchEvent";
        // A catch event that isn't understood was reported already.
        is_catch
            && !matches!(
                &target.kind,
                ElementKind::IntermediateCatchEvent(Event::None | Event::Link)
            )
    };
    if !targets.iter().all(waits) {
        reader.problem(
            node,
            "Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.",
        );
    }
    let has_other_source = targets.iter().any(|target| {
        let mut flows = target.incoming.iter();
        flows.any(|flow| graph.process.flow(*flow).source != element.index)
    });
    if has_other_source {
        reader.problem(
            node,
            "Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.",
        );
    }
}
