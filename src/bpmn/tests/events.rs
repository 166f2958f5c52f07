//! Start, catch, throw and end events with their definitions.

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
fn end_timer() {
    check(
        "",
        r#"<startEvent id="s"/><endEvent id="e"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "e: End events must be one of: none, error, message, terminate, signal, escalation or compensation",
    );
}

#[test]
fn end_msg_nothing() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><endEvent id="e"><messageEventDefinition id="md" messageRef="m"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "e: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn end_msg_job() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><endEvent id="e"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements><messageEventDefinition id="md"/></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "",
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
fn catch_timer_0() {
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeCycle>R/PT1S</timeCycle></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Intermediate timer catch event must have either a time duration or a time date.",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration/></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Invalid timer duration expression (Invalid duration format '' for expression ''.)",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration>42</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Invalid timer duration expression (Expected result of the expression '42' to be one of '[DURATION, PERIOD, STRING]', but was 'NUMBER'.)",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDate>2024</timeDate></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Invalid timer date expression (Expected result of the expression '2024' to be one of '[DATE_TIME, STRING]', but was 'NUMBER'.)",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration>abc</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Invalid timer duration expression (Invalid duration format 'abc' for expression 'abc'.)",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration>=)</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "td: failed to parse expression ')':",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDate>abc</timeDate></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Invalid timer date expression (Invalid date-time format 'abc' for expression 'abc'.)",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDate>2024-01-01</timeDate></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Invalid timer date expression (Invalid date-time format '2024-01-01' for expression '2024-01-01'.)",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration>=x</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration>=1</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDate>=1</timeDate></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition id="td"><timeDuration> PT1S </timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "",
    );
}

#[test]
fn start_timer_00_timecycle_x() {
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>=x</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        &[
        "s: Invalid timer cycle expression (Expected result of the expression 'x' to be 'STRING', but was 'NULL'. The evaluation reported the following warnings:",
        "[NO_VARIABLE_FOUND] No variable found with name 'x')"].join("\n"),
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>abc</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer cycle expression (Cron expression contains 1 parts but we expect one of [6])",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>R3</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer cycle expression (No interval given)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>=cycle(3, duration("PT1S"))</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>=x</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        &[
        "s: Invalid timer duration expression (Expected result of the expression 'x' to be one of '[DURATION, PERIOD, STRING]', but was 'NULL'. The evaluation reported the following warnings:",
        "[NO_VARIABLE_FOUND] No variable found with name 'x')"].join("\n"),
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDate>=x</timeDate></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        &[
        "s: Invalid timer date expression (Expected result of the expression 'x' to be one of '[DATE_TIME, STRING]', but was 'NULL'. The evaluation reported the following warnings:",
        "[NO_VARIABLE_FOUND] No variable found with name 'x')"].join("\n"),
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDate>=now()</timeDate></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDate>abc</timeDate></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer date expression (Invalid date-time format 'abc' for expression 'abc'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>=1</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer cycle expression (Expected result of the expression '1' to be 'STRING', but was 'NUMBER'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>=)</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        &[
            "s: Invalid timer cycle expression (failed to parse expression ')':",
            "td: failed to parse expression ')':",
        ]
        .join("\n"),
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>="abc"</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        r#"s: Invalid timer duration expression (Invalid duration format 'abc' for expression '"abc"'.)"#,
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>=1</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer duration expression (Expected result of the expression '1' to be one of '[DURATION, PERIOD, STRING]', but was 'NUMBER'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDate>=1</timeDate></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer date expression (Expected result of the expression '1' to be one of '[DATE_TIME, STRING]', but was 'NUMBER'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDate>="abc"</timeDate></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        r#"s: Invalid timer date expression (Invalid date-time format 'abc' for expression '"abc"'.)"#,
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>=duration("PT1S")</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>R/2024-01-01/PT1S</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer cycle expression (Text '2024-01-01' could not be parsed at index 10)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle/></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer cycle expression (Empty expression!)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>12</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer cycle expression (Expected result of the expression '12' to be 'STRING', but was 'NUMBER'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeCycle>=null</timeCycle></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer cycle expression (Expected result of the expression 'null' to be 'STRING', but was 'NULL'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>=null</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer duration expression (Expected result of the expression 'null' to be one of '[DURATION, PERIOD, STRING]', but was 'NULL'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>=x+1</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        &[
        "s: Invalid timer duration expression (Expected result of the expression 'x+1' to be one of '[DURATION, PERIOD, STRING]', but was 'NULL'. The evaluation reported the following warnings:",
        "[NO_VARIABLE_FOUND] No variable found with name 'x'",
        "[INVALID_TYPE] Can't add '1' to 'null')"].join("\n"),
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>12</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer duration expression (Expected result of the expression '12' to be one of '[DURATION, PERIOD, STRING]', but was 'NUMBER'.)",
    );
}

#[test]
fn throw_msg_none() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><intermediateThrowEvent id="c"><messageEventDefinition id="md" messageRef="m"/></intermediateThrowEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn throw_msg_pub_on_ev() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><intermediateThrowEvent id="c"><extensionElements><zeebe:publishMessage correlationKey="=x"/></extensionElements><messageEventDefinition id="md" messageRef="m"/></intermediateThrowEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn throw_msg_both() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><intermediateThrowEvent id="c"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements><messageEventDefinition id="md" messageRef="m"><extensionElements><zeebe:publishMessage correlationKey="=x"/></extensionElements></messageEventDefinition></intermediateThrowEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn throw_pub_no_key() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><intermediateThrowEvent id="c"><messageEventDefinition id="md" messageRef="m"><extensionElements><zeebe:publishMessage/></extensionElements></messageEventDefinition></intermediateThrowEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "md > extensionElements > publishMessage: Attribute 'correlationKey' must be present and not empty",
    );
}

#[test]
fn throw_pub_noref() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><intermediateThrowEvent id="c"><messageEventDefinition id="md"><extensionElements><zeebe:publishMessage correlationKey="=x"/></extensionElements></messageEventDefinition></intermediateThrowEvent><sequenceFlow id="f1" sourceRef="s" targetRef="c"/>"#,
        "c: Must reference a message",
    );
}

