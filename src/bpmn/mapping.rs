//! Input and output mappings as one FEEL context, the way Zeebe compiles them.
//!
//! Two mappings `=a -> x.y` and `=b -> z` become `{x:{y:a},z:b}`: a mapping sees the targets of those
//! before it, and an error message shows this text. Output mappings to `x.y` keep what is in `x`
//! already: `{x:if (x != null) then context merge(x,{y:a}) else {y:a}}`.

use super::model::{Mapping, MappingEntry};
use crate::feel::{Expression, ParseError};

/// Compiles input mappings; none for an empty list.
pub fn input(entries: &[MappingEntry]) -> Result<Option<Mapping>, ParseError> {
    compile(entries, Kind::Input)
}

/// Compiles output mappings; none for an empty list.
pub fn output(entries: &[MappingEntry]) -> Result<Option<Mapping>, ParseError> {
    compile(entries, Kind::Output)
}

#[derive(Clone, Copy)]
enum Kind {
    Input,
    Output,
}

/// The targets as a tree, in the order of their first appearance.
enum Node<'a> {
    Source(&'a Expression),
    Context(Vec<(&'a str, Node<'a>)>),
}

fn compile(entries: &[MappingEntry], kind: Kind) -> Result<Option<Mapping>, ParseError> {
    if entries.is_empty() {
        return Ok(None);
    }
    let mut root = Vec::new();
    for entry in entries {
        insert(&mut root, &entry.target, &entry.source);
    }
    let mut text = String::from("=");
    write_context(&mut text, &root, &mut Vec::new(), kind);
    let expression = Expression::parse(&text)?;
    Ok(Some(Mapping { expression }))
}

/// A later mapping to the same target replaces the former, but keeps its place.
fn insert<'a>(
    context: &mut Vec<(&'a str, Node<'a>)>,
    target: &'a [String],
    source: &'a Expression,
) {
    let Some((name, rest)) = target.split_first() else {
        return;
    };
    let position = context
        .iter()
        .position(|(existing, _)| existing == name)
        .unwrap_or_else(|| {
            context.push((name, Node::Context(Vec::new())));
            context.len() - 1
        });
    let node = &mut context[position].1;
    if rest.is_empty() {
        *node = Node::Source(source);
        return;
    }
    if matches!(node, Node::Source(_)) {
        *node = Node::Context(Vec::new());
    }
    if let Node::Context(inner) = node {
        insert(inner, rest, source);
    }
}

fn write_context<'a>(
    text: &mut String,
    context: &[(&'a str, Node<'a>)],
    path: &mut Vec<&'a str>,
    kind: Kind,
) {
    text.push('{');
    for (index, (name, node)) in context.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(name);
        text.push(':');
        match node {
            Node::Source(source) => write_source(text, source),
            Node::Context(inner) => {
                path.push(name);
                let mut nested = String::new();
                write_context(&mut nested, inner, path, kind);
                match kind {
                    Kind::Input => text.push_str(&nested),
                    Kind::Output => {
                        let path = path.join(".");
                        text.push_str(&format!(
                            "if ({path} != null) then context merge({path},{nested}) else {nested}"
                        ));
                    }
                }
                path.pop();
            }
        }
    }
    text.push('}');
}

fn write_source(text: &mut String, source: &Expression) {
    if !source.is_static() {
        text.push_str(source.source());
        return;
    }
    text.push('"');
    for character in source.source().chars() {
        if matches!(character, '"' | '\\') {
            text.push('\\');
        }
        text.push(character);
    }
    text.push('"');
}
