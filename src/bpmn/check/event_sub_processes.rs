//! How event sub-processes may start.

use crate::bpmn::{
    model::{Element, ElementKind, Event, Process, Timer},
    parse::{Graph, Reader, event_sub_process, multi_instance},
    xml::{self, Node},
};

pub(in crate::bpmn) fn check(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    for element in &graph.process.elements {
        let node = graph.node(element.index);
        // One that is repeated was refused already.
        if event_sub_process::is_one(node) && multi_instance::characteristics(node).is_none() {
            check_one(reader, graph, element);
        }
    }
}

fn check_one(reader: &mut Reader<'_>, graph: &Graph<'_>, scope: &Element) {
    let node = graph.node(scope.index);
    let starts: Vec<_> = event_sub_process::start_events(graph, scope.index).collect();
    let [start] = starts[..] else {
        reader.problem(node, "Must have exactly one start event");
        return;
    };
    let definitions = definitions(graph.node(start));
    if scope.scope == Some(Process::ROOT) && definitions.contains(&"compensateEventDefinition") {
        reader.problem(
            node,
            "A compensation event subprocess is not allowed on the process level",
        );
    }
    if !definitions.iter().any(|name| can_start(name)) {
        reader.problem(
            node,
            "Start events in event subprocesses must be one of: message, timer, error, signal or escalation",
        );
    }
    let interrupting = event_sub_process::is_interrupting(graph.node(start));
    match &graph.process.element(start).kind {
        ElementKind::StartEvent(Event::Error(_)) if !interrupting => {
            reader.problem(node, "Non-Interrupting event of this type is not allowed");
        }
        ElementKind::StartEvent(Event::Timer(Timer::Cycle(_))) if interrupting => {
            reader.problem(
                node,
                "Interrupting timer event with time cycle is not allowed.",
            );
        }
        _ => {}
    }
}

fn definitions(start: Node<'_>) -> Vec<&str> {
    start
        .children()
        .filter(|child| xml::is_bpmn(*child))
        .map(|child| child.tag_name().name())
        .filter(|name| name.ends_with("EventDefinition"))
        .collect()
}

fn can_start(definition: &str) -> bool {
    matches!(
        definition,
        "messageEventDefinition"
            | "timerEventDefinition"
            | "errorEventDefinition"
            | "signalEventDefinition"
            | "escalationEventDefinition"
            | "conditionalEventDefinition"
    )
}
