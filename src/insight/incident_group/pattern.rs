//! An error message with all that differs from case to case folded, so that equal troubles have equal texts.
//!
//! | in the message | becomes |
//! |---|---|
//! | a quoted text: `'x'`, `"x"`, `` `x` ``, also typographic quotes | `'…'`, `"…"` ... |
//! | an object or array of JSON | `{…}`, `[…]` |
//! | a date, a time, both | `<time>` |
//! | an address of electronic mail | `<email>` |
//! | what follows `?` in a URL | `?…` |
//! | a number of 16 digits or more | `<key>` |
//! | another number | `<n>` |
//! | letters with digits among them, hexadecimal of 8 digits or more, a UUID | `<id>` |
//! | lines of a stack trace | nothing |

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Characters of a message that are looked at; the end of a very long one seldom says which error it is.
const READ_MAX: usize = 4_000;
/// Characters a pattern may have.
const PATTERN_MAX: usize = 400;
/// How deep JSON is folded.
const NESTING_MAX: usize = 8;
/// Digits from which a number is a key: Zeebe's have 16 from the first partition on.
const KEY_DIGITS: usize = 16;

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?Z|[+-]\d\d:?\d\d)?(?:\[[\w/]+\])?)?|\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b",
    )
});
static EMAIL: LazyLock<Regex> = LazyLock::new(|| regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"));
static UUID: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
});
static QUERY: LazyLock<Regex> = LazyLock::new(|| regex(r"(\bhttps?://[^\s?]*)\?[^\s'\x22…>)]+"));
static OBJECT: LazyLock<Regex> =
    LazyLock::new(|| regex(&format!(r"\{{\s*(?:{Q}\s*:\s*{V}\s*(?:,\s*)?)+\}}")));
static ARRAY: LazyLock<Regex> = LazyLock::new(|| regex(&format!(r"\[\s*(?:{V}\s*(?:,\s*)?)+\]")));
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"<(?:n|id|key|time|email)>|[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*(?:\.\p{N}+)*")
});
static NUMBERS: LazyLock<Regex> = LazyLock::new(|| regex(r"[+-]?<n>(?:[.,:]<n>)+"));
static BLANKS: LazyLock<Regex> = LazyLock::new(|| regex(r"\s+"));

/// A folded quote, and any folded value of JSON.
const Q: &str = r#""…""#;
const V: &str =
    r#"(?:"…"|\{…\}|\[…\]|\{\}|\[\]|<\w+>|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)"#;

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is a constant")
}

/// The message, folded.
pub fn of(message: &str) -> String {
    let head: String = message.chars().take(READ_MAX).collect();
    let lines: Vec<&str> = head.lines().filter(|line| !is_frame(line)).collect();
    let text = fold_quotes(&lines.join("\n"));
    let text = TIME.replace_all(&text, "<time>");
    let text = EMAIL.replace_all(&text, "<email>");
    let text = UUID.replace_all(&text, "<id>");
    let text = QUERY.replace_all(&text, "$1?…");
    let text = fold_json(text.into_owned());
    let text = WORD.replace_all(&text, |found: &Captures<'_>| word(&found[0]).into_owned());
    // An address with its port, a version, a number with its fraction: one number.
    let text = NUMBERS.replace_all(&text, "<n>");
    let text = BLANKS.replace_all(text.trim(), " ");
    shortened(&text)
}

/// Whether a pattern says no more than that something failed.
pub fn is_generic(pattern: &str) -> bool {
    let plain = pattern.trim_end_matches(['.', '!']).to_ascii_lowercase();
    matches!(
        plain.as_str(),
        "" | "no more retries left"
            | "error"
            | "failed"
            | "unknown error"
            | "an error occurred"
            | "null"
    )
}

/// A line of a Java, JavaScript or Python stack trace.
fn is_frame(line: &str) -> bool {
    let line = line.trim_start();
    let indented = line
        .strip_prefix("at ")
        .or_else(|| line.strip_prefix("File \""));
    indented.is_some_and(|rest| rest.contains(['(', ':', '"']))
        || (line.starts_with("... ") && line.trim_end().ends_with("more"))
}

/// Replaces what stands between quotes. A quote opens where no letter or digit is before it and closes where
/// none follows, so that an apostrophe (`can't`) is none. What is never closed stays.
fn fold_quotes(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_word = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|c| c.is_alphanumeric())
    };
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    // Where a search for a closing quote found none, the next one of the same kind needn't search again.
    let mut unclosed: Vec<char> = Vec::new();
    while at < chars.len() {
        let open = chars[at];
        let closes = closing(open)
            .filter(|_| !unclosed.contains(&open) && !is_word(at.checked_sub(1)))
            .and_then(|close| {
                let end = (at + 1..chars.len()).find(|end| {
                    chars[*end] == close && !is_word(Some(end + 1)) && !is_escaped(&chars, *end)
                });
                if end.is_none() {
                    unclosed.push(open);
                }
                end
            });
        match closes {
            Some(end) => {
                out.push(open);
                out.push('…');
                out.push(chars[end]);
                at = end + 1;
            }
            None => {
                out.push(open);
                at += 1;
            }
        }
    }
    out
}

