//! What an ad-hoc sub-process may hold, and what goes with a job worker.

use crate::bpmn::{
    model::ElementKind,
    parse::{Graph, Reader},
    schema::FLOW_ELEMENTS,
    xml::{self, Node},
};

pub(in crate::bpmn) fn check<'a>(reader: &mut Reader<'a>, graph: &Graph<'a>) {
    for element in &graph.process.elements {
        let node = graph.node(element.index);
        // A multi-instance body stands for the same node.
        let is_body = matches!(element.kind, ElementKind::MultiInstanceBody(_));
        if node.tag_name().name() != "adHocSubProcess" || is_body {
            continue;
        }
        let children = |name: &str| xml::bpmn_children(node, name).next().is_some();
        // What means nothing to an engine counts.
        if !FLOW_ELEMENTS.iter().any(|name| children(name)) && !children("sequenceFlow") {
            reader.problem(node, "Must have at least one activity.");
        }
        if children("startEvent") {
            reader.problem(node, "Must not contain a start event.");
        }
        if children("endEvent") {
            reader.problem(node, "Must not contain an end event.");
        }
        check_job_worker(reader, node);
        check_output(reader, node);
    }
}

fn check_job_worker<'a>(reader: &mut Reader<'a>, node: Node<'a>) {
    if xml::zeebe_extensions(node, "taskDefinition").is_empty() {
        return;
    }
    let mut refuse = |what: &str| {
        reader.problem(
            node,
            format!("Must not define {what} in combination with zeebe:taskDefinition."),
        );
    };
    if xml::is_set(node, "cancelRemainingInstances", "false") {
        refuse("cancelRemainingInstances");
    }
    if xml::bpmn_children(node, "completionCondition")
        .next()
        .is_some()
    {
        refuse("completionCondition");
    }
    let chooses = xml::zeebe_extensions(node, "adHoc")
        .first()
        .is_some_and(|ad_hoc| xml::attribute(*ad_hoc, "activeElementsCollection").is_some());
    if chooses {
        refuse("activeElementsCollection");
    }
}

fn check_output<'a>(reader: &mut Reader<'a>, node: Node<'a>) {
    let Some(ad_hoc) = xml::zeebe_extensions(node, "adHoc").first().copied() else {
        return;
    };
    let [element, collection] =
        ["outputElement", "outputCollection"].map(|name| xml::attribute(ad_hoc, name));
    if element.is_some() != collection.is_some() {
        reader.problem(
            node,
            format!(
                "OutputElement and OutputCollection must both be set, or neither of them set. \
                 outputElement:{} and outputCollection:{}.",
                element.unwrap_or("null"),
                collection.unwrap_or("null")
            ),
        );
    }
}
