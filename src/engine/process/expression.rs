//! Evaluating expressions in a scope, with Zeebe's words for what goes wrong.
//!
//! A scope of none (start events of a process) has no variables.

use crate::{
    engine::{record::Key, step::Step},
    feel::{Evaluation, Expression, Value},
};

use super::{Failure, variables::Scope};

/// Any value.
pub fn value(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<Value, Failure> {
    let evaluation = evaluate(step, expression, scope);
    match evaluation.result {
        Ok(value) => Ok(value),
        Err(ref message) => Err(failure(&evaluation, message)),
    }
}

/// The evaluation as it is: for those who have their own words for a wrong type.
pub fn evaluate(step: &Step<'_>, expression: &Expression, scope: Option<Key>) -> Evaluation {
    expression.evaluate(&Scope::new(step.state, scope), step.now_ms)
}

/// An `EXTRACT_VALUE_ERROR` with the evaluation's warnings behind the message.
pub fn failure(evaluation: &Evaluation, message: &str) -> Failure {
    Failure::extract_value(evaluation.with_warnings(message))
}

/// A string; anything else is an `EXTRACT_VALUE_ERROR`.
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
    typed(step, expression, scope, "'BOOLEAN'", |value| match value {
        Value::Boolean(value) => Some(*value),
        _ => None,
    })
}

/// A number's whole part.
pub fn integer(
    step: &Step<'_>,
    expression: &Expression,
    scope: Option<Key>,
) -> Result<i64, Failure> {
    typed(step, expression, scope, "'NUMBER'", |value| {
        value.to_json().as_i64()
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
    let evaluation = evaluate(step, expression, scope);
    let value = match &evaluation.result {
        Ok(value) => value,
        Err(message) => return Err(failure(&evaluation, message)),
    };
    as_type(value).ok_or_else(|| {
        let message = format!(
            "Expected result of the expression '{}' to be {expected}, but was '{}'.",
            expression.source(),
            value.result_type(),
        );
        failure(&evaluation, &message)
    })
}
