//! Decides a condition for one item.
//!
//! Three values: where a test looks at variables that aren't there yet, the answer may be unknown, and the
//! caller fetches them only for the items for which it is.

use std::cmp::Ordering;
use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::Moment;
use super::ast::Step;
use super::expression::{Check, Expression, Loose, Scalar, Target, Test};
use super::literal;
use super::resource::Kind;

/// The variables of one process instance: a name's values, one for each scope that has it.
pub type Variables = HashMap<String, Vec<Value>>;

pub(super) fn evaluate(
    expression: &Expression,
    item: &Value,
    variables: Option<&Variables>,
    moment: &Moment,
) -> Option<bool> {
    let part = |part: &Expression| evaluate(part, item, variables, moment);
    match expression {
        Expression::All(parts) => first_of(false, parts.iter().map(part)),
        Expression::Any(parts) => first_of(true, parts.iter().map(part)),
        Expression::Not(inner) => part(inner).map(|holds| !holds),
        Expression::Test(test) => holds(test, item, variables, moment),
    }
}

/// The deciding value if a part has it; unknown if one could; else the other value.
fn first_of(deciding: bool, parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut is_unknown = false;
    for part in parts {
        match part {
            Some(value) if value == deciding => return Some(deciding),
            Some(_) => {}
            None => is_unknown = true,
        }
    }
    (!is_unknown).then_some(!deciding)
}

fn holds(
    test: &Test,
    item: &Value,
    variables: Option<&Variables>,
    moment: &Moment,
) -> Option<bool> {
    match &test.target {
        Target::Field { field, steps } => {
            let value = field_of(item, field.name);
            let found = if field.kind == Kind::List && steps.is_empty() {
                let elements = value.and_then(Value::as_array);
                any_or_null(elements.into_iter().flatten(), &test.check, moment)
            } else {
                let mut values = Vec::new();
                if let Some(value) = value {
                    walk(value, steps, &mut values);
                }
                any_or_null(values.into_iter(), &test.check, moment)
            };
            Some(found)
        }
        Target::Variable { name, steps } => {
            let variables = variables?;
            let mut values = Vec::new();
            for value in variables.get(name).into_iter().flatten() {
                walk(value, steps, &mut values);
            }
            Some(any_or_null(values.into_iter(), &test.check, moment))
        }
        Target::Duration { start, end } => {
            let time = |name: &str| item.get(name)?.as_str()?.parse::<Timestamp>().ok();
            let Some(start) = time(start) else {
                return Some(matches!(test.check, Check::Null));
            };
            let took = time(end).unwrap_or(moment.now).duration_since(start);
            Some(of_duration(took, &test.check))
        }
    }
}

/// A field by its name; a dotted one of a view steps into objects.
fn field_of<'a>(item: &'a Value, name: &str) -> Option<&'a Value> {
    item.get(name).or_else(|| {
        name.split('.')
            .try_fold(item, |value, step| value.get(step))
    })
}

fn any_or_null<'a>(
    values: impl Iterator<Item = &'a Value>,
    check: &Check,
    moment: &Moment,
) -> bool {
    let mut values = values.filter(|value| !value.is_null());
    match check {
        Check::Null => values.next().is_none(),
        Check::Exists => values.next().is_some(),
        check => values.any(|value| of_value(value, check, moment)),
    }
}

/// All values at the end of a path; a name stepped to in a list is that of each element.
fn walk<'a>(value: &'a Value, steps: &[Step], found: &mut Vec<&'a Value>) {
    let Some((step, rest)) = steps.split_first() else {
        found.push(value);
        return;
    };
    match (step, value) {
        (Step::Name(name), Value::Object(fields)) => {
            if let Some(value) = fields.get(name) {
                walk(value, rest, found);
            }
        }
        (Step::Name(_), Value::Array(elements)) => {
            for element in elements.iter().filter(|element| element.is_object()) {
                walk(element, steps, found);
            }
        }
        (Step::Index(index), Value::Array(elements)) => {
            if let Some(element) = elements.get(*index) {
                walk(element, rest, found);
            }
        }
        (Step::Each, Value::Array(elements)) => {
            for element in elements {
                walk(element, rest, found);
            }
        }
        _ => {}
    }
}

