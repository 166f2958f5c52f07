//! Whether a file is what the schema of its DMN version (1.1 to 1.5) allows. Zeebe refuses a file that isn't,
//! without saying why, so there's nothing to say here either.
//!
//! Checked are elements, their order and number, attributes, and the uniqueness of ids. Not checked: the
//! diagram, and what Camunda can't evaluate anyway (the boxed iterations of DMN 1.4).

mod kinds;

use std::collections::HashSet;

use roxmltree::Node;

use kinds::{Kind, Shape, Slot, shape};

/// Versions of DMN by the namespace of their model, the alternative spelling included.
const VERSIONS: [(&str, Version); 6] = [
    (
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        Version::V1_1,
    ),
    (
        "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
        Version::V1_1,
    ),
    ("http://www.omg.org/spec/DMN/20180521/MODEL/", Version::V1_2),
    (
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        Version::V1_3,
    ),
    (
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        Version::V1_4,
    ),
    (
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
        Version::V1_5,
    ),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Version {
    V1_1,
    V1_2,
    V1_3,
    V1_4,
    V1_5,
}

const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

pub(super) fn allows(root: Node<'_, '_>) -> bool {
    let namespace = root.tag_name().namespace().unwrap_or_default();
    let Some((_, version)) = VERSIONS.iter().find(|(known, _)| *known == namespace) else {
        return false;
    };
    let mut checker = Checker {
        namespace,
        version: *version,
        ids: HashSet::new(),
    };
    root.tag_name().name() == "definitions" && checker.allows(root, Kind::Definitions)
}

/// Whether an element of this name is an expression that Camunda knows: one of DMN 1.3.
pub(super) fn is_expression(name: &str) -> bool {
    kinds::expression(name, Version::V1_3).is_some()
}

struct Checker<'a> {
    namespace: &'a str,
    version: Version,
    ids: HashSet<&'a str>,
}

impl<'a> Checker<'a> {
    fn allows(&mut self, node: Node<'a, 'a>, kind: Kind) -> bool {
        match kind {
            Kind::Anything => true,
            Kind::Extensions => self.foreign_only(node) && no_text(node),
            Kind::Text => {
                plain_attributes(node).next().is_none() && elements(node).next().is_none()
            }
            kind => {
                let shape = shape(kind, self.version);
                self.attributes(node, &shape) && no_text(node) && self.children(node, &shape)
            }
        }
    }

    fn foreign_only(&self, node: Node<'_, '_>) -> bool {
        elements(node).all(|child| {
            child
                .tag_name()
                .namespace()
                .is_some_and(|namespace| namespace != self.namespace)
        })
    }

    fn attributes(&mut self, node: Node<'a, 'a>, shape: &Shape) -> bool {
        let foreign = node.attributes().any(|attribute| {
            attribute
                .namespace()
                .is_some_and(|namespace| namespace != SCHEMA_INSTANCE)
        });
        if foreign && !shape.is_element {
            return false;
        }
        for attribute in plain_attributes(node) {
            let (name, value) = (attribute.name(), attribute.value());
            let known = match name {
                "id" if shape.is_element => is_id(value) && self.ids.insert(value),
                "label" if shape.is_element => true,
                _ => shape.attributes.iter().any(|allowed| {
                    allowed.name == name
                        && (allowed.values.is_empty() || allowed.values.contains(&value))
                }),
            };
            if !known {
                return false;
            }
        }
        let mut required = shape.attributes.iter().filter(|allowed| allowed.required);
        required.all(|allowed| node.attribute(allowed.name).is_some())
    }

    fn children(&mut self, node: Node<'a, 'a>, shape: &Shape) -> bool {
        let base = [
            Slot::optional("description", Kind::Text),
            Slot::optional("extensionElements", Kind::Extensions),
        ];
        let base = if shape.is_element { &base[..] } else { &[] };
        let mut children = elements(node).peekable();
        for slot in base.iter().chain(&shape.slots) {
            let mut count = 0;
            while slot.many || count == 0 {
                let Some(kind) = children.peek().and_then(|child| self.kind_in(*child, slot))
                else {
                    break;
                };
                let child = children.next().expect("it was there to peek at");
                if !self.allows(child, kind) {
                    return false;
                }
                count += 1;
            }
            if slot.required && count == 0 {
                return false;
            }
        }
        children.next().is_none() && !excluded(node)
    }

    /// What an element is in a slot; none if it doesn't belong there.
    fn kind_in(&self, child: Node<'a, 'a>, slot: &Slot) -> Option<Kind> {
        let name = child.tag_name().name();
        let namespace = child.tag_name().namespace().unwrap_or_default();
        match slot.group {
            kinds::Group::Diagram => (namespace.ends_with("/DMNDI/")).then_some(Kind::Anything),
            _ if namespace != self.namespace => None,
            kinds::Group::Named(expected, kind) => (name == expected).then_some(kind),
            kinds::Group::Reference(names) => names.contains(&name).then_some(Kind::Reference),
            kinds::Group::Expression => kinds::expression(name, self.version),
            kinds::Group::DrgElement => kinds::drg_element(name, self.version),
            kinds::Group::Artifact => kinds::artifact(name, self.version),
            kinds::Group::BusinessContext => kinds::business_context(name),
        }
    }
}

/// An item definition has a type, or components, or a function.
fn excluded(node: Node<'_, '_>) -> bool {
    let name = node.tag_name().name();
    if name != "itemDefinition" && name != "itemComponent" {
        return false;
    }
    let has = |name| elements(node).any(|child| child.tag_name().name() == name);
    let ways = [has("typeRef"), has("itemComponent"), has("functionItem")];
    ways.into_iter().filter(|way| *way).count() > 1 || has("allowedValues") && !has("typeRef")
}

fn elements<'a>(node: Node<'a, 'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(Node::is_element)
}

/// Attributes without a namespace.
fn plain_attributes<'a>(node: Node<'a, 'a>) -> impl Iterator<Item = roxmltree::Attribute<'a, 'a>> {
    node.attributes()
        .filter(|attribute| attribute.namespace().is_none())
}

fn no_text(node: Node<'_, '_>) -> bool {
    let mut texts = node.children().filter(Node::is_text);
    texts.all(|text| text.text().unwrap_or_default().trim().is_empty())
}

/// XML's names, roughly: a letter or underscore, then also digits, dots and dashes; no colon.
fn is_id(value: &str) -> bool {
    let value = value.trim();
    let mut chars = value.chars();
    let starts = |char: char| char.is_alphabetic() || char == '_';
    chars.next().is_some_and(starts)
        && chars
            .all(|char| starts(char) || char.is_alphanumeric() || matches!(char, '.' | '-' | '·'))
}
