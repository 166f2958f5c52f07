//! What of a condition the API can filter goes into the search's filter; the rest stays here.
//!
//! The condition is brought to `not`s on single tests and read as parts that must all hold. A part goes wholly
//! to the API, stays wholly here, or both: of an `or`, the API may get a weaker form that lets too much through.
//! `!=`, `not in` and turned comparisons go to the API only on fields that are never missing, since clusters
//! differ in what they make of a missing one.

mod ask;

use serde_json::{Map, Value};

use super::bind::is_hidden;
use super::error::Error;
use super::evaluate::{self, Variables};
use super::expression::{Check, Expression, Scalar, Target, Test};
use super::resource::{Or, Resource};
use super::{Moment, Query};

/// Who filters what.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The search's filter object.
    pub filter: Map<String, Value>,
    /// What is left to decide for each item.
    pub rest: Option<Rest>,
    /// The parts, as they were written.
    pub parts: Vec<Part>,
}

/// One part of a condition, all of which must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// As it was written.
    pub text: String,
    pub by: By,
}

/// Who filters a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Api,
    /// Over all pages, after the API's filter.
    Here,
    /// The API leaves out most, the rest is left out here.
    Both,
}

/// What has to be decided here.
#[derive(Debug, Clone)]
pub struct Rest {
    expression: Expression,
    moment: Moment,
}

impl Rest {
    /// Whether it holds for an item; `None` where that depends on variables, which weren't given.
    pub fn holds(&self, item: &Value, variables: Option<&Variables>) -> Option<bool> {
        evaluate::evaluate(&self.expression, item, variables, &self.moment)
    }

    /// The names of the variables that it looks at.
    pub fn variables(&self) -> Vec<String> {
        self.expression.variables()
    }
}

/// A condition with `not` on single tests only.
#[derive(Debug, Clone)]
enum Normal {
    All(Vec<Normal>),
    Any(Vec<Normal>),
    Leaf(Box<Leaf>),
}

/// One test, or the opposite of one.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    pub test: Test,
    pub sign: Sign,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Holds,
    Fails,
}

impl Sign {
    fn flipped(self) -> Sign {
        match self {
            Sign::Holds => Sign::Fails,
            Sign::Fails => Sign::Holds,
        }
    }
}

pub(super) fn plan(query: &Query, filter: Map<String, Value>) -> Result<Plan, Error> {
    let normal = normal(&query.expression, Sign::Holds, &query.text);
    let parts = match normal {
        Normal::All(parts) => parts,
        one => vec![one],
    };
    let mut plan = Plan {
        filter,
        rest: None,
        parts: Vec::new(),
    };
    let mut kept = Vec::new();
    for part in parts {
        let text = written(&part);
        let by = match query.schema.resource {
            Some(resource) => take(resource, &part, &mut plan.filter),
            None => By::Here,
        };
        if by != By::Api {
            refuse_hidden(query, &part)?;
            kept.push(expression(part));
        }
        plan.parts.push(Part { text, by });
    }
    plan.rest = (!kept.is_empty()).then(|| Rest {
        expression: Expression::All(kept),
        moment: query.moment.clone(),
    });
    Ok(plan)
}

pub(super) fn whole(query: &Query) -> Rest {
    Rest {
        expression: query.expression.clone(),
        moment: query.moment.clone(),
    }
}

/// Moves what it can of a part into the filter.
fn take(resource: &Resource, part: &Normal, filter: &mut Map<String, Value>) -> By {
    match part {
        Normal::Leaf(leaf) if ask::leaf(resource, leaf, filter) => By::Api,
        Normal::Any(branches) => {
            if let Some(leaf) = one_of(branches)
                && ask::leaf(resource, &leaf, filter)
            {
                return By::Api;
            }
            alternatives(resource, branches, filter)
        }
        _ => By::Here,
    }
}

