//! Timer events, and what times and cycles they take.

use crate::bpmn::tests::check;

#[test]
fn end_timer() {
    check(
        "",
        r#"<startEvent id="s"/><endEvent id="e"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></endEvent><sequenceFlow id="f1" sourceRef="s" targetRef="e"/>"#,
        "e: End events must be one of: none, error, message, terminate, signal, escalation or compensation",
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
fn start_timer_cycle() {
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
}

#[test]
fn start_timer_duration() {
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
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDuration>=duration("PT1S")</timeDuration></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "",
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
fn start_timer_date() {
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
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDate>=1</timeDate></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "s: Invalid timer date expression (Expected result of the expression '1' to be one of '[DATE_TIME, STRING]', but was 'NUMBER'.)",
    );
    check(
        "",
        r#"<startEvent id="s"><timerEventDefinition id="td"><timeDate>="abc"</timeDate></timerEventDefinition></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        r#"s: Invalid timer date expression (Invalid date-time format 'abc' for expression '"abc"'.)"#,
    );
}
