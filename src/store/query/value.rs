//! Values between SQL and the API's JSON.

use jiff::Timestamp;
use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::Value as Json;

use super::{Error, entity::Kind};

/// A column's value as the API shows it.
pub(super) fn to_json(value: ValueRef<'_>, kind: Kind) -> Json {
    match (value, kind) {
        (ValueRef::Integer(key), Kind::Key) => Json::String(key.to_string()),
        (ValueRef::Integer(ms), Kind::Timestamp) => Json::String(timestamp_text(ms)),
        (ValueRef::Integer(flag), Kind::Boolean) => Json::Bool(flag != 0),
        (ValueRef::Integer(number), _) => Json::from(number),
        (ValueRef::Real(number), _) => Json::from(number),
        (ValueRef::Text(text), Kind::Document) => {
            serde_json::from_slice(text).expect("the store wrote valid JSON")
        }
        (ValueRef::Text(text), _) => Json::String(String::from_utf8_lossy(text).into_owned()),
        (ValueRef::Null | ValueRef::Blob(_), _) => Json::Null,
    }
}

/// Unix milliseconds as the API writes instants: UTC, three digits of a second.
pub fn timestamp_text(ms: i64) -> String {
    match Timestamp::from_millisecond(ms) {
        Ok(timestamp) => format!("{timestamp:.3}"),
        Err(_) => ms.to_string(),
    }
}

/// A filter's or cursor's JSON as the value to compare the column with.
pub(super) fn from_json(json: &Json, kind: Kind, name: &str) -> Result<Sql, Error> {
    let invalid = |what: &str| {
        Err(Error::Invalid(format!(
            "The provided {name} '{}' is not {what}",
            json.as_str()
                .map_or_else(|| json.to_string(), str::to_owned)
        )))
    };
    match kind {
        Kind::Key => match json
            .as_i64()
            .or_else(|| json.as_str().and_then(|text| text.parse().ok()))
        {
            Some(key) => Ok(Sql::Integer(key)),
            None => invalid("a valid key. Expected a numeric value"),
        },
        Kind::Integer => match json.as_i64() {
            Some(number) => Ok(Sql::Integer(number)),
            None => invalid("a valid number"),
        },
        Kind::Boolean => match json.as_bool() {
            Some(flag) => Ok(Sql::Integer(flag.into())),
            None => invalid("a boolean"),
        },
        Kind::Timestamp => match json.as_str().map(str::parse::<Timestamp>) {
            Some(Ok(timestamp)) => Ok(Sql::Integer(timestamp.as_millisecond())),
            _ => invalid("a valid date-time. Expected RFC 3339, as 2025-01-31T12:00:00Z"),
        },
        Kind::Text | Kind::Document => match json.as_str() {
            Some(text) => Ok(Sql::Text(text.to_owned())),
            None => invalid("a string"),
        },
        Kind::Enum(allowed) => match json.as_str() {
            Some(text) if allowed.contains(&text) => Ok(Sql::Text(text.to_owned())),
            _ => Err(Error::Invalid(format!(
                "Unexpected value '{}' for enum field '{name}'. Use any of the following values: [{}]",
                json.as_str()
                    .map_or_else(|| json.to_string(), str::to_owned),
                allowed.join(", ")
            ))),
        },
    }
}
