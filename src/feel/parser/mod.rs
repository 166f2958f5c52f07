//! Text to syntax tree, without a separate lexer.
//!
//! FEEL's names and keywords mean different things in different places (`date and time(`, `a b: 1`,
//! variables named `if`), so Camunda's grammar is one of ordered choices over characters. This parser
//! makes the same choices in the same order: each rule takes a position and gives a node and the next
//! position, or nothing. What two choices share is remembered, so going back stays cheap.

pub mod ast;
mod operators;
mod primary;
mod scan;
mod temporal;
mod unary;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use self::ast::{Ast, Node, NodeId};
use super::builtins::Functions;
use super::interpreter::{INPUT_VARIABLE, INPUT_VARIABLE_NAME};
use super::{ParseError, limits};

/// A rule's outcome: what it made and where it ended.
type Parsed<T> = Option<(T, usize)>;

/// The rules whose results are remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Rule {
    Expression,
    Arithmetic,
}

struct Parser<'s> {
    source: &'s str,
    functions: Functions,
    nodes: Vec<Node>,
    remembered: HashMap<(Rule, usize), Parsed<NodeId>>,
    depth: usize,
    /// The furthest position at which something didn't fit.
    furthest: usize,
    /// What makes the text unparsable whatever the choice.
    fatal: Option<&'static str>,
    /// A Java function is defined somewhere: FEEL, but Zeebe has those switched off.
    external: bool,
    /// The time that zone offsets without a date refer to.
    now_ms: i64,
}

/// What starts a parse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    Expression,
    UnaryTests,
}

/// Parses a whole text, or says where it stops being FEEL, in Camunda's words around our own.
pub fn parse(
    source: &str,
    start: Start,
    functions: Functions,
    now_ms: i64,
) -> Result<Ast, ParseError> {
    let mut parser = Parser {
        source,
        functions,
        nodes: Vec::new(),
        remembered: HashMap::new(),
        depth: 0,
        furthest: 0,
        fatal: None,
        external: false,
        now_ms,
    };
    if source.len() > limits::SOURCE_BYTES_MAX {
        return Err(ParseError {
            message: format!(
                "failed to parse expression: the text is longer than {} bytes",
                limits::SOURCE_BYTES_MAX
            ),
            at: None,
        });
    }
    let begin = parser.skip(0);
    let parsed = match start {
        Start::Expression => parser.expression(begin),
        Start::UnaryTests => parser.unary_tests(begin),
    };
    let root = parsed.and_then(|(root, at)| {
        let end = parser.skip(at);
        parser.note(end);
        (end == source.len()).then_some(root)
    });
    match (root, parser.fatal) {
        (Some(_), None) if parser.external => Err(ParseError {
            message: format!(
                "validation of expression '{source}' failed: External functions are disabled. Use the FunctionProvider SPI (recommended) or enable external function in the configuration."
            ),
            at: None,
        }),
        (Some(root), None) => {
            let variables = variables(&parser.nodes);
            Ok(Ast {
                referred: referred(&parser.nodes, &variables),
                variables,
                nodes: parser.nodes,
                root,
            })
        }
        (_, fatal) => Err(ParseError {
            message: format!(
                "failed to parse expression '{source}': {}",
                parser.error(fatal)
            ),
            at: Some(parser.furthest.min(source.len())),
        }),
    }
}

impl Parser<'_> {
    fn add(&mut self, node: Node) -> NodeId {
        let id = u32::try_from(self.nodes.len()).expect("a text of bounded length has fewer nodes");
        self.nodes.push(node);
        NodeId(id)
    }

    fn note(&mut self, at: usize) {
        self.furthest = self.furthest.max(at);
    }

    /// Runs a rule one level deeper, remembering what came of it.
    fn remember(
        &mut self,
        rule: Rule,
        at: usize,
        run: impl FnOnce(&mut Self, usize) -> Parsed<NodeId>,
    ) -> Parsed<NodeId> {
        if let Some(parsed) = self.remembered.get(&(rule, at)) {
            return *parsed;
        }
        if self.depth >= limits::NESTING_MAX {
            self.fatal = Some("the expression is nested too deeply");
        }
        if self.fatal.is_some() {
            return None;
        }
        self.depth += 1;
        let parsed = run(self, at);
        self.depth -= 1;
        self.remembered.insert((rule, at), parsed);
        parsed
    }

    fn error(&self, fatal: Option<&'static str>) -> String {
        let at = self.furthest.min(self.source.len());
        let before = &self.source[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        let expected = fatal.unwrap_or(if at == self.source.len() {
            "Expected more, but the text ends"
        } else {
            "Expected something else"
        });
        let found: String = self.source[at..].chars().take(10).collect();
        format!("{expected}:{line}:{column}, found {found:?}")
    }
}

fn variables(nodes: &[Node]) -> BTreeSet<Arc<str>> {
    nodes
        .iter()
        .filter_map(|node| match node {
            Node::Variable(path) => path.first().cloned(),
            _ => None,
        })
        .collect()
}

/// Marks the values of context entries whose key occurs as a variable or function anywhere, or that unary
/// tests look up without naming it.
fn referred(nodes: &[Node], variables: &BTreeSet<Arc<str>>) -> Vec<bool> {
    let mut names: BTreeSet<&str> = variables.iter().map(|name| &**name).collect();
    names.extend([INPUT_VARIABLE, INPUT_VARIABLE_NAME]);
    names.extend(nodes.iter().filter_map(|node| match node {
        Node::Call(call) => Some(&*call.name),
        _ => None,
    }));
    let mut referred = vec![false; nodes.len()];
    for node in nodes {
        if let Node::Context(entries) = node {
            for (key, value) in entries {
                referred[value.0 as usize] |= names.contains(&**key);
            }
        }
    }
    referred
}

fn names(parts: Vec<&str>) -> Vec<Arc<str>> {
    parts.into_iter().map(Arc::from).collect()
}
