//! What start events need to know at deploy, when there are no variables: names and timers.

use serde_json::Value as Json;

use crate::bpmn::xml::{self, Node};
use crate::feel::{Evaluation, Expression, Variables};

use super::reader::Reader;

struct NoVariables;

impl Variables for NoVariables {
    fn get(&self, _name: &str) -> Option<&Json> {
        None
    }
}

/// Evaluates without variables and, since a file must always mean the same, at the epoch.
pub(super) fn evaluate(expression: &Expression) -> Evaluation {
    expression.evaluate(&NoVariables, 0)
}

/// Checks that the message or signal which starts a process has a string as name; reported at `event`.
pub(super) fn check_name<'a>(reader: &mut Reader<'a>, event: Node<'a>, definition: Node<'a>) {
    let kind = match definition.tag_name().name() {
        "messageEventDefinition" => "message",
        "signalEventDefinition" => "signal",
        _ => return,
    };
    let referred = reader
        .roots
        .referred(definition, &format!("{kind}Ref"), kind);
    let Some(name) = referred.and_then(|node| xml::attribute(node, "name")) else {
        return;
    };
    // A name that isn't FEEL is reported where it's defined.
    let Ok(expression) = Expression::parse(name) else {
        return;
    };
    let message = match evaluate(&expression).result {
        Ok(value) if value.as_str().is_some() => return,
        Ok(value) => format!(
            "Expected constant expression of type String for {kind} name '{name}', but was {}",
            value.result_type()
        ),
        Err(failure) => format!(
            "Expected constant expression but found '{name}', which could not be evaluated without context: {failure}"
        ),
    };
    reader.problem(event, message);
}
