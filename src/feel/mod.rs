//! FEEL as Camunda 8.8 runs it (feel-scala 1.19.5 inside Zeebe).
//!
//! Expressions are parsed once, at deploy, and evaluated without copying the variables.

use serde_json::Value as Json;

/// A parsed expression, or a static value that stands where an expression may.
#[derive(Debug, Clone)]
pub struct Expression {
    source: String,
}

/// Why a text isn't a FEEL expression; displays as Zeebe words it.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{message}")]
pub struct ParseError {
    pub message: String,
}

/// Where an expression finds its variables: the nearest scope first.
pub trait Variables {
    fn get(&self, name: &str) -> Option<&Json>;
}

/// A FEEL value (to be replaced by the real language).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Boolean(bool),
    String(String),
}

impl Value {
    /// The value as Zeebe stores it in a variable.
    pub fn to_json(&self) -> Json {
        todo!()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// As Camunda names it: `NO_VARIABLE_FOUND`, `INVALID_TYPE`, ...
    pub kind: &'static str,
    pub message: String,
}

/// What an evaluation gives: a value and warnings, or the failure's message.
#[derive(Debug, Clone)]
pub struct Evaluation {
    pub result: Result<Value, String>,
    pub warnings: Vec<Warning>,
}

impl Expression {
    /// Parses an attribute's text: after `=` it's FEEL, else a static number or string.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Ok(Self {
            source: text.to_owned(),
        })
    }

    /// A static string, whatever it looks like (sources of I/O mappings).
    pub fn static_string(text: &str) -> Self {
        Self {
            source: text.to_owned(),
        }
    }

    /// The text it was made from, without the leading `=`.
    pub fn source(&self) -> &str {
        &self.source
    }

    pub fn is_static(&self) -> bool {
        todo!()
    }

    /// Evaluates with `now_ms` (Unix milliseconds) as the current time.
    pub fn evaluate(&self, _variables: &dyn Variables, _now_ms: i64) -> Evaluation {
        todo!()
    }
}
