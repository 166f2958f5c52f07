//! Straight-through loops.

use super::{check, check_file};

#[test]
fn two_phases() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"/><serviceTask id="t2"><extensionElements><zeebe:taskDefinition type="=)"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="t2"/>"#,
        &[
            "t: Must have exactly one 'zeebe:taskDefinition' extension element",
            "t2 > extensionElements > taskDefinition: failed to parse expression ')':",
        ]
        .join("\n"),
    );
}

#[test]
fn loop_runtime() {
    check(
        "",
        r#"<startEvent id="s"/><task id="t0"/><serviceTask id="t2"><extensionElements><zeebe:taskDefinition type="=)"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="t0"/><sequenceFlow id="f2" sourceRef="t0" targetRef="t0"/><sequenceFlow id="f3" sourceRef="t0" targetRef="t2"/>"#,
        "t2 > extensionElements > taskDefinition: failed to parse expression ')':",
    );
}

#[test]
fn loop_two() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><task id="b"/><exclusiveGateway id="g"/><task id="c"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="g"/><sequenceFlow id="f4" sourceRef="g" targetRef="a"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f5" sourceRef="g" targetRef="c"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f6" sourceRef="c" targetRef="c"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: c > c",
    );
}

#[test]
fn loop_gw_only() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g"/><exclusiveGateway id="h"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="h"/><sequenceFlow id="f3" sourceRef="h" targetRef="g"/>"#,
        "",
    );
}

#[test]
fn loop_svc_ok() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="t"/><sequenceFlow id="f3" sourceRef="t" targetRef="a"/>"#,
        "",
    );
}

#[test]
fn loop_script() {
    check(
        "",
        r#"<startEvent id="s"/><scriptTask id="a"><extensionElements><zeebe:script expression="=1" resultVariable="r"/></extensionElements></scriptTask><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f3" sourceRef="a" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > a",
    );
}

#[test]
fn loop_scriptjob() {
    check(
        "",
        r#"<startEvent id="s"/><scriptTask id="a"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></scriptTask><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f3" sourceRef="a" targetRef="a"/>"#,
        "",
    );
}

#[test]
fn loop_call() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="a"><extensionElements><zeebe:calledElement processId="p"/></extensionElements></callActivity><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > s > a",
    );
}

#[test]
fn loop_throw() {
    check(
        "",
        r#"<startEvent id="s"/><intermediateThrowEvent id="a"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > a",
    );
}

#[test]
fn loop_sub() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="a"><startEvent id="ss"/></subProcess><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="a"/>"#,
        "",
    );
}

#[test]
fn loop_in_sub() {
    check(
        "",
        r#"<startEvent id="s"/><subProcess id="a"><startEvent id="ss"/><task id="x"/><sequenceFlow id="q1" sourceRef="ss" targetRef="x"/><sequenceFlow id="q2" sourceRef="x" targetRef="x"/></subProcess><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: x > x",
    );
}

#[test]
fn loop_sendthrow() {
    check(
        "",
        r#"<startEvent id="s"/><intermediateThrowEvent id="a"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements><messageEventDefinition id="md"/></intermediateThrowEvent><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > a",
    );
}

#[test]
fn case() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><task id="b"/><exclusiveGateway id="g"/><task id="c"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="g"/><sequenceFlow id="f3" sourceRef="g" targetRef="a"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f4" sourceRef="g" targetRef="c"><conditionExpression>=x</conditionExpression></sequenceFlow>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > g > a",
    );
}

#[test]
fn case_2() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><task id="b"/><parallelGateway id="h"/><task id="c"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="h"/><sequenceFlow id="f3" sourceRef="h" targetRef="a"/><sequenceFlow id="f4" sourceRef="h" targetRef="c"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > h > a",
    );
}

#[test]
fn case_3() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><task id="b"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > a",
    );
}

#[test]
fn case_4() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><task id="b"/><task id="c"/><task id="dd"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="a"/><sequenceFlow id="f3" sourceRef="a" targetRef="c"/><sequenceFlow id="f4" sourceRef="c" targetRef="dd"/><sequenceFlow id="f5" sourceRef="dd" targetRef="c"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: c > dd > c",
    );
}

#[test]
fn case_5() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><subProcess id="b"><startEvent id="ss"/></subProcess><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > ss > a",
    );
}

#[test]
fn case_6() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><intermediateCatchEvent id="b"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="a"/>"#,
        "",
    );
}

#[test]
fn case_7() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><userTask id="b"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="a"/>"#,
        "",
    );
}

#[test]
fn case_8() {
    check(
        "",
        r#"<startEvent id="s"/><manualTask id="a"/><callActivity id="b"><extensionElements><zeebe:calledElement processId="zzz"/></extensionElements></callActivity><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="a"/>"#,
        "",
    );
}

#[test]
fn case_9() {
    check(
        "",
        r#"<startEvent id="s"/><manualTask id="a"/><intermediateThrowEvent id="b"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > a",
    );
}

#[test]
fn case_10() {
    check(
        "",
        r#"<startEvent id="s"/><manualTask id="a"/><task id="x"/><intermediateThrowEvent id="b"/><sequenceFlow id="f0" sourceRef="s" targetRef="x"/><sequenceFlow id="f1" sourceRef="x" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > a",
    );
}

#[test]
fn case_11() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g"/><task id="a"/><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="a"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f2" sourceRef="a" targetRef="g"/><sequenceFlow id="f3" sourceRef="g" targetRef="e"><conditionExpression>=x</conditionExpression></sequenceFlow>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > g > a",
    );
}

