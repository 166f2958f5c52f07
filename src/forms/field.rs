//! One field: what it is called, what it takes, whether it is shown.

use serde_json::Value;

use super::{Data, get};
use crate::feel::Expression;

/// A field that can be asked, or a text that stands between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Where its value goes; empty for a text.
    pub path: Vec<String>,
    /// What people read.
    pub label: String,
    /// What more there is to say.
    pub description: Option<String>,
    /// The schema's `type`.
    pub kind: String,
    /// What it takes.
    pub input: Input,
    /// Whether it may stay empty.
    pub need: Need,
    /// Texts are held against these.
    pub(super) rules: Value,
    default: Value,
    hidden_by: Vec<String>,
}

/// Whether a field may stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It may not.
    Required,
    /// It may.
    Optional,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// Nothing: it is read.
    Text,
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// A number, as text where the schema wants it so.
    Number,
    /// Yes or no.
    Check,
    /// One of these.
    One(Choices),
    /// Some of these.
    Some(Choices),
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// Both.
    DateTime,
    /// Rows of a dynamic list, as JSON.
    Rows,
}

/// Where a field's choices come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Choices {
    /// The schema has them.
    Fixed(Vec<Choice>),
    /// A variable has them.
    Variable(String),
    /// FEEL gives them.
    Expression(String),
}

/// One choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What people read.
    pub label: String,
    /// What is submitted.
    pub value: Value,
}

impl Field {
    /// Reads a component; none for layout, for what can't be asked, and for fields that are read only.
    pub(super) fn read(component: &Value, path: &[String], hidden_by: Vec<String>) -> Option<Self> {
        let text = |name: &str| component[name].as_str().filter(|text| !text.is_empty());
        let kind = text("type")?;
        let input = input(kind, component)?;
        if component["disabled"] == true || component["readonly"] == true {
            return None;
        }
        let mut path = path.to_vec();
        if input != Input::Text {
            let key = text("key").or_else(|| text("path"))?;
            path.extend(key.split('.').map(str::to_owned));
        }
        let label = match &input {
            Input::Text => text("text"),
            _ => text("label")
                .or_else(|| text("dateLabel"))
                .or_else(|| text("timeLabel")),
        };
        let required = component["validate"]["required"] == true;
        Some(Self {
            label: label.map_or_else(|| path.join("."), str::to_owned),
            description: text("description").map(str::to_owned),
            kind: kind.to_owned(),
            path,
            input,
            need: if required {
                Need::Required
            } else {
                Need::Optional
            },
            rules: component.clone(),
            default: component["defaultValue"].clone(),
            hidden_by,
        })
    }

    /// Whether it is shown with these values; a condition that can't be evaluated hides nothing.
    pub fn is_shown(&self, data: &Data, now_ms: i64) -> bool {
        !self
            .hidden_by
            .iter()
            .any(|condition| evaluate(condition, data, now_ms) == Some(Value::Bool(true)))
    }

    /// The label, or the text, with its expression evaluated if it is one.
    pub fn label(&self, data: &Data, now_ms: i64) -> String {
        if !self.label.starts_with('=') {
            return self.label.clone();
        }
        match evaluate(&self.label, data, now_ms) {
            Some(Value::String(text)) => text,
            Some(Value::Null) | None => self.label.clone(),
            Some(other) => other.to_string(),
        }
    }

    /// What stands in it before anybody answers: the variable's value, else the schema's.
    pub fn initial(&self, data: &Data) -> Value {
        match get(data, &self.path) {
            Some(value) if !value.is_null() => value.clone(),
            _ => self.default.clone(),
        }
    }

    /// The choices with these values.
    pub fn choices(&self, data: &Data, now_ms: i64) -> Vec<Choice> {
        let (Input::One(choices) | Input::Some(choices)) = &self.input else {
            return Vec::new();
        };
        match choices {
            Choices::Fixed(choices) => choices.clone(),
            Choices::Variable(name) => listed(data.get(name)),
            Choices::Expression(text) => listed(evaluate(text, data, now_ms).as_ref()),
        }
    }
}

fn input(kind: &str, component: &Value) -> Option<Input> {
    Some(match kind {
        "text" => Input::Text,
        "textfield" => Input::Line,
        "textarea" => Input::Lines,
        "number" => Input::Number,
        "checkbox" => Input::Check,
        "select" | "radio" => Input::One(choices(component)),
        "checklist" | "taglist" => Input::Some(choices(component)),
        "date" => Input::Date,
        "datetime" => match component["subtype"].as_str() {
            Some("time") => Input::Time,
            Some("datetime") => Input::DateTime,
            _ => Input::Date,
        },
        "dynamiclist" => Input::Rows,
        _ => return None,
    })
}

fn choices(component: &Value) -> Choices {
    let text = |name: &str| component[name].as_str().filter(|text| !text.is_empty());
    if let Some(expression) = text("valuesExpression") {
        Choices::Expression(expression.to_owned())
    } else if let Some(name) = text("valuesKey") {
        Choices::Variable(name.to_owned())
    } else {
        Choices::Fixed(listed(component.get("values")))
    }
}

/// A list of `{label, value}`, or of plain values.
fn listed(values: Option<&Value>) -> Vec<Choice> {
    let values = values.and_then(Value::as_array).into_iter().flatten();
    let plain = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    values
        .map(|item| match item.get("value") {
            Some(value) => Choice {
                label: item["label"]
                    .as_str()
                    .map_or_else(|| plain(value), str::to_owned),
                value: value.clone(),
            },
            None => Choice {
                label: plain(item),
                value: item.clone(),
            },
        })
        .collect()
}

/// An expression's value; none where it isn't FEEL or fails.
fn evaluate(text: &str, data: &Data, now_ms: i64) -> Option<Value> {
    let expression = Expression::feel(text.strip_prefix('=')?).ok()?;
    let value = expression.evaluate(data, now_ms).result.ok()?;
    Some(value.to_json())
}
