//! FEEL's values. Variables are borrowed: a list or context out of JSON stays JSON until something looks
//! inside, and then only that entry becomes a value.

use std::fmt;
use std::sync::Arc;

use serde_json::Value as Json;

use super::collection::{Context, List};
use super::interpreter::Scope;
use super::number::Number;
use super::parser::ast::{Ast, NodeId};
use super::temporal::{
    Date, DateTime, DaysTime, LocalDateTime, LocalTime, Time, YearsMonths, Zone,
};
use super::text::Text;

/// A value during an evaluation, with parts borrowed from variables and the expression.
#[derive(Debug, Clone)]
pub enum Val<'a> {
    Null,
    Boolean(bool),
    Number(Number),
    String(Text<'a>),
    Date(Date),
    LocalTime(LocalTime),
    Time(Box<Time>),
    LocalDateTime(LocalDateTime),
    DateTime(Box<DateTime>),
    YearsMonths(YearsMonths),
    DaysTime(DaysTime),
    List(List<'a>),
    Context(Context<'a>),
    Range(Arc<Range<'a>>),
    Function(Arc<Function<'a>>),
}

/// An evaluation's result, independent of what it was made from.
pub type Value = Val<'static>;

/// A range whose ends are of one type.
#[derive(Debug, Clone)]
pub struct Range<'a> {
    pub start: Val<'a>,
    pub start_closed: bool,
    pub end: Val<'a>,
    pub end_closed: bool,
}

/// A function that an expression defined.
#[derive(Debug, Clone)]
pub struct Function<'a> {
    pub parameters: Vec<Arc<str>>,
    pub body: Body<'a>,
}

/// What a function does.
#[derive(Debug, Clone)]
pub enum Body<'a> {
    Expression {
        ast: &'a Ast,
        node: NodeId,
        scope: Scope<'a>,
    },
    /// What something outside of FEEL does; `id` is known to it alone.
    External { id: usize, scope: Scope<'a> },
    /// A function that outlived its evaluation: a value that nothing can call.
    Detached,
}

/// A result's type as Zeebe names it in incident messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultType {
    Unknown,
    Null,
    Boolean,
    Number,
    String,
    Duration,
    Period,
    Date,
    DateTime,
    Array,
    Object,
}

impl fmt::Display for ResultType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Unknown => "UNKNOWN",
            Self::Null => "NULL",
            Self::Boolean => "BOOLEAN",
            Self::Number => "NUMBER",
            Self::String => "STRING",
            Self::Duration => "DURATION",
            Self::Period => "PERIOD",
            Self::Date => "DATE",
            Self::DateTime => "DATE_TIME",
            Self::Array => "ARRAY",
            Self::Object => "OBJECT",
        })
    }
}

impl<'a> Val<'a> {
    pub fn string(text: impl Into<Text<'a>>) -> Self {
        Self::String(text.into())
    }

    pub fn integer(value: i64) -> Self {
        Self::Number(Number::from(value))
    }

    pub fn list(items: Vec<Val<'a>>) -> Self {
        Self::List(List::new(items))
    }

