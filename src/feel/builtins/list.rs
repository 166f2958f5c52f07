//! Functions that look into lists and make new ones.

use super::{Failure, Outcome, Table, fixed, sort, variadic};
use serde_json::Value as Json;

use crate::feel::collection::List;
use crate::feel::compare;
use crate::feel::found::Found;
use crate::feel::interpreter::{Fault, Interpreter};
use crate::feel::number::Number;
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    (
        "list contains",
        &[fixed(&["list", "element"], list_contains)],
    ),
    (
        "sublist",
        &[
            fixed(&["list", "start"], sublist),
            fixed(&["list", "start", "length"], sublist),
        ],
    ),
    ("append", &[variadic(&["list", "items"], append)]),
    ("concatenate", &[variadic(&["lists"], concatenate)]),
    (
        "insert before",
        &[fixed(&["list", "position", "newItem"], insert_before)],
    ),
    ("remove", &[fixed(&["list", "position"], remove)]),
    ("reverse", &[fixed(&["list"], reverse)]),
    ("index of", &[fixed(&["list", "match"], index_of)]),
    ("union", &[variadic(&["lists"], union)]),
    ("distinct values", &[fixed(&["list"], distinct_values)]),
    ("duplicate values", &[fixed(&["list"], duplicate_values)]),
    ("flatten", &[fixed(&["list"], flatten)]),
    ("sort", &[fixed(&["list", "precedes"], sort)]),
    (
        "string join",
        &[
            fixed(&["list"], string_join),
            fixed(&["list", "delimiter"], string_join),
            fixed(&["list", "delimiter", "prefix", "suffix"], string_join),
        ],
    ),
    ("partition", &[fixed(&["list", "size"], partition)]),
    ("is empty", &[fixed(&["list"], is_empty)]),
];

fn list_of<'s, 'a>(arguments: &'s [Val<'a>]) -> Result<&'s List<'a>, Failure> {
    match arguments {
        [Val::List(list), ..] => Ok(list),
        _ => Err(Failure::Arguments),
    }
}

/// The position of an index counted from 1, or from the end when not above zero.
fn position(list: &List<'_>, index: i64) -> i64 {
    if index > 0 {
        index - 1
    } else {
        list.len() as i64 + index
    }
}

fn integer(number: &Number) -> i64 {
    i64::from(number.to_i32_wrapping())
}

/// A position within the list, whatever was asked for.
fn clamped(list: &List<'_>, position: i64) -> usize {
    position.clamp(0, list.len() as i64) as usize
}

fn made<'a>(interpreter: &mut Interpreter<'a>, items: Vec<Val<'a>>) -> Outcome<'a> {
    interpreter.check_items(items.len())?;
    Ok(Val::list(items))
}

fn list_contains<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list), element] = arguments else {
        return Err(Failure::Arguments);
    };
    interpreter.step(list.len() as u64)?;
    Ok(Val::Boolean(
        list.iter().any(|item| compare::same(&item, element)),
    ))
}

fn sublist<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (list, start, length) = match arguments {
        [Val::List(list), Val::Number(start)] => (list, start, None),
        [Val::List(list), Val::Number(start), Val::Number(length)] => (list, start, Some(length)),
        _ => return Err(Failure::Arguments),
    };
    if start.is_zero() {
        return Failure::message("start position must be a non-zero number");
    }
    let start = position(list, integer(start));
    let end = length.map_or(list.len() as i64, |length| start + integer(length));
    let (start, end) = (clamped(list, start), clamped(list, end));
    let items = list.iter().take(end).skip(start).collect();
    made(interpreter, items)
}

fn append<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list), Val::List(items)] = arguments else {
        return Err(Failure::Arguments);
    };
    let items = list.iter().chain(items.iter()).collect();
    made(interpreter, items)
}

/// The items of all lists in a row; what isn't a list is one itself.
fn joined<'a>(lists: &List<'a>) -> Vec<Val<'a>> {
    let length = |item: Found<'_, '_>| match item {
        Found::Value(Val::List(list)) => list.len(),
        Found::Json(Json::Array(json)) => json.len(),
        _ => 1,
    };
    let mut items = Vec::with_capacity(lists.found().map(length).sum());
    for item in lists.found() {
        match item {
            Found::Value(Val::List(list)) => items.extend(list.found().map(Found::to_val)),
            Found::Json(Json::Array(json)) => items.extend(json.iter().map(Val::from_json)),
            other => items.push(other.to_val()),
        }
    }
    items
}

fn concatenate<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let items = joined(list_of(arguments)?);
    made(interpreter, items)
}

fn zero_position<'a>() -> Outcome<'a> {
    Failure::message("position must be a non-zero number")
}

fn insert_before<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list), Val::Number(index), item] = arguments else {
        return Err(Failure::Arguments);
    };
    if index.is_zero() {
        return zero_position();
    }
    let at = clamped(list, position(list, integer(index)));
    let mut items = list.to_vec();
    items.insert(at, item.clone());
    made(interpreter, items)
}

