//! `multiInstanceLoopCharacteristics`: over which collection an activity is repeated, and what is collected.

use crate::bpmn::{
    model::{ElementIndex, ElementKind, Loop, OutputCollection},
    xml::{self, Node},
};

use super::reader::{Need, Reader};

/// The loop of an activity, if it has one.
pub(super) fn characteristics<'a>(node: Node<'a>) -> Option<Node<'a>> {
    xml::bpmn_children(node, "multiInstanceLoopCharacteristics").next()
}

/// The body around `inner`, the activity itself; both come from `node`.
pub(super) fn parse<'a>(
    reader: &mut Reader<'a>,
    node: Node<'a>,
    inner: ElementIndex,
) -> Option<ElementKind> {
    let characteristics = characteristics(node)?;
    let completion_condition = xml::bpmn_children(characteristics, "completionCondition")
        .next()
        .and_then(|condition| {
            let text = xml::text(condition);
            (!text.is_empty())
                .then(|| reader.expression(condition, Some(&text), Need::NonStatic))
                .flatten()
        });
    let extension = reader.the_extension(characteristics, "loopCharacteristics")?;
    if xml::attribute(extension, "inputCollection").is_none() {
        reader.problem(
            extension,
            "Attribute 'inputCollection' must be present and not empty",
        );
    }
    let output = output(reader, extension);
    let input_collection =
        reader.attribute_expression(extension, "inputCollection", Need::NonStatic);
    Some(ElementKind::MultiInstanceBody(Box::new(Loop {
        inner,
        is_sequential: xml::is_set(characteristics, "isSequential", "true"),
        input_collection: input_collection?,
        input_element: xml::attribute(extension, "inputElement").map(Into::into),
        output,
        completion_condition,
    })))
}

/// Both of its attributes, or neither.
fn output<'a>(reader: &mut Reader<'a>, extension: Node<'a>) -> Option<OutputCollection> {
    let variable = xml::attribute(extension, "outputCollection");
    let has_element = xml::attribute(extension, "outputElement").is_some();
    let pair = [
        (
            "outputElement",
            "outputCollection",
            has_element,
            variable.is_some(),
        ),
        (
            "outputCollection",
            "outputElement",
            variable.is_some(),
            has_element,
        ),
    ];
    for (missing, set, is_there, other_is_there) in pair {
        if other_is_there && !is_there {
            reader.problem(
                extension,
                format!("Attribute '{missing}' must be present if the attribute '{set}' is set"),
            );
        }
    }
    let need = if has_element {
        Need::NonStatic
    } else {
        Need::Optional
    };
    let element = reader.attribute_expression(extension, "outputElement", need);
    Some(OutputCollection {
        variable: variable?.into(),
        element: element?,
    })
}
