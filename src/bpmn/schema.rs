//! What the schema of BPMN refuses before any rule of an engine: ids, references, attributes, and
//! elements out of place.
//!
//! The usual mistakes, in the words of Java's validator (Zeebe passes them on); of the order of child
//! elements only that of those every flow node has. It doesn't check the parts that only Modeler reads.

mod tables;

use std::collections::HashSet;

use roxmltree::Document;

use super::{
    problems::{Problem, ProblemKind},
    xml::{self, BPMN, Lines, Node},
};
use tables::{ATTRIBUTES, BOOLEANS, IN_SCOPES, REQUIRED};

pub(super) use tables::FLOW_ELEMENTS;

pub(super) fn check(document: &Document<'_>, lines: &Lines<'_>) -> Result<(), Vec<Problem>> {
    let mut check = Check {
        lines,
        problems: Vec::new(),
        ids: HashSet::new(),
    };
    let root = document.root_element();
    if !xml::is_bpmn(root) || root.tag_name().name() != "definitions" {
        let name = xml::written_name(root);
        check.add(
            root,
            format!("cvc-elt.1.a: Cannot find the declaration of element '{name}'."),
        );
        return Err(check.problems);
    }
    for node in document.descendants().filter(Node::is_element) {
        check.id(node);
        if xml::is_bpmn(node) {
            check.attributes(node);
            check.place(node);
            check.order(node);
        }
    }
    for node in document.descendants().filter(|node| xml::is_bpmn(*node)) {
        check.references(node);
    }
    if check.problems.is_empty() {
        return Ok(());
    }
    check.problems.sort_by_key(|problem| problem.line);
    Err(check.problems)
}

/// What a flow node's children begin with.
const ORDER: [&str; 6] = [
    "documentation",
    "extensionElements",
    "auditing",
    "monitoring",
    "incoming",
    "outgoing",
];

struct Check<'a> {
    lines: &'a Lines<'a>,
    problems: Vec<Problem>,
    ids: HashSet<String>,
}

impl Check<'_> {
    fn add(&mut self, node: Node<'_>, message: String) {
        let line = self.lines.tag_end(node);
        self.add_at(line, message);
    }

    fn add_at(&mut self, line: u32, message: String) {
        self.problems.push(Problem {
            element: String::new(),
            line,
            column: None,
            message,
            kind: ProblemKind::Schema,
        });
    }

    /// Ids are names, and unique in the file, the diagram's included.
    fn id(&mut self, node: Node<'_>) {
        let known_namespace = node
            .tag_name()
            .namespace()
            .is_some_and(|uri| uri.starts_with("http://www.omg.org/spec/"));
        let Some(id) = node.attribute("id").filter(|_| known_namespace) else {
            return;
        };
        if !is_ncname(id) {
            self.add(
                node,
                format!("cvc-datatype-valid.1.2.1: '{id}' is not a valid value for 'NCName'."),
            );
        } else if !self.ids.insert(id.to_owned()) {
            self.add(
                node,
                format!("cvc-id.2: There are multiple occurrences of ID value '{id}'."),
            );
        }
    }

    fn attributes(&mut self, node: Node<'_>) {
        let element = node.tag_name().name();
        if let Some(known) = ATTRIBUTES.iter().find(|row| row[0] == element) {
            let own = node
                .attributes()
                .filter(|attribute| attribute.namespace().is_none());
            for name in own
                .map(|attribute| attribute.name())
                .filter(|name| !known[1..].contains(name))
            {
                let element = xml::written_name(node);
                self.add(
                    node,
                    format!("cvc-complex-type.3.2.2: Attribute '{name}' is not allowed to appear in element '{element}'."),
                );
            }
        }
        for (_, name) in REQUIRED.iter().filter(|(of, _)| *of == element) {
            if node.attribute(*name).is_none() {
                let element = xml::written_name(node);
                self.add(
                    node,
                    format!(
                        "cvc-complex-type.4: Attribute '{name}' must appear on element '{element}'."
                    ),
                );
            }
        }
        for value in BOOLEANS.iter().filter_map(|name| node.attribute(*name)) {
            if !["true", "false", "1", "0"].contains(&value) {
                self.add(
                    node,
                    format!(
                        "cvc-datatype-valid.1.2.1: '{value}' is not a valid value for 'boolean'."
                    ),
                );
            }
        }
    }

    /// Documentation, extensions, incoming, outgoing, and then the rest.
    fn order(&mut self, node: Node<'_>) {
        if !FLOW_ELEMENTS.contains(&node.tag_name().name()) {
            return;
        }
        let mut last = 0;
        for child in node.children().filter(|child| xml::is_bpmn(*child)) {
            let name = child.tag_name().name();
            let place = ORDER
                .iter()
                .position(|first| *first == name)
                .unwrap_or(ORDER.len());
            if place < last {
                return self.out_of_place(child);
            }
            last = place;
        }
    }

    /// Only BPMN's own elements may stand directly in a scope.
    fn place(&mut self, node: Node<'_>) {
        let in_scope = node.parent_element().is_some_and(is_scope);
        let name = node.tag_name().name();
        if in_scope && !IN_SCOPES.contains(&name) && !FLOW_ELEMENTS.contains(&name) {
            self.out_of_place(node);
        }
        if is_scope(node) {
            let foreign: Vec<_> = node
                .children()
                .filter(|child| child.is_element() && !xml::is_bpmn(*child))
                .collect();
            for child in foreign {
                self.out_of_place(child);
            }
        }
    }

    fn out_of_place(&mut self, node: Node<'_>) {
        let uri = node.tag_name().namespace().unwrap_or_default();
        let name = node.tag_name().name();
        let expected: Vec<String> = [
            "flowElement",
            "artifact",
            "resourceRole",
            "correlationSubscription",
            "supports",
        ]
        .iter()
        .map(|name| format!("\"{BPMN}\":{name}"))
        .collect();
        let expected = expected.join(", ");
        self.add(
            node,
            format!(
                "cvc-complex-type.2.4.a: Invalid content was found starting with element '{{\"{uri}\":{name}}}'. \
                 One of '{{{expected}}}' is expected."
            ),
        );
    }

    /// Only these are checked by the schema; messages, signals and errors are names to it.
    fn references(&mut self, node: Node<'_>) {
        let name = node.tag_name().name();
        let mut references: Vec<String> = Vec::new();
        if name == "sequenceFlow" {
            references.extend(node.attribute("sourceRef").map(str::to_owned));
            references.extend(node.attribute("targetRef").map(str::to_owned));
        }
        if name == "flowNodeRef" {
            references.push(xml::text(node));
        }
        references.extend(node.attribute("default").map(str::to_owned));
        references.retain(|id| !self.ids.contains(id));
        for reference in references {
            let line = self.lines.last();
            self.add_at(
                line,
                format!("cvc-id.1: There is no ID/IDREF binding for IDREF '{reference}'."),
            );
        }
    }
}

fn is_scope(node: Node<'_>) -> bool {
    xml::is_bpmn(node)
        && ["process", "subProcess", "transaction", "adHocSubProcess"]
            .contains(&node.tag_name().name())
}

fn is_ncname(text: &str) -> bool {
    let mut chars = text.chars();
    chars
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_')
        && chars.all(|char| char.is_alphanumeric() || "_-.·".contains(char))
}
