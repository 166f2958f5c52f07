//! Functions on strings.

use base64::prelude::{BASE64_STANDARD, Engine};

use super::{Failure, Outcome, Table, fixed, pattern};
use crate::feel::interpreter::Interpreter;
use crate::feel::text::{self, Text};
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    (
        "substring",
        &[
            fixed(&["string", "start position"], substring),
            fixed(&["string", "start position", "length"], substring),
        ],
    ),
    ("string length", &[fixed(&["string"], string_length)]),
    ("upper case", &[fixed(&["string"], upper_case)]),
    ("lower case", &[fixed(&["string"], lower_case)]),
    (
        "substring before",
        &[fixed(&["string", "match"], substring_before)],
    ),
    (
        "substring after",
        &[fixed(&["string", "match"], substring_after)],
    ),
    (
        "replace",
        &[
            fixed(&["input", "pattern", "replacement"], replace),
            fixed(&["input", "pattern", "replacement", "flags"], replace),
        ],
    ),
    ("contains", &[fixed(&["string", "match"], contains)]),
    ("starts with", &[fixed(&["string", "match"], starts_with)]),
    ("ends with", &[fixed(&["string", "match"], ends_with)]),
    (
        "matches",
        &[
            fixed(&["input", "pattern"], matches),
            fixed(&["input", "pattern", "flags"], matches),
        ],
    ),
    ("split", &[fixed(&["string", "delimiter"], split)]),
    ("extract", &[fixed(&["input", "pattern"], extract)]),
    ("trim", &[fixed(&["string"], trim)]),
    ("uuid", &[fixed(&[], uuid)]),
    ("to base64", &[fixed(&["value"], to_base64)]),
    ("is blank", &[fixed(&["string"], is_blank)]),
];

fn made<'a>(text: String) -> Outcome<'a> {
    Ok(Val::String(Text::from(text)))
}

/// Counted from 1, or from the end when not above zero.
fn substring<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, start, count) = match arguments {
        [Val::String(string), Val::Number(start)] => (string, start, None),
        [Val::String(string), Val::Number(start), Val::Number(count)] => {
            (string, start, Some(i64::from(count.to_i32_wrapping())))
        }
        _ => return Err(Failure::Arguments),
    };
    let length = text::length(string) as i64;
    let start = i64::from(start.to_i32_wrapping());
    let start = if start > 0 { start - 1 } else { length + start };
    let end = count.map_or(length, |count| (start + count).min(length));
    if start < 0 || start > end {
        return Failure::thrown(format!(
            "java.lang.StringIndexOutOfBoundsException: Range [{start}, {end}) out of bounds for length {length}"
        ));
    }
    made(text::slice(string, start as usize, end as usize))
}

fn string_length<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(string)] => Ok(Val::integer(text::length(string) as i64)),
        _ => Err(Failure::Arguments),
    }
}

fn upper_case<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(string)] => made(string.to_uppercase()),
        _ => Err(Failure::Arguments),
    }
}

fn lower_case<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(string)] => made(string.to_lowercase()),
        _ => Err(Failure::Arguments),
    }
}

fn two_strings<'s, 'a>(arguments: &'s [Val<'a>]) -> Result<(&'s str, &'s str), Failure> {
    match arguments {
        [Val::String(string), Val::String(part)] => Ok((string, part)),
        _ => Err(Failure::Arguments),
    }
}

fn substring_before<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, part) = two_strings(arguments)?;
    made(string.find(part).map_or("", |at| &string[..at]).to_owned())
}

fn substring_after<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, part) = two_strings(arguments)?;
    made(
        string
            .split_once(part)
            .map_or("", |(_, after)| after)
            .to_owned(),
    )
}

fn contains<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, part) = two_strings(arguments)?;
    Ok(Val::Boolean(string.contains(part)))
}

fn starts_with<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, part) = two_strings(arguments)?;
    Ok(Val::Boolean(string.starts_with(part)))
}

