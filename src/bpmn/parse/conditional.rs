//! Conditional events, as Camunda 8.9 reads them: a condition, and which changes of variables count.

use crate::bpmn::{
    model::Conditional,
    xml::{self, Node},
};

use super::reader::{Need, Reader};

const CHANGES: [&str; 2] = ["create", "update"];

pub(super) fn parse<'a>(reader: &mut Reader<'a>, definition: Node<'a>) -> Option<Conditional> {
    let changes = changes(reader, definition);
    let Some(condition) = xml::bpmn_children(definition, "condition").next() else {
        reader.problem(definition, "Expected expression but not found.");
        return None;
    };
    let text = xml::text(condition);
    let condition = reader.expression(condition, Some(&text), Need::NonStatic)?;
    let counts = |change| changes.is_empty() || changes.contains(&change);
    Some(Conditional {
        variables: condition.free_variables().into_iter().collect(),
        on_create: counts("create"),
        on_update: counts("update"),
        condition,
    })
}

/// The changes of `zeebe:conditionalFilter`; none means all.
fn changes<'a>(reader: &mut Reader<'a>, definition: Node<'a>) -> Vec<&'a str> {
    let mut changes = Vec::new();
    for filter in xml::zeebe_extensions(definition, "conditionalFilter") {
        let named = xml::attribute(filter, "variableEvents").unwrap_or_default();
        for change in named.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            if CHANGES.contains(&change) {
                changes.push(change);
                continue;
            }
            let known = CHANGES.join(", ");
            reader.problem(
                filter,
                format!(
                    "Variable event '{change}' is not valid. Must be one of: {known} or a comma-separated list of both."
                ),
            );
        }
    }
    changes
}
