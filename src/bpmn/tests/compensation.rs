//! Compensation: handlers and what refers to them.

use super::check;

/// `content` is what the process consists of, besides a start event.
fn refused(content: &str, expected: &[&str]) {
    let content = format!("<startEvent id=\"s\"/>{content}");
    check("", &content, &expected.join("\n"));
}

/// A task `a` with a compensation boundary event `b`, and the handler `h`.
const COMPENSABLE: &str = "<task id=\"a\"/><boundaryEvent id=\"b\" attachedToRef=\"a\">\
     <compensateEventDefinition id=\"db\"/></boundaryEvent><task id=\"h\" isForCompensation=\"true\"/>\
     <association id=\"bh\" sourceRef=\"b\" targetRef=\"h\"/>";

fn throw(attributes: &str) -> String {
    format!(
        "<intermediateThrowEvent id=\"t\"><compensateEventDefinition id=\"dt\" {attributes}/></intermediateThrowEvent>"
    )
}

#[test]
fn a_handler_and_throws() {
    for attributes in ["", "activityRef=\"a\"", "waitForCompletion=\"true\""] {
        refused(&[COMPENSABLE, &throw(attributes)].concat(), &[]);
    }
}

#[test]
fn a_boundary_event_needs_its_handler_alone() {
    let without = COMPENSABLE.replace("association", "textAnnotation");
    let message = "b: Compensation boundary events must have a compensation association and no outgoing sequence flows";
    refused(
        &without.replace(
            "<textAnnotation id=\"bh\" sourceRef=\"b\" targetRef=\"h\"/>",
            "",
        ),
        &[message],
    );
    let flow = "<task id=\"n\"/><sequenceFlow id=\"f\" sourceRef=\"b\" targetRef=\"n\"/>";
    refused(&[COMPENSABLE, flow].concat(), &[message]);
}

#[test]
fn a_handler_stands_alone() {
    let around = "<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"h\"/>\
         <sequenceFlow id=\"g\" sourceRef=\"h\" targetRef=\"a\"/>\
         <boundaryEvent id=\"c\" attachedToRef=\"h\"><errorEventDefinition/></boundaryEvent>";
    refused(
        &[COMPENSABLE, around].concat(),
        &[
            "h: A compensation handler should have no incoming sequence flows",
            "h: A compensation handler should have no outgoing sequence flows",
            "h: A compensation handler should have no boundary events",
        ],
    );
}

#[test]
fn references() {
    refused(
        &throw("activityRef=\"none\""),
        &["dt: The referenced compensation activity 'none' doesn't exist"],
    );
    refused(
        &["<task id=\"x\"/>", &throw("activityRef=\"x\"")].concat(),
        &[
            "dt: The referenced compensation activity 'x' must have either a compensation boundary event or be a subprocess",
        ],
    );
    let inside = format!("<subProcess id=\"sp\"><startEvent id=\"s2\"/>{COMPENSABLE}</subProcess>");
    refused(&[&inside, &throw("activityRef=\"sp\"")[..]].concat(), &[]);
    refused(
        &[&inside, &throw("activityRef=\"a\"")[..]].concat(),
        &[
            "dt: The referenced compensation activity 'a' must be in the same scope as the compensation throw event",
        ],
    );
}

#[test]
fn throws_wait() {
    refused(
        &throw("waitForCompletion=\"false\""),
        &[
            "t: A compensation intermediate throwing event waitForCompletion attribute must be true or not present",
        ],
    );
    refused(
        "<endEvent id=\"e\"><compensateEventDefinition id=\"d1\" waitForCompletion=\"false\"/></endEvent>",
        &["e: A compensation end event waitForCompletion attribute must be true or not present"],
    );
}