#[test]
fn case_12() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g" default="f3"/><task id="a"/><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="g"/><sequenceFlow id="f1" sourceRef="g" targetRef="a"><conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="f2" sourceRef="a" targetRef="g"/><sequenceFlow id="f3" sourceRef="g" targetRef="e"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > g > a",
    );
}

#[test]
fn case_13() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent><task id="a"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="b" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="t"/>"#,
        "",
    );
}

#[test]
fn case_14() {
    check(
        "",
        r#"<startEvent id="s"/><task id="t"/><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="td"><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent><task id="a"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="b" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="t"/>"#,
        "",
    );
}

#[test]
fn case_15() {
    check_file(
        r#"<process id="p1" isExecutable="true"><startEvent id="s"/><callActivity id="c1"><extensionElements><zeebe:calledElement processId="p2"/></extensionElements></callActivity><sequenceFlow id="f0" sourceRef="s" targetRef="c1"/></process><process id="p2" isExecutable="true"><startEvent id="s2"/><callActivity id="c2"><extensionElements><zeebe:calledElement processId="p1"/></extensionElements></callActivity><sequenceFlow id="z1" sourceRef="s2" targetRef="c2"/></process>"#,
        &[
        "p1: Processes are not allowed to contain a straight-through processing loop: c1 > s2 > c2 > s > c1",
        "p2: Processes are not allowed to contain a straight-through processing loop: c2 > s > c1 > s2 > c2"].join("\n"),
    );
}

#[test]
fn case_16() {
    check_file(
        r#"<process id="p1" isExecutable="true"><startEvent id="s"/><task id="a"/><sequenceFlow id="q1" sourceRef="s" targetRef="a"/><sequenceFlow id="q2" sourceRef="a" targetRef="a"/></process><process id="p2" isExecutable="true"><startEvent id="s2"/><task id="b"/><sequenceFlow id="z1" sourceRef="s2" targetRef="b"/><sequenceFlow id="z2" sourceRef="b" targetRef="b"/></process>"#,
        &[
            "p1: Processes are not allowed to contain a straight-through processing loop: a > a",
            "p2: Processes are not allowed to contain a straight-through processing loop: b > b",
        ]
        .join("\n"),
    );
}

#[test]
fn case_17() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><task id="b"/><task id="c"/><task id="dd"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="c"/><sequenceFlow id="f2" sourceRef="c" targetRef="dd"/><sequenceFlow id="f3" sourceRef="dd" targetRef="c"/><sequenceFlow id="f4" sourceRef="a" targetRef="b"/><sequenceFlow id="f5" sourceRef="b" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > a",
    );
}

#[test]
fn case_18() {
    check(
        "",
        r#"<startEvent id="s"/><task id="zz"/><task id="c1"/><task id="q"/><task id="r"/><sequenceFlow id="f0" sourceRef="s" targetRef="zz"/><sequenceFlow id="f1" sourceRef="zz" targetRef="c1"/><sequenceFlow id="f2" sourceRef="c1" targetRef="zz"/><sequenceFlow id="f3" sourceRef="zz" targetRef="q"/><sequenceFlow id="f4" sourceRef="q" targetRef="r"/><sequenceFlow id="f5" sourceRef="r" targetRef="q"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: q > r > q",
    );
}

#[test]
fn case_19() {
    check(
        "",
        r#"<startEvent id="s"/><task id="q"/><task id="r"/><task id="zz"/><task id="c1"/><sequenceFlow id="f0" sourceRef="s" targetRef="zz"/><sequenceFlow id="f1" sourceRef="zz" targetRef="c1"/><sequenceFlow id="f2" sourceRef="c1" targetRef="zz"/><sequenceFlow id="f3" sourceRef="zz" targetRef="q"/><sequenceFlow id="f4" sourceRef="q" targetRef="r"/><sequenceFlow id="f5" sourceRef="r" targetRef="q"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: q > r > q",
    );
}

#[test]
fn case_20() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><subProcess id="b"><startEvent id="ss"/><endEvent id="se"/><sequenceFlow id="g1" sourceRef="ss" targetRef="se"/></subProcess><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > ss > se > a",
    );
}

#[test]
fn case_21() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><subProcess id="b"><startEvent id="ss"/><task id="t1"/><task id="t2"/><endEvent id="se"/><sequenceFlow id="g1" sourceRef="ss" targetRef="t1"/><sequenceFlow id="g2" sourceRef="ss" targetRef="t2"/><sequenceFlow id="g3" sourceRef="t1" targetRef="se"/></subProcess><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > b > ss > t2 > a",
    );
}

#[test]
fn case_22() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="s"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > s > a",
    );
}

#[test]
fn case_23() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><task id="b"/><task id="c"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="b"/><sequenceFlow id="f2" sourceRef="a" targetRef="c"/><sequenceFlow id="f3" sourceRef="b" targetRef="a"/><sequenceFlow id="f4" sourceRef="c" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > c > a",
    );
}

#[test]
fn case_24() {
    check(
        "",
        r#"<startEvent id="s"/><task id="a"/><userTask id="c"/><task id="x"/><task id="y"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="c"/><sequenceFlow id="f2" sourceRef="c" targetRef="x"/><sequenceFlow id="f3" sourceRef="x" targetRef="y"/><sequenceFlow id="f4" sourceRef="y" targetRef="x"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: x > y > x",
    );
}

#[test]
fn case_25() {
    check(
        "",
        r#"<startEvent id="s"/><intermediateThrowEvent id="a"/><exclusiveGateway id="g"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/><sequenceFlow id="f3" sourceRef="g" targetRef="a"/>"#,
        "p: Processes are not allowed to contain a straight-through processing loop: a > g > a",
    );
}
