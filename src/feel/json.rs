//! FEEL values to JSON as Zeebe stores them, and what shows of Zeebe's storage in FEEL itself.

use serde_json::{Map, Value as Json};

use super::text;
use super::value::Val;

/// Scala's small maps keep the order of insertion up to this many entries.
const SMALL_MAP_ENTRIES_MAX: usize = 4;

impl Val<'_> {
    /// The value as Zeebe stores it in a variable. Functions and ranges become null, dates and
    /// durations strings, whole numbers their low 64 bits.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Null | Self::Range(_) | Self::Function(_) => Json::Null,
            Self::Boolean(value) => Json::Bool(*value),
            Self::Number(value) => Json::Number(value.to_json()),
            Self::String(value) => Json::String(text::exported(value).into_owned()),
            Self::Date(value) => Json::String(value.to_string()),
            Self::LocalTime(value) => Json::String(value.to_java()),
            Self::Time(value) => Json::String(value.to_string()),
            Self::LocalDateTime(value) => Json::String(value.to_iso()),
            Self::DateTime(value) => Json::String(value.to_iso()),
            Self::YearsMonths(value) => Json::String(value.to_string()),
            Self::DaysTime(value) => Json::String(value.to_string()),
            Self::List(super::List::Json(items)) => Json::Array(items.to_vec()),
            Self::List(list) => Json::Array(list.iter().map(|item| item.to_json()).collect()),
            Self::Context(super::Context::Json(entries)) => Json::Object((*entries).clone()),
            Self::Context(context) => Json::Object(
                context
                    .stored_entries()
                    .iter()
                    .map(|(key, value)| (text::exported(key).into_owned(), value.to_json()))
                    .collect(),
            ),
        }
    }
}

/// An object with at most this many entries is searched faster than it's hashed.
const SEARCHED_MAX: usize = 12;

/// An entry of an object.
pub(super) fn get<'j>(entries: &'j Map<String, Json>, key: &str) -> Option<&'j Json> {
    if entries.len() > SEARCHED_MAX {
        return entries.get(key);
    }
    let mut entries = entries.iter();
    entries
        .find(|(known, _)| known.as_str() == key)
        .map(|(_, value)| value)
}

/// A variable's entries in the order in which Camunda goes through them: as stored up to four,
/// by hash beyond.
pub(super) fn ordered(entries: &Map<String, Json>) -> Vec<(&str, &Json)> {
    let mut pairs: Vec<(&str, &Json)> = entries
        .iter()
        .map(|(key, value)| (key.as_str(), value))
        .collect();
    sort_as_map(&mut pairs, |(key, _)| key);
    pairs
}

/// Whether Scala's immutable map keeps the order of insertion of so many entries.
pub(super) fn keeps_order(entries: usize) -> bool {
    entries <= SMALL_MAP_ENTRIES_MAX
}

/// Brings entries into the order of Scala's immutable map: of insertion for a few, by hash for more.
pub(crate) fn sort_as_map<T>(entries: &mut [T], key: impl Fn(&T) -> &str + Copy) {
    if !keeps_order(entries.len()) {
        sort_level(entries, 0, key);
    }
}

/// Names in quotes and with commas. Camunda quotes a set, so the quotes take part in the order.
pub(super) fn quoted_set<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut quoted: Vec<String> = names.map(|name| format!("'{name}'")).collect();
    sort_as_map(&mut quoted, |name| name);
    quoted.join(", ")
}

/// One level of a hash map: a trie over five bits of the hash each. A node lists its own entries
/// first, by those bits, then its children, by theirs.
fn sort_level<T>(entries: &mut [T], shift: u32, key: impl Fn(&T) -> &str + Copy) {
    const BITS: u32 = 5;
    if entries.len() < 2 || shift >= u32::BITS {
        return;
    }
    let slot = |entry: &T| (hash(key(entry)) >> shift) & ((1 << BITS) - 1);
    let mut counts = [0_usize; 1 << BITS];
    for entry in entries.iter() {
        counts[slot(entry) as usize] += 1;
    }
    entries.sort_by_key(|entry| {
        let slot = slot(entry);
        (counts[slot as usize] > 1, slot)
    });
    let mut start = entries
        .iter()
        .position(|entry| counts[slot(entry) as usize] > 1)
        .unwrap_or(entries.len());
    while start < entries.len() {
        let end = start + counts[slot(&entries[start]) as usize];
        sort_level(&mut entries[start..end], shift + BITS, key);
        start = end;
    }
}

/// Java's string hash, mixed as Scala's map does.
fn hash(key: &str) -> u32 {
    let hash = text::units(key).iter().fold(0_u32, |hash, unit| {
        hash.wrapping_mul(31).wrapping_add(u32::from(*unit))
    });
    let hash = hash.wrapping_add(!(hash << 9));
    let hash = hash ^ (hash >> 14);
    let hash = hash.wrapping_add(hash << 4);
    hash ^ (hash >> 10)
}

/// How many bytes a value takes in Zeebe's storage format, MessagePack.
pub(super) fn message_pack_length(value: &Json) -> usize {
    match value {
        Json::Null | Json::Bool(_) => 1,
        Json::Number(number) => number.as_i64().map_or(9, integer_length),
        Json::String(text) => string_length(text),
        Json::Array(items) => {
            collection_header(items.len()) + items.iter().map(message_pack_length).sum::<usize>()
        }
        Json::Object(entries) => {
            let content: usize = entries
                .iter()
                .map(|(key, value)| string_length(key) + message_pack_length(value))
                .sum();
            collection_header(entries.len()) + content
        }
    }
}

fn integer_length(value: i64) -> usize {
    match value {
        -32..=127 => 1,
        -128..=255 => 2,
        -32_768..=65_535 => 3,
        -2_147_483_648..=4_294_967_295 => 5,
        _ => 9,
    }
}

fn string_length(text: &str) -> usize {
    let header = match text.len() {
        0..=31 => 1,
        32..=255 => 2,
        256..=65_535 => 3,
        _ => 5,
    };
    header + text.len()
}

fn collection_header(entries: usize) -> usize {
    match entries {
        0..=15 => 1,
        16..=65_535 => 3,
        _ => 5,
    }
}