fn of_value(value: &Value, check: &Check, moment: &Moment) -> bool {
    let order = |scalar: &Scalar| compare(value, scalar, moment);
    match check {
        Check::Null | Check::Exists => false,
        Check::Equal(scalar) => order(scalar) == Some(Ordering::Equal),
        Check::Less(scalar) => order(scalar) == Some(Ordering::Less),
        Check::LessOrEqual(scalar) => order(scalar).is_some_and(Ordering::is_le),
        Check::Greater(scalar) => order(scalar) == Some(Ordering::Greater),
        Check::GreaterOrEqual(scalar) => order(scalar).is_some_and(Ordering::is_ge),
        Check::Within(low, high) => {
            order(low).is_some_and(Ordering::is_ge) && order(high).is_some_and(Ordering::is_le)
        }
        Check::OneOf(scalars) => scalars
            .iter()
            .any(|scalar| order(scalar) == Some(Ordering::Equal)),
        Check::Like(like) => like.regex.is_match(&text(value)),
        Check::Matches(regex) => regex.is_match(&text(value)),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// How a value compares with a literal; `None` where they are of different kinds.
fn compare(value: &Value, scalar: &Scalar, moment: &Moment) -> Option<Ordering> {
    match scalar {
        Scalar::Flag(flag) => Some(value.as_bool()?.cmp(flag)),
        Scalar::Integer(integer) => match value.as_i64() {
            Some(value) => Some(value.cmp(integer)),
            None => value.as_f64()?.partial_cmp(&(*integer as f64)),
        },
        Scalar::Number(number) => value.as_f64()?.partial_cmp(number),
        Scalar::Text(text) => Some(value.as_str()?.cmp(text)),
        Scalar::Key(key) => {
            let value = match value {
                Value::String(text) => text.parse().ok()?,
                other => other.as_i64()?,
            };
            Some(value.cmp(key))
        }
        Scalar::Time(time) => compare_time(value.as_str()?, *time, moment),
        Scalar::Duration(duration) => Some(literal::duration(value.as_str()?)?.cmp(duration)),
        Scalar::Loose(text, loose) => {
            let value = value.as_str()?;
            let meant = match loose {
                Loose::Text => None,
                Loose::Time(time) => compare_time(value, *time, moment),
                Loose::Duration(duration) => literal::duration(value).map(|it| it.cmp(duration)),
            };
            Some(meant.unwrap_or_else(|| value.cmp(text)))
        }
    }
}

/// Earlier than a whole day is before its start, later is after its end, and what lies in it equals it.
fn compare_time(value: &str, time: literal::Time, moment: &Moment) -> Option<Ordering> {
    let at = literal::time(value, moment)?.start;
    if time.is_day() {
        return Some(if at < time.start {
            Ordering::Less
        } else if at < time.end {
            Ordering::Equal
        } else {
            Ordering::Greater
        });
    }
    Some(at.cmp(&time.start))
}

fn of_duration(took: SignedDuration, check: &Check) -> bool {
    let order = |scalar: &Scalar| match scalar {
        Scalar::Duration(duration) | Scalar::Loose(_, Loose::Duration(duration)) => {
            Some(took.cmp(duration))
        }
        _ => None,
    };
    match check {
        Check::Exists => true,
        Check::Less(scalar) => order(scalar) == Some(Ordering::Less),
        Check::LessOrEqual(scalar) => order(scalar).is_some_and(Ordering::is_le),
        Check::Greater(scalar) => order(scalar) == Some(Ordering::Greater),
        Check::GreaterOrEqual(scalar) => order(scalar).is_some_and(Ordering::is_ge),
        Check::Within(low, high) => {
            order(low).is_some_and(Ordering::is_ge) && order(high).is_some_and(Ordering::is_le)
        }
        Check::Equal(scalar) => order(scalar) == Some(Ordering::Equal),
        _ => false,
    }
}
