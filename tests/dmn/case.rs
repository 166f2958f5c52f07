//! The cases' notation: decisions without XML where they are usual, XML where it matters.

use std::path::Path;

use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use crate::xml;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Case {
    pub name: String,
    /// The file it stands in.
    #[serde(skip)]
    pub area: String,
    /// A whole file, as it is.
    pub dmn: Option<String>,
    /// DMN's version, `1.3` unless said otherwise.
    pub version: Option<String>,
    /// What stands inside `definitions`, before the decisions below.
    pub body: String,
    /// The decision that is evaluated; `d` unless said otherwise.
    pub decision: String,
    /// The logic of decision `d`.
    pub logic: Option<Logic>,
    pub decisions: IndexMap<String, Decision>,
    pub models: IndexMap<String, Model>,
    /// The variables of each evaluation.
    pub with: Vec<Map<String, Json>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub name: Option<String>,
    /// The variable's name and type, the output's name for others.
    pub variable: Option<String>,
    pub r#type: Option<String>,
    #[serde(default)]
    pub requires: Vec<String>,
    #[serde(default)]
    pub knows: Vec<String>,
    pub logic: Logic,
}

/// A business knowledge model; its name is its id.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// `name` or `name:type`.
    #[serde(default)]
    pub parameters: Vec<String>,
    #[serde(default)]
    pub knows: Vec<String>,
    pub logic: Option<Logic>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Logic {
    Literal(String),
    Table(Table),
    /// Entries by name; the one named `_` is the value.
    Context(IndexMap<String, Logic>),
    List(Vec<Logic>),
    Relation(Relation),
    Invoke(Invoke),
    Function(Function),
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Table {
    pub policy: Option<String>,
    pub aggregation: Option<String>,
    /// Expressions, `label := expression` where it has a label.
    pub inputs: Vec<String>,
    /// `name`, `name | allowed values`, `name | allowed values | default`; `name (label)`.
    pub outputs: Vec<String>,
    /// Cells, inputs first.
    pub rules: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invoke {
    pub model: String,
    #[serde(default)]
    pub with: IndexMap<String, String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    #[serde(default)]
    pub parameters: Vec<String>,
    pub body: String,
}

impl Case {
    pub fn dmn(&self) -> String {
        self.dmn.clone().unwrap_or_else(|| xml::file(self))
    }

    /// What the real engine is asked.
    pub fn question(&self) -> Json {
        json!({ "dmn": self.dmn(), "decision": self.decision, "variables": self.with })
    }
}

/// All cases, by file and in its order.
pub fn read_all(folder: &Path) -> Vec<Case> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the cases are beside the test")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let area = file.file_stem().expect("it has a name").to_string_lossy();
        let text = std::fs::read_to_string(&file).expect("it can be read");
        let read: Vec<Case> = serde_saphyr::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for mut case in read {
            case.area = area.clone().into_owned();
            if case.decision.is_empty() {
                "d".clone_into(&mut case.decision);
            }
            if case.with.is_empty() {
                case.with.push(Map::new());
            }
            cases.push(case);
        }
    }
    let names: std::collections::HashSet<_> =
        cases.iter().map(|case| (&case.area, &case.name)).collect();
    assert_eq!(names.len(), cases.len(), "a name is used twice");
    cases
}