#[test]
fn send_pub_noref() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><sendTask id="t"><extensionElements><zeebe:publishMessage correlationKey="x"/></extensionElements></sendTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "t: Must reference a message",
    );
}

#[test]
fn msgname_bad() {
    check(
        r#"<message id="m" name="=)"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><receiveTask id="t" messageRef="m"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "m: failed to parse expression ')':",
    );
}

#[test]
fn start_msg_noname() {
    check(
        r#"<message id="m"/>"#,
        r#"<startEvent id="s"><messageEventDefinition id="md" messageRef="m"/></startEvent>"#,
        "m: Name must be present and not empty",
    );
}

#[test]
fn start_msg_noref() {
    check(
        "",
        r#"<startEvent id="s"><messageEventDefinition id="md"/></startEvent>"#,
        "md: Must reference a message",
    );
}

#[test]
fn start_msg_expr() {
    check(
        r#"<message id="m" name="=x"/>"#,
        r#"<startEvent id="s"><messageEventDefinition id="md" messageRef="m"/></startEvent>"#,
        "s: Expected constant expression of type String for message name '=x', but was NULL",
    );
}

#[test]
fn start_msg_expr_const() {
    check(
        r#"<message id="m" name="=&quot;a&quot;"/>"#,
        r#"<startEvent id="s"><messageEventDefinition id="md" messageRef="m"/></startEvent>"#,
        "",
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
fn start_msg_diff_same_name() {
    check(
        r#"<message id="m" name="a"/><message id="m2" name="a"/>"#,
        r#"<startEvent id="s"><messageEventDefinition id="md" messageRef="m"/></startEvent><startEvent id="s2"><messageEventDefinition id="md2" messageRef="m2"/></startEvent>"#,
        "p: Multiple message event definitions with the same name 'a' are not allowed.",
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
fn unused_msg_noname() {
    check(r#"<message id="m"/>"#, r#"<startEvent id="s"/>"#, "");
}

#[test]
fn unused_msg_expr_bad() {
    check(
        r#"<message id="m" name="=)"/>"#,
        r#"<startEvent id="s"/>"#,
        "m: failed to parse expression ')':",
    );
}

#[test]
fn unused_err() {
    check(r#"<error id="er"/>"#, r#"<startEvent id="s"/>"#, "");
}

#[test]
fn start_msg_static_num() {
    check(
        r#"<message id="m" name="12"/>"#,
        r#"<startEvent id="s"><messageEventDefinition id="md" messageRef="m"/></startEvent>"#,
        "s: Expected constant expression of type String for message name '12', but was NUMBER",
    );
}
