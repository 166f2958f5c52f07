//! `zeebe:calledElement`: which process a call activity starts, and what goes in and out.

use crate::bpmn::{
    model::{CalledElement, ElementKind},
    xml::{self, Node},
};

use super::{
    binding::binding,
    reader::{Need, Reader},
};

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
