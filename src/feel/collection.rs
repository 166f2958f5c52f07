//! Lists and contexts: made by an expression, or a view of a variable's JSON.

use std::fmt;
use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::fields::Fields;
use super::found::Found;
use super::json;
use super::text::Text;
use super::value::{Function, Val};

/// A list; cloning is cheap.
#[derive(Debug, Clone)]
pub enum List<'a> {
    Items(Arc<Vec<Val<'a>>>),
    Json(&'a [Json]),
}

impl<'a> List<'a> {
    pub fn new(items: Vec<Val<'a>>) -> Self {
        Self::Items(Arc::new(items))
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Items(items) => items.len(),
            Self::Json(items) => items.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The items where they are.
    pub(super) fn found(&self) -> impl ExactSizeIterator<Item = Found<'_, 'a>> {
        let (items, json): (&[_], &[_]) = match self {
            Self::Items(items) => (items, &[]),
            Self::Json(items) => (&[], items),
        };
        let length = self.len();
        (0..length).map(move |index| match items.get(index) {
            Some(item) => Found::Value(item),
            None => Found::Json(&json[index]),
        })
    }

    pub fn get(&self, index: usize) -> Option<Val<'a>> {
        match self {
            Self::Items(items) => items.get(index).cloned(),
            Self::Json(items) => items.get(index).map(Val::from_json),
        }
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Val<'a>> + ExactSizeIterator + '_ {
        (0..self.len()).map(|index| self.get(index).expect("the index is below the length"))
    }

    pub fn to_vec(&self) -> Vec<Val<'a>> {
        match self {
            Self::Items(items) => items.to_vec(),
            Self::Json(_) => self.iter().collect(),
        }
    }

    pub fn into_owned(self) -> List<'static> {
        match self {
            Self::Items(items) => match Arc::try_unwrap(items) {
                Ok(items) => List::new(items.into_iter().map(Val::into_owned).collect()),
                Err(shared) => List::new(shared.iter().cloned().map(Val::into_owned).collect()),
            },
            Self::Json(items) => List::new(
                items
                    .iter()
                    .map(|item| Val::from_json(item).into_owned())
                    .collect(),
            ),
        }
    }
}

impl fmt::Display for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            item.fmt(f)?;
        }
        f.write_str("]")
    }
}

/// The entries of a context made by an expression. Functions are apart from values: they can be
/// called, but no path finds them and no output has them.
#[derive(Debug, Clone, Default)]
pub struct Entries<'a> {
    pub values: Fields<'a>,
    pub functions: Vec<(Text<'a>, Arc<Function<'a>>)>,
    pub origin: Origin,
}

/// Where a context comes from: it decides the order in which Camunda shows or stores its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Origin {
    /// Written as `{...}`: messages list its keys as written.
    #[default]
    Literal,
    /// Made by a function.
    Function,
    /// A variable, stored again in its own order.
    Variable,
}

impl<'a> Entries<'a> {
    /// Adds an entry; a value replaces one of the same key in its place.
    pub fn insert(&mut self, key: Text<'a>, value: Val<'a>) {
        match value {
            Val::Function(function) => self.functions.push((key, function)),
            value => {
                self.values.insert(key, value);
            }
        }
    }
}