fn ends_with<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, part) = two_strings(arguments)?;
    Ok(Val::Boolean(string.ends_with(part)))
}

/// All strings, empty where left out, or the arguments aren't right.
fn strings<'s, const N: usize>(arguments: &'s [Val<'_>]) -> Result<[&'s str; N], Failure> {
    let mut strings = [""; N];
    for (string, argument) in strings.iter_mut().zip(arguments) {
        *string = argument.as_str().ok_or(Failure::Arguments)?;
    }
    Ok(strings)
}

fn invalid_pattern<'a>(pattern: &str) -> Outcome<'a> {
    Failure::message(format!("Invalid pattern '{pattern}'"))
}

fn replace<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [input, source, replacement, flags] = strings(arguments)?;
    let replaced = pattern::compile(source, flags)
        .and_then(|regex| pattern::replace(&regex, input, replacement));
    match replaced {
        Some(replaced) => {
            interpreter.check_bytes(replaced.len())?;
            made(replaced)
        }
        None => invalid_pattern(source),
    }
}

fn matches<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [input, source, flags] = strings(arguments)?;
    let found = pattern::compile(source, flags).and_then(|regex| regex.is_match(input).ok());
    match found {
        Some(found) => Ok(Val::Boolean(found)),
        None => invalid_pattern(source),
    }
}

fn split<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, delimiter) = two_strings(arguments)?;
    let found = pattern::compile(delimiter, "").and_then(|regex| pattern::matches(&regex, string));
    let Some(found) = found else {
        return Failure::message(format!("Invalid pattern for delimiter '{delimiter}'"));
    };
    interpreter.check_items(found.len())?;
    let mut parts = Vec::new();
    let mut start = 0;
    for (from, to) in found {
        // Nothing found at the start doesn't split anything off.
        if to == 0 {
            continue;
        }
        parts.push(&string[start..from]);
        start = to;
    }
    parts.push(&string[start..]);
    let parts = parts.into_iter().map(|part| Val::string(part.to_owned()));
    Ok(Val::list(parts.collect()))
}

fn extract<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (string, source) = two_strings(arguments)?;
    let found = pattern::compile(source, "").and_then(|regex| pattern::matches(&regex, string));
    let Some(found) = found else {
        return invalid_pattern(source);
    };
    interpreter.check_items(found.len())?;
    let parts = found
        .into_iter()
        .map(|(from, to)| Val::string(string[from..to].to_owned()));
    Ok(Val::list(parts.collect()))
}

fn trim<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(string)] => made(string.trim_matches(|c| c <= ' ').to_owned()),
        _ => Err(Failure::Arguments),
    }
}

/// A version 7 UUID of the evaluation's time and the derived randomness.
fn uuid<'a>(interpreter: &mut Interpreter<'a>, _: &[Val<'a>]) -> Outcome<'a> {
    let mut random = [0; 10];
    let (first, second) = (interpreter.random.next(), interpreter.random.next());
    random[..8].copy_from_slice(&first.to_be_bytes());
    random[8..].copy_from_slice(&second.to_be_bytes()[..2]);
    let ms = interpreter.now_ms.max(0).cast_unsigned();
    made(
        uuid::Builder::from_unix_timestamp_millis(ms, &random)
            .into_uuid()
            .to_string(),
    )
}

fn to_base64<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(string)] => made(BASE64_STANDARD.encode(text::exported(string).as_bytes())),
        _ => Err(Failure::Arguments),
    }
}

fn is_blank<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    // Java's whitespace: without non-breaking spaces, with four separators of old.
    let is_white = |c: char| {
        matches!(c, '\u{1C}'..='\u{1F}')
            || c.is_whitespace() && !matches!(c, '\u{85}' | '\u{A0}' | '\u{2007}' | '\u{202F}')
    };
    match arguments {
        [Val::String(string)] => Ok(Val::Boolean(string.chars().all(is_white))),
        _ => Err(Failure::Arguments),
    }
}
