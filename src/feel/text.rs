//! Strings with Java's view of them: indexes and lengths count UTF-16 units.
//!
//! Cutting a surrogate pair in two is possible in FEEL. A half can't be in a Rust string, so a private
//! code point stands in for it ([`HALVES`]); it counts as one unit, joins with its other half when both
//! meet, and becomes `?` where the value leaves the language.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// First of the 2,048 code points that stand in for halves of surrogate pairs.
const HALVES: u32 = 0x10_F000;
const SURROGATES: std::ops::RangeInclusive<u32> = 0xD800..=0xDFFF;

/// A string borrowed from a variable or an expression, or made by the evaluation.
#[derive(Debug, Clone)]
pub enum Text<'a> {
    Borrowed(&'a str),
    Shared(Arc<str>),
}

impl<'a> Text<'a> {
    pub fn into_owned(self) -> Text<'static> {
        match self {
            Self::Borrowed(text) => Text::Shared(text.into()),
            Self::Shared(text) => Text::Shared(text),
        }
    }
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Shared(text) => text,
        }
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self::Borrowed(text)
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self::Shared(text.into())
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        self[..] == other[..]
    }
}

impl Eq for Text<'_> {}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self[..].fmt(f)
    }
}

impl std::hash::Hash for Text<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self[..].hash(state);
    }
}

impl std::borrow::Borrow<str> for Text<'_> {
    fn borrow(&self) -> &str {
        self
    }
}

fn half_of(character: char) -> Option<u32> {
    let code = u32::from(character);
    (HALVES..HALVES + 0x800)
        .contains(&code)
        .then(|| code - HALVES + SURROGATES.start())
}

fn units_of(character: char) -> usize {
    if half_of(character).is_some() {
        1
    } else {
        character.len_utf16()
    }
}

/// The UTF-16 units of a string.
pub fn units(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len());
    for character in text.chars() {
        match half_of(character) {
            Some(half) => units.push(half as u16),
            None => units.extend_from_slice(character.encode_utf16(&mut [0; 2])),
        }
    }
    units
}

/// The string of UTF-16 units, halves of pairs included.
pub fn from_units(units: &[u16]) -> String {
    char::decode_utf16(units.iter().copied())
        .map(|decoded| {
            decoded.unwrap_or_else(|error| {
                let code = HALVES + u32::from(error.unpaired_surrogate()) - SURROGATES.start();
                char::from_u32(code).expect("the stand-ins are code points")
            })
        })
        .collect()
}

/// How many UTF-16 units a string has.
pub fn length(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().map(units_of).sum()
}

/// The units from `start` to before `end`, both within the string.
pub fn slice(text: &str, start: usize, end: usize) -> String {
    if text.is_ascii() {
        return text[start..end].to_owned();
    }
    from_units(&units(text)[start..end])
}

/// Two strings in a row; halves that meet become one character.
pub fn concatenate(first: &str, second: &str) -> String {
    let meets = first.chars().next_back().and_then(half_of).is_some()
        && second.chars().next().and_then(half_of).is_some();
    let mut joined = String::with_capacity(first.len() + second.len());
    joined.push_str(first);
    joined.push_str(second);
    if meets {
        from_units(&units(&joined))
    } else {
        joined
    }
}

/// The string as it leaves the language.
pub fn exported(text: &str) -> Cow<'_, str> {
    if text.chars().any(|character| half_of(character).is_some()) {
        Cow::Owned(
            text.chars()
                .map(|character| half_of(character).map_or(character, |_| '?'))
                .collect(),
        )
    } else {
        Cow::Borrowed(text)
    }
}

/// Java's order of strings: by UTF-16 units.
pub fn compare(first: &str, second: &str) -> std::cmp::Ordering {
    if first.is_ascii() && second.is_ascii() {
        return first.cmp(second);
    }
    units(first).cmp(&units(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_split_and_join_again() {
        assert_eq!(length("😀"), 2);
        let rest = slice("😀abc", 1, 5);
        assert_eq!(length(&rest), 4);
        assert_eq!(exported(&rest), "?abc");
        assert_eq!(concatenate(&slice("😀", 0, 1), &rest), "😀abc");
    }

    #[test]
    fn the_order_is_by_units_not_code_points() {
        assert!(compare("\u{FFFD}", "😀").is_gt());
    }
}
