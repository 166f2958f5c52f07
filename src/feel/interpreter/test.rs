//! Unary tests: an input against values, comparisons and ranges.

use super::logic::of_truth;
use super::{Evaluated, Fault, Interpreter, Scope, both};
use serde_json::Value as Json;

use crate::feel::compare;
use crate::feel::found::Found;
use crate::feel::parser::ast::{Bounds, Comparison, NodeId};
use crate::feel::text::Text;
use crate::feel::value::Val;
use crate::feel::warning::Kind;

/// The variable that `in` and decision tables put the input into.
pub const INPUT_VARIABLE: &str = "cellInput";
/// A variable of this name says that the input is in another one.
pub const INPUT_VARIABLE_NAME: &str = "inputVariableName";
/// The input's other name, bound only where an expression asked for it.
const INPUT_SYMBOL: &str = "?";

impl<'a> Interpreter<'a> {
    fn input_name(&mut self, scope: &Scope<'a>) -> Result<Text<'a>, Fault> {
        Ok(match self.lookup(INPUT_VARIABLE_NAME, scope)? {
            Some(Found::Value(Val::String(name))) => name.clone(),
            Some(Found::Json(Json::String(name))) => Text::Borrowed(name),
            _ => Text::Borrowed(INPUT_VARIABLE),
        })
    }

    fn input(&mut self, scope: &Scope<'a>) -> Evaluated<'a> {
        let name = self.input_name(scope)?;
        if let Some(found) = self.lookup(&name, scope)? {
            return Ok(found.to_val());
        }
        self.warn(Kind::NoVariableFound, "No input value found.".to_owned());
        Ok(Val::Null)
    }

    pub(super) fn input_by_symbol(&mut self, scope: &Scope<'a>) -> Evaluated<'a> {
        let found = self.lookup(INPUT_SYMBOL, scope)?;
        found.map(Found::to_val).ok_or_else(|| {
            Fault::Fatal(
                "No input value available. '?' can only be used inside an unary-test expression."
                    .to_owned(),
            )
        })
    }

    pub(super) fn in_test(
        &mut self,
        value: NodeId,
        test: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let value = self.eval(value, scope)?;
        let name = self.input_name(scope)?;
        let scope = scope.with_entry(name, value);
        self.eval(test, &scope)
    }

    pub(super) fn input_compare(
        &mut self,
        comparison: Comparison,
        value: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let input = self.input(scope)?;
        let value = self.eval(value, scope)?;
        self.compare(comparison, &input, &value)
    }

    pub(super) fn input_in_range(&mut self, bounds: &Bounds, scope: &Scope<'a>) -> Evaluated<'a> {
        let start = self.eval(bounds.start, scope);
        let end = self.eval(bounds.end, scope);
        let input = self.input(scope)?;
        let (start, end) = both(start.as_ref(), end.as_ref())?;
        let comparable = [&input, start, end].into_iter().all(compare::is_comparable)
            && compare::same_type(&input, start)
            && compare::same_type(&input, end);
        if !comparable {
            // Camunda looks the input up again for the message, warning included.
            let input = self.input(scope)?;
            let message = format!("Can't compare '{input}' with '{start}' and '{end}'");
            self.warn(Kind::NotComparable, message);
            return Ok(Val::Null);
        }
        let after_start = self.order(&input, start)?;
        let after = after_start.is_gt() || bounds.start_closed && after_start.is_eq();
        if !after {
            return Ok(Val::Boolean(false));
        }
        let before_end = self.order(&input, end)?;
        let before = before_end.is_lt() || bounds.end_closed && before_end.is_eq();
        Ok(Val::Boolean(before))
    }

    /// An expression as a test: true itself, or the input, or a list with the input.
    pub(super) fn test(&mut self, expression: NodeId, scope: &Scope<'a>) -> Evaluated<'a> {
        let input = self.input(scope)?;
        match self.eval(expression, scope) {
            Err(Fault::Fatal(_)) => {
                let scope = scope.with_entry(Text::Borrowed(INPUT_SYMBOL), input);
                match self.eval(expression, &scope) {
                    Ok(Val::Boolean(value)) => Ok(Val::Boolean(value)),
                    Err(abort @ Fault::Abort(_)) => Err(abort),
                    _ => Ok(Val::Null),
                }
            }
            Ok(Val::Boolean(true)) => Ok(Val::Boolean(true)),
            Ok(Val::List(list)) if list.iter().any(|item| compare::same(&item, &input)) => {
                Ok(Val::Boolean(true))
            }
            Ok(value) => self.equals_input(&input, &value),
            Err(fault) => Err(fault),
        }
    }

    fn equals_input(&mut self, input: &Val<'a>, value: &Val<'a>) -> Evaluated<'a> {
        let equal = self.compare(Comparison::Equal, input, value)?;
        Ok(match (equal, value) {
            (Val::Boolean(true), _) => Val::Boolean(true),
            (_, Val::Boolean(false) | Val::List(_)) => Val::Boolean(false),
            (Val::Null, _) => Val::Null,
            _ => Val::Boolean(false),
        })
    }

    pub(super) fn any_test(&mut self, tests: &[NodeId], scope: &Scope<'a>) -> Evaluated<'a> {
        let mut so_far = Some(false);
        for test in tests {
            so_far = self.join(so_far, true, *test, scope)?;
        }
        Ok(of_truth(so_far))
    }
}
