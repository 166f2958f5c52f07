//! `number`: a text to a number, with separators to leave out or to read as the point.

use super::{Failure, Outcome, Table, fixed};
use crate::feel::interpreter::Interpreter;
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[(
    "number",
    &[
        fixed(&["from"], number),
        fixed(&["from", "grouping separator"], number_with_grouping),
        fixed(
            &["from", "grouping separator", "decimal separator"],
            number_with_separators,
        ),
    ],
)];

fn number_of<'a>(text: &str) -> Outcome<'a> {
    match text.parse() {
        Ok(number) => Ok(Val::Number(number)),
        Err(_) => Failure::message(format!("Can't parse '{text}' as a number")),
    }
}

fn is_grouping(separator: &str) -> bool {
    matches!(separator, " " | "," | ".")
}

fn is_decimal(separator: &str) -> bool {
    matches!(separator, "," | ".")
}

fn number<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(text)] => number_of(text),
        _ => Err(Failure::Arguments),
    }
}

fn number_with_grouping<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(text), Val::String(grouping)] if is_grouping(grouping) => {
            number_of(&text.replace(&**grouping, ""))
        }
        [Val::String(_), Val::String(_)] => {
            Failure::message("illegal argument for grouping. Must be one of ' ', ',' or '.'")
        }
        _ => Err(Failure::Arguments),
    }
}

fn number_with_separators<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [
            Val::String(text),
            Val::String(grouping),
            Val::String(decimal),
        ] if is_grouping(grouping) && is_decimal(decimal) && grouping != decimal => {
            number_of(&text.replace(&**grouping, "").replace(&**decimal, "."))
        }
        [Val::String(text), Val::Null, Val::String(decimal)] if is_decimal(decimal) => {
            number_of(&text.replace(&**decimal, "."))
        }
        [Val::String(text), Val::String(grouping), Val::Null] if is_grouping(grouping) => {
            number_of(&text.replace(&**grouping, ""))
        }
        [Val::String(_), Val::String(_), Val::String(_)] => Failure::message(
            "illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'",
        ),
        _ => Err(Failure::Arguments),
    }
}
