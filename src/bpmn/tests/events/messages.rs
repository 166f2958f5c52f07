//! Message events and messages: names, correlation keys, publishing.

use crate::bpmn::tests::check;

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
fn start_msg_diff_same_name() {
    check(
        r#"<message id="m" name="a"/><message id="m2" name="a"/>"#,
        r#"<startEvent id="s"><messageEventDefinition id="md" messageRef="m"/></startEvent><startEvent id="s2"><messageEventDefinition id="md2" messageRef="m2"/></startEvent>"#,
        "p: Multiple message event definitions with the same name 'a' are not allowed.",
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
fn start_msg_static_num() {
    check(
        r#"<message id="m" name="12"/>"#,
        r#"<startEvent id="s"><messageEventDefinition id="md" messageRef="m"/></startEvent>"#,
        "s: Expected constant expression of type String for message name '12', but was NUMBER",
    );
}
