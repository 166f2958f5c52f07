//! `multiInstanceLoopCharacteristics`: over which collection an activity is repeated, and what is collected.

use crate::bpmn::{
    model::{ElementIndex, ElementKind, Loop, OutputCollection},
    xml::{self, Node},
};
use crate::feel::Expression;

use super::reader::{Need, Reader};

/// The loop of an activity, if it has one.
pub(in crate::bpmn) fn characteristics<'a>(node: Node<'a>) -> Option<Node<'a>> {
    xml::bpmn_children(node, "multiInstanceLoopCharacteristics").next()
}

/// The body around `inner`, the activity itself; both come from `node`.
pub(super) fn parse<'a>(
    reader: &mut Reader<'a>,
    node: Node<'a>,
    inner: ElementIndex,
) -> Option<ElementKind> {
    let characteristics = characteristics(node)?;
    if xml::is_set(node, "triggeredByEvent", "true") {
        // Zeebe deploys it and then fails on the event.
        reader.unsupported(node, "A multi-instance event sub-process");
        return None;
    }
    let condition = completion_condition(reader, characteristics);
    let extensions = xml::zeebe_extensions(characteristics, "loopCharacteristics");
    let [extension] = extensions[..] else {
        // Of two kinds of problems of one element Zeebe tells those of its expressions.
        if condition.is_ok() {
            let what = "Must have exactly one 'zeebe:loopCharacteristics' extension element";
            reader.problem(characteristics, what);
        }
        return None;
    };
    let input_collection =
        reader.attribute_expression(extension, "inputCollection", Need::NonStatic);
    let output = output(reader, extension, input_collection.is_some());
    Some(ElementKind::MultiInstanceBody(Box::new(Loop {
        inner,
        is_sequential: xml::is_set(characteristics, "isSequential", "true"),
        input_collection: input_collection?,
        input_element: xml::attribute(extension, "inputElement").map(Into::into),
        output,
        completion_condition: condition.ok()?,
    })))
}

/// May be static, though it then never holds.
fn completion_condition<'a>(
    reader: &mut Reader<'a>,
    characteristics: Node<'a>,
) -> Result<Option<Expression>, Reported> {
    let condition = xml::bpmn_children(characteristics, "completionCondition").next();
    let text = condition.map(xml::text).filter(|text| !text.is_empty());
    let Some(text) = text else {
        return Ok(None);
    };
    let expression = reader.expression(characteristics, Some(&text), Need::Mandatory);
    expression.map(Some).ok_or(Reported)
}

/// What's wrong has been told.
struct Reported;

/// Both of its attributes, or neither; told only where the input's expression is right.
fn output<'a>(
    reader: &mut Reader<'a>,
    extension: Node<'a>,
    input_is_right: bool,
) -> Option<OutputCollection> {
    let variable = xml::attribute(extension, "outputCollection");
    let text = xml::attribute(extension, "outputElement");
    let element = text.and_then(|text| reader.expression(extension, Some(text), Need::NonStatic));
    let missing = match (variable, text, &element) {
        (Some(_), None, _) => Some(("outputElement", "outputCollection")),
        (None, Some(_), Some(_)) => Some(("outputCollection", "outputElement")),
        _ => None,
    };
    if let Some((missing, set)) = missing
        && input_is_right
    {
        reader.problem(
            extension,
            format!("Attribute '{missing}' must be present if the attribute '{set}' is set"),
        );
    }
    Some(OutputCollection {
        variable: variable?.into(),
        element: element?,
    })
}
