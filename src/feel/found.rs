//! What a name or a key stands for, before it's a value of its own: going through a deep variable makes
//! none of what lies on the way.

use serde_json::Value as Json;

use super::json;
use super::value::Val;

/// A value where it is: in a scope or a context, or still in a variable's JSON.
#[derive(Debug, Clone, Copy)]
pub enum Found<'s, 'a> {
    Value(&'s Val<'a>),
    Json(&'a Json),
}

impl<'s, 'a> Found<'s, 'a> {
    pub fn to_val(self) -> Val<'a> {
        match self {
            Self::Value(value) => value.clone(),
            Self::Json(json) => Val::from_json(json),
        }
    }

    /// An entry of a context; none for other types and unknown keys.
    pub fn entry(self, key: &str) -> Option<Self> {
        match self {
            Self::Value(Val::Context(context)) => context.find(key),
            Self::Json(Json::Object(entries)) => json::get(entries, key).map(Found::Json),
            _ => None,
        }
    }
}
