//! The parameters that an expression marks with `fromAi(...)`, for whoever asks an agent for them.

use serde_json::{Map, Value as Json};

use super::{
    Expression, ExpressionKind, Val,
    parser::ast::{Arguments, Ast, Call, Node, NodeId},
};

/// The names of `fromAi`'s parameters; the first is the value itself.
const NAMES: [&str; 5] = ["value", "description", "type", "schema", "options"];

impl Expression {
    /// Each `fromAi(value, description, type, schema, options)` of the expression, in its order, as
    /// `{"name", "description", "type", "schema", "options"}` of what is given.
    ///
    /// # Errors
    /// Zeebe's text for the first parameter that isn't what it has to be.
    pub fn agent_parameters(&self) -> Result<Vec<Json>, String> {
        let ExpressionKind::Feel(ast) = &self.kind else {
            return Ok(Vec::new());
        };
        ast.nodes()
            .filter_map(|node| match node {
                Node::Call(call) if &*call.name == "fromAi" => Some(parameter(ast, call)),
                _ => None,
            })
            .collect()
    }
}

fn parameter(ast: &Ast, call: &Call) -> Result<Json, String> {
    let mut fields = Map::new();
    for (position, name) in NAMES.into_iter().enumerate() {
        let argument = match &call.arguments {
            Arguments::Positional(arguments) => arguments.get(position).copied(),
            Arguments::Named(arguments) => arguments
                .iter()
                .find(|(given, _)| **given == *name)
                .map(|(_, argument)| *argument),
        };
        let Some(argument) = argument else {
            continue;
        };
        if position == 0 {
            fields.insert("name".to_owned(), Json::String(path(ast, argument)?));
            continue;
        }
        let value = constant(ast, argument).unwrap_or(Json::Null);
        let (is_right, expected) = match name {
            "description" | "type" => (value.is_string(), "a string"),
            _ => (value.is_object(), "a context (map)"),
        };
        if !is_right {
            return Err(format!(
                "Expected fromAi() parameter '{name}' to be {expected}, but received '{}'.",
                text(&value)
            ));
        }
        if !is_empty(&value) {
            fields.insert(name.to_owned(), value);
        }
    }
    Ok(Json::Object(fields))
}

/// `a.b` of a reference.
fn path(ast: &Ast, id: NodeId) -> Result<String, String> {
    match ast.node(id) {
        Node::Variable(names) => Ok(names.join(".")),
        Node::Path { base, keys } => Ok(format!("{}.{}", path(ast, *base)?, keys.join("."))),
        _ => {
            let value = constant(ast, id).unwrap_or(Json::Null);
            let found = match &value {
                Json::String(text) => format!("string '{text}'"),
                other => text(other),
            };
            Err(format!(
                "Expected fromAi() parameter 'value' to be a reference (e.g. \
                 'toolCall.customParameter'), but received {found}."
            ))
        }
    }
}

fn text(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What is empty isn't told.
fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn constant(ast: &Ast, id: NodeId) -> Option<Json> {
    Some(match ast.node(id) {
        Node::Constant(value) => value.to_json(),
        Node::List(items) => items
            .iter()
            .map(|item| constant(ast, *item))
            .collect::<Option<_>>()?,
        Node::Context(entries) => {
            let entries = entries
                .iter()
                .map(|(name, value)| Some((name.to_string(), constant(ast, *value)?)));
            Json::Object(entries.collect::<Option<_>>()?)
        }
        Node::Negate(number) => match ast.node(*number) {
            Node::Constant(Val::Number(number)) => Val::Number(number.negate()).to_json(),
            _ => return None,
        },
        _ => return None,
    })
}
