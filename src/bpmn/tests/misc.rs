//! Ids, attributes and extension elements anywhere.

use super::{check, check_file};

#[test]
fn vt() {
    check(
        "",
        r#"<extensionElements><zeebe:versionTag value="v1"/></extensionElements><startEvent id="s"/>"#,
        "",
    );
}

#[test]
fn lanes() {
    check(
        "",
        r#"<laneSet id="ls"><lane id="l1"><flowNodeRef>s</flowNodeRef></lane></laneSet><startEvent id="s"/>"#,
        "",
    );
}

#[test]
fn text_in_id() {
    check(
        "",
        r#"<startEvent id="a b"/>"#,
        "Error: cvc-datatype-valid.1.2.1: 'a b' is not a valid value for 'NCName'.",
    );
}

#[test]
fn id_num() {
    check(
        "",
        r#"<startEvent id="1"/>"#,
        "Error: cvc-datatype-valid.1.2.1: '1' is not a valid value for 'NCName'.",
    );
}

#[test]
fn vt_empty() {
    check(
        "",
        r#"<extensionElements><zeebe:versionTag/></extensionElements><startEvent id="s"/>"#,
        "",
    );
}

#[test]
fn io_on_start() {
    check(
        "",
        r#"<startEvent id="s"><extensionElements><zeebe:ioMapping><zeebe:output source="=b" target="x"/></zeebe:ioMapping></extensionElements></startEvent>"#,
        "",
    );
}

#[test]
fn io_on_gw() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway id="g"><extensionElements><zeebe:ioMapping><zeebe:output source="b" target="x"/></zeebe:ioMapping></extensionElements></exclusiveGateway>"#,
        "g > extensionElements > ioMapping > output: Expected expression but found static value 'b'. An expression must start with '=' (e.g. '=b').",
    );
}

#[test]
fn usertask_lit() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:assignmentDefinition assignee="" candidateGroups="=[1" candidateUsers="a, b"/><zeebe:taskSchedule dueDate="" followUpDate="2023-03-02T15:35+02:00"/></extensionElements></userTask><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="t" targetRef="e"/>"#,
        "t > extensionElements > assignmentDefinition: failed to parse expression '[1':",
    );
}

#[test]
fn ust_form() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:formDefinition formKey="camunda-forms:bpmn:f1"/></extensionElements></userTask><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="t" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn priority_job() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:priorityDefinition priority="=x"/></extensionElements></userTask><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="t" targetRef="e"/>"#,
        "",
    );
}