/// The items before the position and those from the next position on, which need not be behind it.
fn remove<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list), Val::Number(index)] = arguments else {
        return Err(Failure::Arguments);
    };
    if index.is_zero() {
        return zero_position();
    }
    let index = integer(index);
    let before = clamped(list, position(list, index));
    let after = clamped(list, position(list, index + 1));
    let items = list
        .iter()
        .take(before)
        .chain(list.iter().skip(after))
        .collect();
    made(interpreter, items)
}

fn reverse<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let items = list_of(arguments)?.iter().rev().collect();
    made(interpreter, items)
}

fn index_of<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list), wanted] = arguments else {
        return Err(Failure::Arguments);
    };
    let indexes = list
        .iter()
        .enumerate()
        .filter(|(_, item)| compare::same(item, wanted))
        .map(|(index, _)| Val::integer(index as i64 + 1))
        .collect();
    made(interpreter, indexes)
}

/// The first of each group of equal items.
fn distinct<'a>(
    interpreter: &mut Interpreter<'a>,
    items: impl Iterator<Item = Val<'a>>,
) -> Result<Vec<Val<'a>>, Fault> {
    let mut kept: Vec<Val<'a>> = Vec::new();
    for item in items {
        interpreter.step(kept.len() as u64 / 4)?;
        if !kept.iter().any(|known| compare::same(known, &item)) {
            kept.push(item);
        }
    }
    Ok(kept)
}

fn union<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let items = joined(list_of(arguments)?);
    let items = distinct(interpreter, items.into_iter())?;
    made(interpreter, items)
}

fn distinct_values<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let items = distinct(interpreter, list_of(arguments)?.iter())?;
    made(interpreter, items)
}

fn duplicate_values<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let list = list_of(arguments)?;
    let kept = distinct(interpreter, list.iter())?;
    let mut repeated = Vec::new();
    for item in kept {
        interpreter.step(list.len() as u64 / 4)?;
        if list
            .iter()
            .filter(|other| compare::same(other, &item))
            .count()
            > 1
        {
            repeated.push(item);
        }
    }
    made(interpreter, repeated)
}

fn flatten<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let mut items = Vec::new();
    flatten_into(list_of(arguments)?, &mut items);
    made(interpreter, items)
}

fn flatten_into<'a>(list: &List<'a>, items: &mut Vec<Val<'a>>) {
    for item in list.iter() {
        match item {
            Val::List(inner) => flatten_into(&inner, items),
            other => items.push(other),
        }
    }
}

fn sort<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list), Val::Function(precedes)] = arguments else {
        return Err(Failure::Arguments);
    };
    if precedes.parameters.len() != 2 {
        return Failure::message(format!(
            "expect boolean function with 2 arguments, but found '{}'",
            precedes.parameters.len()
        ));
    }
    let sorted = sort::sorted(interpreter, list.to_vec(), precedes)?;
    made(interpreter, sorted)
}

fn string_join<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let list = list_of(arguments)?;
    let [delimiter, prefix, suffix] = match &arguments[1..] {
        [] | [Val::Null] | [Val::Null, Val::Null, Val::Null] => [""; 3],
        [Val::String(delimiter)] | [Val::String(delimiter), Val::Null, Val::Null] => {
            [&**delimiter, "", ""]
        }
        [Val::Null, Val::String(prefix), Val::String(suffix)] => ["", &**prefix, &**suffix],
        [
            Val::String(delimiter),
            Val::String(prefix),
            Val::String(suffix),
        ] => [&**delimiter, &**prefix, &**suffix],
        _ => return Err(Failure::Arguments),
    };
    let items = list.to_vec();
    let Some(strings) = items
        .iter()
        .filter(|item| !item.is_null())
        .map(Val::as_str)
        .collect::<Option<Vec<&str>>>()
    else {
        let shown: Vec<String> = items.iter().map(Val::to_string).collect();
        // The name of the collection that Camunda holds the items in.
        let collection = match list {
            List::Items(_) => "Vector",
            List::Json(_) => "List",
        };
        return Failure::message(format!(
            "expected a list of strings but found '{collection}({})'",
            shown.join(", ")
        ));
    };
    let bytes: usize = strings
        .iter()
        .map(|text| text.len() + delimiter.len())
        .sum();
    interpreter.check_bytes(bytes)?;
    let joined = format!("{prefix}{}{suffix}", strings.join(delimiter));
    Ok(Val::string(joined))
}

fn partition<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list), Val::Number(size)] = arguments else {
        return Err(Failure::Arguments);
    };
    let Ok(size @ 1..) = usize::try_from(integer(size)) else {
        return Failure::message(format!(
            "'size' should be greater than zero but was '{size}'"
        ));
    };
    let parts = list
        .to_vec()
        .chunks(size)
        .map(|part| Val::list(part.to_vec()))
        .collect();
    made(interpreter, parts)
}

fn is_empty<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::Boolean(list_of(arguments)?.is_empty()))
}
