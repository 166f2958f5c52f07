//! The operators on numbers, strings, dates, times and durations.

use super::{Evaluated, Fault, Interpreter, Operand, Scope, Seen, both, nulled};
use crate::feel::number::{ArithmeticError, Number};
use crate::feel::parser::ast::{NodeId, Operator};
use crate::feel::temporal::{DateTime, DaysTime, LocalDateTime, LocalTime, YearsMonths};
use crate::feel::text::{self, Text};
use crate::feel::value::Val;
use crate::feel::warning::Kind;

/// What Java throws for arithmetic without a result.
pub(in crate::feel) fn abort(error: ArithmeticError) -> Fault {
    Fault::Abort(format!("java.lang.ArithmeticException: {error}"))
}

/// What Java throws for a double that isn't a decimal.
pub(in crate::feel) fn from_f64(value: f64) -> Result<Number, Fault> {
    Number::from_f64(value).ok_or_else(|| {
        let first = if value.is_nan() { 'N' } else { 'I' };
        Fault::Abort(format!(
            "java.lang.NumberFormatException: Character {first} is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark."
        ))
    })
}

fn out_of_range() -> Fault {
    Fault::Abort(
        "java.time.DateTimeException: Invalid value for Year (valid values -999999999 - 999999999)"
            .to_owned(),
    )
}

/// An operation's outcome: none when the types don't fit.
type Operated<'a> = Result<Option<Val<'a>>, Fault>;

fn temporal<'a, T>(value: Option<T>, wrap: impl FnOnce(T) -> Val<'a>) -> Operated<'a> {
    value.map(wrap).map(Some).ok_or_else(out_of_range)
}

impl<'a> Interpreter<'a> {
    pub(super) fn arithmetic(
        &mut self,
        first: NodeId,
        rest: &[(Operator, NodeId)],
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let (last, others) = rest.split_last().expect("there's an operator");
        let mut left = self.operand(first, scope);
        for (operator, right) in others {
            if let Err(abort @ Fault::Abort(_)) = left.seen() {
                return Err(abort.clone());
            }
            let right = self.operand(*right, scope);
            left = Operand::Evaluated(self.operate(*operator, left.seen(), right.seen()));
        }
        if let Err(abort @ Fault::Abort(_)) = left.seen() {
            return Err(abort.clone());
        }
        let (operator, right) = last;
        let right = self.operand(*right, scope);
        self.operate(*operator, left.seen(), right.seen())
    }

