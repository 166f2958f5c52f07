//! The `sort` of a search; the key is always the last criterion, so that an order is total.

use serde_json::Value as Json;

use super::{
    Error,
    entity::{Entity, Field},
};

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Direction {
    Ascending,
    Descending,
}

impl Direction {
    pub(super) fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }

    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Ascending => "ASC",
            Self::Descending => "DESC",
        }
    }
}

pub(super) type Criterion = (&'static Field, Direction);

pub(super) fn parse(entity: &Entity, sort: Option<&Json>) -> Result<Vec<Criterion>, Error> {
    let mut order: Vec<Criterion> = Vec::new();
    let given: &[Json] = match sort {
        None | Some(Json::Null) => &[],
        Some(Json::Array(given)) => given,
        Some(_) => return Err(Error::Invalid("sort must be an array".to_owned())),
    };
    for criterion in given {
        let name = criterion
            .get("field")
            .and_then(Json::as_str)
            .ok_or_else(|| Error::Invalid("Sort field must not be null.".to_owned()))?;
        let field = entity
            .field(name)
            .filter(|field| field.is_sort)
            .ok_or_else(|| unknown(entity, name))?;
        order.push((field, direction(criterion.get("order"))?));
    }
    let key = entity.key_field();
    if !order.iter().any(|(field, _)| field.name == key.name) {
        order.push((key, Direction::Ascending));
    }
    Ok(order)
}

fn direction(order: Option<&Json>) -> Result<Direction, Error> {
    let text = match order {
        None | Some(Json::Null) => return Ok(Direction::Ascending),
        Some(json) => json.as_str().unwrap_or_default(),
    };
    match text.to_ascii_uppercase().as_str() {
        "ASC" => Ok(Direction::Ascending),
        "DESC" => Ok(Direction::Descending),
        _ => Err(Error::Invalid(format!(
            "Unexpected value '{text}' for enum field 'order'. Use any of the following values: [ASC, DESC]"
        ))),
    }
}

fn unknown(entity: &Entity, name: &str) -> Error {
    let allowed: Vec<&str> = entity
        .fields
        .iter()
        .filter(|field| field.is_sort)
        .map(|field| field.name)
        .collect();
    Error::Invalid(format!(
        "Unexpected value '{name}' for enum field 'field'. Use any of the following values: [{}]",
        allowed.join(", ")
    ))
}