#[test]
fn noids_gw() {
    check(
        "",
        r#"<startEvent id="s"/><exclusiveGateway/><serviceTask><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent/><sequenceFlow sourceRef="s" targetRef="s"/><subProcess/><intermediateThrowEvent/><parallelGateway/><eventBasedGateway/><callActivity><extensionElements><zeebe:calledElement processId="x"/></extensionElements></callActivity><task/><userTask/><receiveTask/><manualTask/><intermediateCatchEvent/><scriptTask/><sendTask/><businessRuleTask/>"#,
        &[
        "p > exclusiveGateway: Element id must be present and not empty.",
        "p > exclusiveGateway: Element id must be present and not empty.",
        "p > exclusiveGateway: Element id must be present and not empty.",
        "p > exclusiveGateway: Element id must be present and not empty.",
        "p > serviceTask: Element id must be present and not empty.",
        "p > serviceTask: Element id must be present and not empty.",
        "p > serviceTask: Element id must be present and not empty.",
        "p > serviceTask: Element id must be present and not empty.",
        "p > endEvent: Element id must be present and not empty.",
        "p > endEvent: Element id must be present and not empty.",
        "p > endEvent: Element id must be present and not empty.",
        "p > endEvent: Element id must be present and not empty.",
        "p > sequenceFlow: Element id must be present and not empty.",
        "p > sequenceFlow: Element id must be present and not empty.",
        "p > subProcess: Element id must be present and not empty.",
        "p > subProcess: Element id must be present and not empty.",
        "p > subProcess: Element id must be present and not empty.",
        "p > subProcess: Element id must be present and not empty.",
        "p > subProcess: Must have exactly one start event",
        "p > intermediateThrowEvent: Element id must be present and not empty.",
        "p > intermediateThrowEvent: Element id must be present and not empty.",
        "p > intermediateThrowEvent: Element id must be present and not empty.",
        "p > intermediateThrowEvent: Element id must be present and not empty.",
        "p > parallelGateway: Element id must be present and not empty.",
        "p > parallelGateway: Element id must be present and not empty.",
        "p > parallelGateway: Element id must be present and not empty.",
        "p > eventBasedGateway: Element id must be present and not empty.",
        "p > eventBasedGateway: Element id must be present and not empty.",
        "p > eventBasedGateway: Element id must be present and not empty.",
        "p > eventBasedGateway: Element id must be present and not empty.",
        "p > eventBasedGateway: Event-based gateway must have at least 2 outgoing sequence flows.",
        "p > callActivity: Element id must be present and not empty.",
        "p > callActivity: Element id must be present and not empty.",
        "p > callActivity: Element id must be present and not empty.",
        "p > task: Element id must be present and not empty.",
        "p > task: Element id must be present and not empty.",
        "p > task: Element id must be present and not empty.",
        "p > task: Element id must be present and not empty.",
        "p > userTask: Element id must be present and not empty.",
        "p > userTask: Element id must be present and not empty.",
        "p > userTask: Element id must be present and not empty.",
        "p > userTask: Element id must be present and not empty.",
        "p > receiveTask: Element id must be present and not empty.",
        "p > receiveTask: Element id must be present and not empty.",
        "p > receiveTask: Element id must be present and not empty.",
        "p > receiveTask: Element id must be present and not empty.",
        "p > receiveTask: Element id must be present and not empty.",
        "p > receiveTask: Must reference a message",
        "p > manualTask: Element id must be present and not empty.",
        "p > manualTask: Element id must be present and not empty.",
        "p > manualTask: Element id must be present and not empty.",
        "p > manualTask: Element id must be present and not empty.",
        "p > intermediateCatchEvent: Element id must be present and not empty.",
        "p > intermediateCatchEvent: Element id must be present and not empty.",
        "p > intermediateCatchEvent: Element id must be present and not empty.",
        "p > intermediateCatchEvent: Must have exactly one event definition",
        "p > scriptTask: Element id must be present and not empty.",
        "p > scriptTask: Element id must be present and not empty.",
        "p > scriptTask: Element id must be present and not empty.",
        "p > scriptTask: Element id must be present and not empty.",
        "p > scriptTask: Element id must be present and not empty.",
        "p > scriptTask: Must have either one 'zeebe:script' or one 'zeebe:taskDefinition' extension element",
        "p > sendTask: Element id must be present and not empty.",
        "p > sendTask: Element id must be present and not empty.",
        "p > sendTask: Element id must be present and not empty.",
        "p > sendTask: Element id must be present and not empty.",
        "p > sendTask: Element id must be present and not empty.",
        "p > sendTask: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
        "p > businessRuleTask: Element id must be present and not empty.",
        "p > businessRuleTask: Element id must be present and not empty.",
        "p > businessRuleTask: Element id must be present and not empty.",
        "p > businessRuleTask: Element id must be present and not empty.",
        "p > businessRuleTask: Element id must be present and not empty.",
        "p > businessRuleTask: Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element"].join("\n"),
    );
}

#[test]
fn script_nores() {
    check(
        "",
        r#"<startEvent id="s"/><scriptTask id="a"><extensionElements><zeebe:script expression="=1"/></extensionElements></scriptTask><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>"#,
        "a > extensionElements > script: Attribute 'resultVariable' must be present and not empty",
    );
}

#[test]
fn binding() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="x" bindingType="foo"/></extensionElements></callActivity><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="t" targetRef="e"/>"#,
        "t > extensionElements > calledElement: Attribute 'bindingType' must be one of: deployment, latest, versionTag",
    );
}

#[test]
fn two_called() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="x"/><zeebe:calledElement processId="x"/></extensionElements></callActivity><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="t" targetRef="e"/>"#,
        "t: Must have exactly one 'zeebe:calledElement' extension element",
    );
}