    /// The outcome of one operator: null, with a warning, where the types don't fit.
    fn operate(
        &mut self,
        operator: Operator,
        left: Seen<'_, 'a>,
        right: Seen<'_, 'a>,
    ) -> Evaluated<'a> {
        if let (Ok(Val::Number(x)), Ok(Val::Number(y))) = (left, right)
            && !(operator == Operator::Divide && y.is_zero())
        {
            return on_numbers(operator, x, y);
        }
        if operator == Operator::Power {
            return self.no_power(left, right);
        }
        let (left, right) = match both(left, right) {
            Ok(both) => both,
            Err(fault) => return nulled(fault),
        };
        let value = match operator {
            Operator::Add => self.add(left, right)?,
            Operator::Subtract => subtract(left, right)?,
            Operator::Multiply => multiply(left, right)?,
            Operator::Divide | Operator::Power => divide(left, right)?,
        };
        if let Some(value) = value {
            return Ok(value);
        }
        let message = match operator {
            Operator::Add => format!("Can't add '{right}' to '{left}'"),
            Operator::Subtract => format!("Can't subtract '{right}' from '{left}'"),
            Operator::Multiply => format!("Can't multiply '{left}' by '{right}'"),
            Operator::Divide | Operator::Power => format!("Can't divide '{left}' by '{right}'"),
        };
        self.warn(Kind::InvalidType, message);
        Ok(Val::Null)
    }

    pub(super) fn negate(&mut self, value: NodeId, scope: &Scope<'a>) -> Evaluated<'a> {
        let value = self.eval(value, scope);
        match self.expect_number(value.as_ref()) {
            Ok(number) => Ok(Val::Number(number.negate())),
            Err(fault) => nulled(fault),
        }
    }

    /// What isn't two numbers has no power; the first that isn't one is warned of.
    fn no_power(&mut self, base: Seen<'_, 'a>, exponent: Seen<'_, 'a>) -> Evaluated<'a> {
        if let Err(abort @ Fault::Abort(_)) = exponent {
            return Err(abort.clone());
        }
        let numbers = self
            .expect_number(base)
            .and_then(|_| self.expect_number(exponent));
        numbers.map_or_else(nulled, |_| Ok(Val::Null))
    }

    fn add(&mut self, left: &Val<'a>, right: &Val<'a>) -> Operated<'a> {
        Ok(match (left, right) {
            (Val::String(x), Val::String(y)) => {
                self.check_bytes(x.len() + y.len())?;
                Some(Val::String(Text::from(text::concatenate(x, y))))
            }
            (Val::YearsMonths(x), Val::YearsMonths(y)) => Some(Val::YearsMonths(
                YearsMonths::from_months(x.months() + y.months()),
            )),
            (Val::DaysTime(x), Val::DaysTime(y)) => {
                Some(Val::DaysTime(DaysTime::from_nanos(x.nanos() + y.nanos())))
            }
            (point, Val::YearsMonths(months)) | (Val::YearsMonths(months), point) => {
                return plus_months(point, months.months());
            }
            (point, Val::DaysTime(duration)) | (Val::DaysTime(duration), point) => {
                return plus(point, *duration);
            }
            _ => None,
        })
    }

    /// A value's order against another's of the same type.
    pub(in crate::feel) fn order(
        &mut self,
        left: &Val<'a>,
        right: &Val<'a>,
    ) -> Result<std::cmp::Ordering, Fault> {
        crate::feel::compare::order(left, right).ok_or_else(|| {
            Fault::Abort(format!(
                "java.lang.IllegalArgumentException: {left} can not be compared to {right}"
            ))
        })
    }
}

fn on_numbers<'a>(operator: Operator, x: &Number, y: &Number) -> Evaluated<'a> {
    let number = match operator {
        Operator::Add => x.add(y),
        Operator::Subtract => x.subtract(y),
        Operator::Multiply => x.multiply(y),
        Operator::Divide => x.divide(y),
        Operator::Power if y.is_whole() => x.power(y.to_i32_wrapping()),
        Operator::Power => {
            let power = x.to_f64().powf(y.to_f64());
            return Ok(Val::Number(from_f64(power)?));
        }
    };
    match number {
        Ok(number) => Ok(Val::Number(number)),
        Err(error) => Err(abort(error)),
    }
}

fn plus<'a>(point: &Val<'a>, duration: DaysTime) -> Operated<'a> {
    match point {
        Val::LocalTime(time) => Ok(Some(Val::LocalTime(time.plus(duration)))),
        Val::Time(time) => Ok(Some(Val::Time(Box::new(time.plus(duration))))),
        Val::LocalDateTime(local) => temporal(local.plus(duration), Val::LocalDateTime),
        Val::DateTime(date_time) => temporal(date_time.plus(duration), |moved: DateTime| {
            Val::DateTime(Box::new(moved))
        }),
        Val::Date(date) => {
            let time = LocalTime::MIDNIGHT;
            let moved = LocalDateTime { date: *date, time }.plus(duration);
            temporal(moved, |moved| Val::Date(moved.date))
        }
        _ => Ok(None),
    }
}

