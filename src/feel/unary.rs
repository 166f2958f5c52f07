//! Unary tests: the cells of a decision table, tested against an input.

use std::sync::Arc;

use super::builtins::Functions;
use super::evaluate::{self, Evaluation};
use super::parser::ast::Ast;
use super::parser::{self, Start};
use super::temporal::Zone;
use super::value::Val;
use super::{ParseError, Variables};

/// A parsed cell.
#[derive(Debug, Clone)]
pub struct UnaryTests {
    source: Arc<str>,
    ast: Arc<Ast>,
}

impl UnaryTests {
    /// Parses a cell's text; `-` is true for any input.
    pub fn parse(source: &str) -> Result<Self, ParseError> {
        let ast = parser::parse(source, Start::UnaryTests, Functions::Zeebe, 0)?;
        Ok(Self {
            source: source.into(),
            ast: Arc::new(ast),
        })
    }

    pub fn source(&self) -> &str {
        &self.source
    }

    /// Tests an input: true, false, or null where that can't be said.
    pub fn test(&self, input: &Val<'_>, variables: &dyn Variables, now_ms: i64) -> Evaluation {
        let input = Some(input.clone());
        evaluate::run(
            &self.ast,
            &self.source,
            variables,
            now_ms,
            &Zone::UTC,
            input,
        )
    }
}