/// `a or b` as `$or`, if each branch has something that the API can filter.
fn alternatives(resource: &Resource, branches: &[Normal], filter: &mut Map<String, Value>) -> By {
    if resource.or == Or::Refused || filter.contains_key("$or") {
        return By::Here;
    }
    let mut by = By::Api;
    let mut filters = Vec::new();
    for branch in branches {
        let mut alternative = Map::new();
        let parts = match branch {
            Normal::All(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        for part in parts {
            let is_taken = match part {
                Normal::Leaf(leaf) => ask::leaf(resource, leaf, &mut alternative),
                Normal::Any(inner) => {
                    one_of(inner).is_some_and(|leaf| ask::leaf(resource, &leaf, &mut alternative))
                }
                Normal::All(_) => false,
            };
            if !is_taken {
                by = By::Both;
            }
        }
        if alternative.is_empty() {
            return By::Here;
        }
        filters.push(Value::Object(alternative));
    }
    filter.insert("$or".to_owned(), Value::Array(filters));
    by
}

/// `a = 1 or a = 2 or a in (3, 4)` as one test.
fn one_of(branches: &[Normal]) -> Option<Leaf> {
    let mut all: Vec<Scalar> = Vec::new();
    let mut first: Option<&Leaf> = None;
    for branch in branches {
        let Normal::Leaf(leaf) = branch else {
            return None;
        };
        let scalars = match &leaf.test.check {
            Check::Equal(scalar) => std::slice::from_ref(scalar),
            Check::OneOf(scalars) => scalars.as_slice(),
            _ => return None,
        };
        if leaf.sign == Sign::Fails || first.is_some_and(|first| !is_same(first, leaf)) {
            return None;
        }
        first = first.or(Some(&**leaf));
        all.extend(scalars.iter().cloned());
    }
    let mut leaf = first?.clone();
    leaf.test.check = Check::OneOf(all);
    Some(leaf)
}

/// Whether two tests are about the same field or variable itself.
fn is_same(a: &Leaf, b: &Leaf) -> bool {
    match (&a.test.target, &b.test.target) {
        (
            Target::Field { field, steps },
            Target::Field {
                field: other,
                steps: others,
            },
        ) => field.name == other.name && steps.is_empty() && others.is_empty(),
        (
            Target::Variable { name, steps },
            Target::Variable {
                name: other,
                steps: others,
            },
        ) => name == other && steps.is_empty() && others.is_empty(),
        _ => false,
    }
}

/// Brings `not` down to the tests; `sign` says whether an odd number of them stands around.
fn normal(expression: &Expression, sign: Sign, text: &str) -> Normal {
    let each = |parts: &[Expression]| -> Vec<Normal> {
        parts.iter().map(|part| normal(part, sign, text)).collect()
    };
    match (expression, sign) {
        (Expression::All(parts), Sign::Holds) | (Expression::Any(parts), Sign::Fails) => {
            Normal::All(flat(each(parts), |normal| match normal {
                Normal::All(inner) => Ok(inner),
                other => Err(other),
            }))
        }
        (Expression::Any(parts), Sign::Holds) | (Expression::All(parts), Sign::Fails) => {
            Normal::Any(flat(each(parts), |normal| match normal {
                Normal::Any(inner) => Ok(inner),
                other => Err(other),
            }))
        }
        (Expression::Not(inner), _) => match &**inner {
            // Its own `not` is part of what was written.
            Expression::Test(test) => {
                Normal::Leaf(Box::new(leaf(test, sign.flipped(), sign, text)))
            }
            inner => normal(inner, sign.flipped(), text),
        },
        (Expression::Test(test), _) => Normal::Leaf(Box::new(leaf(test, sign, sign, text))),
    }
}

fn leaf(test: &Test, sign: Sign, around: Sign, text: &str) -> Leaf {
    let written = &text[test.span.clone()];
    Leaf {
        test: test.clone(),
        sign,
        text: match around {
            Sign::Holds => written.to_owned(),
            Sign::Fails => format!("not ({written})"),
        },
    }
}

fn flat(parts: Vec<Normal>, open: fn(Normal) -> Result<Vec<Normal>, Normal>) -> Vec<Normal> {
    let mut all = Vec::new();
    for part in parts {
        match open(part) {
            Ok(inner) => all.extend(inner),
            Err(part) => all.push(part),
        }
    }
    all
}

fn expression(normal: Normal) -> Expression {
    match normal {
        Normal::All(parts) => Expression::All(parts.into_iter().map(expression).collect()),
        Normal::Any(parts) => Expression::Any(parts.into_iter().map(expression).collect()),
        Normal::Leaf(leaf) => match leaf.sign {
            Sign::Holds => Expression::Test(leaf.test),
            Sign::Fails => Expression::Not(Box::new(Expression::Test(leaf.test))),
        },
    }
}

fn written(normal: &Normal) -> String {
    let each = |parts: &[Normal], word: &str| {
        let parts: Vec<String> = parts.iter().map(inner).collect();
        parts.join(word)
    };
    match normal {
        Normal::All(parts) => each(parts, " and "),
        Normal::Any(parts) => each(parts, " or "),
        Normal::Leaf(leaf) => leaf.text.clone(),
    }
}

fn inner(normal: &Normal) -> String {
    match normal {
        Normal::Leaf(leaf) => leaf.text.clone(),
        group => format!("({})", written(group)),
    }
}

/// A field that items don't show can't be decided here.
fn refuse_hidden(query: &Query, part: &Normal) -> Result<(), Error> {
    match part {
        Normal::All(parts) | Normal::Any(parts) => {
            parts.iter().try_for_each(|part| refuse_hidden(query, part))
        }
        Normal::Leaf(leaf) => match &leaf.test.target {
            Target::Field { field, .. } if is_hidden(field) => {
                let message = format!(
                    "only the API knows `{}`, and its filter can't say this",
                    field.name
                );
                let hint = "such a field takes plain comparisons, joined to the rest by `and`";
                Err(Error::new(&query.text, leaf.test.span.clone(), message).hint(hint))
            }
            _ => Ok(()),
        },
    }
}
