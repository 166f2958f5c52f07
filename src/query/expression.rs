//! A condition with its names looked up and its values read.

use jiff::SignedDuration;
use regex::Regex;

use super::ast::Step;
use super::error::Span;
use super::literal::Time;
use super::resource::Field;

/// A condition.
#[derive(Debug, Clone)]
pub enum Expression {
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Not(Box<Expression>),
    Test(Test),
}

/// One comparison of one target.
#[derive(Debug, Clone)]
pub struct Test {
    pub(super) target: Target,
    pub(super) check: Check,
    /// Where it stands, `not` included.
    pub(super) span: Span,
}

/// What is compared.
#[derive(Debug, Clone)]
pub(super) enum Target {
    /// A field of the item, and the way into it.
    Field { field: Field, steps: Vec<Step> },
    /// A variable of the item's process instance, of any scope, and the way into it.
    Variable { name: String, steps: Vec<Step> },
    /// From one time to another, or to now where there is none.
    Duration {
        start: &'static str,
        end: &'static str,
    },
}

/// What must hold. Nothing but [`Check::Null`] holds for what is missing.
#[derive(Debug, Clone)]
pub(super) enum Check {
    Null,
    Exists,
    Equal(Scalar),
    Less(Scalar),
    LessOrEqual(Scalar),
    Greater(Scalar),
    GreaterOrEqual(Scalar),
    /// Both ends belong to it.
    Within(Scalar, Scalar),
    OneOf(Vec<Scalar>),
    Like(Like),
    Matches(Regex),
}

/// `like`: what the API takes, and the same for here.
#[derive(Debug, Clone)]
pub(super) struct Like {
    pub pattern: String,
    pub regex: Regex,
}

/// A value to compare with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Scalar {
    Flag(bool),
    /// Whole numbers keep all their digits.
    Integer(i64),
    Number(f64),
    Text(String),
    Key(i64),
    Time(Time),
    Duration(SignedDuration),
    /// Without quotes and compared with JSON of any shape: the text, and what it may stand for besides.
    Loose(String, Loose),
}

/// What an unquoted text may stand for where nothing says what is compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Loose {
    Text,
    Time(Time),
    Duration(SignedDuration),
}

impl Expression {
    /// Whether a test of it is about this field.
    pub(super) fn mentions(&self, name: &str) -> bool {
        self.tests()
            .iter()
            .any(|test| matches!(&test.target, Target::Field { field, .. } if field.name == name))
    }

    /// Every test in it.
    pub(super) fn tests(&self) -> Vec<&Test> {
        match self {
            Expression::All(parts) | Expression::Any(parts) => {
                parts.iter().flat_map(Expression::tests).collect()
            }
            Expression::Not(inner) => inner.tests(),
            Expression::Test(test) => vec![test],
        }
    }

    /// The names of the variables that it looks at, each once.
    pub fn variables(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .tests()
            .into_iter()
            .filter_map(|test| match &test.target {
                Target::Variable { name, .. } => Some(name.clone()),
                _ => None,
            })
            .collect();
        names.sort();
        names.dedup();
        names
    }
}
