//! Functions that make one value of a list: the list itself or all arguments.

use super::{Failure, Outcome, Table, fixed, variadic};
use crate::feel::collection::List;
use crate::feel::compare;
use crate::feel::found::Found;
use crate::feel::interpreter::{Interpreter, abort, from_f64};
use crate::feel::number::{ArithmeticError, Number};
use crate::feel::value::Val;

const LIST: &[&str] = &["list"];

pub(super) const FUNCTIONS: Table = &[
    ("count", &[fixed(LIST, count)]),
    ("min", &[variadic(LIST, min)]),
    ("max", &[variadic(LIST, max)]),
    ("sum", &[variadic(LIST, sum)]),
    ("product", &[variadic(LIST, product)]),
    ("mean", &[variadic(LIST, mean)]),
    ("median", &[variadic(LIST, median)]),
    ("stddev", &[variadic(LIST, stddev)]),
    ("mode", &[variadic(LIST, mode)]),
    ("and", &[variadic(LIST, all)]),
    ("all", &[variadic(LIST, all)]),
    ("or", &[variadic(LIST, any)]),
    ("any", &[variadic(LIST, any)]),
];

fn list_of<'s, 'a>(arguments: &'s [Val<'a>]) -> Result<&'s List<'a>, Failure> {
    match arguments {
        [Val::List(list)] => Ok(list),
        _ => Err(Failure::Arguments),
    }
}

fn count<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::integer(list_of(arguments)?.len() as i64))
}

fn min<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    extreme(interpreter, list_of(arguments)?, std::cmp::Ordering::Less)
}

fn max<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    extreme(
        interpreter,
        list_of(arguments)?,
        std::cmp::Ordering::Greater,
    )
}

fn extreme<'a>(
    interpreter: &mut Interpreter<'a>,
    list: &List<'a>,
    kept: std::cmp::Ordering,
) -> Outcome<'a> {
    let mut items = list.found().map(Found::to_val);
    let Some(mut best) = items.next() else {
        return Ok(Val::Null);
    };
    if !compare::are_comparable(list) {
        return Failure::message(format!("{list} is not comparable"));
    }
    interpreter.step(list.len() as u64)?;
    for item in items {
        if interpreter.order(&best, &item)? == kept.reverse() {
            best = item;
        }
    }
    Ok(best)
}

/// The list's numbers, or the failure for the first item that isn't one.
fn numbers(interpreter: &mut Interpreter<'_>, list: &List<'_>) -> Result<Vec<Number>, Failure> {
    interpreter.step(list.len() as u64)?;
    list.found()
        .map(|item| match item.to_val() {
            Val::Number(number) => Ok(number),
            other => Err(Failure::Message(format!(
                "expected number but found '{other}'"
            ))),
        })
        .collect()
}

/// Calculates with a list's numbers; an empty list gives null.
fn calculated<'a>(
    interpreter: &mut Interpreter<'a>,
    arguments: &[Val<'a>],
    calculate: fn(&[Number]) -> Result<Number, ArithmeticError>,
) -> Outcome<'a> {
    let list = list_of(arguments)?;
    if list.is_empty() {
        return Ok(Val::Null);
    }
    let numbers = numbers(interpreter, list)?;
    Ok(Val::Number(calculate(&numbers).map_err(abort)?))
}

fn total(numbers: &[Number]) -> Result<Number, ArithmeticError> {
    numbers
        .iter()
        .try_fold(Number::ZERO, |sum, number| sum.add(number))
}

fn average(numbers: &[Number]) -> Result<Number, ArithmeticError> {
    total(numbers)?.divide(&Number::from(numbers.len() as i64))
}

fn sum<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    calculated(interpreter, arguments, total)
}

fn product<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    calculated(interpreter, arguments, |numbers| {
        numbers
            .iter()
            .try_fold(Number::ONE, |product, number| product.multiply(number))
    })
}

fn mean<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    calculated(interpreter, arguments, average)
}

fn median<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    calculated(interpreter, arguments, |numbers| {
        let mut sorted = numbers.to_vec();
        sorted.sort();
        let middle = sorted.len() / 2;
        if sorted.len() % 2 == 1 {
            return Ok(sorted[middle].clone());
        }
        sorted[middle - 1]
            .add(&sorted[middle])?
            .divide(&Number::from(2))
    })
}

/// The sample's standard deviation; its root is taken in floating point.
fn stddev<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let variance = calculated(interpreter, arguments, |numbers| {
        let mean = average(numbers)?;
        let squares = numbers.iter().try_fold(Number::ZERO, |sum, number| {
            sum.add(&number.subtract(&mean)?.power(2)?)
        })?;
        squares.divide(&Number::from(numbers.len() as i64 - 1))
    })?;
    match variance {
        Val::Number(variance) => Ok(Val::Number(from_f64(variance.to_f64().sqrt())?)),
        other => Ok(other),
    }
}

/// The most frequent numbers, in ascending order.
fn mode<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let mut sorted = numbers(interpreter, list_of(arguments)?)?;
    sorted.sort();
    let runs: Vec<&[Number]> = sorted.chunk_by(|a, b| a == b).collect();
    let longest = runs.iter().map(|run| run.len()).max().unwrap_or(0);
    let modes = runs
        .into_iter()
        .filter(|run| run.len() == longest)
        .map(|run| Val::Number(run[0].clone()));
    Ok(Val::list(modes.collect()))
}

fn all<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(settled_by(list_of(arguments)?, false))
}

fn any<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(settled_by(list_of(arguments)?, true))
}

/// The deciding boolean if it occurs; else null if anything but booleans does.
fn settled_by<'a>(list: &List<'a>, decisive: bool) -> Val<'a> {
    let mut outcome = Val::Boolean(!decisive);
    for item in list.iter() {
        match item.as_bool() {
            Some(value) if value == decisive => return Val::Boolean(decisive),
            Some(_) => {}
            None => outcome = Val::Null,
        }
    }
    outcome
}
