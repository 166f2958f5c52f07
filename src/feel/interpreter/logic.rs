//! Three-valued logic, conditions, types.

use super::{Evaluated, Fault, Interpreter, Scope};
use crate::feel::parser::ast::NodeId;
use crate::feel::value::Val;
use crate::feel::warning::Kind;

/// True, false, or null.
pub(super) type Truth = Option<bool>;

pub(super) fn of_truth<'a>(truth: Truth) -> Val<'a> {
    truth.map_or(Val::Null, Val::Boolean)
}

impl<'a> Interpreter<'a> {
    /// A boolean, or null: with a warning for anything else.
    pub(super) fn truth(&mut self, evaluated: Evaluated<'a>) -> Result<Truth, Fault> {
        match &evaluated {
            Ok(Val::Boolean(value)) => Ok(Some(*value)),
            _ => self.no_truth(evaluated),
        }
    }

    #[cold]
    fn no_truth(&mut self, evaluated: Evaluated<'a>) -> Result<Truth, Fault> {
        match evaluated {
            Ok(other) => {
                let message = format!("Expected boolean but found '{other}'");
                self.warn(Kind::InvalidType, message);
                Ok(None)
            }
            Err(Fault::Error(_)) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    pub(super) fn not(&mut self, value: NodeId, scope: &Scope<'a>) -> Evaluated<'a> {
        let value = self.eval(value, scope);
        let truth = self.truth(value)?;
        Ok(of_truth(truth.map(|value| !value)))
    }

    /// One step of a chain that `decisive` settles: it's settled, still open, or null so far.
    pub(super) fn join(
        &mut self,
        so_far: Truth,
        decisive: bool,
        next: NodeId,
        scope: &Scope<'a>,
    ) -> Result<Truth, Fault> {
        if so_far == Some(decisive) {
            return Ok(so_far);
        }
        let next = self.eval(next, scope);
        if so_far.is_some() {
            return self.truth(next);
        }
        match next {
            Ok(Val::Boolean(value)) if value == decisive => Ok(Some(value)),
            Err(fault @ (Fault::Fatal(_) | Fault::Abort(_))) => Err(fault),
            _ => Ok(None),
        }
    }

    /// `and` (settled by false) or `or` (settled by true), as pairs from the left.
    pub(super) fn joined(
        &mut self,
        parts: &[NodeId],
        scope: &Scope<'a>,
        decisive: bool,
    ) -> Evaluated<'a> {
        let mut so_far = Some(!decisive);
        for (index, part) in parts.iter().enumerate() {
            if index > 1 && so_far.is_none() {
                // The pair so far is the left side of the next pair, which warns of a null.
                self.truth(Ok(Val::Null))?;
            }
            so_far = self.join(so_far, decisive, *part, scope)?;
        }
        Ok(of_truth(so_far))
    }

    pub(super) fn if_else(
        &mut self,
        condition: NodeId,
        then: NodeId,
        otherwise: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let condition = self.eval(condition, scope);
        let chosen = match self.truth(condition)? {
            Some(true) => then,
            _ => otherwise,
        };
        self.eval(chosen, scope)
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
