//! Tags and attributes of what the notation has a word for.

use std::fmt::Write as _;

use super::{Flow, Node, escape};

/// `compensate`, `compensate=ACTIVITY`, `compensate wait=false`.
pub fn compensation(id: &str, activity: &str, attributes: &[(String, String)]) -> String {
    let mut out = format!(r#"<bpmn:compensateEventDefinition id="compensate_{id}""#);
    if !activity.is_empty() {
        let _ = write!(out, r#" activityRef="{activity}""#);
    }
    if let Some((_, wait)) = attributes.iter().find(|(key, _)| key == "wait") {
        let _ = write!(out, r#" waitForCompletion="{wait}""#);
    }
    out.push_str("/>");
    out
}

pub fn tag(node: &Node) -> &'static str {
    match node.kind.as_str() {
        "start" => "startEvent",
        "end" => "endEvent",
        "task" => "task",
        "service" => "serviceTask",
        "script" => "scriptTask",
        "rule" => "businessRuleTask",
        "send" => "sendTask",
        "user" => "userTask",
        "manual" => "manualTask",
        "receive" => "receiveTask",
        "xor" => "exclusiveGateway",
        "and" => "parallelGateway",
        "or" => "inclusiveGateway",
        "complex" => "complexGateway",
        "events" => "eventBasedGateway",
        "catch" => "intermediateCatchEvent",
        "throw" => "intermediateThrowEvent",
        "boundary" => "boundaryEvent",
        "sub" | "event-sub" => "subProcess",
        "adhoc-sub" => "adHocSubProcess",
        "transaction-sub" => "transaction",
        "call" => "callActivity",
        other => panic!("no such element in the notation: {other}"),
    }
}

pub fn name(node: &Node) -> String {
    node.get("name")
        .map_or(String::new(), |name| format!(r#" name="{}""#, escape(name)))
}

pub fn tag_attributes(node: &Node) -> String {
    let mut out = String::new();
    if let Some(on) = node.get("on") {
        let _ = write!(out, r#" attachedToRef="{on}""#);
    }
    if node.get("compensates").is_some() {
        out.push_str(r#" isForCompensation="true""#);
    }
    match (node.kind.as_str(), node.get("non-interrupting")) {
        ("boundary", Some(_)) => out.push_str(r#" cancelActivity="false""#),
        ("start", Some(_)) => out.push_str(r#" isInterrupting="false""#),
        ("event-sub", _) => out.push_str(r#" triggeredByEvent="true""#),
        ("adhoc-sub", _) if node.get("adhoc.keep").is_some() => {
            out.push_str(r#" cancelRemainingInstances="false""#);
        }
        _ => {}
    }
    out
}

pub fn write_flow(flow: &Flow, out: &mut String) {
    let _ = write!(
        out,
        r#"<bpmn:sequenceFlow id="{}" sourceRef="{}" targetRef="{}""#,
        flow.id, flow.source, flow.target
    );
    match flow.condition.as_deref() {
        None | Some("default") => out.push_str("/>\n"),
        Some(condition) => {
            let _ = writeln!(
                out,
                r#"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">{}</bpmn:conditionExpression></bpmn:sequenceFlow>"#,
                escape(condition)
            );
        }
    }
}
