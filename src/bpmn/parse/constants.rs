//! What start events need to know at deploy, when there are no variables: names of messages and signals.

use crate::bpmn::xml::{self, Node};

use super::reader::{Reader, is_number, is_static};

/// Checks that the message or signal which starts a process has a string as name; reported at `event`.
pub(super) fn check_name<'a>(reader: &mut Reader<'a>, event: Node<'a>, definition: Node<'a>) {
    let kind = match definition.tag_name().name() {
        "messageEventDefinition" => "message",
        "signalEventDefinition" => "signal",
        _ => return,
    };
    let referred = reader
        .roots
        .referred(definition, &format!("{kind}Ref"), kind);
    let Some(name) = referred.and_then(|node| xml::attribute(node, "name")) else {
        return;
    };
    if is_static(name) && is_number(name) {
        reader.problem(
            event,
            format!("Expected constant expression of type String for {kind} name '{name}', but was NUMBER"),
        );
    }
}
