//! `zeebe:ioMapping`: sources and targets of input and output mappings.

use crate::bpmn::{
    mapping,
    model::{Mapping, MappingEntry},
    xml::{self, Node},
};
use crate::feel::Expression;

use super::reader::{Need, Reader, is_static};

const RESERVED_WORDS: [&str; 11] = [
    "null", "true", "false", "function", "if", "then", "else", "for", "between", "instance", "of",
];
const PATH_PATTERN: &str = r"[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*";

/// The compiled input and output mappings.
pub(super) fn parse<'a>(
    reader: &mut Reader<'a>,
    node: Node<'a>,
) -> (Option<Mapping>, Option<Mapping>) {
    let (mut inputs, mut outputs) = (Vec::new(), Vec::new());
    for io_mapping in xml::zeebe_extensions(node, "ioMapping") {
        for input in xml::zeebe_children(io_mapping, "input") {
            let source = input_source(reader, input);
            let target = target(reader, input);
            inputs.extend(entry(source, target));
        }
        for output in xml::zeebe_children(io_mapping, "output") {
            let source = reader.attribute_expression(output, "source", Need::NonStatic);
            let target = target(reader, output);
            outputs.extend(entry(source, target));
        }
    }
    let compiled = [mapping::input(&inputs), mapping::output(&outputs)].map(|compiled| {
        compiled.unwrap_or_else(|error| {
            reader.problem(node, error.message);
            None
        })
    });
    compiled.into()
}

fn entry(source: Option<Expression>, target: Option<Vec<String>>) -> Option<MappingEntry> {
    Some(MappingEntry {
        source: source?,
        target: target?,
    })
}

/// Without `=` it's a text, whatever it looks like; without a source the variable becomes null.
fn input_source<'a>(reader: &mut Reader<'a>, input: Node<'a>) -> Option<Expression> {
    match xml::attribute(input, "source") {
        Some(text) if is_static(text) => Some(Expression::static_string(text)),
        Some(text) => reader.expression(input, Some(text), Need::Mandatory),
        None => reader.expression(input, Some("=null"), Need::Mandatory),
    }
}

fn target<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<Vec<String>> {
    let Some(path) = xml::attribute(node, "target") else {
        reader.problem(node, "Expected path expression but not found.");
        return None;
    };
    if !path.split('.').all(is_name) {
        reader.problem(
            node,
            format!(
                "Expected path expression '{path}' but doesn't match the pattern '{PATH_PATTERN}'."
            ),
        );
        return None;
    }
    if RESERVED_WORDS.contains(&path) {
        let words = RESERVED_WORDS.join(", ");
        reader.problem(
            node,
            format!(
                "Expected path expression '{path}' but is one of the reserved words ({words})."
            ),
        );
        return None;
    }
    Some(path.split('.').map(str::to_owned).collect())
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text
            .chars()
            .all(|char| char.is_ascii_alphanumeric() || char == '_')
}
