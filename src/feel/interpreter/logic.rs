//! Three-valued logic, conditions, types.

use super::{Evaluated, Fault, Interpreter, Scope};
use crate::feel::parser::ast::NodeId;
use crate::feel::value::Val;
use crate::feel::warning::Kind;

impl<'a> Interpreter<'a> {
    /// A boolean, or null with a warning for anything else.
    pub(super) fn boolean_or_null(&mut self, evaluated: Evaluated<'a>) -> Evaluated<'a> {
        match evaluated {
            Ok(Val::Boolean(value)) => Ok(Val::Boolean(value)),
            Ok(other) => {
                let message = format!("Expected boolean but found '{other}'");
                self.warn(Kind::InvalidType, message);
                Ok(Val::Null)
            }
            Err(Fault::Error(_)) => Ok(Val::Null),
            Err(fault) => Err(fault),
        }
    }

    pub(super) fn not(&mut self, value: NodeId, scope: &Scope<'a>) -> Evaluated<'a> {
        let value = self.eval(value, scope);
        Ok(match self.boolean_or_null(value)? {
            Val::Boolean(value) => Val::Boolean(!value),
            other => other,
        })
    }

    /// One step of a chain that `decisive` settles: it's settled, still open, or null so far.
    pub(super) fn join(
        &mut self,
        so_far: Val<'a>,
        decisive: bool,
        next: impl FnOnce(&mut Self) -> Evaluated<'a>,
    ) -> Evaluated<'a> {
        match so_far {
            Val::Boolean(settled) if settled == decisive => Ok(Val::Boolean(settled)),
            Val::Null => match next(self) {
                Ok(Val::Boolean(value)) if value == decisive => Ok(Val::Boolean(value)),
                Err(fault @ (Fault::Fatal(_) | Fault::Abort(_))) => Err(fault),
                _ => Ok(Val::Null),
            },
            _ => {
                let value = next(self);
                self.boolean_or_null(value)
            }
        }
    }

    /// `and` (settled by false) or `or` (settled by true), as pairs from the left.
    pub(super) fn joined(
        &mut self,
        parts: &[NodeId],
        scope: &Scope<'a>,
        decisive: bool,
    ) -> Evaluated<'a> {
        let open = Val::Boolean(!decisive);
        let mut so_far = open.clone();
        for (index, part) in parts.iter().enumerate() {
            if index > 1 {
                // The pair so far is the left side of the next pair.
                let pair = Ok(so_far);
                so_far = self.join(open.clone(), decisive, |_| pair)?;
            }
            so_far = self.join(so_far, decisive, |interpreter| {
                interpreter.eval(*part, scope)
            })?;
        }
        Ok(so_far)
    }

    pub(super) fn if_else(
        &mut self,
        condition: NodeId,
        then: NodeId,
        otherwise: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let condition = self.eval(condition, scope);
        match self.boolean_or_null(condition)? {
            Val::Boolean(true) => self.eval(then, scope),
            _ => self.eval(otherwise, scope),
        }
    }

    pub(super) fn instance_of(
        &mut self,
        value: NodeId,
        type_name: &str,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let value = self.eval(value, scope)?;
        let expected = match type_name {
            "Any" => return Ok(Val::Boolean(!value.is_null())),
            "date time" => "date and time",
            "year-month-duration" => "years and months duration",
            "day-time-duration" => "days and time duration",
            other => other,
        };
        Ok(Val::Boolean(value.type_name() == expected))
    }
}
