//! What a command has to show: a list, one object, or what came of an action.

use serde_json::{Map, Value};

use super::options::Options;
use super::surface::Surface;
use super::view::View;

/// Draws an object for people: a screen of text, made harmless and styled for the surface.
pub type Draw = fn(&Value, &Options, &Surface) -> String;

/// A result, before anything decides how it looks.
#[derive(Debug)]
pub enum Document {
    /// Objects of one kind. JSON: an array, empty or not.
    List {
        /// Its columns.
        view: &'static View,
        /// The objects.
        items: Vec<Value>,
    },
    /// One object in full. JSON: an object; a table shows a field a line.
    One {
        /// Its columns, for `-o csv` and `-o name`.
        view: &'static View,
        /// The object.
        item: Value,
    },
    /// One row whose columns say it all, such as a new instance. JSON: an object.
    Row {
        /// Its columns.
        view: &'static View,
        /// The object.
        item: Value,
    },
    /// One object that people see as a screen of its own, such as a tree. JSON: an object.
    Screen {
        /// Its columns, for `-o csv`, `-o name` and `--columns`.
        view: &'static View,
        /// The object.
        item: Value,
        /// How a person sees it.
        draw: Draw,
    },
    /// What came of an action that answers nothing. JSON: an object an outcome, alone if it is one.
    Outcomes(Vec<Outcome>),
    /// A value that is no object of ours, such as what an expression gives. JSON and tables: itself.
    Value(Value),
    /// Text in a format of its own (BPMN XML, a log), written as it is.
    Raw(String),
}

/// `completed job 2251799813685260`.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What happened, past tense: `completed`.
    pub did: &'static str,
    /// The noun: `job`.
    pub noun: &'static str,
    /// The API's field for the key: `jobKey`.
    pub field: &'static str,
    /// The key itself.
    pub key: String,
}

impl Outcome {
    /// The outcome as an object: the API's key field, and `outcome`.
    pub fn to_json(&self) -> Value {
        let mut fields = Map::new();
        fields.insert(self.field.to_owned(), Value::String(self.key.clone()));
        fields.insert("outcome".to_owned(), Value::String(self.did.to_owned()));
        Value::Object(fields)
    }
}

impl Document {
    /// The document as one JSON value; `None` for raw text.
    pub fn to_json(&self) -> Option<Value> {
        match self {
            Document::List { items, .. } => Some(Value::Array(items.clone())),
            Document::One { item, .. }
            | Document::Row { item, .. }
            | Document::Screen { item, .. } => Some(item.clone()),
            Document::Outcomes(outcomes) => match outcomes.as_slice() {
                [outcome] => Some(outcome.to_json()),
                many => Some(many.iter().map(Outcome::to_json).collect()),
            },
            Document::Value(value) => Some(value.clone()),
            Document::Raw(_) => None,
        }
    }

    /// The objects one by one, for JSON lines.
    pub fn items(&self) -> Vec<Value> {
        match self {
            Document::List { items, .. } => items.clone(),
            Document::One { item, .. }
            | Document::Row { item, .. }
            | Document::Screen { item, .. } => vec![item.clone()],
            Document::Outcomes(outcomes) => outcomes.iter().map(Outcome::to_json).collect(),
            Document::Value(value) => vec![value.clone()],
            Document::Raw(_) => Vec::new(),
        }
    }
}
