//! What every family's parser needs: reporting problems and reading expressions.

use crate::bpmn::{
    problems::{Problem, ProblemKind},
    xml::{self, Lines, Node},
};
use crate::feel::Expression;

use super::roots::Roots;

/// How an attribute or text takes expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// May be absent; may be static.
    Optional,
    /// Must be there; may be static.
    Mandatory,
    /// Must be there and begin with `=`.
    NonStatic,
}

/// The document being read, and what's wrong with it so far.
pub(in crate::bpmn) struct Reader<'a> {
    pub(super) lines: &'a Lines<'a>,
    pub(super) roots: Roots<'a>,
    problems: Vec<(usize, Problem)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(lines: &'a Lines<'a>, roots: Roots<'a>) -> Self {
        Self {
            lines,
            roots,
            problems: Vec::new(),
        }
    }

    /// Reports that an element breaks a rule.
    pub(in crate::bpmn) fn problem(&mut self, node: Node<'_>, message: impl Into<String>) {
        self.problems.push((
            node.range().start,
            Problem {
                element: xml::name_in_messages(node),
                line: self.lines.start(node),
                column: None,
                message: message.into(),
                kind: ProblemKind::Element,
            },
        ));
    }

    /// Reports what keeps Zeebe from reading the file at all.
    pub(super) fn unreadable(&mut self, node: Node<'_>, message: impl Into<String>) {
        self.problem(node, message);
        if let Some((_, problem)) = self.problems.last_mut() {
            problem.kind = ProblemKind::Unreadable;
        }
    }

    /// How many problems an element has so far.
    pub(super) fn problems_at(&self, node: Node<'_>) -> usize {
        let at = node.range().start;
        self.problems
            .iter()
            .filter(|(place, _)| *place == at)
            .count()
    }

    /// Reports a problem with something that several elements may refer to, once.
    pub(super) fn problem_once(&mut self, node: Node<'_>, message: &str) {
        let at = node.range().start;
        let known = self
            .problems
            .iter()
            .any(|(place, problem)| *place == at && problem.message == message);
        if !known {
            self.problem(node, message);
        }
    }

    /// Reports what Zeebe runs, or half runs, and this engine doesn't.
    pub(super) fn unsupported(&mut self, node: Node<'_>, what: &str) {
        let line = self.lines.start(node);
        self.problem(
            node,
            format!("{what} (line {line}) is not supported by this engine yet"),
        );
    }

    /// The message that an event definition refers to.
    pub(in crate::bpmn) fn message_of(&self, definition: Node<'a>) -> Option<Node<'a>> {
        self.roots.referred(definition, "messageRef", "message")
    }

    /// All problems by place, those of one element in the order they were found.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|(at, _)| *at);
        self.problems
            .into_iter()
            .map(|(_, problem)| problem)
            .collect()
    }

    pub(super) fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    /// Reads an expression of `node`; none when it's absent or wrong (and then it's reported).
    pub(super) fn expression(
        &mut self,
        node: Node<'a>,
        text: Option<&str>,
        need: Need,
    ) -> Option<Expression> {
        let Some(text) = text else {
            if need != Need::Optional {
                self.problem(node, "Expected expression but not found.");
            }
            return None;
        };
        if need == Need::NonStatic && is_static(text) {
            self.problem(
                node,
                format!(
                    "Expected expression but found static value '{text}'. An expression must start with '=' (e.g. '={text}')."
                ),
            );
            return None;
        }
        match Expression::parse(text) {
            Ok(expression) => Some(expression),
            Err(error) => {
                self.problem(node, error.message);
                None
            }
        }
    }

    /// Reads an expression from an attribute.
    pub(super) fn attribute_expression(
        &mut self,
        node: Node<'a>,
        name: &str,
        need: Need,
    ) -> Option<Expression> {
        self.expression(node, xml::attribute(node, name), need)
    }

    /// The one extension element of that name that must be there.
    pub(super) fn the_extension(&mut self, node: Node<'a>, name: &'static str) -> Option<Node<'a>> {
        match xml::zeebe_extensions(node, name)[..] {
            [extension] => Some(extension),
            _ => {
                self.problem(
                    node,
                    format!("Must have exactly one 'zeebe:{name}' extension element"),
                );
                None
            }
        }
    }
}

/// Whether a text isn't FEEL: an expression is `=` and something after it.
pub(in crate::bpmn) fn is_static(text: &str) -> bool {
    !(text.len() > 1 && text.starts_with('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_an_equals_sign_and_more() {
        assert!(!is_static("=x"));
        assert!(is_static("x=y") && is_static("=") && is_static(""));
    }
}
