//! Evaluating expressions in a scope, with Zeebe's words for what goes wrong.
//!
//! A scope of none (start events of a process) has no variables.

use crate::{
    engine::{record::Key, step::Step},
    feel::{Expression, Value},
};

use super::{Failure, variables::Scope};

/// Any value.
pub fn value(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<Value, Failure> {
    let evaluation = expression.evaluate(&Scope::new(step.state, scope), step.now_ms);
    evaluation.result.map_err(Failure::extract_value)
}

/// A string; anything else is an `EXTRACT_VALUE_ERROR`.
pub fn string(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<String, Failure> {
    match value(step, expression, scope)? {
        Value::String(text) => Ok(text.to_string()),
        _ => Err(Failure::extract_value(expression.source())),
    }
}
