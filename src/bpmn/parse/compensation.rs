//! Compensation: boundary events with their handlers, and the events that throw.
//!
//! What a handler may be is [`check::compensation`](crate::bpmn::check::compensation)'s.

use crate::bpmn::{
    model::{ElementIndex, Event, Throw},
    xml::{self, Node},
};

use super::{Graph, Reader, events};

/// A boundary event: its association leads to the handler.
pub(super) fn boundary<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
    definition: Node<'a>,
) -> Option<Event> {
    let handler = handler(graph, node);
    check_definition(reader, graph, node, definition);
    handler.map(|handler| Event::Compensation { handler })
}

/// Whether the event has what it's associated with, and nothing else to go on with.
pub(super) fn check_boundary<'a>(reader: &mut Reader<'a>, graph: &Graph<'a>, node: Node<'a>) {
    let has_outgoing = graph
        .flow_nodes
        .iter()
        .any(|flow| flow.attribute("sourceRef") == node.attribute("id"));
    if has_outgoing || handler(graph, node).is_none() {
        reader.problem(
            node,
            "Compensation boundary events must have a compensation association and no outgoing sequence flows",
        );
    }
}

fn handler(graph: &Graph<'_>, node: Node<'_>) -> Option<ElementIndex> {
    let target = graph.associations.get(xml::attribute(node, "id")?)?;
    graph.process.find(target).map(|element| element.index)
}

/// An intermediate throw event or an end event; `name` is how Zeebe's message calls it.
pub(super) fn throw<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
    definition: Node<'a>,
    name: &str,
) -> Option<Throw> {
    let waits = definition.attribute("waitForCompletion");
    if waits.is_some_and(|waits| !matches!(waits, "true" | "1")) {
        reader.problem(
            node,
            format!(
                "A compensation {name} waitForCompletion attribute must be true or not present"
            ),
        );
    }
    let activity = check_definition(reader, graph, node, definition)?;
    Some(Throw::Compensation { activity })
}

/// The activity that a definition refers to, if any; none outside when that can't be compensated.
fn check_definition<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
    definition: Node<'a>,
) -> Option<Option<ElementIndex>> {
    // Zeebe can't read a definition without an id.
    if xml::attribute(definition, "id").is_none() {
        reader.problem(definition, "Element id must be present and not empty.");
    }
    let Some(reference) = xml::attribute(definition, "activityRef") else {
        return Some(None);
    };
    let activity = graph
        .process
        .find(xml::local(reference))
        .filter(|element| events::is_activity(graph.node(element.index)));
    let Some(activity) = activity else {
        reader.problem(
            definition,
            format!("The referenced compensation activity '{reference}' doesn't exist"),
        );
        return None;
    };
    let found = graph.node(activity.index);
    if !is_compensable(graph, found) {
        reader.problem(
            definition,
            format!(
                "The referenced compensation activity '{reference}' must have either a compensation boundary event or be a subprocess"
            ),
        );
    }
    if !is_in_scope(node, found) {
        reader.problem(
            definition,
            format!(
                "The referenced compensation activity '{reference}' must be in the same scope as the compensation throw event"
            ),
        );
    }
    Some(Some(activity.index))
}

fn is_compensable(graph: &Graph<'_>, activity: Node<'_>) -> bool {
    let is_sub_process = activity.tag_name().name().ends_with("ubProcess")
        && !xml::is_set(activity, "triggeredByEvent", "true");
    is_sub_process
        || graph.nodes.iter().any(|node| {
            node.tag_name().name() == "boundaryEvent"
                && node.attribute("attachedToRef") == activity.attribute("id")
                && events::definitions(*node)
                    .iter()
                    .any(|definition| is_compensation(*definition))
        })
}

pub(super) fn is_compensation(definition: Node<'_>) -> bool {
    definition.tag_name().name() == "compensateEventDefinition"
}

/// An event inside an event sub-process may mean what's around that.
fn is_in_scope(event: Node<'_>, activity: Node<'_>) -> bool {
    let Some(scope) = event.parent() else {
        return false;
    };
    let is_event_sub_process = xml::is_set(scope, "triggeredByEvent", "true");
    activity.parent() == Some(scope) || is_event_sub_process && activity.parent() == scope.parent()
}
