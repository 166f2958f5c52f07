//! Cursors: the sort values of a row, opaque to the caller, as a place to go on from.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rusqlite::types::Value as Sql;
use serde_json::Value as Json;

use super::{
    Condition, Error,
    entity::Field,
    sort::{Criterion, Direction},
};

/// The cursor of a row with these sort values.
pub(super) fn encode(values: &[Sql]) -> String {
    let values: Vec<Json> = values
        .iter()
        .map(|value| match value {
            Sql::Integer(number) => Json::from(*number),
            Sql::Text(text) => Json::String(text.clone()),
            Sql::Real(number) => Json::from(*number),
            Sql::Null | Sql::Blob(_) => Json::Null,
        })
        .collect();
    STANDARD.encode(Json::Array(values).to_string())
}

/// The cursor of a row that goes by one key alone.
pub(super) fn of_key(key: i64) -> String {
    STANDARD.encode(Json::from(vec![key]).to_string())
}

/// The key that [`of_key`] was given.
pub(super) fn key(cursor: &str) -> Result<i64, Error> {
    match decode(cursor).as_deref() {
        Some([Sql::Integer(key)]) => Ok(*key),
        _ => Err(foreign(cursor)),
    }
}

fn foreign(cursor: &str) -> Error {
    Error::Invalid(format!(
        "The provided cursor '{cursor}' does not belong to this search"
    ))
}

/// The rows after the cursor in this order; `key` is the field that no row is without.
pub(super) fn condition(
    cursor: &str,
    order: &[Criterion],
    key: &Field,
) -> Result<Condition, Error> {
    let values = decode(cursor)
        .filter(|values| values.len() == order.len())
        .ok_or_else(|| foreign(cursor))?;
    let mut branches = Vec::new();
    for last in 0..order.len() {
        let mut parts: Vec<Condition> = order[..last]
            .iter()
            .zip(&values)
            .map(|((field, _), value)| {
                Condition::new(format!("{} IS ?", field.column), vec![value.clone()])
            })
            .collect();
        parts.push(beyond(order[last], &values[last], key));
        branches.push(Condition::all(parts));
    }
    let beyond = Condition::any(branches);
    Ok(match (order, values.first()) {
        ([first, _, ..], Some(value)) => Condition::all(vec![beyond, from(*first, value)]),
        _ => beyond,
    })
}

/// What all rows beyond have of the first criterion: SQLite doesn't see it in the alternatives.
fn from((field, direction): Criterion, value: &Sql) -> Condition {
    let column = field.column;
    let sql = match (direction, value) {
        (_, Sql::Null) => return Condition::new("TRUE", Vec::new()),
        (Direction::Ascending, _) => format!("{column} >= ?"),
        (Direction::Descending, _) if field.is_never_null => format!("{column} <= ?"),
        (Direction::Descending, _) => return Condition::new("TRUE", Vec::new()),
    };
    Condition::new(sql, vec![value.clone()])
}

/// SQLite puts NULL before all values.
fn beyond((field, direction): Criterion, value: &Sql, key: &Field) -> Condition {
    let column = field.column;
    match (direction, value) {
        // Without `IS NULL`, SQLite goes on at the key's place in the table instead of reading up to it.
        (Direction::Descending, value) if field.name == key.name || field.is_never_null => {
            Condition::new(format!("{column} < ?"), vec![value.clone()])
        }
        (Direction::Ascending, Sql::Null) => {
            Condition::new(format!("{column} IS NOT NULL"), Vec::new())
        }
        (Direction::Ascending, value) => {
            Condition::new(format!("{column} > ?"), vec![value.clone()])
        }
        (Direction::Descending, Sql::Null) => Condition::new("FALSE", Vec::new()),
        (Direction::Descending, value) => Condition::new(
            format!("{column} < ? OR {column} IS NULL"),
            vec![value.clone()],
        ),
    }
}

fn decode(cursor: &str) -> Option<Vec<Sql>> {
    let bytes = STANDARD.decode(cursor).ok()?;
    let values: Vec<Json> = serde_json::from_slice(&bytes).ok()?;
    values
        .into_iter()
        .map(|value| match value {
            Json::Null => Some(Sql::Null),
            Json::String(text) => Some(Sql::Text(text)),
            Json::Number(number) => number
                .as_i64()
                .map(Sql::Integer)
                .or_else(|| number.as_f64().map(Sql::Real)),
            _ => None,
        })
        .collect()
}
