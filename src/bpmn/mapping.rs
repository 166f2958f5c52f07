//! Input and output mappings as one FEEL context, the way Zeebe compiles them.
//!
//! Two mappings `=a -> x.y` and `=b -> z` become `{x:{y:a},z:b}`: a mapping sees the targets of those
//! before it, and an error message shows this text. Output mappings to `x.y` keep what is in `x`
//! already: `{x:if (x != null) then context merge(x,{y:a}) else {y:a}}`.

use super::{
    limits,
    model::{Mapping, MappingEntry},
};
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
        if entry.target.len() > limits::MAPPING_TARGET_NAMES_MAX {
            return Err(too_large(
                "names in a target",
                limits::MAPPING_TARGET_NAMES_MAX,
            ));
        }
        insert(&mut root, &entry.target, &entry.source);
    }
    let mut text = String::from("=");
    write_context(&mut text, &root, &mut Vec::new(), kind)?;
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
) -> Result<(), ParseError> {
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
                write_context(&mut nested, inner, path, kind)?;
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
        if text.len() > limits::MAPPING_TEXT_BYTES_MAX {
            return Err(too_large("bytes", limits::MAPPING_TEXT_BYTES_MAX));
        }
    }
    text.push('}');
    Ok(())
}

fn too_large(what: &str, max: usize) -> ParseError {
    ParseError {
        message: format!("The mappings are too large: at most {max} {what}."),
        at: None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(mappings: &[(&str, &str)]) -> Vec<MappingEntry> {
        mappings
            .iter()
            .map(|(source, target)| MappingEntry {
                source: match source.strip_prefix('=') {
                    Some(_) => Expression::parse(source).unwrap(),
                    None => Expression::static_string(source),
                },
                target: target.split('.').map(str::to_owned).collect(),
            })
            .collect()
    }

    fn text(mapping: Result<Option<Mapping>, ParseError>) -> String {
        mapping.unwrap().unwrap().expression.source().to_owned()
    }

    #[test]
    fn inputs_become_one_context() {
        assert!(input(&[]).unwrap().is_none());
        let check = |mappings: &[(&str, &str)], expected: &str| {
            assert_eq!(text(input(&entries(mappings))), expected);
        };
        check(&[("=y", "x")], "{x:y}");
        check(
            &[("=y", "y2"), ("=f(y)", "z.a"), ("say \"hi\"", "z.c")],
            r#"{y2:y,z:{a:f(y),c:"say \"hi\""}}"#,
        );
        check(
            &[("=1", "d"), ("=2", "d.e"), ("=3", "d.f")],
            "{d:{e:2,f:3}}",
        );
        check(&[("=4", "g"), ("=5", "g")], "{g:5}");
    }

    #[test]
    fn outputs_keep_what_is_in_their_target() {
        let mappings = entries(&[("=out", "o.p.q"), ("=1", "o.r"), ("=o.r", "w")]);
        assert_eq!(
            text(output(&mappings)),
            "{o:if (o != null) then context merge(o,{p:if (o.p != null) then context merge(o.p,{q:out}) \
             else {q:out},r:1}) else {p:if (o.p != null) then context merge(o.p,{q:out}) else {q:out},\
             r:1},w:o.r}"
        );
    }

    #[test]
    fn sizes_have_limits() {
        let target = |names: usize| vec!["a"; names].join(".");
        let long = target(limits::MAPPING_TARGET_NAMES_MAX);
        assert!(input(&entries(&[("=1", &long)])).is_ok());
        let longer = target(limits::MAPPING_TARGET_NAMES_MAX + 1);
        assert!(input(&entries(&[("=1", &longer)])).is_err());

        let source = |bytes: usize| "x".repeat(bytes);
        // `{x:"..."}`
        let room = limits::MAPPING_TEXT_BYTES_MAX - "={x:\"\"".len();
        assert!(input(&entries(&[(&source(room), "x")])).is_ok());
        assert!(input(&entries(&[(&source(room + 1), "x")])).is_err());
        assert!(
            output(&entries(&[("=1", &long)])).is_err(),
            "each level doubles the text"
        );
    }
}
