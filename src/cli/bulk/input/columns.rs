//! Which column is what: the operation's own fields by their names, all others are variables.
//!
//! - A column that is named like one of the operation's fields (`messageId`, `jobKey`) is that field; any other
//!   is a variable of its name. Dots step into objects: `customer.name` sets `name` in `customer`.
//! - `--map TARGET=COLUMN` takes the column for another field or variable than its own name says.
//! - `--ignore COLUMN` leaves a column out, `--ignore '*'` all that are neither fields nor mapped.
//! - A cell is JSON where it parses, else a string; an empty one is left out (`""` is an empty string).
//! - `variables`, if the operation has them, is an object of more of them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{Cell, Row};
use crate::cli::error::Error;

/// The field that holds an object of variables.
pub const VARIABLES: &str = "variables";

/// The flags about columns.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct ColumnArgs {
    /// Take a column for this field or variable, instead of what its name says. Repeatable
    #[arg(long, value_name = "TARGET=COLUMN")]
    pub map: Vec<String>,
    /// Leave columns out; * is all that are neither fields nor mapped
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub ignore: Vec<String>,
}

impl ColumnArgs {
    /// What tells these from others, for the journal.
    pub fn request(&self) -> Value {
        serde_json::json!({"map": self.map, "ignore": self.ignore})
    }
}

/// The rule for one run.
#[derive(Debug, Clone)]
pub struct Columns {
    fields: &'static [&'static str],
    /// Column to target.
    mapped: BTreeMap<String, String>,
    targets: BTreeSet<String>,
    ignored: BTreeSet<String>,
    ignores_others: bool,
}

/// A row's values in their places.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Split {
    fields: BTreeMap<&'static str, Cell>,
    /// What goes to the process.
    pub variables: Map<String, Value>,
}

impl Columns {
    /// The rule for an operation with these fields.
    ///
    /// # Errors
    /// `Usage` where a mapping makes no sense.
    pub fn new(fields: &'static [&'static str], args: &ColumnArgs) -> Result<Columns, Error> {
        let mut columns = Columns {
            fields,
            mapped: BTreeMap::new(),
            targets: BTreeSet::new(),
            ignored: args.ignore.iter().cloned().collect(),
            ignores_others: args.ignore.iter().any(|name| name == "*"),
        };
        for pair in &args.map {
            let (target, column) = pair
                .split_once('=')
                .filter(|(target, column)| !target.is_empty() && !column.is_empty())
                .ok_or_else(|| Error::usage(format!("--map {pair}: expected TARGET=COLUMN")))?;
            if !columns.targets.insert(target.to_owned()) {
                return Err(Error::usage(format!("--map names {target} twice")));
            }
            columns.mapped.insert(column.to_owned(), target.to_owned());
        }
        Ok(columns)
    }

    /// Refuses a mapping of a column that a CSV file doesn't have.
    ///
    /// # Errors
    /// `Usage`, with the columns that there are.
    pub fn check_header(&self, header: &[String]) -> Result<(), Error> {
        match self.mapped.keys().find(|column| !header.contains(column)) {
            None => Ok(()),
            Some(column) => Err(
                Error::usage(format!("--map: there is no column `{column}`"))
                    .hint(format!("there are: {}", header.join(", "))),
            ),
        }
    }

    /// The names of the variables that a CSV file's columns become.
    pub fn variables(&self, header: &[String]) -> Vec<String> {
        let targets = header.iter().filter_map(|column| self.target(column));
        targets
            .filter(|target| !self.fields.contains(target))
            .map(str::to_owned)
            .collect()
    }

    fn target<'a>(&'a self, column: &'a str) -> Option<&'a str> {
        if let Some(target) = self.mapped.get(column) {
            return Some(target);
        }
        // Another column was named for this one's place.
        let is_taken = self.targets.contains(column) || self.ignored.contains(column);
        let is_other = !self.fields.contains(&column);
        let is_left_out = is_taken || is_other && self.ignores_others;
        (!is_left_out).then_some(column)
    }

    /// Puts a row's values in their places.
    ///
    /// # Errors
    /// What is wrong with the row.
    pub fn split(&self, row: Row) -> Result<Split, String> {
        let mut split = Split::default();
        for (column, cell) in row.cells {
            let Some(target) = self.target(&column) else {
                continue;
            };
            match self.fields.iter().find(|field| **field == target) {
                Some(&VARIABLES) => match cell.into_value() {
                    Value::Object(more) => split.variables.extend(more),
                    _ => return Err("`variables` isn't a JSON object".to_owned()),
                },
                Some(field) => {
                    split.fields.insert(field, cell);
                }
                None => put(&mut split.variables, target, cell.into_value())?,
            }
        }
        Ok(split)
    }
}

impl Split {
    /// A field's text, if the row has it.
    pub fn text(&mut self, field: &'static str) -> Option<String> {
        let cell = self.fields.remove(field)?;
        (cell != Cell::Json(Value::Null)).then(|| cell.into_text())
    }

    /// A field that is a key; the first of these names that the row has.
    ///
    /// # Errors
    /// That there is none, or that it isn't a key.
    pub fn key(&mut self, fields: &[&'static str]) -> Result<i64, String> {
        for field in fields {
            if let Some(text) = self.text(field) {
                return match text.trim().parse::<i64>() {
                    Ok(key) if key > 0 => Ok(key),
                    _ => Err(format!("`{text}` in `{field}` is not a key")),
                };
            }
        }
        Err(format!("it has no `{}`", fields.join("` or `")))
    }
}

/// Sets a variable; dots step into objects.
fn put(variables: &mut Map<String, Value>, path: &str, value: Value) -> Result<(), String> {
    let Some((first, rest)) = path
        .split_once('.')
        .filter(|(first, rest)| !first.is_empty() && !rest.is_empty())
    else {
        variables.insert(path.to_owned(), value);
        return Ok(());
    };
    let below = variables
        .entry(first)
        .or_insert_with(|| Value::Object(Map::new()));
    match below {
        Value::Object(below) => put(below, rest, value),
        _ => Err(format!("`{first}` is both a value and an object")),
    }
}
