//! Link events: a throw event goes on at the catch event of the same name in its scope.
//!
//! That names are there, unique and have their catch event is [`check::links`](crate::bpmn::check::links)'s.

use crate::bpmn::{
    model::{ElementIndex, Event, Throw},
    xml::{self, Node},
};

use super::{Graph, Reader};

/// The link of an event's definition; none when its name is missing.
pub(in crate::bpmn) fn name(definition: Node<'_>) -> Option<&str> {
    let is_link = definition.tag_name().name() == "linkEventDefinition";
    is_link
        .then(|| xml::attribute(definition, "name"))
        .flatten()
}

pub(super) fn catch<'a>(reader: &mut Reader<'a>, definition: Node<'a>) -> Option<Event> {
    check_definition(reader, definition).map(|_| Event::Link)
}

pub(super) fn throw<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    index: ElementIndex,
    definition: Node<'a>,
) -> Option<Throw> {
    let link = check_definition(reader, definition)?;
    let scope = graph.process.element(index).scope;
    let mut siblings = graph
        .process
        .elements
        .iter()
        .filter(|element| element.scope == scope);
    let catch_event = siblings.find(|element| {
        let node = graph.node(element.index);
        node.tag_name().name() == "intermediateCatchEvent"
            && node.children().any(|child| name(child) == Some(link))
    })?;
    Some(Throw::Link {
        catch_event: catch_event.index,
    })
}

/// The definition's name. Zeebe can't read a definition without an id either.
fn check_definition<'a>(reader: &mut Reader<'a>, definition: Node<'a>) -> Option<&'a str> {
    if xml::attribute(definition, "id").is_none() {
        reader.problem(definition, "Element id must be present and not empty.");
    }
    let link = name(definition);
    if link.is_none() {
        reader.problem(definition, "Link name must be present and not empty.");
    }
    link
}