fn plus_months<'a>(point: &Val<'a>, months: i64) -> Operated<'a> {
    match point {
        Val::Date(date) => temporal(date.plus_months(months), Val::Date),
        Val::LocalDateTime(local) => temporal(local.plus_months(months), Val::LocalDateTime),
        Val::DateTime(date_time) => temporal(date_time.plus_months(months), |moved: DateTime| {
            Val::DateTime(Box::new(moved))
        }),
        _ => Ok(None),
    }
}

fn subtract<'a>(left: &Val<'a>, right: &Val<'a>) -> Operated<'a> {
    Ok(match (left, right) {
        (Val::LocalTime(x), Val::LocalTime(y)) => {
            let nanos = x.nanos_of_day() - y.nanos_of_day();
            Some(Val::DaysTime(DaysTime::from_nanos(i128::from(nanos))))
        }
        (Val::Time(x), Val::Time(y)) => Some(Val::DaysTime(x.between(y))),
        (Val::LocalDateTime(x), Val::LocalDateTime(y)) => Some(Val::DaysTime(x.since(*y))),
        (Val::DateTime(x), Val::DateTime(y)) => Some(Val::DaysTime(x.since(y))),
        (Val::Date(x), Val::Date(y)) => {
            let days = x.epoch_day() - y.epoch_day();
            let seconds = days * crate::feel::temporal::SECONDS_PER_DAY;
            Some(Val::DaysTime(DaysTime::from_seconds(seconds)))
        }
        (Val::YearsMonths(x), Val::YearsMonths(y)) => Some(Val::YearsMonths(
            YearsMonths::from_months(x.months() - y.months()),
        )),
        (Val::DaysTime(x), Val::DaysTime(y)) => {
            Some(Val::DaysTime(DaysTime::from_nanos(x.nanos() - y.nanos())))
        }
        (point, Val::YearsMonths(months)) => return plus_months(point, -months.months()),
        (point, Val::DaysTime(duration)) => return plus(point, duration.negate()),
        _ => None,
    })
}

fn multiply<'a>(left: &Val<'a>, right: &Val<'a>) -> Operated<'a> {
    Ok(match (left, right) {
        (Val::Number(factor), Val::YearsMonths(duration))
        | (Val::YearsMonths(duration), Val::Number(factor)) => {
            let months = duration.months() * i64::from(factor.to_i32_wrapping());
            Some(Val::YearsMonths(YearsMonths::from_months(months)))
        }
        (Val::Number(factor), Val::DaysTime(duration))
        | (Val::DaysTime(duration), Val::Number(factor)) => {
            let nanos = duration
                .nanos()
                .saturating_mul(i128::from(factor.to_i32_wrapping()));
            Some(Val::DaysTime(DaysTime::from_nanos(nanos)))
        }
        _ => None,
    })
}

fn divide<'a>(left: &Val<'a>, right: &Val<'a>) -> Operated<'a> {
    let quotient = |x: i64, y: &Number| Number::from(x).divide(y).map_err(abort);
    Ok(match (left, right) {
        (Val::YearsMonths(x), Val::Number(y)) if !y.is_zero() => {
            let months = quotient(x.months(), y)?.to_i32_wrapping();
            Some(Val::YearsMonths(YearsMonths::from_months(i64::from(
                months,
            ))))
        }
        (Val::YearsMonths(x), Val::YearsMonths(y)) if y.months() != 0 => {
            Some(Val::integer(x.months() / y.months()))
        }
        (Val::DaysTime(x), Val::DaysTime(y)) if !y.is_zero() => {
            let quotient = x.ms().checked_div(y.ms()).ok_or_else(|| {
                Fault::Abort("java.lang.ArithmeticException: / by zero".to_owned())
            })?;
            Some(Val::integer(quotient))
        }
        (Val::DaysTime(x), Val::Number(y)) if !y.is_zero() => {
            let ms = quotient(x.ms(), y)?.to_i32_wrapping();
            Some(Val::DaysTime(DaysTime::from_ms(i64::from(ms))))
        }
        _ => None,
    })
}
