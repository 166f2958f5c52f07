//! The `zeebe:` part of an element.

use std::fmt::Write as _;

use super::{Node, escape};

pub fn extensions(node: &Node) -> String {
    let mut out = String::new();
    if let Some(value) = node.get("type") {
        let retries = node
            .get("retries")
            .map(|retries| format!(r#" retries="{}""#, escape(retries)));
        let retries = retries.unwrap_or_default();
        let _ = write!(
            out,
            r#"<zeebe:taskDefinition type="{}"{retries}/>"#,
            escape(value)
        );
    }
    if node.under("header.").next().is_some() {
        out.push_str("<zeebe:taskHeaders>");
        for (key, value) in node.under("header.") {
            let _ = write!(
                out,
                r#"<zeebe:header key="{key}" value="{}"/>"#,
                escape(value)
            );
        }
        out.push_str("</zeebe:taskHeaders>");
    }
    if node.get("process").is_some() || node.kind == "call" {
        let mut called = String::new();
        for (key, tag) in [
            ("process", "processId"),
            ("children", "propagateAllChildVariables"),
            ("parents", "propagateAllParentVariables"),
            ("binding", "bindingType"),
            ("version-tag", "versionTag"),
        ] {
            if let Some(value) = node.get(key) {
                let _ = write!(called, r#" {tag}="{}""#, escape(value));
            }
        }
        if !called.is_empty() {
            let _ = write!(out, "<zeebe:calledElement{called}/>");
        }
    }
    out.push_str(&ad_hoc(node));
    if let Some(expression) = node.get("script") {
        let variable = node.get("result").unwrap_or("result");
        let _ = write!(
            out,
            r#"<zeebe:script expression="{}" resultVariable="{variable}"/>"#,
            escape(expression)
        );
    }
    let mappings: Vec<_> = node
        .under("in.")
        .map(|mapping| ("input", mapping))
        .collect();
    let outputs = node.under("out.").map(|mapping| ("output", mapping));
    let mappings: Vec<_> = mappings.into_iter().chain(outputs).collect();
    if !mappings.is_empty() {
        out.push_str("<zeebe:ioMapping>");
        for (tag, (target, source)) in mappings {
            let _ = write!(
                out,
                r#"<zeebe:{tag} source="{}" target="{target}"/>"#,
                escape(source)
            );
        }
        out.push_str("</zeebe:ioMapping>");
    }
    out
}

/// `adhoc.elements=..`: which elements of an ad-hoc sub-process are entered; `adhoc.collect=NAME adhoc.output=EXPRESSION`.
fn ad_hoc(node: &Node) -> String {
    let mut attributes = String::new();
    for (key, tag) in [
        ("adhoc.elements", "activeElementsCollection"),
        ("adhoc.collect", "outputCollection"),
        ("adhoc.output", "outputElement"),
    ] {
        if let Some(value) = node.get(key) {
            let _ = write!(attributes, r#" {tag}="{}""#, escape(value));
        }
    }
    if attributes.is_empty() {
        return attributes;
    }
    format!("<zeebe:adHoc{attributes}/>")
}

/// `publish=KEY id=.. ttl=..`: what a throwing message event publishes.
pub fn publishing(attributes: &[(String, String)]) -> String {
    let mut publish = String::new();
    for (name, value) in attributes {
        let tag = match name.as_str() {
            "publish" => "correlationKey",
            "id" => "messageId",
            "ttl" => "timeToLive",
            _ => continue,
        };
        let _ = write!(publish, r#" {tag}="{}""#, escape(value));
    }
    if publish.is_empty() {
        return publish;
    }
    format!("<bpmn:extensionElements><zeebe:publishMessage{publish}/></bpmn:extensionElements>")
}

/// `multi=parallel` or `sequential`, `over=COLLECTION as=VARIABLE collect=VARIABLE each=EXPRESSION
/// until=CONDITION`: what repeats an activity.
pub fn multi_instance(node: &Node) -> String {
    let Some(kind) = node.get("multi") else {
        return String::new();
    };
    let mut looped = String::new();
    for (key, attribute) in [
        ("over", "inputCollection"),
        ("as", "inputElement"),
        ("collect", "outputCollection"),
        ("each", "outputElement"),
    ] {
        if let Some(value) = node.get(key) {
            let _ = write!(looped, r#" {attribute}="{}""#, escape(value));
        }
    }
    let extension = match kind {
        "bare" => String::new(),
        _ => format!(
            "<bpmn:extensionElements><zeebe:loopCharacteristics{looped}/></bpmn:extensionElements>"
        ),
    };
    let condition = node.get("until").map_or(String::new(), |condition| {
        format!(
            r#"<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">{}</bpmn:completionCondition>"#,
            escape(condition)
        )
    });
    let sequential = if kind == "sequential" {
        r#" isSequential="true""#
    } else {
        ""
    };
    format!(
        "<bpmn:multiInstanceLoopCharacteristics{sequential}>{extension}{condition}</bpmn:multiInstanceLoopCharacteristics>"
    )
}
