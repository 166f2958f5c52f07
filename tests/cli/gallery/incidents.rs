//! Incidents of every kind that a model or its data can cause.

use super::{ENDS, Scene, one_task, process, task};

#[test]
fn an_input_mapping_that_fails() {
    let mapping = r#"<zeebe:ioMapping><zeebe:input source="=assert(order, order != null)" target="order"/></zeebe:ioMapping>"#;
    let elements = format!("{ENDS}{}", task("work", "payment", mapping));
    let scene = Scene::new(&process("order", &elements, &["start > work > end"]));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

fn decision(default: &str) -> String {
    let elements = format!(
        r#"{ENDS}<exclusiveGateway id="big"{default}/><endEvent id="small"/>
        <sequenceFlow id="yes" sourceRef="big" targetRef="end"><conditionExpression xsi:type="tFormalExpression">=amount &gt; 100</conditionExpression></sequenceFlow>
        <sequenceFlow id="no" sourceRef="big" targetRef="small"><conditionExpression xsi:type="tFormalExpression">=amount &lt; 10</conditionExpression></sequenceFlow>"#
    );
    process("order", &elements, &["start > big"])
}

#[test]
fn a_gateway_whose_variable_is_missing() {
    let scene = Scene::new(&decision(""));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_gateway_without_a_default_flow() {
    let scene = Scene::new(&decision(""));
    let key = scene.start("order", r#"{"amount": 50}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

fn calling(id: &str, called: &str) -> String {
    let elements = format!(
        r#"{ENDS}<callActivity id="call"><extensionElements><zeebe:calledElement processId="{called}"/></extensionElements></callActivity>"#
    );
    process(id, &elements, &["start > call > end"])
}

#[test]
fn a_called_process_that_is_not_deployed() {
    let scene = Scene::new(&calling("order", "payment-process"));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

/// `order` calls `payment`, and that calls `card`.
fn three_deep() -> Scene {
    let scene = Scene::new(&calling("order", "payment"));
    scene.deploy(&calling("payment", "card"));
    scene.deploy(&one_task("card", "charge"));
    scene
}

#[test]
fn an_incident_in_a_grandchild() {
    let scene = three_deep();
    let key = scene.start("order", "{}");
    scene.fail("charge", "card refused");
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("incident"), "work");
}

#[test]
fn the_same_incident_seen_from_the_grandchild() {
    let scene = three_deep();
    scene.start("order", "{}");
    scene.fail("charge", "card refused");
    let grandchild = scene.text(&["instance", "list", "--process", "card", "-o", "name"]);
    insta::assert_snapshot!(scene.explain(&grandchild));
}

#[test]
fn a_decision_that_fails() {
    let elements = format!(
        r#"{ENDS}<businessRuleTask id="rate"><extensionElements><zeebe:calledDecision decisionId="risk" resultVariable="risk"/></extensionElements></businessRuleTask>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > rate > end"]));
    scene.env.file(
        "risk.dmn",
        r#"<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="risks" name="risks" namespace="http://example.org">
  <decision id="risk" name="risk"><variable id="v" name="risk"/>
    <literalExpression id="l"><text>assert(amount, amount &gt; 0)</text></literalExpression>
  </decision>
</definitions>"#,
    );
    scene.run(&["deploy", "risk.dmn"]);
    let key = scene.start("order", r#"{"amount": -1}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_decision_that_is_not_deployed() {
    let elements = format!(
        r#"{ENDS}<businessRuleTask id="rate"><extensionElements><zeebe:calledDecision decisionId="risk" resultVariable="risk"/></extensionElements></businessRuleTask>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > rate > end"]));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn an_error_that_nothing_catches() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    let job = scene.take("payment", "till-7");
    scene.run(&[
        "job",
        "throw-error",
        &job,
        "--error-code",
        "NO_FUNDS",
        "--error-message",
        "the account is empty",
    ]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_correlation_key_that_is_missing() {
    let models = format!(
        r#"<message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=orderId"/></extensionElements></message>{}"#,
        process(
            "order",
            &format!(r#"{ENDS}<receiveTask id="wait" messageRef="m"/>"#),
            &["start > wait > end"]
        )
    );
    let scene = Scene::new(&models);
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_loop_over_what_is_no_list() {
    let elements = format!(
        r#"{ENDS}<serviceTask id="work"><extensionElements><zeebe:taskDefinition type="pack"/></extensionElements>
        <multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item"/></extensionElements></multiInstanceLoopCharacteristics></serviceTask>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > work > end"]));
    let key = scene.start("order", r#"{"items": "three"}"#);
    insta::assert_snapshot!(scene.explain(&key));
}
