//! Which fields of an object are its columns: one file a noun.
//!
//! A view is data. It names the API's own fields, so `--columns` takes either a title or a field.

use serde_json::Value;

pub mod audit;
pub mod batch;
pub mod bulk;
pub mod cluster;
pub mod decision;
pub mod deployment;
pub mod difference;
pub mod doctor;
pub mod engine;
pub mod explanation;
pub mod history;
pub mod incident;
pub mod instance;
pub mod instance_tree;
pub mod job;
pub mod message;
pub mod migration;
pub mod process;
pub mod profile;
pub mod query;
pub mod resource;
pub mod stuck;
pub mod task;
pub mod timer;
pub mod top;
pub mod triage;
pub mod variable;
pub mod watch;

/// What a column holds, which decides how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text as it is.
    Text,
    /// A key or id that other commands take.
    Key,
    /// A state, coloured by its meaning.
    State,
    /// An ISO 8601 timestamp.
    Time,
    /// Milliseconds since 1970, as gRPC has them.
    EpochMs,
    /// A boolean: `yes`, or nothing.
    Flag,
}

/// Whether a column is there by itself or only with `-o wide`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// In every table.
    Always,
    /// In every table, unless the terminal is too narrow for all columns.
    IfRoom,
    /// In wide tables and CSV.
    Wide,
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The heading, in capitals.
    pub title: &'static str,
    /// The field in the API's JSON; dots step into objects.
    pub field: &'static str,
    /// How it is shown.
    pub kind: Kind,
    /// When it is shown.
    pub shown: Shown,
}

/// The columns of one noun, and the field that names an object.
#[derive(Debug)]
pub struct View {
    /// One object, in words: `process instance`.
    pub noun: &'static str,
    /// Several of them.
    pub nouns: &'static str,
    /// The field that `-o name` prints.
    pub key: &'static str,
    /// All columns, in order.
    pub columns: &'static [Column],
}

/// A column of every table.
const fn column(title: &'static str, field: &'static str, kind: Kind) -> Column {
    Column {
        title,
        field,
        kind,
        shown: Shown::Always,
    }
}

/// A column that a narrow terminal goes without.
const fn roomy(title: &'static str, field: &'static str, kind: Kind) -> Column {
    Column {
        title,
        field,
        kind,
        shown: Shown::IfRoom,
    }
}

/// A column of wide tables.
const fn wide(title: &'static str, field: &'static str, kind: Kind) -> Column {
    Column {
        title,
        field,
        kind,
        shown: Shown::Wide,
    }
}

/// Follows a dotted path; `None` where a step is missing.
pub fn field<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, step| match value {
        Value::Object(fields) => fields.get(step),
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => None,
    })
}

/// A field as plain text: strings without quotes, nothing for null, JSON for what is nested.
pub fn plain(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
