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
    out.push_str(&linked_resources(node));
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
    if node.get("decision").is_some() || node.get("binding").is_some_and(|_| node.kind == "rule") {
        let mut called = String::new();
        for (key, tag) in [
            ("decision", "decisionId"),
            ("result", "resultVariable"),
            ("binding", "bindingType"),
            ("version-tag", "versionTag"),
        ] {
            if let Some(value) = node.get(key) {
                let _ = write!(called, r#" {tag}="{}""#, escape(value));
            }
        }
        let _ = write!(out, "<zeebe:calledDecision{called}/>");
    }
    if let Some(expression) = node.get("script") {
        let variable = node.get("result").unwrap_or("result");
        let _ = write!(
            out,
            r#"<zeebe:script expression="{}" resultVariable="{variable}"/>"#,
            escape(expression)
        );
    }
    out.push_str(&listeners(node, "el.", "executionListener"));
    out.push_str(&listeners(node, "tl.", "taskListener"));
    out.push_str(&user_task(node));
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

/// `resource.NAME="ID|TYPE|BINDING|VERSION TAG"`, one attribute a linked resource; those at the end may be left out.
fn linked_resources(node: &Node) -> String {
    let resources: String = node
        .under("resource.")
        .map(|(name, resource)| {
            let names = ["resourceId", "resourceType", "bindingType", "versionTag"];
            let attributes: String = names
                .iter()
                .zip(resource.split('|'))
                .map(|(attribute, value)| format!(r#" {attribute}="{}""#, escape(value)))
                .collect();
            format!(r#"<zeebe:linkedResource linkName="{name}"{attributes}/>"#)
        })
        .collect();
    if resources.is_empty() {
        return resources;
    }
    format!("<zeebe:linkedResources>{resources}</zeebe:linkedResources>")
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

/// `el.start=TYPE` or `el.start="TYPE|RETRIES"`, one attribute a listener.
pub fn listeners(node: &Node, prefix: &str, tag: &str) -> String {
    let listeners: String = node
        .under(prefix)
        .map(|(event, job)| {
            let (job_type, retries) = match job.split_once('|') {
                Some((job_type, retries)) => {
                    (job_type, format!(r#" retries="{}""#, escape(retries)))
                }
                None => (job, String::new()),
            };
            format!(
                r#"<zeebe:{tag} eventType="{event}" type="{}"{retries}/>"#,
                escape(job_type)
            )
        })
        .collect();
    if listeners.is_empty() {
        return listeners;
    }
    format!("<zeebe:{tag}s>{listeners}</zeebe:{tag}s>")
}

/// `camunda assignee=A groups=G users=U due=D follow-up=D priority=P form-id=F form-ref=R` of a user task.
fn user_task(node: &Node) -> String {
    let mut out = String::new();
    if node.kind == "user" && node.get("camunda").is_some() {
        out.push_str("<zeebe:userTask/>");
    }
    let extensions: [(&str, &[(&str, &str)]); 4] = [
        (
            "assignmentDefinition",
            &[
                ("assignee", "assignee"),
                ("groups", "candidateGroups"),
                ("users", "candidateUsers"),
            ],
        ),
        (
            "taskSchedule",
            &[("due", "dueDate"), ("follow-up", "followUpDate")],
        ),
        (
            "formDefinition",
            &[
                ("form-id", "formId"),
                ("form-key", "formKey"),
                ("form-ref", "externalReference"),
                ("form-binding", "bindingType"),
                ("form-tag", "versionTag"),
            ],
        ),
        ("priorityDefinition", &[("priority", "priority")]),
    ];
    for (tag, names) in extensions {
        let attributes: String = names
            .iter()
            .filter_map(|(key, name)| {
                let value = node.get(key)?;
                Some(format!(r#" {name}="{}""#, escape(value)))
            })
            .collect();
        if !attributes.is_empty() {
            let _ = write!(out, "<zeebe:{tag}{attributes}/>");
        }
    }
    out
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
