//! The `filter` of a search: plain values, advanced operators, `$or`.

use std::collections::BTreeMap;

use rusqlite::types::Value as Sql;
use serde_json::{Map, Value as Json};

use super::{
    Condition, Error,
    entity::{Entity, Field, Kind, SpecialCondition},
    value,
};

/// Conditions in one filter, `$or` branches included.
const CONDITIONS_MAX: usize = 1_000;

pub(super) fn parse(entity: &Entity, filter: Option<&Json>) -> Result<Condition, Error> {
    let base = Condition::new(entity.base_condition, Vec::new());
    let filter = match filter {
        None | Some(Json::Null) => return Ok(base),
        Some(Json::Object(filter)) => filter,
        Some(_) => return Err(Error::Invalid("filter must be an object".to_owned())),
    };
    let condition = Condition::all(vec![base, parse_fields(entity, filter, Or::Allowed)?]);
    if condition.values.len() > CONDITIONS_MAX {
        return Err(Error::Invalid(format!(
            "filter has more than {CONDITIONS_MAX} values"
        )));
    }
    Ok(condition)
}

#[derive(Clone, Copy, PartialEq)]
enum Or {
    Allowed,
    /// Inside a branch: `$or` doesn't nest.
    Refused,
}

fn parse_fields(entity: &Entity, filter: &Map<String, Json>, or: Or) -> Result<Condition, Error> {
    let mut conditions = Vec::new();
    let mut among: BTreeMap<&str, Vec<Condition>> = BTreeMap::new();
    for (name, json) in filter {
        if json.is_null() {
            continue;
        }
        if name == "$or" && or == Or::Allowed {
            conditions.push(parse_or(entity, json)?);
            continue;
        }
        if let Some((_, special)) = entity
            .special_filters
            .iter()
            .find(|(special, _)| special == name)
        {
            let special = special(json)?;
            match special.rows {
                None => conditions.push(special.condition),
                Some(rows) => among.entry(rows).or_default().push(special.condition),
            }
            continue;
        }
        match entity.field(name).filter(|field| field.is_filter) {
            Some(field) => conditions.push(parse_property(field, json)?),
            None => return Err(unknown(entity, name)),
        }
    }
    for (rows, all) in among {
        let all = Condition::all(all);
        let exists = format!("EXISTS ({rows} AND {})", all.sql);
        conditions.push(Condition::new(exists, all.values));
    }
    Ok(Condition::all(conditions))
}

fn unknown(entity: &Entity, name: &str) -> Error {
    let mut allowed: Vec<&str> = entity
        .fields
        .iter()
        .filter(|field| field.is_filter)
        .map(|field| field.name)
        .chain(entity.special_filters.iter().map(|(name, _)| *name))
        .collect();
    allowed.sort_unstable();
    Error::Invalid(format!(
        "Unknown filter field '{name}'. Use any of the following: [{}]",
        allowed.join(", ")
    ))
}

fn parse_or(entity: &Entity, json: &Json) -> Result<Condition, Error> {
    let branches = json
        .as_array()
        .ok_or_else(|| Error::Invalid("$or must be an array of filters".to_owned()))?;
    // As with operators, a list of none says nothing.
    if branches.is_empty() {
        return Ok(Condition::all(Vec::new()));
    }
    let conditions = branches
        .iter()
        .map(|branch| match branch {
            Json::Object(branch) => parse_fields(entity, branch, Or::Refused),
            _ => Err(Error::Invalid("$or must be an array of filters".to_owned())),
        })
        .collect::<Result<_, _>>()?;
    Ok(Condition::any(conditions))
}

