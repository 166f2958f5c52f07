//! Exclusive gateways; the rules for their flows are in [`check::flows`](crate::bpmn::check::flows).

use crate::bpmn::{
    model::ElementKind,
    xml::{self, Node},
};

use super::{Graph, Reader};

pub(super) fn exclusive<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    node: Node<'a>,
) -> Option<ElementKind> {
    let Some(default) = xml::attribute(node, "default") else {
        return Some(ElementKind::ExclusiveGateway { default_flow: None });
    };
    let flow = graph.process.flows.iter().find(|flow| &*flow.id == default);
    match flow.filter(|flow| graph.node(flow.source) == node) {
        Some(flow) => Some(ElementKind::ExclusiveGateway {
            default_flow: Some(flow.index),
        }),
        None => {
            reader.problem(node, "Default flow must start at gateway");
            None
        }
    }
}