#[test]
fn vtdup() {
    check(
        "",
        r#"<extensionElements><zeebe:versionTag value="v1"/><zeebe:versionTag value="v2"/></extensionElements><startEvent id="s"/>"#,
        "p: Must have exactly one 'zeebe:versionTag' extension element when exists. Please check process definition XML and retain only one extension element.",
    );
}

#[test]
fn unknown_in_ns_zeebe_el() {
    check(
        "",
        r#"<startEvent id="s"/><zeebe:foo/>"#,
        r#"Error: cvc-complex-type.2.4.a: Invalid content was found starting with element '{"http://camunda.org/schema/zeebe/1.0":foo}'. One of '{"http://www.omg.org/spec/BPMN/20100524/MODEL":flowElement, "http://www.omg.org/spec/BPMN/20100524/MODEL":artifact, "http://www.omg.org/spec/BPMN/20100524/MODEL":resourceRole, "http://www.omg.org/spec/BPMN/20100524/MODEL":correlationSubscription, "http://www.omg.org/spec/BPMN/20100524/MODEL":supports}' is expected."#,
    );
}

#[test]
fn assoc() {
    check(
        "",
        r#"<startEvent id="s"/><association id="a" sourceRef="s"/>"#,
        "Error: cvc-complex-type.4: Attribute 'targetRef' must appear on element 'association'.",
    );
}

#[test]
fn bad_bool() {
    check(
        "",
        r#"<documentation>hi</documentation><startEvent id="s"/><task id="t" name="x" isForCompensation="x" startQuantity="1"/>"#,
        "Error: cvc-datatype-valid.1.2.1: 'x' is not a valid value for 'boolean'.",
    );
}

#[test]
fn exec_bool() {
    check_file(
        r#"<process id="p" isExecutable="1"><documentation>hi</documentation><startEvent id="s"/><task id="t" name="x" isForCompensation="false" startQuantity="1"/></process>"#,
        "definitions: Must contain at least one executable process",
    );
}

#[test]
fn cancelact() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t" cancelActivity="0"><errorEventDefinition/></boundaryEvent><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "b: Non-Interrupting event of this type is not allowed",
    );
}

#[test]
fn user_due() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:taskSchedule dueDate="12" followUpDate="2024-01-01T00:00:00"/></extensionElements></userTask><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="t" targetRef="e"/>"#,
        &[
        "t > extensionElements > taskSchedule: Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '12'.",
        "t > extensionElements > taskSchedule: Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '2024-01-01T00:00:00'."].join("\n"),
    );
}

#[test]
fn start_msg_sub() {
    check(
        r#"<signal id="sg" name="sig"/>"#,
        r#"<startEvent id="s"/><startEvent id="s2"><signalEventDefinition signalRef="sg"/></startEvent>"#,
        "",
    );
}

#[test]
fn only_bdry() {
    check(
        r#"<message id="m" name="a"/>"#,
        r#"<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="t"><messageEventDefinition messageRef="m"/></boundaryEvent><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>"#,
        "m: Must have exactly one zeebe:subscription extension element",
    );
}

#[test]
fn headers_multi() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:taskHeaders><zeebe:header key="a" value="1"/><zeebe:header key="b" value="2"/><zeebe:header key="b" value="2"/><zeebe:header key="a" value="2"/><zeebe:header key="io.camunda.zeebe:x" value="1"/><zeebe:header key="io.camunda.zeebe:y" value="1"/></zeebe:taskHeaders></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/><sequenceFlow id="f1" sourceRef="t" targetRef="e"/>"#,
        &[
        "t > extensionElements > taskHeaders: Attribute 'key' contains 'io.camunda.zeebe:x', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.",
        "t > extensionElements > taskHeaders: Attribute 'key' contains 'io.camunda.zeebe:y', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.",
        "t > extensionElements > taskHeaders: Headers contain duplicate entries for key 'a'",
        "t > extensionElements > taskHeaders: Headers contain duplicate entries for key 'b'"].join("\n"),
    );
}

#[test]
fn task_out_two() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/><sequenceFlow id="f3" sourceRef="t" targetRef="e"/>"#,
        "",
    );
}
