//! What can be searched: the API's fields of a resource and the columns behind them.

use rusqlite::{Row, types::ValueRef};
use serde_json::{Map, Value as Json};

use super::{Condition, Error, value};

/// Bytes of most items' texts.
const TEXT_BYTES_USUAL: usize = 512;

/// How a field's column reads and what its filter accepts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A 64-bit key, a decimal string in JSON.
    Key,
    Integer,
    Text,
    /// Text out of a closed list.
    Enum(&'static [&'static str]),
    /// Unix milliseconds in the column, RFC 3339 in JSON.
    Timestamp,
    Boolean,
    /// JSON text in the column, the value itself in JSON; can't be filtered or sorted.
    Document,
}

/// What JSON shows where there is no value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Absent {
    /// The property is left out: the specification doesn't let it be null.
    Omitted,
    Null,
}

/// One API field.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    /// A column or a constant SQL expression.
    pub column: &'static str,
    pub kind: Kind,
    pub absent: Absent,
    pub is_result: bool,
    pub is_filter: bool,
    pub is_sort: bool,
    /// Values, and what else is true of rows that have them: lets SQLite take an index.
    pub implies: &'static [(&'static str, &'static str)],
    /// Each row has a value: the next page's rows can be looked up in an index.
    pub is_never_null: bool,
}

impl Field {
    /// A field that is in the answer and can be filtered and sorted by.
    pub const fn new(name: &'static str, column: &'static str, kind: Kind) -> Self {
        Self {
            name,
            column,
            kind,
            absent: Absent::Omitted,
            is_result: true,
            is_filter: true,
            is_sort: true,
            implies: &[],
            is_never_null: false,
        }
    }

    /// Rows with such a value meet its condition too.
    pub const fn implying(mut self, implies: &'static [(&'static str, &'static str)]) -> Self {
        self.implies = implies;
        self
    }

    /// Each row has a value.
    pub const fn never_null(mut self) -> Self {
        self.is_never_null = true;
        self
    }

    pub const fn nullable(mut self) -> Self {
        self.absent = Absent::Null;
        self
    }

    /// In the answer only.
    pub const fn result_only(mut self) -> Self {
        self.is_filter = false;
        self.is_sort = false;
        self
    }

    /// A filter that the answer doesn't repeat.
    pub const fn filter_only(mut self) -> Self {
        self.is_result = false;
        self.is_sort = false;
        self
    }

    /// Filtered and sorted by, but not in the answer.
    pub const fn hidden(mut self) -> Self {
        self.is_result = false;
        self
    }

    /// A key that the API doesn't know: it only makes an order total.
    pub const fn internal(self) -> Self {
        let mut field = self.result_only();
        field.is_result = false;
        field
    }

    pub const fn unsorted(mut self) -> Self {
        self.is_sort = false;
        self
    }

    pub const fn unfiltered(mut self) -> Self {
        self.is_filter = false;
        self
    }
}

/// A filter that is more than one column: gives the condition for the JSON that was sent.
pub type SpecialFilter = (&'static str, fn(&Json) -> Result<SpecialCondition, Error>);

/// What a special filter gives; opaque outside the query module.
pub struct SpecialCondition {
    pub(super) condition: Condition,
    pub(super) rows: Option<&'static str>,
}

impl SpecialCondition {
    /// A condition of the entity's own row.
    pub(super) fn new(condition: Condition) -> Self {
        SpecialCondition {
            condition,
            rows: None,
        }
    }

    /// There is a row, of those that this `SELECT ... WHERE ...` gives, for which it holds. Conditions of one filter among
    /// the same rows hold for one row together.
    pub(super) fn among(rows: &'static str, condition: Condition) -> Self {
        SpecialCondition {
            condition,
            rows: Some(rows),
        }
    }
}

#[derive(Debug)]
pub struct Entity {
    /// As in "Process Instance", for messages.
    pub title: &'static str,
    pub from: &'static str,
    /// Always holds, for rows that the API doesn't show.
    pub base_condition: &'static str,
    /// The first is the key: the last sort criterion, and what [`super::get`] looks up.
    pub fields: &'static [Field],
    pub special_filters: &'static [SpecialFilter],
    /// The column of the process definition's key, where a search for one process's rows goes by an index on it.
    pub definition_key: Option<&'static str>,
}

impl Entity {
    pub(super) fn key_field(&self) -> &'static Field {
        &self.fields[0]
    }

    pub(super) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    fn results(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| field.is_result)
    }

    pub(super) fn results_len(&self) -> usize {
        self.results().count()
    }

    pub(super) fn select_list(&self) -> String {
        let columns: Vec<&str> = self.results().map(|field| field.column).collect();
        columns.join(", ")
    }

    pub(super) fn to_json(&self, row: &Row<'_>) -> Result<Json, rusqlite::Error> {
        let mut object = Map::new();
        for (index, field) in self.results().enumerate() {
            match value::to_json(row.get_ref(index)?, field.kind) {
                Json::Null if field.absent == Absent::Omitted => {}
                json => {
                    object.insert(field.name.to_owned(), json);
                }
            }
        }
        Ok(Json::Object(object))
    }

    /// As [`to_json`](Self::to_json), written at once as text.
    pub(super) fn to_text(&self, row: &Row<'_>) -> Result<String, rusqlite::Error> {
        let mut text = String::with_capacity(TEXT_BYTES_USUAL);
        text.push('{');
        for (index, field) in self.results().enumerate() {
            let value = row.get_ref(index)?;
            if matches!(value, ValueRef::Null | ValueRef::Blob(_))
                && field.absent == Absent::Omitted
            {
                continue;
            }
            if text.len() > 1 {
                text.push(',');
            }
            text.push('"');
            text.push_str(field.name);
            text.push_str("\":");
            value::write(&mut text, value, field.kind);
        }
        text.push('}');
        Ok(text)
    }
}
