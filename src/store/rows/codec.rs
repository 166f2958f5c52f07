//! JSON columns, names of states, and what is said of a row that can't be right.

use rusqlite::types::Type;
use serde::Serialize;

use crate::engine::record::Document;

/// The error of a row that this version can't have written.
pub fn broken(reason: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, reason.into())
}

/// JSON text of plain data.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain data with text keys is JSON")
}

/// NULL for an empty object.
pub fn document(document: &Document) -> Option<String> {
    (!document.is_empty()).then(|| json(document))
}

pub fn read_document(text: Option<String>) -> rusqlite::Result<Document> {
    text.map_or_else(|| Ok(Document::new()), |text| read_json(&text))
}

/// NULL for an empty list.
pub fn list<T: Serialize>(items: &[T]) -> Option<String> {
    (!items.is_empty()).then(|| json(&items))
}

pub fn read_list<T: serde::de::DeserializeOwned>(text: Option<String>) -> rusqlite::Result<Vec<T>> {
    text.map_or_else(|| Ok(Vec::new()), |text| read_json(&text))
}

pub fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(broken)
}

/// Finds the value a name stands for.
pub fn named<T: Copy>(
    all: &[T],
    name_of: impl Fn(T) -> &'static str,
    name: &str,
) -> rusqlite::Result<T> {
    all.iter()
        .copied()
        .find(|value| name_of(*value) == name)
        .ok_or_else(|| broken(format!("unknown name {name}")))
}
