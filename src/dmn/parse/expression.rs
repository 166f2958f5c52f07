//! FEEL in its elements: literal expressions and unary tests.

use std::sync::LazyLock;

use super::{Node, Parser, attribute};
use crate::feel::ParseError;
use crate::feel::formula::Formula;

/// The names of FEEL, in lower case (the last one is Camunda's slip).
const LANGUAGES: [&str; 6] = [
    "feel",
    "http://www.omg.org/spec/feel/20140401",
    "http://www.omg.org/spec/dmn/20180521/feel/",
    "https://www.omg.org/spec/dmn/20191111/feel/",
    "https://www.omg.org/spec/dmn/20211108/feel/",
    "https://www.omg.org/spec/dmn/20230324/model/",
];

/// Stands where an expression failed; the file is refused.
static FAILED: LazyLock<Formula> =
    LazyLock::new(|| Formula::expression("null").expect("it is FEEL"));

impl<'a> Parser<'a> {
    pub(super) fn literal(&mut self, node: Node<'a>) -> Formula {
        let Some(text) = self.child(node, "text") else {
            let id = attribute(node, "id").unwrap_or("null");
            self.failures
                .push(format!("The expression '{id}' must not be empty."));
            return FAILED.clone();
        };
        if !self.is_feel(node) {
            return FAILED.clone();
        }
        let text = content(text);
        if let Some(known) = self.expressions.get(&text) {
            return known.clone();
        }
        let formula = self.known(Formula::expression(&text), "FEEL expression");
        self.expressions.insert(text, formula.clone());
        formula
    }

    /// A cell's tests; none if it's empty.
    pub(super) fn tests(&mut self, node: Node<'a>) -> Option<Formula> {
        let text = self.child(node, "text").map(content).unwrap_or_default();
        if !self.is_feel(node) || text.is_empty() {
            return None;
        }
        if let Some(known) = self.unary_tests.get(&text) {
            return Some(known.clone());
        }
        let formula = self.known(Formula::unary_tests(&text), "FEEL unary-tests");
        self.unary_tests.insert(text, formula.clone());
        Some(formula)
    }

    fn known(&mut self, parsed: Result<Formula, ParseError>, what: &str) -> Formula {
        match parsed {
            Ok(formula) => {
                self.variables.extend(formula.variables().cloned());
                formula
            }
            Err(error) => {
                self.failures.push(format!("{what}: {error}"));
                FAILED.clone()
            }
        }
    }

    fn is_feel(&mut self, node: Node<'a>) -> bool {
        let Some(language) = attribute(node, "expressionLanguage") else {
            return true;
        };
        let language = language.to_lowercase();
        let known = LANGUAGES.contains(&language.as_str());
        if !known {
            self.failures
                .push(format!("Expression language '{language}' is not supported"));
        }
        known
    }
}

/// An element's text without the white space around it.
pub(super) fn content(node: Node<'_>) -> String {
    let parts: String = node
        .children()
        .filter(|child| child.is_text())
        .filter_map(|child| child.text())
        .collect();
    // Java trims everything up to the space.
    parts.trim_matches(|char| char <= ' ').to_owned()
}
