//! Equality and order of values.

use std::cmp::Ordering;
use std::sync::Arc;

use super::collection::{Context, List, Origin};
use super::interpreter::{Evaluated, Interpreter};
use super::parser::ast::Comparison;
use super::text;
use super::value::Val;
use super::warning::Kind;

/// Whether two values are equal; none if their types can't be compared.
pub fn equal(left: &Val<'_>, right: &Val<'_>) -> Option<bool> {
    Some(match (left, right) {
        (Val::Null, other) | (other, Val::Null) => other.is_null(),
        (Val::Number(x), Val::Number(y)) => x == y,
        (Val::Boolean(x), Val::Boolean(y)) => x == y,
        (Val::String(x), Val::String(y)) => x == y,
        (Val::Date(x), Val::Date(y)) => x == y,
        (Val::LocalTime(x), Val::LocalTime(y)) => x == y,
        (Val::Time(x), Val::Time(y)) => x == y,
        (Val::LocalDateTime(x), Val::LocalDateTime(y)) => x == y,
        (Val::DateTime(x), Val::DateTime(y)) => x == y,
        (Val::YearsMonths(x), Val::YearsMonths(y)) => x == y,
        (Val::DaysTime(x), Val::DaysTime(y)) => x == y,
        (Val::List(x), Val::List(y)) => equal_lists(x, y),
        (Val::Context(x), Val::Context(y)) => equal_contexts(x, y),
        _ => return None,
    })
}

/// Equal and comparable: how list functions look for values.
pub fn same(left: &Val<'_>, right: &Val<'_>) -> bool {
    equal(left, right) == Some(true)
}

/// Equal as Scala's objects are: a context written as `{...}` and a function are equal to themselves alone.
pub fn same_objects(left: &Val<'_>, right: &Val<'_>) -> bool {
    match (left, right) {
        (Val::Null, Val::Null) => true,
        (Val::List(x), Val::List(y)) => {
            x.len() == y.len() && x.iter().zip(y.iter()).all(|(x, y)| same_objects(&x, &y))
        }
        (Val::Context(x), Val::Context(y)) => same_contexts(x, y),
        (Val::Range(x), Val::Range(y)) => {
            (x.start_closed, x.end_closed) == (y.start_closed, y.end_closed)
                && same_objects(&x.start, &y.start)
                && same_objects(&x.end, &y.end)
        }
        (Val::Function(x), Val::Function(y)) => std::ptr::addr_eq(Arc::as_ptr(x), Arc::as_ptr(y)),
        _ => same(left, right),
    }
}

fn same_contexts(left: &Context<'_>, right: &Context<'_>) -> bool {
    let literal = |context: &Context<'_>| match context {
        Context::Entries(entries) if entries.origin == Origin::Literal => {
            Some(Arc::as_ptr(entries).cast::<()>())
        }
        _ => None,
    };
    match (literal(left), literal(right)) {
        (None, None) => {
            left.len() == right.len()
                && left.entries().iter().all(|(key, value)| {
                    let other = right.get(key);
                    other.is_some_and(|other| same_objects(value, &other))
                })
        }
        (left, right) => left == right,
    }
}

fn equal_lists(left: &List<'_>, right: &List<'_>) -> bool {
    left.len() == right.len() && left.iter().zip(right.iter()).all(|(x, y)| same(&x, &y))
}

fn equal_contexts(left: &Context<'_>, right: &Context<'_>) -> bool {
    left.len() == right.len()
        && left
            .entries()
            .iter()
            .all(|(key, value)| right.get(key).is_some_and(|other| same(value, &other)))
}

/// Whether values have the same type, times with and without a zone being two.
pub fn same_type(left: &Val<'_>, right: &Val<'_>) -> bool {
    std::mem::discriminant(left) == std::mem::discriminant(right)
}

/// Whether a value's type has an order. A list counts if all its items are of one such type,
/// though two lists have none.
pub fn is_comparable(value: &Val<'_>) -> bool {
    match value {
        Val::Number(_)
        | Val::String(_)
        | Val::Date(_)
        | Val::LocalTime(_)
        | Val::Time(_)
        | Val::LocalDateTime(_)
        | Val::DateTime(_)
        | Val::YearsMonths(_)
        | Val::DaysTime(_) => true,
        Val::List(list) => are_comparable(list),
        _ => false,
    }
}

/// Whether a list's items are of one type that has an order.
pub fn are_comparable(list: &List<'_>) -> bool {
    let mut items = list.found();
    items.next().is_some_and(|first| {
        let first = first.to_val();
        is_comparable(&first) && items.all(|item| same_type(&first, &item.to_val()))
    })
}

/// Whether a range may have these ends.
pub fn ranges_over(start: &Val<'_>, end: &Val<'_>) -> bool {
    is_comparable(start) && same_type(start, end) && !matches!(start, Val::String(_) | Val::List(_))
}

/// The order of two values of the same type.
pub fn order(left: &Val<'_>, right: &Val<'_>) -> Option<Ordering> {
    Some(match (left, right) {
        (Val::Number(x), Val::Number(y)) => x.cmp(y),
        (Val::String(x), Val::String(y)) => text::compare(x, y),
        (Val::Date(x), Val::Date(y)) => x.cmp(y),
        (Val::LocalTime(x), Val::LocalTime(y)) => x.cmp(y),
        (Val::Time(x), Val::Time(y)) => x.compare(y),
        (Val::LocalDateTime(x), Val::LocalDateTime(y)) => x.cmp(y),
        (Val::DateTime(x), Val::DateTime(y)) => x.compare(y),
        (Val::YearsMonths(x), Val::YearsMonths(y)) => x.cmp(y),
        (Val::DaysTime(x), Val::DaysTime(y)) => x.cmp(y),
        _ => return None,
    })
}

impl<'a> Interpreter<'a> {
    /// A comparison operator: null with a warning where the types don't allow it.
    pub(super) fn compare(
        &mut self,
        comparison: Comparison,
        left: &Val<'a>,
        right: &Val<'a>,
    ) -> Evaluated<'a> {
        let outcome = match comparison {
            Comparison::Equal => equal(left, right),
            _ if !is_comparable(left) || !is_comparable(right) || !same_type(left, right) => None,
            _ => {
                let order = self.order(left, right)?;
                Some(match comparison {
                    Comparison::Less => order.is_lt(),
                    Comparison::LessOrEqual => order.is_le(),
                    Comparison::Greater => order.is_gt(),
                    Comparison::Equal | Comparison::GreaterOrEqual => order.is_ge(),
                })
            }
        };
        Ok(match outcome {
            Some(outcome) => Val::Boolean(outcome),
            None => {
                let message = format!("Can't compare '{left}' with '{right}'");
                self.warn(Kind::NotComparable, message);
                Val::Null
            }
        })
    }
}
