//! Events that wait for something: start, intermediate catch and boundary events.

use crate::bpmn::{
    model::{ElementIndex, ElementKind, Event, Process, Timer},
    xml::{self, Node},
};

use super::{
    Graph, Reader, compensation, conditional, constants, event_sub_process, links,
    roots::{self, MessageUse},
    timers::{self, Evaluated},
};

/// The `...EventDefinition` children of an event, and references to ones elsewhere.
pub(super) fn definitions(node: Node<'_>) -> Vec<Node<'_>> {
    node.children()
        .filter(|child| {
            let name = child.tag_name().name();
            xml::is_bpmn(*child)
                && (name.ends_with("EventDefinition") || name == "eventDefinitionRef")
        })
        .collect()
}

fn name(definition: Node<'_>) -> &str {
    definition.tag_name().name()
}

pub(super) fn start<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    index: ElementIndex,
) -> Option<ElementKind> {
    let node = graph.node(index);
    let definitions = definitions(node);
    let [definition] = definitions[..] else {
        if definitions.is_empty() {
            return Some(ElementKind::StartEvent(Event::None));
        }
        reader.problem(node, "Start event can't have more than one type");
        return None;
    };
    let scope = graph.process.element(index).scope;
    if scope.is_some_and(|scope| event_sub_process::is_one(graph.node(scope))) {
        return event_sub_process::start(reader, node, definition);
    }
    let of_process = scope == Some(Process::ROOT);
    if of_process {
        constants::check_name(reader, node, definition);
    }
    let event = match name(definition) {
        "messageEventDefinition" if of_process => {
            Event::Message(roots::message(reader, definition, MessageUse::Start)?)
        }
        "messageEventDefinition" => {
            Event::Message(roots::message(reader, definition, MessageUse::Catch)?)
        }
        "timerEventDefinition" => Event::Timer(timers::parse(
            reader,
            node,
            definition,
            Evaluated::AtDeploy,
        )?),
        "signalEventDefinition" => Event::Signal(roots::signal(reader, definition)?),
        // Deployed as any other, they just never start a process.
        "errorEventDefinition" if of_process => {
            Event::Error(roots::caught_error(reader, definition)?)
        }
        "escalationEventDefinition" if of_process => {
            Event::Escalation(roots::caught_escalation(reader, definition)?)
        }
        "conditionalEventDefinition" => Event::Conditional(conditional::parse(reader, definition)?),
        // The rule for sub-processes reports those that can't start one.
        _ if !of_process => return None,
        other => {
            let what = format!("A start event of a process with '{other}'");
            // Zeebe takes some that then never happen.
            reader.unsupported(definition, &what);
            return None;
        }
    };
    Some(ElementKind::StartEvent(event))
}

pub(super) fn catch<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    let definitions = definitions(node);
    let [definition] = definitions[..] else {
        reader.problem(node, "Must have exactly one event definition");
        return None;
    };
    let event = match name(definition) {
        "messageEventDefinition" => {
            Event::Message(roots::message(reader, definition, MessageUse::Catch)?)
        }
        "signalEventDefinition" => Event::Signal(roots::signal(reader, definition)?),
        "timerEventDefinition" => {
            let known = reader.problems_at(node);
            let timer = timers::parse(reader, node, definition, Evaluated::LaterUnlessStatic);
            let is_once = ["timeDuration", "timeDate"]
                .iter()
                .any(|name| xml::bpmn_children(definition, name).next().is_some());
            if !is_once && reader.problems_at(node) == known {
                reader.problem(
                    node,
                    "Intermediate timer catch event must have either a time duration or a time date.",
                );
            }
            let timer = timer.filter(|_| is_once)?;
            Event::Timer(timer)
        }
        "linkEventDefinition" => links::catch(reader, definition)?,
        "conditionalEventDefinition" => Event::Conditional(conditional::parse(reader, definition)?),
        _ => {
            reader.problem(
                node,
                "Event definition must be one of: message, timer, signal, or link",
            );
            check_known(reader, definition);
            return None;
        }
    };
    Some(ElementKind::IntermediateCatchEvent(event))
}

