//! Roughly what things take in memory, to tell how much is held and how much a command brings.

use serde_json::Value as Json;

use crate::engine::record::Document;

/// An active element instance with its place in the indexes, and its jobs, timers and subscriptions.
pub const ELEMENT_INSTANCE_BYTES: usize = 1_024;

/// A variable or message beside what it holds: its ids, and its place in the indexes.
pub const ENTRY_BYTES: usize = 384;

/// How many times its text a deployed model takes: the text, and the graph made of it.
pub const MODEL_FACTOR: usize = 8;

/// What the variables take.
pub fn document_bytes(document: &Document) -> usize {
    document
        .iter()
        .map(|(name, value)| name.len() + json_bytes(value))
        .sum()
}

/// What a parsed value takes.
pub fn json_bytes(value: &Json) -> usize {
    const NODE: usize = size_of::<Json>();
    match value {
        Json::String(text) => NODE + text.len(),
        Json::Array(items) => NODE + items.iter().map(json_bytes).sum::<usize>(),
        Json::Object(members) => NODE + document_bytes(members),
        Json::Null | Json::Bool(_) | Json::Number(_) => NODE,
    }
}