/// A plain value (equality) or an object of operators, all of which must hold.
pub(super) fn parse_property(field: &Field, json: &Json) -> Result<Condition, Error> {
    let condition = property(field.column, field.kind, field.name, json)?;
    let equal = match json.get("$eq").unwrap_or(json) {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let implied = field.implies.iter().find(|(value, _)| *value == equal);
    Ok(match implied {
        Some((_, sql)) => Condition::all(vec![condition, Condition::new(*sql, Vec::new())]),
        None => condition,
    })
}

/// As [`parse_property`], for a column that isn't a field.
pub(super) fn property(
    column: &str,
    kind: Kind,
    name: &str,
    json: &Json,
) -> Result<Condition, Error> {
    let Json::Object(operators) = json else {
        return equal(column, kind, name, json);
    };
    // Clients write out what they don't use: no value, or a list of none, says nothing.
    let is_said = |operand: &Json| match operand {
        Json::Null => false,
        Json::Array(list) => !list.is_empty(),
        _ => true,
    };
    let conditions = operators
        .iter()
        .filter(|(_, operand)| is_said(operand))
        .map(|(operator, operand)| apply(column, kind, name, operator, operand))
        .collect::<Result<_, _>>()?;
    Ok(Condition::all(conditions))
}

/// A flag that is to be set is the condition itself: as a value to compare, SQLite would take no index for it.
fn equal(column: &str, kind: Kind, name: &str, json: &Json) -> Result<Condition, Error> {
    if kind == Kind::Boolean && *json == true {
        return Ok(Condition::new(format!("({column})"), Vec::new()));
    }
    let value = value::from_json(json, kind, name)?;
    Ok(Condition::new(format!("{column} = ?"), vec![value]))
}

fn apply(
    column: &str,
    kind: Kind,
    name: &str,
    operator: &str,
    operand: &Json,
) -> Result<Condition, Error> {
    let compare = |sql_operator: &str| {
        let value = value::from_json(operand, kind, name)?;
        Ok(Condition::new(
            format!("{column} {sql_operator} ?"),
            vec![value],
        ))
    };
    match operator {
        "$eq" => equal(column, kind, name, operand),
        "$neq" => compare("IS NOT"),
        "$gt" => compare(">"),
        "$gte" => compare(">="),
        "$lt" => compare("<"),
        "$lte" => compare("<="),
        "$exists" => match operand.as_bool() {
            Some(true) => Ok(Condition::new(format!("{column} IS NOT NULL"), Vec::new())),
            Some(false) => Ok(Condition::new(format!("{column} IS NULL"), Vec::new())),
            None => Err(Error::Invalid(format!("{name}.$exists must be a boolean"))),
        },
        "$in" => list(column, kind, name, operand, "IN"),
        "$notIn" => list(column, kind, name, operand, "NOT IN"),
        "$like" => match operand.as_str() {
            Some(pattern) => Ok(Condition::new(
                format!("{column} GLOB ?"),
                vec![Sql::Text(glob(pattern))],
            )),
            None => Err(Error::Invalid(format!("{name}.$like must be a string"))),
        },
        _ => Err(Error::Invalid(format!(
            "Unknown operator '{operator}' for {name}. Use any of the following: [$eq, $neq, $exists, $gt, $gte, $lt, $lte, $in, $notIn, $like]"
        ))),
    }
}

fn list(
    column: &str,
    kind: Kind,
    name: &str,
    operand: &Json,
    sql_operator: &str,
) -> Result<Condition, Error> {
    let values = operand
        .as_array()
        .ok_or_else(|| Error::Invalid(format!("{name} expects an array for a list operator")))?
        .iter()
        .map(|item| value::from_json(item, kind, name))
        .collect::<Result<Vec<_>, _>>()?;
    let marks = vec!["?"; values.len()].join(", ");
    Ok(Condition::new(
        format!("{column} {sql_operator} ({marks})"),
        values,
    ))
}

/// The API's wildcards (`*`, `?`, escaped by a backslash) as SQLite's GLOB pattern.
fn glob(pattern: &str) -> String {
    let mut glob = String::with_capacity(pattern.len());
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => {
                if let Some(escaped) = characters.next() {
                    push_literal(&mut glob, escaped);
                }
            }
            '*' | '?' => glob.push(character),
            other => push_literal(&mut glob, other),
        }
    }
    glob
}

fn push_literal(glob: &mut String, character: char) {
    if matches!(character, '*' | '?' | '[') {
        glob.push('[');
        glob.push(character);
        glob.push(']');
    } else {
        glob.push(character);
    }
}

/// All of the named variables have these values, compared as JSON text. `scope` says which variables (`v`) are looked at.
pub(super) fn variables(name: &str, scope: &str, json: &Json) -> Result<SpecialCondition, Error> {
    let invalid = || {
        Error::Invalid(format!(
            "{name} must be an array of objects with name and value"
        ))
    };
    let conditions = json
        .as_array()
        .ok_or_else(invalid)?
        .iter()
        .map(|variable| {
            let name = variable
                .get("name")
                .and_then(Json::as_str)
                .ok_or_else(invalid)?;
            let value = variable.get("value").ok_or_else(invalid)?;
            let mut condition = property("v.value", Kind::Text, "value", value)?;
            condition.sql = format!(
                "EXISTS (SELECT 1 FROM variable v WHERE {scope} AND {} AND v.name = ?)",
                condition.sql
            );
            condition.values.push(Sql::Text(name.to_owned()));
            Ok(condition)
        })
        .collect::<Result<_, Error>>()?;
    Ok(SpecialCondition::new(Condition::all(conditions)))
}
