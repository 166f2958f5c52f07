//! What Zeebe runs and this engine doesn't yet, and what Zeebe takes but would only half run.

use super::check;

fn check_unsupported(content: &str, element: &str, what: &str) {
    let expected = format!("{element}: {what} (line 1) is not supported by this engine yet");
    check("", &format!("<startEvent id=\"s\"/>{content}"), &expected);
}

#[test]
fn extensions() {
    check_unsupported(
        "<task id=\"x\"><extensionElements><zeebe:linkedResources/></extensionElements></task>",
        "x",
        "Extension element 'zeebe:linkedResources'",
    );
}

#[test]
fn what_would_only_half_run() {
    check(
        "",
        "<startEvent id=\"s\"/><subProcess id=\"p1\"><startEvent id=\"s1\"/></subProcess><task id=\"t\"/>\
         <sequenceFlow id=\"f\" sourceRef=\"s1\" targetRef=\"t\"/>",
        "f: A sequence flow must not cross the border of a sub-process",
    );
    check(
        "",
        "<startEvent id=\"s\"/><exclusiveGateway id=\"g\"/><boundaryEvent id=\"b\" attachedToRef=\"g\">\
         <errorEventDefinition/></boundaryEvent>",
        "b: Must be attached to an activity",
    );
    check(
        "",
        "<startEvent id=\"s\"/><dataObject id=\"data\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"data\"/>",
        "f: A sequence flow must connect two flow nodes of the same process",
    );
}
