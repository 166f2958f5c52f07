//! How processes and sub-processes may start, and what may stand in them.

use super::{check, check_file};

#[test]
fn no_start_event() {
    check(
        "",
        r#"<endEvent id="e"/>"#,
        "p: Must have at least one start event",
    );
}

#[test]
fn two_none_start_events() {
    check(
        "",
        r#"<startEvent id="s"/><startEvent id="s2"/>"#,
        "p: Multiple none start events are not allowed",
    );
}

#[test]
fn no_executable_process() {
    check_file(
        r#"<process id="p"><startEvent id="s"/></process>"#,
        "definitions: Must contain at least one executable process",
    );
}

#[test]
fn no_id() {
    check(
        "",
        "<startEvent/>",
        &[
            "p > startEvent: Element id must be present and not empty.",
            "p > startEvent: Element id must be present and not empty.",
            "p > startEvent: Element id must be present and not empty.",
        ]
        .join("\n"),
    );
}

#[test]
fn unknown_target() {
    check(
        "",
        r#"<startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="nope"/>"#,
        "Error: cvc-id.1: There is no ID/IDREF binding for IDREF 'nope'.",
    );
}

#[test]
fn duplicate_id() {
    check(
        "",
        r#"<startEvent id="s"/><task id="s"/>"#,
        "Error: cvc-id.2: There are multiple occurrences of ID value 's'.",
    );
}

#[test]
fn no_target() {
    check(
        "",
        r#"<startEvent id="s"/><sequenceFlow id="f" sourceRef="s"/>"#,
        "Error: cvc-complex-type.4: Attribute 'targetRef' must appear on element 'sequenceFlow'.",
    );
}

#[test]
fn unknown_element() {
    check(
        "",
        r#"<startEvent id="s"/><foo id="x"/>"#,
        r#"Error: cvc-complex-type.2.4.a: Invalid content was found starting with element '{"http://www.omg.org/spec/BPMN/20100524/MODEL":foo}'. One of '{"http://www.omg.org/spec/BPMN/20100524/MODEL":flowElement, "http://www.omg.org/spec/BPMN/20100524/MODEL":artifact, "http://www.omg.org/spec/BPMN/20100524/MODEL":resourceRole, "http://www.omg.org/spec/BPMN/20100524/MODEL":correlationSubscription, "http://www.omg.org/spec/BPMN/20100524/MODEL":supports}' is expected."#,
    );
}

#[test]
fn complex_gateway() {
    check(
        "",
        r#"<startEvent id="s"/><complexGateway id="g"/>"#,
        "g: Elements of type 'ComplexGateway' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/",
    );
}

#[test]
fn unknown_attribute() {
    check(
        "",
        r#"<startEvent id="s" foo="1"/>"#,
        "Error: cvc-complex-type.3.2.2: Attribute 'foo' is not allowed to appear in element 'startEvent'.",
    );
}

#[test]
fn what_an_engine_ignores() {
    check(
        "",
        r#"<startEvent id="s"/><dataObject id="do"/><dataObjectReference id="dor" dataObjectRef="do"/><dataStoreReference id="ds"/><textAnnotation id="ta"/><association id="as" sourceRef="s" targetRef="ta"/><group id="gr"/>"#,
        "",
    );
}

#[test]
fn start_event_with_two_types() {
    check(
        r#"<signal id="sg" name="sig"/>"#,
        r#"<startEvent id="s"><timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition><signalEventDefinition signalRef="sg"/></startEvent>"#,
        "s: Start event can't have more than one type",
    );
}

#[test]
fn timer_without_anything() {
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition/></startEvent>"#,
        "s > timerEventDefinition: Must be exactly one type of timer: timeDuration, timeDate or timeCycle",
    );
}

#[test]
fn timer_without_anything_2() {
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"/></startEvent>"#,
        "td: Must be exactly one type of timer: timeDuration, timeDate or timeCycle",
    );
}

#[test]
fn conditional_start() {
    check(
        "",
        r#"<startEvent id="s"><conditionalEventDefinition id="c"><condition>=x</condition></conditionalEventDefinition></startEvent>"#,
        "",
    );
}

#[test]
fn message_of_two_start_events() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><startEvent id="s2"><messageEventDefinition messageRef="m"/></startEvent><startEvent id="s3"><messageEventDefinition messageRef="m"/></startEvent>"#,
        "m: A message cannot be referred by more than one start event",
    );
}

#[test]
fn sub_process_without_start() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="t"><endEvent id="se"/></subProcess>"#,
        "t: Must have exactly one start event",
    );
}

#[test]
fn sub_process_with_two_starts() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="t"><startEvent id="ss"/><startEvent id="ss2"/></subProcess>"#,
        "t: Must have exactly one start event",
    );
}

#[test]
fn sub_process_with_timer_start() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="t"><startEvent id="ss"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent></subProcess>"#,
        "t: Start events in subprocesses must be of type none",
    );
}

#[test]
fn sub_nostart() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="t"><endEvent id="se"/></subProcess><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "t: Must have exactly one start event",
    );
}

#[test]
fn sub_two_starts() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="t"><startEvent id="ss"/><startEvent id="ss2"/></subProcess><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "t: Must have exactly one start event",
    );
}

#[test]
fn sub_timerstart() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="t"><startEvent id="ss"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent></subProcess><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "t: Start events in subprocesses must be of type none",
    );
}

#[test]
fn sub_empty() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="t"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "t: Must have exactly one start event",
    );
}
