//! Boundary events, alone and together.

use super::check;

#[test]
fn bd_none() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"/><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "b: Must have exactly one event definition",
    );
}

#[test]
fn bd_two() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition><messageEventDefinition messageRef="m"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "b: Must have exactly one event definition",
    );
}

#[test]
fn bd_cycle_int() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeCycle>R/PT1S</timeCycle></timerEventDefinition></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "b: Interrupting timer event with time cycle is not allowed.",
    );
}

#[test]
fn bd_cycle_nonint() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><timerEventDefinition id="td"><timeCycle>R/PT1S</timeCycle></timerEventDefinition></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn bd_err_nonint() {
    check(
        r#"<error id="er" errorCode="E1"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><errorEventDefinition errorRef="er"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "b: Non-Interrupting event of this type is not allowed",
    );
}

#[test]
fn bd_terminate() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><terminateEventDefinition/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "b: Boundary events must be one of: timer, message, error, signal, escalation",
    );
}

#[test]
fn bd_no_attr() {
    check(
        "",
        r#"<startEvent id="s"/><boundaryEvent id="b"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "Error: cvc-complex-type.4: Attribute 'attachedToRef' must appear on element 'boundaryEvent'.",
    );
}

#[test]
fn bd_incoming() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/><sequenceFlow id="f3" sourceRef="t" targetRef="b"/>"#,
        "b: Cannot have incoming sequence flows",
    );
}

#[test]
fn bd_err_catch_all() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><errorEventDefinition/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn bd_err_no_code() {
    check(
        r#"<error id="er"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><errorEventDefinition errorRef="er"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn bd_err_expr() {
    check(
        r#"<error id="er" errorCode="=x"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><errorEventDefinition id="ed" errorRef="er"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "ed: The errorCode of the error catch event is not allowed to be an expression",
    );
}

#[test]
fn bd_err_two_same() {
    check(
        r#"<error id="er" errorCode="E1"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b1" attachedToRef="t"><errorEventDefinition errorRef="er"/></boundaryEvent><boundaryEvent id="b2" attachedToRef="t"><errorEventDefinition errorRef="er"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b1" targetRef="e"/><sequenceFlow id="f3" sourceRef="b2" targetRef="e"/>"#,
        "t: Multiple error catch events with the same error code 'E1' are not supported on the same scope.",
    );
}

#[test]
fn bd_err_two_same_code() {
    check(
        r#"<error id="er1" errorCode="A"/><error id="er2" errorCode="A"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b1" attachedToRef="t"><errorEventDefinition errorRef="er1"/></boundaryEvent><boundaryEvent id="b2" attachedToRef="t"><errorEventDefinition errorRef="er2"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b1" targetRef="e"/><sequenceFlow id="f3" sourceRef="b2" targetRef="e"/>"#,
        "t: Multiple error catch events with the same error code 'A' are not supported on the same scope.",
    );
}

#[test]
fn bd_err_two_all() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b1" attachedToRef="t"><errorEventDefinition/></boundaryEvent><boundaryEvent id="b2" attachedToRef="t"><errorEventDefinition/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b1" targetRef="e"/><sequenceFlow id="f3" sourceRef="b2" targetRef="e"/>"#,
        "t: The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.",
    );
}

#[test]
fn bd_msg_two_same() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b1" attachedToRef="t"><messageEventDefinition messageRef="m"/></boundaryEvent><boundaryEvent id="b2" attachedToRef="t"><messageEventDefinition messageRef="m"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b1" targetRef="e"/><sequenceFlow id="f3" sourceRef="b2" targetRef="e"/>"#,
        "t: Multiple message event definitions with the same name 'm1' are not allowed.",
    );
}

#[test]
fn bd_sig_two_same() {
    check(
        r#"<signal id="sg" name="sig"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b1" attachedToRef="t"><signalEventDefinition signalRef="sg"/></boundaryEvent><boundaryEvent id="b2" attachedToRef="t"><signalEventDefinition signalRef="sg"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b1" targetRef="e"/><sequenceFlow id="f3" sourceRef="b2" targetRef="e"/>"#,
        "t: Multiple signal event definitions with the same name 'sig' are not allowed.",
    );
}

#[test]
fn bd_recv_same_msg() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><receiveTask id="t" messageRef="m"/><boundaryEvent id="b" attachedToRef="t"><messageEventDefinition messageRef="m"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "t: Cannot reference the same message name as a boundary event",
    );
}

#[test]
fn bd_no_out() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "",
    );
}

#[test]
fn bd_on_call() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="x"/></extensionElements></callActivity><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn bd_msg_noref() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><messageEventDefinition id="md"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "md: Must reference a message",
    );
}

#[test]
fn bd_msg_same_name_diff() {
    check(
        r#"<message id="m1" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message><message id="m2" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b1" attachedToRef="t"><messageEventDefinition messageRef="m1"/></boundaryEvent><boundaryEvent id="b2" attachedToRef="t"><messageEventDefinition messageRef="m2"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b1" targetRef="e"/><sequenceFlow id="f3" sourceRef="b2" targetRef="e"/>"#,
        "t: Multiple message event definitions with the same name 'm1' are not allowed.",
    );
}

#[test]
fn bd_sig_expr_name() {
    check(
        r#"<signal id="sg" name="=x"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><signalEventDefinition signalRef="sg"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn bd_timer_static_bad() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeDuration>abc</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b" targetRef="e"/>"#,
        "b: Invalid timer duration expression (Invalid duration format 'abc' for expression 'abc'.)",
    );
}

#[test]
fn bd_err2_all_code() {
    check(
        r#"<error id="er" errorCode="E1"/>"#,
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b1" attachedToRef="t"><errorEventDefinition/></boundaryEvent><boundaryEvent id="b2" attachedToRef="t"><errorEventDefinition errorRef="er"/></boundaryEvent><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="b1" targetRef="e"/><sequenceFlow id="f3" sourceRef="b2" targetRef="e"/>"#,
        "",
    );
}
