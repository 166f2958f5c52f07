//! The XML document with what the parser of BPMN asks of it: names, attributes, places.

use roxmltree::{Document, Error as XmlError};

use super::{
    problems::{Problem, ProblemKind},
    scan,
};

pub(super) const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
pub(super) const ZEEBE: &str = "http://camunda.org/schema/zeebe/1.0";

pub(super) type Node<'a> = roxmltree::Node<'a, 'a>;

/// Where each line of a text begins.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// 1-based line and column (in characters) of a byte.
    pub(super) fn place(&self, at: usize) -> (u32, u32) {
        let at = self.text.floor_char_boundary(at);
        let line = self.starts.partition_point(|start| *start <= at);
        let column = self.text[self.starts[line - 1]..at].chars().count() + 1;
        let narrow = |count| u32::try_from(count).expect("the file's size is limited");
        (narrow(line), narrow(column))
    }

    /// The byte at a 1-based line and column.
    fn byte(&self, line: u32, column: u32) -> usize {
        let start = self
            .starts
            .get(line as usize - 1)
            .copied()
            .unwrap_or(self.text.len());
        let offset = self.text[start..].char_indices().nth(column as usize - 1);
        offset.map_or(self.text.len(), |(offset, _)| start + offset)
    }

    /// The line where the element's start tag begins.
    pub(super) fn start(&self, node: Node<'_>) -> u32 {
        self.place(node.range().start).0
    }

    /// The line where the element's start tag ends, which Java's parser reports.
    pub(super) fn tag_end(&self, node: Node<'_>) -> u32 {
        let start = node.range().start;
        self.place(scan::tag_end(self.text, start).unwrap_or(start))
            .0
    }

    /// The line of the document's last tag.
    pub(super) fn last(&self) -> u32 {
        self.place(self.text.trim_end().len()).0
    }
}

/// Parses text that went through [`scan`].
pub(super) fn parse<'a>(text: &'a str, lines: &Lines<'_>) -> Result<Document<'a>, Problem> {
    scan::check(text).map_err(|refused| not_xml(lines, refused))?;
    Document::parse(text).map_err(|error| {
        // What is missing at the end is missing there, as Java's parser has it.
        let at = match &error {
            XmlError::UnclosedRootNode | XmlError::UnexpectedEndOfStream => text.len(),
            other => lines.byte(other.pos().row, other.pos().col),
        };
        let (line, column) = lines.place(at);
        Problem {
            element: String::new(),
            line,
            column: Some(column),
            message: parse_message(&error, tag_before(text, at)),
            kind: ProblemKind::NotXml,
        }
    })
}

pub(super) fn not_xml(lines: &Lines<'_>, refused: scan::Refused) -> Problem {
    let (line, column) = lines.place(refused.at);
    Problem {
        element: String::new(),
        line,
        column: Some(column),
        message: refused.message,
        kind: ProblemKind::NotXml,
    }
}

/// Java's words for the usual mistakes, the parser's own for the others.
fn parse_message(error: &XmlError, tag_before: &str) -> String {
    match error {
        XmlError::UnexpectedCloseTag(expected, ..) => format!(
            "The element type \"{expected}\" must be terminated by the matching end-tag \"</{expected}>\"."
        ),
        XmlError::UnknownEntityReference(name, _) => {
            format!("The entity \"{name}\" was referenced, but not declared.")
        }
        XmlError::DuplicatedAttribute(name, _) => {
            format!("Attribute \"{name}\" was already specified for element \"{tag_before}\".")
        }
        XmlError::UnknownNamespace(prefix, _) if tag_before.starts_with(&format!("{prefix}:")) => {
            format!("The prefix \"{prefix}\" for element \"{tag_before}\" is not bound.")
        }
        XmlError::UnclosedRootNode | XmlError::UnexpectedEndOfStream => {
            "XML document structures must start and end within the same entity.".to_owned()
        }
        XmlError::UnknownToken(_) if tag_before.starts_with('/') => {
            "Content is not allowed in trailing section.".to_owned()
        }
        other => format!("The file is not well-formed XML: {other}."),
    }
}

/// The name of the tag that holds, or comes before, a place.
fn tag_before(text: &str, at: usize) -> &str {
    let end = text[at..]
        .chars()
        .next()
        .map_or(at, |first| at + first.len_utf8());
    let start = text[..end].rfind('<').map_or(0, |start| start + 1);
    let rest = &text[start..];
    let end = rest.find(|char: char| char.is_ascii_whitespace() || char == '>');
    &rest[..end.unwrap_or(rest.len())]
}

/// An attribute's value; an empty one counts as absent, as for Zeebe.
pub(super) fn attribute<'a>(node: Node<'a>, name: &str) -> Option<&'a str> {
    node.attribute(name).filter(|value| !value.is_empty())
}

/// Whether a boolean attribute says the opposite of `default`.
pub(super) fn is_set(node: Node<'_>, name: &str, value: &str) -> bool {
    node.attribute(name).is_some_and(|found| {
        found == value || (value == "true" && found == "1") || (value == "false" && found == "0")
    })
}

pub(super) fn is_bpmn(node: Node<'_>) -> bool {
    node.is_element() && node.tag_name().namespace() == Some(BPMN)
}

/// Child elements in the BPMN namespace with that name.
pub(super) fn bpmn_children<'a>(
    node: Node<'a>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a>> + use<'a> {
    node.children()
        .filter(move |child| is_bpmn(*child) && child.tag_name().name() == name)
}

/// `zeebe:name` children of the `extensionElements`.
pub(super) fn zeebe_extensions<'a>(node: Node<'a>, name: &'a str) -> Vec<Node<'a>> {
    bpmn_children(node, "extensionElements")
        .flat_map(move |extensions| zeebe_children(extensions, name))
        .collect()
}

/// Child elements in Zeebe's namespace with that name.
pub(super) fn zeebe_children<'a>(
    node: Node<'a>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a>> + use<'a> {
    node.children().filter(move |child| {
        child.tag_name().namespace() == Some(ZEEBE) && child.tag_name().name() == name
    })
}

/// The element's text without the white space around it.
pub(super) fn text(node: Node<'_>) -> String {
    let parts: String = node
        .children()
        .filter(|child| child.is_text())
        .filter_map(|child| child.text())
        .collect();
    parts.trim().to_owned()
}

/// How Zeebe names an element in a message: its id, or its type after the nearest one that has an id.
pub(super) fn name_in_messages(node: Node<'_>) -> String {
    let mut chain = Vec::new();
    for ancestor in node.ancestors().filter(|ancestor| ancestor.is_element()) {
        let name = ancestor.tag_name().name();
        let identified = is_bpmn(ancestor) && name != "definitions";
        match attribute(ancestor, "id").filter(|_| identified) {
            Some(id) => {
                chain.push(id);
                break;
            }
            None => chain.push(name),
        }
    }
    chain.reverse();
    chain.join(" > ")
}

/// The name as it's written in the file, prefix included.
pub(super) fn written_name(node: Node<'_>) -> String {
    let name = node.tag_name();
    match name.namespace().and_then(|uri| node.lookup_prefix(uri)) {
        Some(prefix) if !prefix.is_empty() => format!("{prefix}:{}", name.name()),
        _ => name.name().to_owned(),
    }
}

/// A reference to another element: the part after the prefix.
pub(super) fn local(reference: &str) -> &str {
    reference.rsplit(':').next().unwrap_or(reference)
}
