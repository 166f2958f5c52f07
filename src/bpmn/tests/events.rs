//! Events of any kind, and those of errors and signals.

mod messages;
mod timers;

use super::check;

#[test]
fn end_out() {
    check(
        "",
        r#"<startEvent id="s"/><endEvent id="e"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="e"/><sequenceFlow id="f2" sourceRef="e" targetRef="t"/>"#,
        "e: End events must not have outgoing sequence flows to other elements.",
    );
}

#[test]
fn start_in() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="s"/>"#,
        "",
    );
}

#[test]
fn end_two_defs() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><endEvent id="e"><terminateEventDefinition/><messageEventDefinition messageRef="m"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        &[
        "e: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
        "e: Must have at most one event definition"].join("\n"),
    );
}

#[test]
fn end_err_noref() {
    check(
        "",
        r#"<startEvent id="s"/><endEvent id="e"><errorEventDefinition id="ed"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "ed: Must reference an error",
    );
}

#[test]
fn end_err_nocode() {
    check(
        r#"<error id="er"/>"#,
        r#"<startEvent id="s"/><endEvent id="e"><errorEventDefinition id="ed" errorRef="er"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "ed: ErrorCode must be present and not empty",
    );
}

#[test]
fn end_err_empty() {
    check(
        r#"<error id="er" errorCode=""/>"#,
        r#"<startEvent id="s"/><endEvent id="e"><errorEventDefinition id="ed" errorRef="er"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "ed: ErrorCode must be present and not empty",
    );
}

#[test]
fn end_err_expr() {
    check(
        r#"<error id="er" errorCode="=x"/>"#,
        r#"<startEvent id="s"/><endEvent id="e"><errorEventDefinition id="ed" errorRef="er"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn end_sig_noref() {
    check(
        "",
        r#"<startEvent id="s"/><endEvent id="e"><signalEventDefinition id="ed"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "ed: Must reference a signal",
    );
}

#[test]
fn end_sig_noname() {
    check(
        r#"<signal id="sg"/>"#,
        r#"<startEvent id="s"/><endEvent id="e"><signalEventDefinition id="ed" signalRef="sg"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "sg: Name must be present and not empty",
    );
}

#[test]
fn end_sig_expr_bad() {
    check(
        r#"<signal id="sg" name="=)"/>"#,
        r#"<startEvent id="s"/><endEvent id="e"><signalEventDefinition id="ed" signalRef="sg"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "sg: failed to parse expression ')':",
    );
}

#[test]
fn catch_none() {
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"/><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Must have exactly one event definition",
    );
}

#[test]
fn catch_error() {
    check(
        r#"<error id="er" errorCode="E1"/>"#,
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><errorEventDefinition errorRef="er"/></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Event definition must be one of: message, timer, signal, or link",
    );
}

#[test]
fn catch_two() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition><messageEventDefinition messageRef="m"/></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Must have exactly one event definition",
    );
}

#[test]
fn start_sig_expr() {
    check(
        r#"<signal id="sg" name="=x"/>"#,
        r#"<startEvent id="s"><signalEventDefinition id="md" signalRef="sg"/></startEvent>"#,
        "s: Expected constant expression of type String for signal name '=x', but was NULL",
    );
}

#[test]
fn start_sig_same() {
    check(
        r#"<signal id="sg" name="sig"/>"#,
        r#"<startEvent id="s"><signalEventDefinition id="md" signalRef="sg"/></startEvent><startEvent id="s2"><signalEventDefinition id="md2" signalRef="sg"/></startEvent>"#,
        "p: Multiple signal event definitions with the same name 'sig' are not allowed.",
    );
}

#[test]
fn unused_err() {
    check(r#"<error id="er"/>"#, r#"<startEvent id="s"/>"#, "");
}
