//! Gateways and the flows at them.

use super::check;

#[test]
fn ok() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="f3"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn no_cond() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        "f3: Must have a condition or be default flow",
    );
}

#[test]
fn two_no_cond() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"/><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        &[
            "f2: Must have a condition or be default flow",
            "f3: Must have a condition or be default flow",
        ]
        .join("\n"),
    );
}

#[test]
fn default_bad() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="f1"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"><conditionExpression>=x</conditionExpression></sequenceFlow>"#,
        "g: Default flow must start at gateway",
    );
}

#[test]
fn default_with_cond() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="f3"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"><conditionExpression>=x</conditionExpression></sequenceFlow>"#,
        "",
    );
}

#[test]
fn static_cond() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="f3"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>x</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        "f2 > conditionExpression: Expected expression but found static value 'x'. An expression must start with '=' (e.g. '=x').",
    );
}

#[test]
fn empty_cond() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="f3"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression/></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        "f2 > conditionExpression: Expected expression but found static value ''. An expression must start with '=' (e.g. '=').",
    );
}

#[test]
fn bad_cond() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="f3"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>=)</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        "f2 > conditionExpression: failed to parse expression ')':",
    );
}

#[test]
fn par_cond() {
    check(
        "",
        r#"<startEvent id="s"/><parallelGateway id="g"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        "g: Conditional sequence flows are only supported at exclusive or inclusive gateway",
    );
}

#[test]
fn single_out() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn default_nonexist() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="nope"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="t"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="g" targetRef="e"><conditionExpression>=x</conditionExpression></sequenceFlow>"#,
        "Error: cvc-id.1: There is no ID/IDREF binding for IDREF 'nope'.",
    );
}

#[test]
fn task_cond() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"><conditionExpression>=x</conditionExpression></sequenceFlow>"#,
        "t: Conditional sequence flows are only supported at exclusive or inclusive gateway",
    );
}

#[test]
fn no_out() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/>"#,
        "",
    );
}

#[test]
fn task_default() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t" default="f2"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn ok_2() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id="c2"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"/><sequenceFlow id="f2" sourceRef="g" targetRef="c2"/>"#,
        "",
    );
}

#[test]
fn one() {
    check(
        "",
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"/>"#,
        "g: Event-based gateway must have at least 2 outgoing sequence flows.",
    );
}

#[test]
fn task() {
    check(
        "",
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><task id="c2"/><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"/><sequenceFlow id="f2" sourceRef="g" targetRef="c2"/>"#,
        "g: Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.",
    );
}

#[test]
fn recv() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><receiveTask id="c2" messageRef="m"/><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"/><sequenceFlow id="f2" sourceRef="g" targetRef="c2"/>"#,
        "g: Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.",
    );
}

#[test]
fn dup_msg() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><intermediateCatchEvent id="c2"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"/><sequenceFlow id="f2" sourceRef="g" targetRef="c2"/>"#,
        "g: Multiple message event definitions with the same name 'm1' are not allowed.",
    );
}

#[test]
fn extra_inc() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id="c2"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><task id="c3"/><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"/><sequenceFlow id="f2" sourceRef="g" targetRef="c2"/><sequenceFlow id="f3" sourceRef="g" targetRef="c3"/><sequenceFlow id="fx" sourceRef="c3" targetRef="c1"/>"#,
        &[
        "g: Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.",
        "g: Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway."].join("\n"),
    );
}

#[test]
fn extra_inc2() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id="c2"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"/><sequenceFlow id="f2" sourceRef="g" targetRef="c2"/><sequenceFlow id="f3" sourceRef="c2" targetRef="t"/><sequenceFlow id="f4" sourceRef="t" targetRef="c1"/>"#,
        "g: Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.",
    );
}

#[test]
fn evg_cond() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id="c2"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="c1"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f2" sourceRef="g" targetRef="c2"/>"#,
        "g: Conditional sequence flows are only supported at exclusive or inclusive gateway",
    );
}
