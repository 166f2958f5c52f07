//! One test as conditions of a search's filter object.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{Leaf, Sign};
use crate::query::expression::{Check, Scalar, Target};
use crate::query::literal::Time;
use crate::query::resource::{Field, Kind, Ops, Or, Place, Resource, VariableFilter};

/// Whole numbers below this have one spelling as an integer and one as a decimal number in JSON texts.
const PLAIN_INTEGER_MAX: u64 = 10_000_000;

/// Operators and their operands on one field.
type Conditions = Vec<(&'static str, Value)>;

/// Adds the test to the filter, if the filter can say exactly this and doesn't say something else there.
pub(super) fn leaf(resource: &Resource, leaf: &Leaf, filter: &mut Map<String, Value>) -> bool {
    match &leaf.test.target {
        Target::Field { field, steps } if steps.is_empty() => {
            of_field(resource, *field, leaf, filter)
        }
        Target::Variable { name, steps }
            if steps.is_empty() && resource.variables == VariableFilter::Taken =>
        {
            match variable(leaf) {
                Some(value) => append(filter, "variables", json!({"name": name, "value": value})),
                None => false,
            }
        }
        _ => false,
    }
}

fn of_field(
    resource: &Resource,
    field: Field,
    leaf: &Leaf,
    filter: &mut Map<String, Value>,
) -> bool {
    if let (Kind::List, Check::Equal(Scalar::Text(text)), Sign::Holds) =
        (field.kind, &leaf.test.check, leaf.sign)
    {
        return list(resource, field, text, filter);
    }
    match conditions(field, leaf) {
        Some(conditions) => merge(field, conditions, filter),
        None => false,
    }
}

/// Lists that items show are asked for under another name, or by what they contain.
fn list(resource: &Resource, field: Field, text: &str, filter: &mut Map<String, Value>) -> bool {
    let one = match field.name {
        // Only the search for process instances has it.
        "tags" if resource.or == Or::Taken => return append(filter, "tags", json!(text)),
        "candidateGroups" => "candidateGroup",
        "candidateUsers" => "candidateUser",
        _ => return false,
    };
    let field = Field {
        name: one,
        kind: Kind::Text,
        ops: Ops::Text,
        place: Place::FilterOnly,
    };
    merge(field, vec![("$eq", json!(text))], filter)
}

fn append(filter: &mut Map<String, Value>, name: &str, value: Value) -> bool {
    let list = filter
        .entry(name)
        .or_insert_with(|| Value::Array(Vec::new()));
    match list {
        Value::Array(list) => {
            list.push(value);
            true
        }
        _ => false,
    }
}

/// The test in the API's operators; `None` where they can't say it on this field.
fn conditions(field: Field, leaf: &Leaf) -> Option<Conditions> {
    let is_missing_possible = field.place != Place::Item;
    let conditions: Conditions = match (&leaf.test.check, leaf.sign) {
        (Check::Null, Sign::Holds) | (Check::Exists, Sign::Fails) => {
            vec![("$exists", json!(false))]
        }
        (Check::Null, Sign::Fails) | (Check::Exists, Sign::Holds) => vec![("$exists", json!(true))],
        (check, Sign::Holds) => holding(check)?,
        // What is missing fails a test, whatever the API says.
        (_, Sign::Fails) if is_missing_possible => return None,
        (check, Sign::Fails) => failing(check)?,
    };
    let is_known = conditions
        .iter()
        .all(|(operator, _)| field.ops.has(operator));
    is_known.then_some(conditions)
}

fn holding(check: &Check) -> Option<Conditions> {
    Some(match check {
        Check::Equal(Scalar::Time(time)) if time.is_day() => vec![from(*time), until(*time)],
        Check::Equal(scalar) => vec![("$eq", operand(scalar)?)],
        Check::Less(Scalar::Time(time)) => vec![("$lt", instant(time.start))],
        Check::Less(scalar) => vec![("$lt", operand(scalar)?)],
        Check::LessOrEqual(Scalar::Time(time)) => vec![until(*time)],
        Check::LessOrEqual(scalar) => vec![("$lte", operand(scalar)?)],
        Check::Greater(Scalar::Time(time)) if time.is_day() => vec![("$gte", instant(time.end))],
        Check::Greater(scalar) => vec![("$gt", operand(scalar)?)],
        Check::GreaterOrEqual(Scalar::Time(time)) => vec![from(*time)],
        Check::GreaterOrEqual(scalar) => vec![("$gte", operand(scalar)?)],
        Check::Within(Scalar::Time(low), Scalar::Time(high)) => vec![from(*low), until(*high)],
        Check::Within(low, high) => vec![("$gte", operand(low)?), ("$lte", operand(high)?)],
        Check::OneOf(scalars) => match scalars.as_slice() {
            [scalar] => vec![("$eq", operand(scalar)?)],
            scalars => vec![("$in", scalars.iter().map(operand).collect::<Option<_>>()?)],
        },
        Check::Like(like) => vec![("$like", json!(like.pattern))],
        Check::Null | Check::Exists | Check::Matches(_) => return None,
    })
}

/// The opposite of a check, on a field that is never missing.
fn failing(check: &Check) -> Option<Conditions> {
    Some(match check {
        Check::Equal(Scalar::Flag(flag)) => vec![("$eq", json!(!flag))],
        Check::Equal(scalar) => vec![("$neq", operand(scalar)?)],
        Check::Less(scalar) => holding(&Check::GreaterOrEqual(scalar.clone()))?,
        Check::LessOrEqual(scalar) => holding(&Check::Greater(scalar.clone()))?,
        Check::Greater(scalar) => holding(&Check::LessOrEqual(scalar.clone()))?,
        Check::GreaterOrEqual(scalar) => holding(&Check::Less(scalar.clone()))?,
        Check::OneOf(scalars) => {
            vec![(
                "$notIn",
                scalars.iter().map(operand).collect::<Option<_>>()?,
            )]
        }
        _ => return None,
    })
}

fn from(time: Time) -> (&'static str, Value) {
    ("$gte", instant(time.start))
}

fn until(time: Time) -> (&'static str, Value) {
    if time.is_day() {
        ("$lt", instant(time.end))
    } else {
        ("$lte", instant(time.start))
    }
}

fn instant(at: Timestamp) -> Value {
    Value::String(format!("{at:.3}"))
}

/// A literal as the API takes it; `None` where it doesn't.
fn operand(scalar: &Scalar) -> Option<Value> {
    Some(match scalar {
        Scalar::Flag(flag) => json!(flag),
        // The API's numbers have 32 bits.
        Scalar::Integer(integer) => json!(i32::try_from(*integer).ok()?),
        Scalar::Text(text) => json!(text),
        Scalar::Key(key) => json!(key.to_string()),
        Scalar::Time(time) if !time.is_day() => instant(time.start),
        _ => return None,
    })
}

/// Adds conditions to a field of the filter; `false` where it says something there already that they'd replace.
fn merge(field: Field, conditions: Conditions, filter: &mut Map<String, Value>) -> bool {
    let plain = match conditions.as_slice() {
        [("$eq", value)] => Some(value.clone()),
        _ => None,
    };
    let Some(old) = filter.get(field.name) else {
        let value = plain.unwrap_or_else(|| object(conditions));
        filter.insert(field.name.to_owned(), value);
        return true;
    };
    if plain.as_ref() == Some(old) {
        return true;
    }
    if field.ops == Ops::Exact {
        return false;
    }
    let mut merged = match old {
        Value::Object(operators) => operators.clone(),
        value => Map::from_iter([("$eq".to_owned(), value.clone())]),
    };
    for (operator, operand) in conditions {
        if merged.insert(operator.to_owned(), operand).is_some() {
            return false;
        }
    }
    filter.insert(field.name.to_owned(), Value::Object(merged));
    true
}

fn object(conditions: Conditions) -> Value {
    let pairs = conditions
        .into_iter()
        .map(|(operator, operand)| (operator.to_owned(), operand));
    Value::Object(pairs.collect())
}

/// A test of a variable itself as a condition on its JSON text, where that text has known spellings only.
fn variable(leaf: &Leaf) -> Option<Value> {
    if leaf.sign == Sign::Fails {
        return None;
    }
    let texts: Vec<String> = match &leaf.test.check {
        Check::Equal(scalar) => spellings(scalar)?,
        Check::OneOf(scalars) => {
            let lists: Option<Vec<Vec<String>>> = scalars.iter().map(spellings).collect();
            lists?.concat()
        }
        _ => return None,
    };
    Some(match texts.as_slice() {
        [text] => json!(text),
        texts => json!({ "$in": texts }),
    })
}

fn spellings(scalar: &Scalar) -> Option<Vec<String>> {
    match scalar {
        Scalar::Flag(flag) => Some(vec![flag.to_string()]),
        Scalar::Integer(integer) if integer.unsigned_abs() < PLAIN_INTEGER_MAX => {
            Some(vec![integer.to_string(), format!("{integer}.0")])
        }
        Scalar::Text(text) | Scalar::Loose(text, crate::query::expression::Loose::Text) => {
            let is_plain = |c: char| matches!(c, ' '..='~') && !matches!(c, '"' | '\\' | '/');
            text.chars()
                .all(is_plain)
                .then(|| vec![format!("\"{text}\"")])
        }
        _ => None,
    }
}
