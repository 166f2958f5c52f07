//! Sorting by a function, with the comparisons in Java's order: their warnings show it.

use super::Failure;
use crate::feel::interpreter::{Fault, Interpreter};
use crate::feel::value::{Function, Val};

/// Longer lists are split and merged, as by Java.
const INSERTION_ITEMS_MAX: usize = 31;

/// A stable sort that doesn't mind an order with contradictions.
pub(super) fn sorted<'a>(
    interpreter: &mut Interpreter<'a>,
    mut items: Vec<Val<'a>>,
    precedes: &Function<'a>,
) -> Result<Vec<Val<'a>>, Failure> {
    if items.len() <= INSERTION_ITEMS_MAX {
        insertion_sort(interpreter, &mut items, precedes)?;
        return Ok(items);
    }
    let second = items.split_off(items.len() / 2);
    let first = sorted(interpreter, items, precedes)?;
    let second = sorted(interpreter, second, precedes)?;
    let mut merged = Vec::with_capacity(first.len() + second.len());
    let mut first = first.into_iter().peekable();
    let mut second = second.into_iter().peekable();
    while let (Some(a), Some(b)) = (first.peek(), second.peek()) {
        if less(interpreter, precedes, b, a)? {
            merged.extend(second.next());
        } else {
            merged.extend(first.next());
        }
    }
    merged.extend(first);
    merged.extend(second);
    Ok(merged)
}

/// Java's short sort: the run at the start, then each further item by bisection.
fn insertion_sort<'a>(
    interpreter: &mut Interpreter<'a>,
    items: &mut [Val<'a>],
    precedes: &Function<'a>,
) -> Result<(), Failure> {
    if items.len() < 2 {
        return Ok(());
    }
    let descending = precedes_strictly(interpreter, precedes, &items[1], &items[0])?;
    let mut run = 2;
    while run < items.len()
        && precedes_strictly(interpreter, precedes, &items[run], &items[run - 1])? == descending
    {
        run += 1;
    }
    if descending {
        items[..run].reverse();
    }
    for next in run..items.len() {
        let (mut left, mut right) = (0, next);
        while left < right {
            let middle = (left + right) / 2;
            if precedes_strictly(interpreter, precedes, &items[next], &items[middle])? {
                right = middle;
            } else {
                left = middle + 1;
            }
        }
        items[left..=next].rotate_right(1);
    }
    Ok(())
}

/// One comparison; the order is also asked the other way round where the first answer is no.
fn precedes_strictly<'a>(
    interpreter: &mut Interpreter<'a>,
    precedes: &Function<'a>,
    first: &Val<'a>,
    second: &Val<'a>,
) -> Result<bool, Failure> {
    let precedes_second = less(interpreter, precedes, first, second)?;
    if !precedes_second {
        less(interpreter, precedes, second, first)?;
    }
    Ok(precedes_second)
}

fn less<'a>(
    interpreter: &mut Interpreter<'a>,
    precedes: &Function<'a>,
    first: &Val<'a>,
    second: &Val<'a>,
) -> Result<bool, Failure> {
    let found = match interpreter.apply(precedes, vec![first.clone(), second.clone()]) {
        Ok(Val::Boolean(less)) => return Ok(less),
        Ok(value) => value.to_string(),
        Err(Fault::Error(message)) => format!("error(\"{message}\")"),
        Err(Fault::Fatal(message)) => format!("fatal error(\"{message}\")"),
        Err(Fault::Abort(thrown)) => return Err(caught(thrown)),
    };
    Err(failed(&format!("expected boolean but found '{found}'")))
}

fn failed(reason: &str) -> Failure {
    Failure::Message(format!(
        "fail to sort list by given precedes function: {reason}"
    ))
}

/// Sorting catches what Java throws; our own limits aren't caught.
fn caught(thrown: String) -> Failure {
    match thrown.split_once("Exception: ") {
        Some((class, reason)) if class.starts_with("java.") => failed(reason),
        _ => Failure::Fault(Fault::Abort(thrown)),
    }
}
