//! What a task that compensates may have around it: nothing.

use crate::bpmn::{
    model::Element,
    parse::{Graph, Reader},
    xml,
};

pub(in crate::bpmn) fn check(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    for element in &graph.process.elements {
        let node = graph.node(element.index);
        // Zeebe looks at tasks only.
        if node.tag_name().name().ends_with("ask") && xml::is_set(node, "isForCompensation", "true")
        {
            check_handler(reader, graph, element);
        }
    }
}

fn check_handler(reader: &mut Reader<'_>, graph: &Graph<'_>, handler: &Element) {
    let has = [
        (!handler.incoming.is_empty(), "incoming sequence flows"),
        (!handler.outgoing.is_empty(), "outgoing sequence flows"),
        (!handler.boundary_events.is_empty(), "boundary events"),
    ];
    for (_, what) in has.iter().filter(|(has, _)| *has) {
        reader.problem(
            graph.node(handler.index),
            format!("A compensation handler should have no {what}"),
        );
    }
}