fn closing(open: char) -> Option<char> {
    match open {
        '\'' | '"' | '`' => Some(open),
        '“' => Some('”'),
        '‘' => Some('’'),
        '«' => Some('»'),
        '„' => Some('“'),
        _ => None,
    }
}

fn is_escaped(chars: &[char], at: usize) -> bool {
    let backslashes = chars[..at].iter().rev().take_while(|c| **c == '\\').count();
    backslashes % 2 == 1
}

/// Folds objects and arrays of JSON from the inside out.
fn fold_json(mut text: String) -> String {
    for _ in 0..NESTING_MAX {
        let objects = OBJECT.replace_all(&text, "{…}").into_owned();
        let folded = ARRAY.replace_all(&objects, "[…]");
        if folded == text {
            break;
        }
        text = folded.into_owned();
    }
    text
}

/// A word with a digit in it.
fn word(text: &str) -> Cow<'_, str> {
    if text.starts_with('<') {
        return text.into();
    }
    // `1.2.3` is one number, `v1.2` a word and a number.
    if text.chars().all(|c| c.is_numeric() || c == '.') {
        let digits = text.chars().filter(|c| c.is_numeric()).count();
        let is_key = digits >= KEY_DIGITS && !text.contains('.');
        return if is_key { "<key>" } else { "<n>" }.into();
    }
    let is_hex = text.len() >= 8 && text.chars().all(|c| c.is_ascii_hexdigit());
    let hex_number = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    if is_hex
        || hex_number
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_hexdigit()))
    {
        return "<id>".into();
    }
    let switches = text
        .chars()
        .zip(text.chars().skip(1))
        .filter(|(a, b)| (a.is_numeric() || *a == '.') != (b.is_numeric() || *b == '.'))
        .count();
    let first_is_digit = text.chars().next().is_some_and(char::is_numeric);
    match (switches, first_is_digit) {
        // `order123`
        (1, false) => {
            let letters = text.trim_end_matches(|c: char| c.is_numeric() || c == '.');
            format!("{letters}<n>").into()
        }
        // `30s`, but not `12abcdef`
        (1, true) => {
            let unit = text.trim_start_matches(|c: char| c.is_numeric() || c == '.');
            if unit.chars().count() <= 3 {
                format!("<n>{unit}").into()
            } else {
                "<id>".into()
            }
        }
        _ => "<id>".into(),
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= PATTERN_MAX {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(PATTERN_MAX - 1).collect();
    // A mark that was cut in half would be read otherwise the next time.
    if let Some(open) = short.rfind('<')
        && !short[open..].contains('>')
    {
        short.truncate(open);
    }
    format!("{}…", short.trim_end())
}

#[cfg(test)]
mod tests;
