//! What Zeebe takes but would only half run.

use super::check;

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
