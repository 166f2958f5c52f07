//! `zeebe:calledElement`: which process a call activity starts, and what goes in and out.

use crate::bpmn::{
    model::{Binding, CalledElement, ElementKind},
    xml::{self, Node},
};

use super::reader::{Need, Reader};

pub(super) fn parse<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    let called = reader.the_extension(node, "calledElement")?;
    let binding = binding(reader, called);
    let process_id = reader.attribute_expression(called, "processId", Need::Mandatory);
    Some(ElementKind::CallActivity(CalledElement {
        process_id: process_id?,
        binding: binding?,
        propagate_all_parent_variables: propagates(called, "propagateAllParentVariables"),
        propagate_all_child_variables: propagates(called, "propagateAllChildVariables"),
    }))
}

/// True unless the attribute says something else.
fn propagates(called: Node<'_>, name: &str) -> bool {
    xml::attribute(called, name).is_none_or(|value| value.eq_ignore_ascii_case("true"))
}

/// How a deployed resource is found, from the attributes of the extension element that names it.
pub(super) fn binding<'a>(reader: &mut Reader<'a>, called: Node<'a>) -> Option<Binding> {
    let version_tag = xml::attribute(called, "versionTag");
    let binding_type = xml::attribute(called, "bindingType").unwrap_or("latest");
    if binding_type != "versionTag" && version_tag.is_some() {
        reader.problem(
            called,
            "Attribute 'versionTag' may only be used if 'bindingType' is 'versionTag'",
        );
        return None;
    }
    match (binding_type, version_tag) {
        ("latest", _) => Some(Binding::Latest),
        ("deployment", _) => Some(Binding::Deployment),
        ("versionTag", Some(tag)) => Some(Binding::VersionTag(tag.to_owned())),
        ("versionTag", None) => {
            reader.problem(
                called,
                "Attribute 'versionTag' must be present and not empty if 'bindingType' is 'versionTag'",
            );
            None
        }
        _ => {
            reader.problem(
                called,
                "Attribute 'bindingType' must be one of: deployment, latest, versionTag",
            );
            None
        }
    }
}
