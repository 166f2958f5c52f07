//! Conditional events, as Camunda 8.9 takes and refuses them.

use super::check;

fn event(id: &str, condition: &str, filter: &str) -> String {
    format!(
        "<boundaryEvent id=\"{id}\" attachedToRef=\"a\"><conditionalEventDefinition id=\"d{id}\">\
         <extensionElements><zeebe:conditionalFilter variableEvents=\"{filter}\"/></extensionElements>\
         <condition>{condition}</condition></conditionalEventDefinition></boundaryEvent>"
    )
}

fn refused(content: &str, expected: &str) {
    check(
        "",
        &format!("<startEvent id=\"s\"/><task id=\"a\"/>{content}"),
        expected,
    );
}

#[test]
fn conditions_and_filters() {
    refused(&event("b", "=x", "create, update"), "");
    refused(&[event("b", "=x", ""), event("c", "=x", "")].concat(), "");
    refused(
        &event("b", "true", ""),
        "db > condition: Expected expression but found static value 'true'. An expression must start with '=' (e.g. '=true').",
    );
    refused(
        &event("b", "=x", "delete,create"),
        "db > extensionElements > conditionalFilter: Variable event 'delete' is not valid. Must be one of: create, update or a comma-separated list of both.",
    );
}

#[test]
fn start_events_of_one_process_differ() {
    let start = |id| {
        format!(
            "<startEvent id=\"{id}\"><conditionalEventDefinition id=\"d{id}\"><condition>=x</condition>\
             </conditionalEventDefinition></startEvent>"
        )
    };
    refused(
        &[start("t"), start("u")].concat(),
        "p: Duplicate condition expression '=x' found in conditional start events of process 'p'. Condition expressions for conditional start events must be unique within a process.",
    );
}
