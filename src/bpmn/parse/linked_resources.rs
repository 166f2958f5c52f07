//! `zeebe:linkedResources`: deployed resources whose keys the worker of a service task's job is told.

use crate::bpmn::{
    model::{Binding, LinkedResource},
    xml::{self, Node},
};

use super::reader::Reader;

/// Reports what is wrong with those of any element: Zeebe checks them wherever they stand, and reads
/// them on service tasks only.
pub(super) fn check<'a>(reader: &mut Reader<'a>, element: Node<'a>) {
    for node in nodes(element) {
        for name in ["resourceId", "resourceType"] {
            if xml::attribute(node, name).is_none() {
                reader.problem(
                    node,
                    format!("Attribute '{name}' must be present and not empty"),
                );
            }
        }
        if binding(node).is_none() {
            let found = xml::attribute(node, "bindingType").unwrap_or("");
            reader.unreadable(
                node,
                format!(
                    "No enum constant io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType.{found}"
                ),
            );
        }
    }
}

/// Those of a service task, in document order; without the wrong ones, which [`check`] reports.
pub(super) fn linked_resources(element: Node<'_>) -> Vec<LinkedResource> {
    let nodes = nodes(element).into_iter();
    nodes.filter_map(linked_resource).collect()
}

fn linked_resource(node: Node<'_>) -> Option<LinkedResource> {
    Some(LinkedResource {
        resource_id: xml::attribute(node, "resourceId")?.to_owned(),
        resource_type: xml::attribute(node, "resourceType")?.to_owned(),
        link_name: xml::attribute(node, "linkName").map(str::to_owned),
        binding: binding(node)?,
    })
}

/// None for a type that isn't known. Unlike those of other extension elements, the version tag isn't
/// checked: one too many is ignored, and without one no resource is found.
fn binding(node: Node<'_>) -> Option<Binding> {
    let version_tag = || xml::attribute(node, "versionTag").unwrap_or("").to_owned();
    match xml::attribute(node, "bindingType").unwrap_or("latest") {
        "latest" => Some(Binding::Latest),
        "deployment" => Some(Binding::Deployment),
        "versionTag" => Some(Binding::VersionTag(version_tag())),
        _ => None,
    }
}

fn nodes<'a>(element: Node<'a>) -> Vec<Node<'a>> {
    xml::zeebe_extensions(element, "linkedResources")
        .into_iter()
        .flat_map(|linked| xml::zeebe_children(linked, "linkedResource"))
        .collect()
}