    /// A variable's value, borrowed.
    pub fn from_json(json: &'a Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Boolean(*value),
            Json::Number(value) => Self::Number(Number::from_json(value)),
            Json::String(value) => Self::String(Text::Borrowed(value)),
            Json::Array(items) => Self::List(List::Json(items)),
            Json::Object(entries) => Self::Context(Context::Json(entries)),
        }
    }

    /// The value with all borrowed parts copied; functions become uncallable.
    #[inline(always)]
    pub fn into_owned(self) -> Value {
        match self {
            Self::Null => Val::Null,
            Self::Boolean(value) => Val::Boolean(value),
            Self::Number(value) => Val::Number(value),
            Self::String(value) => Val::String(value.into_owned()),
            Self::Date(value) => Val::Date(value),
            Self::LocalTime(value) => Val::LocalTime(value),
            Self::Time(value) => Val::Time(value),
            Self::LocalDateTime(value) => Val::LocalDateTime(value),
            Self::DateTime(value) => Val::DateTime(value),
            Self::YearsMonths(value) => Val::YearsMonths(value),
            Self::DaysTime(value) => Val::DaysTime(value),
            Self::List(list) => Val::List(list.into_owned()),
            Self::Context(context) => Val::Context(context.into_owned()),
            Self::Range(range) => Val::Range(Arc::new(range.owned())),
            Self::Function(function) => Val::Function(Arc::new(function.detached())),
        }
    }

    pub fn result_type(&self) -> ResultType {
        match self {
            Self::Null => ResultType::Null,
            Self::Boolean(_) => ResultType::Boolean,
            Self::Number(_) => ResultType::Number,
            Self::String(_) => ResultType::String,
            Self::Date(_) => ResultType::Date,
            Self::LocalDateTime(_) | Self::DateTime(_) => ResultType::DateTime,
            Self::YearsMonths(_) => ResultType::Period,
            Self::DaysTime(_) => ResultType::Duration,
            Self::List(_) => ResultType::Array,
            Self::Context(_) => ResultType::Object,
            Self::LocalTime(_) | Self::Time(_) | Self::Range(_) | Self::Function(_) => {
                ResultType::Unknown
            }
        }
    }

    /// Whether two values are equal as Scala's objects are.
    pub(crate) fn is_same(&self, other: &Val<'_>) -> bool {
        super::compare::same_objects(self, other)
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Boolean(value) => Some(*value),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Self::Number(value) => Some(value),
            _ => None,
        }
    }

    /// The number's whole part; none for other types and numbers beyond 64 bits.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number().and_then(Number::to_i64)
    }

    pub fn as_f64(&self) -> Option<f64> {
        self.as_number().map(Number::to_f64)
    }

    /// A days-and-time duration in milliseconds.
    pub fn duration_ms(&self) -> Option<i64> {
        match self {
            Self::DaysTime(duration) => Some(duration.ms()),
            _ => None,
        }
    }

    /// A years-and-months duration.
    pub fn period(&self) -> Option<YearsMonths> {
        match self {
            Self::YearsMonths(period) => Some(*period),
            _ => None,
        }
    }

    /// A date and time in Unix milliseconds; one without a zone counts as UTC.
    pub fn epoch_ms(&self) -> Option<i64> {
        match self {
            Self::DateTime(date_time) => Some(date_time.epoch_ms()),
            Self::LocalDateTime(local) => {
                DateTime::at_zone(*local, Zone::UTC).map(|date_time| date_time.epoch_ms())
            }
            _ => None,
        }
    }

    /// A list's items; none for other types.
    pub fn items(&self) -> Option<Vec<Val<'a>>> {
        match self {
            Self::List(list) => Some(list.iter().collect()),
            _ => None,
        }
    }

    /// A list of nothing but strings.
    pub fn strings(&self) -> Option<Vec<String>> {
        self.items()?
            .iter()
            .map(|item| item.as_str().map(str::to_owned))
            .collect()
    }

    /// The name of the type in FEEL's messages and `instance of`.
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Number(_) => "number",
            Self::String(_) => "string",
            Self::Date(_) => "date",
            Self::LocalTime(_) | Self::Time(_) => "time",
            Self::LocalDateTime(_) | Self::DateTime(_) => "date and time",
            Self::YearsMonths(_) => "years and months duration",
            Self::DaysTime(_) => "days and time duration",
            Self::List(_) => "list",
            Self::Context(_) => "context",
            Self::Range(_) => "range",
            Self::Function(_) => "function",
        }
    }
}

impl Range<'_> {
    fn owned(&self) -> Range<'static> {
        Range {
            start: self.start.clone().into_owned(),
            start_closed: self.start_closed,
            end: self.end.clone().into_owned(),
            end_closed: self.end_closed,
        }
    }
}

impl Function<'_> {
    fn detached(&self) -> Function<'static> {
        Function {
            parameters: self.parameters.clone(),
            body: Body::Detached,
        }
    }
}

impl fmt::Display for Val<'_> {
    /// The value as messages show it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Boolean(value) => value.fmt(f),
            Self::Number(value) => value.fmt(f),
            Self::String(value) => write!(f, "\"{}\"", &**value),
            Self::Date(value) => value.fmt(f),
            Self::LocalTime(value) => value.fmt(f),
            Self::Time(value) => value.fmt(f),
            Self::LocalDateTime(value) => value.fmt(f),
            Self::DateTime(value) => value.fmt(f),
            Self::YearsMonths(value) => value.fmt(f),
            Self::DaysTime(value) => value.fmt(f),
            Self::List(list) => list.fmt(f),
            Self::Context(context) => context.fmt(f),
            Self::Range(range) => range.fmt(f),
            Self::Function(function) => write!(f, "function({})", function.parameters.join(", ")),
        }
    }
}

impl fmt::Display for Range<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = if self.start_closed { '[' } else { '(' };
        let close = if self.end_closed { ']' } else { ')' };
        write!(f, "{open}{}..{}{close}", self.start, self.end)
    }
}
