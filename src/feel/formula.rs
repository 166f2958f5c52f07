//! Expressions inside something larger, a decision: they share one budget, see its values instead of
//! variables, and may call functions that it defines. Their warnings are nobody's.

use std::sync::{Arc, LazyLock};

use serde_json::Value as Json;

use super::ParseError;
use super::builtins::Functions;
use super::evaluate;
use super::interpreter::Interpreter;
use super::parser::ast::Ast;
use super::parser::{self, Start};
use super::temporal::Zone;
use super::value::Val;

pub(crate) use super::interpreter::{
    Evaluated, External, Fault, INPUT_VARIABLE, INPUT_VARIABLE_NAME, Interpreter as Session, Scope,
};

/// A parsed expression or unary tests, without Zeebe's functions.
#[derive(Debug, Clone)]
pub(crate) struct Formula {
    source: Arc<str>,
    ast: Arc<Ast>,
}

impl Formula {
    pub fn expression(source: &str) -> Result<Self, ParseError> {
        Self::parse(source, Start::Expression)
    }

    pub fn unary_tests(source: &str) -> Result<Self, ParseError> {
        Self::parse(source, Start::UnaryTests)
    }

    fn parse(source: &str, start: Start) -> Result<Self, ParseError> {
        let ast = parser::parse(source, start, Functions::Feel, 0)?;
        Ok(Self {
            source: source.into(),
            ast: Arc::new(ast),
        })
    }

    pub fn source(&self) -> &str {
        &self.source
    }

    /// First names of the variables that occur.
    pub fn variables(&self) -> impl Iterator<Item = &Arc<str>> {
        self.ast.variables()
    }

    /// The value, or the failure in Camunda's words.
    pub fn evaluate<'a>(
        &'a self,
        session: &mut Session<'a>,
        scope: &Scope<'a>,
    ) -> Result<Val<'a>, String> {
        let (evaluated, assertion) = session.run_other(&self.ast, scope);
        evaluate::outcome(&self.source, evaluated, assertion)
    }
}

/// No variables at all: the scope has everything.
struct Nothing;

impl super::Variables for Nothing {
    fn get(&self, _name: &str) -> Option<&Json> {
        None
    }
}

static NULL: LazyLock<Formula> = LazyLock::new(|| Formula::expression("null").expect("it is FEEL"));

/// Decisions don't know another zone.
static UTC: Zone = Zone::UTC;

/// Starts a session, which evaluates formulas.
pub(crate) fn session<'a>(external: &'a dyn External<'a>, now_ms: i64) -> Session<'a> {
    Interpreter::new(&NULL.ast, &Nothing, now_ms, &UTC).with_external(external)
}
