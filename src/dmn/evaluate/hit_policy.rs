//! Hit policies: what matched rules make together.

use super::table::Row;
use super::{Outcome, shown};
use crate::dmn::logic::{Aggregation, HitPolicy, Output, Table};
use crate::feel::collection::Context;
use crate::feel::{Number, Text, Val};

pub(super) fn apply<'a>(table: &'a Table, mut rows: Vec<Row<'a>>) -> Outcome<'a> {
    match table.hit_policy {
        HitPolicy::First => Ok(single(rows)),
        HitPolicy::Unique if rows.len() > 1 => Err(format!(
            "multiple values aren't allowed for UNIQUE hit policy. found: '{}'",
            shown::rows(&rows)
        )),
        HitPolicy::Unique => Ok(single(rows)),
        HitPolicy::Any => any(rows),
        HitPolicy::Priority => {
            sort(&mut rows, &table.outputs);
            Ok(single(rows))
        }
        HitPolicy::OutputOrder => {
            sort(&mut rows, &table.outputs);
            Ok(several(rows))
        }
        HitPolicy::RuleOrder | HitPolicy::Collect(None) => Ok(several(rows)),
        HitPolicy::Collect(Some(Aggregation::Count)) => {
            Ok(Val::integer(i64::try_from(rows.len()).unwrap_or(i64::MAX)))
        }
        HitPolicy::Collect(Some(aggregation)) => aggregate(aggregation, rows),
    }
}

/// A row as a value: of one output its value, else a context.
pub(super) fn value_of(row: Row<'_>) -> Val<'_> {
    let mut row = row;
    if row.len() == 1 {
        return row.pop().map_or(Val::Null, |(_, value)| value);
    }
    let entries = row.into_iter().map(|(name, value)| {
        let name = name.map_or(Text::from("null"), |name| Text::Borrowed(name));
        (name, value)
    });
    Val::Context(Context::new(entries.collect()))
}

fn single(rows: Vec<Row<'_>>) -> Val<'_> {
    rows.into_iter().next().map_or(Val::Null, value_of)
}

fn several(rows: Vec<Row<'_>>) -> Val<'_> {
    Val::list(rows.into_iter().map(value_of).collect())
}

/// All matched rules must say the same.
fn any(rows: Vec<Row<'_>>) -> Outcome<'_> {
    let mut distinct: Vec<Row<'_>> = Vec::new();
    for row in rows {
        let known = distinct.iter().any(|other| same(other, &row));
        if !known {
            distinct.push(row);
        }
    }
    if distinct.len() > 1 {
        return Err(format!(
            "different values aren't allowed for ANY hit policy. found: '{}'",
            shown::rows(&distinct)
        ));
    }
    Ok(single(distinct))
}

fn same(left: &Row<'_>, right: &Row<'_>) -> bool {
    left.len() == right.len()
        && left.iter().all(|(name, value)| {
            right
                .iter()
                .any(|(other, found)| other == name && value.is_same(found))
        })
}

/// By the places of the outputs' values in their lists of allowed values. The places are compared as texts,
/// one behind the other, as Camunda does: the eleventh comes before the third.
fn sort(rows: &mut [Row<'_>], outputs: &[Output]) {
    let priorities: Vec<Vec<String>> = outputs.iter().map(allowed_values).collect();
    rows.sort_by_cached_key(|row| -> String {
        let places = outputs.iter().zip(&priorities).map(|(output, values)| {
            let name = output.name.as_ref();
            let value = row.iter().find(|(other, _)| *other == name);
            let text = value.and_then(|(_, value)| match value {
                Val::String(text) => Some(text.to_string()),
                Val::Number(number) => Some(number.to_string()),
                _ => None,
            });
            let place = text.and_then(|text| values.iter().rposition(|value| *value == text));
            place.map_or("_".to_owned(), |place| place.to_string())
        });
        places.collect()
    });
}

/// The allowed values without quotes and white space, split at each comma.
fn allowed_values(output: &Output) -> Vec<String> {
    let Some(text) = &output.values else {
        return Vec::new();
    };
    let mut values: Vec<String> = text
        .split(',')
        .map(|value| {
            value
                .trim_matches(|char| char <= ' ')
                .replace(['"', '\''], "")
        })
        .collect();
    // Java drops empty parts at the end.
    while values.last().is_some_and(String::is_empty) && text.ends_with(',') {
        values.pop();
    }
    values
}

fn aggregate<'a>(aggregation: Aggregation, rows: Vec<Row<'a>>) -> Outcome<'a> {
    let mut numbers: Vec<Number> = Vec::with_capacity(rows.len());
    for row in rows {
        match value_of(row) {
            Val::Number(number) => numbers.push(number),
            other => return Err(format!("expected number but found '{other}'")),
        }
    }
    let mut rest = numbers.into_iter();
    let first = rest.next().unwrap_or(Number::from(0));
    let number = match aggregation {
        Aggregation::Min => rest.fold(first, |least, next| if next < least { next } else { least }),
        Aggregation::Max => rest.fold(first, |most, next| if next > most { next } else { most }),
        Aggregation::Sum | Aggregation::Count => {
            let zero = Number::from(0)
                .add(&first)
                .map_err(|error| error.to_string())?;
            rest.try_fold(zero, |sum, next| sum.add(&next))
                .map_err(|error| error.to_string())?
        }
    };
    Ok(Val::Number(number))
}
