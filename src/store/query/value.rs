//! Values between SQL and the API's JSON.

use std::fmt::Write as _;

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

/// As [`to_json`], written as text.
pub(super) fn write(text: &mut String, value: ValueRef<'_>, kind: Kind) {
    // A string takes what is formatted into it.
    let _ = match (value, kind) {
        (ValueRef::Integer(key), Kind::Key) => write!(text, "\"{key}\""),
        (ValueRef::Integer(ms), Kind::Timestamp) => write_instant(text, ms),
        (ValueRef::Integer(flag), Kind::Boolean) => write!(text, "{}", flag != 0),
        (ValueRef::Integer(number), _) => write!(text, "{number}"),
        (ValueRef::Real(_), _) => write!(text, "{}", to_json(value, kind)),
        (ValueRef::Text(document), Kind::Document) => {
            write!(text, "{}", String::from_utf8_lossy(document))
        }
        (ValueRef::Text(plain), _) => write_text(text, plain),
        (ValueRef::Null | ValueRef::Blob(_), _) => write!(text, "null"),
    };
}

fn write_text(text: &mut String, plain: &[u8]) -> std::fmt::Result {
    let is_special = |byte: &u8| *byte < 0x20 || matches!(byte, b'"' | b'\\');
    match std::str::from_utf8(plain) {
        Ok(plain) if !plain.as_bytes().iter().any(is_special) => {
            text.push('"');
            text.push_str(plain);
            text.push('"');
            Ok(())
        }
        _ => write!(
            text,
            "{}",
            Json::String(String::from_utf8_lossy(plain).into_owned())
        ),
    }
}

/// [`timestamp_text`] between quotes; of our own times without a calendar's generality, since a list has two
/// in each row.
fn write_instant(text: &mut String, ms: i64) -> std::fmt::Result {
    /// Where jiff's timestamps end, a day before the year 10,000.
    const END_MS: i64 = 253_402_207_200_000;
    if !(0..END_MS).contains(&ms) {
        return write!(text, "\"{}\"", timestamp_text(ms));
    }
    let (days, rest) = (ms / 86_400_000, ms % 86_400_000);
    // Years that begin in March have the leap day at their end: 146,097 days are 400 of them.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let digits = |number: i64, place: i64| char::from(b'0' + (number / place % 10) as u8);
    text.push('"');
    for (number, places, after) in [
        (year, &[1_000, 100, 10, 1][..], '-'),
        (month, &[10, 1], '-'),
        (day, &[10, 1], 'T'),
        (rest / 3_600_000, &[10, 1], ':'),
        (rest / 60_000 % 60, &[10, 1], ':'),
        (rest / 1_000 % 60, &[10, 1], '.'),
        (rest % 1_000, &[100, 10, 1], 'Z'),
    ] {
        text.extend(places.iter().map(|place| digits(number, *place)));
        text.push(after);
    }
    text.push('"');
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_value_is_that_of_its_json() {
        let texts = ["plain", "a \"b\" \\ \n", "ä\u{1}"];
        for text in texts {
            let value = ValueRef::Text(text.as_bytes());
            let mut written = String::new();
            write(&mut written, value, Kind::Text);
            assert_eq!(written, to_json(value, Kind::Text).to_string());
        }
        for (number, kind) in [
            (5, Kind::Key),
            (-5, Kind::Integer),
            (1, Kind::Boolean),
            (0, Kind::Boolean),
        ] {
            let mut written = String::new();
            write(&mut written, ValueRef::Integer(number), kind);
            assert_eq!(
                written,
                to_json(ValueRef::Integer(number), kind).to_string()
            );
        }
    }

    #[test]
    fn instants_are_those_of_the_calendar() {
        let day = 86_400_000;
        let odd = (0..40_000).map(|n| n * 41 * day + n * 7_919);
        let edges = [0, 951_782_400_000, 4_107_542_400_000, 253_402_207_199_999];
        for ms in odd.chain(edges).chain([-1, 253_402_207_200_000]) {
            let mut written = String::new();
            write_instant(&mut written, ms).expect("a string");
            assert_eq!(written, format!("\"{}\"", timestamp_text(ms)), "{ms}");
        }
    }
}