/// A context; cloning is cheap.
#[derive(Debug, Clone)]
pub enum Context<'a> {
    Entries(Arc<Entries<'a>>),
    Json(&'a Map<String, Json>),
}

impl<'a> Context<'a> {
    pub fn new(values: Fields<'a>) -> Self {
        Self::from_entries(Entries {
            values,
            functions: Vec::new(),
            origin: Origin::Function,
        })
    }

    pub fn from_entries(entries: Entries<'a>) -> Self {
        Self::Entries(Arc::new(entries))
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Entries(entries) => entries.values.len(),
            Self::Json(entries) => entries.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, key: &str) -> Option<Val<'a>> {
        self.find(key).map(Found::to_val)
    }

    /// An entry where it is.
    pub(super) fn find(&self, key: &str) -> Option<Found<'_, 'a>> {
        match self {
            Self::Entries(entries) => entries.values.get(key).map(Found::Value),
            Self::Json(entries) => json::get(entries, key).map(Found::Json),
        }
    }

    /// The functions of a name, first defined first.
    pub fn functions(&self, name: &str) -> impl Iterator<Item = &Arc<Function<'a>>> {
        let functions: &[_] = match self {
            Self::Entries(entries) => &entries.functions,
            Self::Json(_) => &[],
        };
        functions
            .iter()
            .filter(move |(key, _)| **key == *name)
            .map(|(_, function)| function)
    }

    /// The entries in the order that Camunda goes through them.
    pub fn entries(&self) -> Vec<(Text<'a>, Val<'a>)> {
        match self {
            Self::Entries(_) => {
                let mut pairs = self.inserted_entries();
                json::sort_as_map(&mut pairs, |(key, _)| key);
                pairs
            }
            Self::Json(entries) => json::ordered(entries)
                .into_iter()
                .map(|(key, value)| (Text::Borrowed(key), Val::from_json(value)))
                .collect(),
        }
    }

    /// Goes through the entries in that order.
    pub(super) fn each_entry(&self, mut visit: impl FnMut(Text<'a>, Val<'a>)) {
        if !json::keeps_order(self.len()) {
            let entries = self.entries().into_iter();
            return entries.for_each(|(key, value)| visit(key, value));
        }
        match self {
            Self::Entries(entries) => {
                let entries = entries.values.iter();
                entries.for_each(|(key, value)| visit(key.clone(), value.clone()));
            }
            Self::Json(entries) => {
                let entries = entries.iter();
                entries.for_each(|(key, value)| visit(Text::Borrowed(key), Val::from_json(value)));
            }
        }
    }

    fn inserted_entries(&self) -> Vec<(Text<'a>, Val<'a>)> {
        match self {
            Self::Entries(entries) => entries
                .values
                .iter()
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect(),
            Self::Json(entries) => entries
                .iter()
                .map(|(key, value)| (Text::Borrowed(key.as_str()), Val::from_json(value)))
                .collect(),
        }
    }

    /// The entries in the order that Zeebe stores: a variable's own, else that of Camunda's map.
    pub(super) fn stored_entries(&self) -> Vec<(Text<'a>, Val<'a>)> {
        match self {
            Self::Entries(entries) if entries.origin != Origin::Variable => self.entries(),
            _ => self.inserted_entries(),
        }
    }

    /// The keys in quotes, as messages list them.
    pub(super) fn quoted_keys(&self) -> String {
        let entries = self.inserted_entries();
        let mut keys: Vec<String> = entries.iter().map(|(key, _)| format!("'{key}'")).collect();
        let literal = matches!(self, Self::Entries(entries) if entries.origin == Origin::Literal);
        if !literal {
            // Camunda quotes a set: the quotes take part in the order.
            json::sort_as_map(&mut keys, |key| key);
        }
        keys.join(", ")
    }

    pub fn into_owned(self) -> Context<'static> {
        let (values, origin) = match self {
            Self::Json(_) => (
                self.inserted_entries().into_iter().collect(),
                Origin::Variable,
            ),
            Self::Entries(entries) => match Arc::try_unwrap(entries) {
                Ok(entries) => (entries.values, entries.origin),
                Err(shared) => (shared.values.clone(), shared.origin),
            },
        };
        Context::from_entries(Entries {
            values: values.into_owned(),
            functions: Vec::new(),
            origin,
        })
    }
}

impl fmt::Display for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("{")?;
        match self {
            Self::Entries(_) => {
                for (index, (key, value)) in self.entries().iter().enumerate() {
                    let separator = if index > 0 { ", " } else { "" };
                    write!(f, "{separator}{}:{value}", &**key)?;
                }
            }
            // Camunda shows the stored bytes' buffer here, not the value.
            Self::Json(entries) => {
                for (index, (key, value)) in json::ordered(entries).into_iter().enumerate() {
                    let separator = if index > 0 { ", " } else { "" };
                    let bytes = json::message_pack_length(value);
                    write!(
                        f,
                        "{separator}{key}:UnsafeBuffer{{addressOffset=16, capacity={bytes}, byteArray=byte[{bytes}], byteBuffer=null}}"
                    )?;
                }
            }
        }
        f.write_str("}")
    }
}
