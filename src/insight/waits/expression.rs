//! The variables that an expression of the model reads, with their present values.

use serde_json::{Map, Value};

use super::shell;
use crate::feel::Expression;

/// Characters of a value that are shown.
const VALUE_CHARACTERS_MAX: usize = 40;

/// The variables that an expression reads, ordered; none where it can't be read.
pub(super) fn names(expression: &str) -> Vec<String> {
    let parsed = Expression::parse(expression).ok();
    let names = parsed.map(|expression| expression.free_variables());
    names
        .into_iter()
        .flatten()
        .map(|name| name.to_string())
        .collect()
}

/// The expression, and what it reads: `=stock > 0 (stock is 0)`.
pub(super) fn with_values(expression: &str, visible: &Map<String, Value>) -> String {
    match values(&names(expression), visible).as_str() {
        "" => expression.to_owned(),
        values => format!("{expression} ({values})"),
    }
}

/// `stock is 0, limit isn't there`.
pub(super) fn values(names: &[String], visible: &Map<String, Value>) -> String {
    let values: Vec<String> = names
        .iter()
        .map(|name| match visible.get(name) {
            Some(value) => format!("{name} is {}", cut(&value.to_string())),
            None => format!("{name} isn't there"),
        })
        .collect();
    values.join(", ")
}

/// The arguments that set variables, each after `flag`; a placeholder where none is known.
pub(super) fn to_set(names: &[String], flag: &str) -> String {
    let argument = |name: &str| format!("{flag}{}", shell(&format!("{name}=VALUE")));
    if names.is_empty() {
        return argument("NAME");
    }
    let arguments: Vec<String> = names.iter().map(|name| argument(name)).collect();
    arguments.join(" ")
}

fn cut(value: &str) -> String {
    match value.char_indices().nth(VALUE_CHARACTERS_MAX) {
        Some((at, _)) => format!("{}…", &value[..at]),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_an_expression_reads_is_shown_with_its_values() {
        let Value::Object(visible) = json!({"stock": 0}) else {
            unreachable!("an object");
        };
        assert_eq!(
            with_values("=stock > limit", &visible),
            "=stock > limit (limit isn't there, stock is 0)"
        );
        assert_eq!(with_values("= ((", &visible), "= ((");
        assert_eq!(
            to_set(&names("=a.b + c"), "--var "),
            "--var a=VALUE --var c=VALUE"
        );
        assert_eq!(to_set(&[], ""), "NAME=VALUE");
    }
}
