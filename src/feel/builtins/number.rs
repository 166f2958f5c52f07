//! Functions on numbers.

use super::{Failure, Outcome, Table, fixed};
use crate::feel::interpreter::{Interpreter, abort, from_f64};
use crate::feel::number::{ArithmeticError, Number, Rounding};
use crate::feel::temporal::{DaysTime, YearsMonths};
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    (
        "decimal",
        &[
            fixed(&["n", "scale"], round_half_even),
            fixed(&["n", "scale", "mode"], decimal_with_mode),
        ],
    ),
    (
        "floor",
        &[fixed(&["n"], floor), fixed(&["n", "scala"], floor_to)],
    ),
    (
        "ceiling",
        &[fixed(&["n"], ceiling), fixed(&["n", "scale"], ceiling_to)],
    ),
    ("abs", &[fixed(&["number"], abs), fixed(&["n"], abs)]),
    ("modulo", &[fixed(&["dividend", "divisor"], modulo)]),
    ("sqrt", &[fixed(&["number"], sqrt)]),
    ("log", &[fixed(&["number"], log)]),
    ("exp", &[fixed(&["number"], exp)]),
    ("odd", &[fixed(&["number"], odd)]),
    ("even", &[fixed(&["number"], even)]),
    ("round up", &[fixed(&["n", "scale"], round_up)]),
    ("round down", &[fixed(&["n", "scale"], round_down)]),
    ("round half up", &[fixed(&["n", "scale"], round_half_up)]),
    (
        "round half down",
        &[fixed(&["n", "scala"], round_half_down)],
    ),
    ("random number", &[fixed(&[], random_number)]),
];

/// Rounds the first argument to the scale that the second gives, or to none.
fn round<'a>(arguments: &[Val<'a>], rounding: Rounding) -> Outcome<'a> {
    let (number, scale) = match arguments {
        [Val::Number(number)] => (number, 0),
        [Val::Number(number), Val::Number(scale), ..] => (number, scale.to_i32_wrapping()),
        _ => return Err(Failure::Arguments),
    };
    match number.with_scale(scale, rounding) {
        Ok(rounded) => Ok(Val::Number(rounded)),
        Err(error) => Failure::message(format!(
            "Failed to apply rounding mode '{}': {error}",
            rounding.name()
        )),
    }
}

macro_rules! rounding_functions {
    ($($name:ident = $rounding:ident;)*) => {
        $(fn $name<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
            round(arguments, Rounding::$rounding)
        })*
    };
}

rounding_functions! {
    round_half_even = HalfEven;
    floor = Floor;
    floor_to = Floor;
    ceiling = Ceiling;
    ceiling_to = Ceiling;
    round_up = Up;
    round_down = Down;
    round_half_up = HalfUp;
    round_half_down = HalfDown;
}

fn decimal_with_mode<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::Number(_), Val::Number(_), Val::String(mode)] = arguments else {
        return Err(Failure::Arguments);
    };
    let wanted = mode.to_uppercase();
    match Rounding::ALL.into_iter().find(|mode| mode.name() == wanted) {
        Some(rounding) => round(arguments, rounding),
        None => Failure::message(format!(
            "Illegal argument '{}' for rounding mode. Must be one of: {}",
            &**mode,
            Rounding::ALL.map(Rounding::name).join(", ")
        )),
    }
}

fn abs<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(match arguments {
        [Val::Number(number)] => Val::Number(number.abs()),
        [Val::YearsMonths(duration)] => {
            Val::YearsMonths(YearsMonths::from_months(duration.months().abs()))
        }
        [Val::DaysTime(duration)] => Val::DaysTime(DaysTime::from_nanos(duration.nanos().abs())),
        _ => return Err(Failure::Arguments),
    })
}

fn floored_remainder(dividend: &Number, divisor: &Number) -> Result<Number, ArithmeticError> {
    dividend
        .remainder(divisor)?
        .add(divisor)?
        .remainder(divisor)
}

fn modulo<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::Number(dividend), Val::Number(divisor)] = arguments else {
        return Err(Failure::Arguments);
    };
    let remainder = floored_remainder(dividend, divisor).map_err(abort)?;
    Ok(Val::Number(remainder))
}

/// A function of floating-point numbers.
fn with_f64<'a>(arguments: &[Val<'a>], function: fn(f64) -> f64) -> Outcome<'a> {
    match arguments {
        [Val::Number(number)] => Ok(Val::Number(from_f64(function(number.to_f64()))?)),
        _ => Err(Failure::Arguments),
    }
}

fn sqrt<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::Number(number)] if number.signum() < 0 => Ok(Val::Null),
        _ => with_f64(arguments, f64::sqrt),
    }
}

fn log<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    with_f64(arguments, f64::ln)
}

fn exp<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    with_f64(arguments, f64::exp)
}

fn remainder_of_two<'a>(arguments: &[Val<'a>], expected: i64) -> Outcome<'a> {
    let [Val::Number(number)] = arguments else {
        return Err(Failure::Arguments);
    };
    let remainder = number.abs().remainder(&Number::from(2)).map_err(abort)?;
    Ok(Val::Boolean(remainder == Number::from(expected)))
}

fn odd<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    remainder_of_two(arguments, 1)
}

fn even<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    remainder_of_two(arguments, 0)
}

fn random_number<'a>(interpreter: &mut Interpreter<'a>, _: &[Val<'a>]) -> Outcome<'a> {
    let fraction = interpreter.random.next_fraction();
    Ok(Val::Number(from_f64(fraction)?))
}