pub(super) fn boundary<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
) -> Option<ElementKind> {
    let attached_to = attached_to(reader, graph, node);
    let definitions = definitions(node);
    if definitions.len() != 1 {
        reader.problem(node, "Must have exactly one event definition");
    }
    if definitions
        .iter()
        .any(|it| compensation::is_compensation(*it))
    {
        compensation::check_boundary(reader, graph, node);
    }
    let interrupting = !xml::is_set(node, "cancelActivity", "false");
    let mut event = None;
    for definition in definitions {
        let known = reader.problems_at(node);
        event = boundary_event(reader, graph, node, definition);
        if let (Some(Event::Escalation(_)), Some(activity)) = (&event, attached_to) {
            check_escalation(reader, node, graph.node(activity));
        }
        let is_cycle = matches!(event, Some(Event::Timer(Timer::Cycle(_))));
        if is_cycle && interrupting && reader.problems_at(node) == known {
            reader.problem(
                node,
                "Interrupting timer event with time cycle is not allowed.",
            );
        }
        let always_interrupts = matches!(
            name(definition),
            "errorEventDefinition" | "compensateEventDefinition" | "terminateEventDefinition"
        );
        if always_interrupts && !interrupting {
            reader.problem(node, "Non-Interrupting event of this type is not allowed");
        }
    }
    Some(ElementKind::BoundaryEvent {
        attached_to: attached_to?,
        interrupting,
        event: event?,
    })
}

fn boundary_event<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
    definition: Node<'a>,
) -> Option<Event> {
    Some(match name(definition) {
        "messageEventDefinition" => {
            Event::Message(roots::message(reader, definition, MessageUse::Catch)?)
        }
        "signalEventDefinition" => Event::Signal(roots::signal(reader, definition)?),
        "errorEventDefinition" => Event::Error(roots::caught_error(reader, definition)?),
        "timerEventDefinition" => Event::Timer(timers::parse(
            reader,
            node,
            definition,
            Evaluated::LaterUnlessStatic,
        )?),
        "escalationEventDefinition" => {
            Event::Escalation(roots::caught_escalation(reader, definition)?)
        }
        "compensateEventDefinition" => compensation::boundary(reader, graph, node, definition)?,
        "conditionalEventDefinition" => Event::Conditional(conditional::parse(reader, definition)?),
        _ => {
            reader.problem(
                node,
                "Boundary events must be one of: timer, message, error, signal, escalation",
            );
            check_known(reader, definition);
            return None;
        }
    })
}

/// Only what has a scope inside can escalate.
fn check_escalation(reader: &mut Reader<'_>, node: Node<'_>, activity: Node<'_>) {
    if !matches!(
        activity.tag_name().name(),
        "subProcess" | "adHocSubProcess" | "callActivity"
    ) {
        reader.problem(
            node,
            "An escalation boundary event should only be attached to a subprocess, or a call activity.",
        );
    }
}

/// Definitions that Zeebe knows of, but not at all runs.
pub(super) fn check_known(reader: &mut Reader<'_>, definition: Node<'_>) {
    if name(definition) == "cancelEventDefinition" {
        reader.problem(definition, "Event definition of this type is not supported");
    }
}

pub(super) fn is_activity(node: Node<'_>) -> bool {
    let kind = node.tag_name().name();
    kind.ends_with("ask") || kind.ends_with("ubProcess") || kind == "callActivity"
}

/// The activity in the same scope that a boundary event is attached to.
fn attached_to<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
) -> Option<ElementIndex> {
    let reference = xml::attribute(node, "attachedToRef")?;
    let activity = graph.process.find(xml::local(reference)).filter(|element| {
        let found = graph.node(element.index);
        is_activity(found) && found.parent() == node.parent()
    });
    if activity.is_none() {
        reader.problem(node, "Must be attached to an activity");
    }
    activity.map(|element| element.index)
}
