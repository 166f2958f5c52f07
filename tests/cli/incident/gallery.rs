//! A gallery of incidents, one of each kind that a model, its data or a worker can cause: the pattern of its group,
//! and what resolving it says when nothing was repaired.

use std::collections::BTreeMap;

use serde_json::Value;

use super::deploy;
use crate::environment::Environment;
use crate::servers;

/// What stands in the process, by what is wrong with it.
const MODELS: &[&str] = &[
    // A script that fails.
    r#"<bpmn:scriptTask id="work"><bpmn:extensionElements>
        <zeebe:script expression="=assert(total, total != null)" resultVariable="r"/>
       </bpmn:extensionElements></bpmn:scriptTask>"#,
    // An input mapping that fails.
    r#"<bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="never"/>
        <zeebe:ioMapping><zeebe:input source="=assert(order, order != null)" target="o"/></zeebe:ioMapping>
       </bpmn:extensionElements></bpmn:serviceTask>"#,
    // A condition on a variable that isn't there.
    r#"<bpmn:exclusiveGateway id="work" default="b"/><bpmn:endEvent id="other"/>
       <bpmn:sequenceFlow id="x" sourceRef="work" targetRef="other"><bpmn:conditionExpression
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression"
        >=amount &gt; 5</bpmn:conditionExpression></bpmn:sequenceFlow>"#,
    // A called process that isn't deployed.
    r#"<bpmn:callActivity id="work"><bpmn:extensionElements><zeebe:calledElement processId="payment-17"/>
       </bpmn:extensionElements></bpmn:callActivity>"#,
    // A decision that isn't deployed.
    r#"<bpmn:businessRuleTask id="work"><bpmn:extensionElements>
        <zeebe:calledDecision decisionId="discount" resultVariable="r"/>
       </bpmn:extensionElements></bpmn:businessRuleTask>"#,
    // A form that isn't deployed.
    r#"<bpmn:userTask id="work"><bpmn:extensionElements><zeebe:userTask/>
        <zeebe:formDefinition formId="approve"/></bpmn:extensionElements></bpmn:userTask>"#,
    // A collection that isn't there.
    r#"<bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="never"/></bpmn:extensionElements>
       <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
        <zeebe:loopCharacteristics inputCollection="=items"/>
       </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>"#,
    // A job type that can't be computed.
    r#"<bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="=kind"/></bpmn:extensionElements>
       </bpmn:serviceTask>"#,
];

const TASK: &str = r#"<bpmn:serviceTask id="work"><bpmn:extensionElements>
    <zeebe:taskDefinition type="payment"/></bpmn:extensionElements></bpmn:serviceTask>"#;
const LISTENER: &str = r#"<bpmn:manualTask id="work"><bpmn:extensionElements><zeebe:executionListeners>
    <zeebe:executionListener eventType="end" type="payment"/>
    </zeebe:executionListeners></bpmn:extensionElements></bpmn:manualTask>"#;

/// One incident of each kind.
fn hang(env: &Environment) {
    for model in MODELS {
        deploy(env, model);
        env.zcli(&["create-instance", "p"]).ok();
    }
    let job = |model: &str| {
        deploy(env, model);
        env.zcli(&["create-instance", "p"]).ok();
        env.take_job()
    };
    let failed = job(TASK);
    let flags = [
        "--retries",
        "0",
        "--error-message",
        "card 4711 of 'Ann' declined",
    ];
    env.zcli(&[&["job", "fail", &failed], flags.as_slice()].concat())
        .ok();
    let thrown = job(TASK);
    env.zcli(&["job", "throw-error", &thrown, "--error-code", "E-17"])
        .ok();
    let listener = job(LISTENER);
    env.zcli(&["job", "fail", &listener, "--retries", "0"]).ok();
}

#[test]
fn each_kind_has_its_pattern_and_its_outcome() {
    let server = servers::engine();
    let env = server.environment();
    hang(&env);
    let told = env.zcli(&["incident", "tail", "-o", "jsonl"]).ok();
    let incidents: Vec<Value> = told
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let text = |item: &Value, field: &str| item[field].as_str().unwrap_or_default().to_owned();
    let run = env
        .zcli(&[
            "incident",
            "resolve",
            "--process",
            "p",
            "--yes",
            "--verify-for",
            "1s",
            "-o",
            "json",
        ])
        .code(9);
    let outcomes: BTreeMap<String, String> = run
        .json()
        .as_array()
        .expect("a list")
        .iter()
        .map(|item| (text(item, "incidentKey"), text(item, "outcome")))
        .collect();
    let mut lines: Vec<String> = incidents
        .iter()
        .map(|incident| {
            let outcome = &outcomes[&text(incident, "incidentKey")];
            let (kind, pattern) = (text(incident, "errorType"), text(incident, "groupPattern"));
            format!("{kind} -> {outcome}: {pattern}")
        })
        .collect();
    lines.sort();
    assert_eq!(lines.len(), MODELS.len() + 3);
    insta::assert_snapshot!(lines.join("\n"));
}
