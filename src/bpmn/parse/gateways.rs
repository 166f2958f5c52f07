//! Exclusive and inclusive gateways; the rules for their flows are in
//! [`check::flows`](crate::bpmn::check::flows).

use crate::bpmn::{
    model::{ElementKind, FlowIndex},
    xml::{self, Node},
};

use super::{Graph, Reader};

pub(super) fn exclusive<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
) -> Option<ElementKind> {
    default_flow(reader, graph, node)
        .map(|default_flow| ElementKind::ExclusiveGateway { default_flow })
}

pub(super) fn inclusive<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
) -> Option<ElementKind> {
    default_flow(reader, graph, node)
        .map(|default_flow| ElementKind::InclusiveGateway { default_flow })
}

/// The outgoing flow called `default`, if there is such an attribute; none when that isn't one of its
/// flows (and then it's reported).
fn default_flow<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
) -> Option<Option<FlowIndex>> {
    let Some(default) = xml::attribute(node, "default") else {
        return Some(None);
    };
    let flow = graph.process.flows.iter().find(|flow| &*flow.id == default);
    match flow.filter(|flow| graph.node(flow.source) == node) {
        Some(flow) => Some(Some(flow.index)),
        None => {
            reader.problem(node, "Default flow must start at gateway");
            None
        }
    }
}
