//! Evaluating expressions in a scope, with Zeebe's words for what goes wrong.
//!
//! A scope of none (start events of a process) has no variables. Every failure is an
//! `EXTRACT_VALUE_ERROR`; who knows better changes its kind.

use serde_json::Value as Json;

use crate::{
    engine::{
        record::{Document, Key},
        step::Step,
    },
    feel::{self, Evaluation, Expression, ResultType, Value},
};

use super::{Failure, variables::Scope};

/// What an expression gave, kept with all that a failure's message tells of it.
#[derive(Debug)]
pub struct Evaluated<'a> {
    expression: &'a Expression,
    evaluation: Evaluation,
    scope: Option<Key>,
}

pub fn evaluate<'a>(
    step: &Step<'_>,
    expression: &'a Expression,
    scope: Option<Key>,
) -> Evaluated<'a> {
    Evaluated {
        expression,
        evaluation: expression.evaluate(&Scope::new(step.state, scope), step.now_ms),
        scope,
    }
}

impl Evaluated<'_> {
    /// The value, or the evaluation's own failure.
    pub fn value(&self) -> Result<&Value, Failure> {
        self.evaluation
            .result
            .as_ref()
            .map_err(|message| self.failure(message))
    }

    /// A failure in this expression, with the warnings of its evaluation behind the message.
    pub fn failure(&self, message: &str) -> Failure {
        self.failure_without_warnings(self.evaluation.with_warnings(message))
    }

    /// A failure that is not about the evaluation but about what a good value says.
    pub fn failure_without_warnings(&self, message: impl Into<String>) -> Failure {
        Failure {
            variable_scope_key: self.scope,
            ..Failure::extract_value(message)
        }
    }

    /// The value has a wrong type; `expected` as in `'STRING'` or `one of '[DATE_TIME, STRING]'`.
    pub fn mismatch(&self, value: &Value, expected: &str) -> Failure {
        self.failure(&format!(
            "Expected result of the expression '{}' to be {expected}, but was '{}'.",
            self.expression.source(),
            value.result_type()
        ))
    }

    /// A string; anything else is a failure.
    pub fn text(&self) -> Result<&str, Failure> {
        let value = self.value()?;
        value
            .as_str()
            .ok_or_else(|| self.mismatch(value, "'STRING'"))
    }
}

/// Any value.
pub fn value(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<Value, Failure> {
    evaluate(step, expression, scope).value().cloned()
}

/// A string; anything else is a failure.
pub fn string(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<String, Failure> {
    typed(step, expression, scope, "'STRING'", |value| {
        value.as_str().map(str::to_owned)
    })
}

pub fn boolean(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<bool, Failure> {
    typed(step, expression, scope, "'BOOLEAN'", Value::as_bool)
}

/// A boolean of an expression that sees `primary` before the scope's variables.
pub fn boolean_with(
    step: &Step<'_>,
    expression: &Expression,
    scope_key: Key,
    primary: Document,
) -> Result<bool, Failure> {
    let variables = Layered {
        primary,
        scope: Scope::new(step.state, Some(scope_key)),
    };
    let evaluated = Evaluated {
        expression,
        evaluation: expression.evaluate(&variables, step.now_ms),
        scope: Some(scope_key),
    };
    let value = evaluated.value()?;
    value
        .as_bool()
        .ok_or_else(|| evaluated.mismatch(value, "'BOOLEAN'"))
}

/// Some variables of their own before those of a scope.
struct Layered<'a> {
    primary: Document,
    scope: Scope<'a>,
}

impl feel::Variables for Layered<'_> {
    fn get(&self, name: &str) -> Option<&Json> {
        self.primary.get(name).or_else(|| self.scope.get(name))
    }
}

/// A number's whole part.
pub fn integer(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<i64, Failure> {
    typed(step, expression, scope, "'NUMBER'", Value::as_i64)
}

/// A list of strings; anything else is a failure.
pub fn strings(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<Vec<String>, Failure> {
    let evaluated = evaluate(step, expression, scope);
    let value = evaluated.value()?;
    if value.result_type() != ResultType::Array {
        return Err(evaluated.mismatch(value, "'ARRAY'"));
    }
    value.strings().ok_or_else(|| {
        evaluated.failure(&format!(
            "Expected result of the expression '{}' to be 'ARRAY' containing 'STRING' items, but was \
             'ARRAY' containing at least one non-'STRING' item.",
            expression.source()
        ))
    })
}

/// A value that `as_type` can read; `expected` is how Zeebe's message calls the type, with its quotes.
pub fn typed<T>(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
    expected: &str,
    as_type: impl FnOnce(&Value) -> Option<T>,
) -> Result<T, Failure> {
    let evaluated = evaluate(step, expression, scope);
    let value = evaluated.value()?;
    as_type(value).ok_or_else(|| evaluated.mismatch(value, expected))
}
