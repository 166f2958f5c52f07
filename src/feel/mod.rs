//! FEEL as Camunda 8.8 runs it (feel-scala 1.19.5 inside Zeebe).
//!
//! Expressions are parsed once, at deploy, and evaluated without copying the variables. Nothing here
//! reads a clock or a random source: `now()`, `uuid()` and `random number()` come from the time that the
//! caller gives, so the same command gives the same values again after a restart.
//!
//! # Results, warnings, failures
//! Most errors are no failures: the value is null and a [`Warning`] says why. A failure is an assertion
//! that doesn't hold, `?` outside a unary test, a call through a path that finds no function, what throws
//! in Java, or one of our [`limits`].
//!
//! Zeebe builds an incident's message from both: first the failure, or what was expected, such as
//! `Expected result of the expression '%s' to be 'STRING', but was 'NULL'.`; then, if there are warnings,
//! ` The evaluation reported the following warnings:\n` and each as `[KIND] message` on its own line.
//! [`Evaluation::with_warnings`] appends that part.
//!
//! # Where to look
//! [`parser`] makes a tree of the text, [`interpreter`] walks it, [`builtins`] has the functions; values
//! are in [`value`], [`number`], [`temporal`] and [`collection`].

mod agent;
mod builtins;
pub mod collection;
mod compare;
mod evaluate;
mod fields;
pub(crate) mod formula;
mod found;
mod free_variables;
mod interpreter;
mod json;
pub mod limits;
pub mod number;
mod parser;
pub mod temporal;
mod text;
pub mod unary;
pub mod value;
mod warning;

use std::{collections::BTreeSet, sync::Arc};

use builtins::Functions;
use serde_json::Value as Json;

pub use collection::{Context, List};
pub use evaluate::Evaluation;
pub use fields::Fields;
pub(crate) use json::sort_as_map;
pub use number::Number;
use parser::Start;
use parser::ast::{Ast, Node};
use temporal::Zone;
pub(crate) use text::Text;
pub(crate) use value::{Body, Function as FunctionValue};
pub use value::{ResultType, Val, Value};
pub use warning::{Kind, Warning};

/// A parsed expression, or a static value that stands where an expression may.
#[derive(Debug, Clone)]
pub struct Expression {
    source: Arc<str>,
    kind: ExpressionKind,
    zone: Zone,
}

#[derive(Debug, Clone)]
enum ExpressionKind {
    Static(Value),
    Feel(Arc<Ast>),
}

/// Why a text isn't a FEEL expression; displays as Zeebe words it.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{message}")]
pub struct ParseError {
    pub message: String,
    /// The byte of the text at which it stops being FEEL, where that is known.
    pub at: Option<usize>,
}

/// Where an expression finds its variables: the nearest scope first.
pub trait Variables {
    fn get(&self, name: &str) -> Option<&Json>;
}

impl Variables for serde_json::Map<String, Json> {
    fn get(&self, name: &str) -> Option<&Json> {
        json::get(self, name)
    }
}

impl Expression {
    /// Parses an attribute's text: after `=` it's FEEL, else a static number or string.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        match text.strip_prefix('=') {
            Some(source) if !source.is_empty() => Self::feel(source),
            _ => Ok(match text.parse::<Number>() {
                Ok(number) => Self::of_static(text, Val::Number(number)),
                Err(_) => Self::static_string(text),
            }),
        }
    }

    /// Parses FEEL without the `=` before it.
    pub fn feel(source: &str) -> Result<Self, ParseError> {
        let ast = parser::parse(source, Start::Expression, Functions::Zeebe, 0)?;
        Ok(Self {
            source: source.into(),
            kind: ExpressionKind::Feel(Arc::new(ast)),
            zone: Zone::UTC,
        })
    }

    /// A static string, whatever it looks like (sources of I/O mappings).
    pub fn static_string(text: &str) -> Self {
        Self::of_static(text, Val::String(Text::from(text.to_owned())))
    }

    fn of_static(text: &str, value: Value) -> Self {
        Self {
            source: text.into(),
            kind: ExpressionKind::Static(value),
            zone: Zone::UTC,
        }
    }

    /// The zone that `now()` and `today()` are in; UTC unless set.
    #[must_use]
    pub fn in_zone(mut self, zone: Zone) -> Self {
        self.zone = zone;
        self
    }

    /// The text it was made from, without the leading `=`.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The variable it reads, when it's a name or a path that begins with one and nothing else.
    pub fn variable_name(&self) -> Option<&str> {
        let ExpressionKind::Feel(ast) = &self.kind else {
            return None;
        };
        let mut node = ast.root();
        loop {
            match ast.node(node) {
                Node::Variable(names) => return names.first().map(|name| &**name),
                Node::Path { base, .. } => node = *base,
                _ => return None,
            }
        }
    }

    /// The variables it reads from outside; none for a static text.
    pub fn free_variables(&self) -> BTreeSet<Arc<str>> {
        match &self.kind {
            ExpressionKind::Static(_) => BTreeSet::new(),
            ExpressionKind::Feel(ast) => free_variables::of(ast),
        }
    }

    pub fn is_static(&self) -> bool {
        matches!(self.kind, ExpressionKind::Static(_))
    }

    /// Evaluates with `now_ms` (Unix milliseconds) as the current time.
    pub fn evaluate(&self, variables: &dyn Variables, now_ms: i64) -> Evaluation {
        match &self.kind {
            ExpressionKind::Static(value) => Evaluation {
                result: Ok(value.clone()),
                warnings: Vec::new(),
            },
            ExpressionKind::Feel(ast) => {
                evaluate::run(ast, &self.source, variables, now_ms, &self.zone, None)
            }
        }
    }
}
