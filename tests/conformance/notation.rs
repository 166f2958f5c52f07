//! The compact model notation of the scenarios, expanded to BPMN XML.
//!
//! One line an element (`service a type=work in.x="=y"`), one line a path (`s -> a -[=x > 1]-> b`),
//! children indented under their sub-process, `process ID` starting another process. It checks
//! nothing on purpose: wrong models are scenarios too. What it can't say is written as XML in place.

mod dmn;
mod extensions;
mod tags;

use std::fmt::Write as _;

use extensions::{extensions, multi_instance, publishing};
use tags::{compensation, name, tag, tag_attributes, write_flow};

/// XML of a model in the notation, BPMN or DMN; XML and JSON pass through.
pub fn to_file(source: &str) -> String {
    if source.trim_start().starts_with('<') {
        return fragment(source);
    }
    if source.trim_start().starts_with(['{', '[']) || !source.contains('\n') {
        return source.to_owned();
    }
    if dmn::is_dmn(source) {
        return dmn::to_dmn(source);
    }
    let mut reader = Reader::default();
    for line in source.lines().filter(|line| !line.trim().is_empty()) {
        reader.line(line);
    }
    reader.finish()
}

/// XML without a root is what is inside of `definitions`, or of a process and, after `@@`, behind it.
fn fragment(source: &str) -> String {
    if source.contains("<?xml") || source.contains("definitions") {
        return source.to_owned();
    }
    let (inside, behind) = source.split_once("@@").unwrap_or((source, ""));
    let process = if inside.contains("<process") || inside.contains("<collaboration") {
        inside.to_owned()
    } else {
        format!(r#"<process id="p" isExecutable="true">{inside}</process>"#)
    };
    format!("{HEAD}{process}{behind}</definitions>")
}

const HEAD: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" "#,
    r#"xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">"#
);

struct Node {
    kind: String,
    id: String,
    attributes: Vec<(String, String)>,
    indent: usize,
    parent: Option<usize>,
}

impl Node {
    fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(&found.1)
    }

    /// `in.a.b=...` under the prefix `in.` is (`a.b`, value).
    fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.attributes
            .iter()
            .filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?, value.as_str())))
    }
}

/// `event ~> handler`.
struct Association {
    source: String,
    target: String,
}

struct Flow {
    id: String,
    source: String,
    target: String,
    condition: Option<String>,
}

#[derive(Default)]
struct Reader {
    nodes: Vec<Node>,
    flows: Vec<Flow>,
    associations: Vec<Association>,
    /// `<bpmn:message>` and the like, written after the processes.
    definitions: String,
    defined: Vec<String>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let indent = line.len() - line.trim_start().len();
        let words = words(line.trim());
        if words.get(1).is_some_and(|word| word == "~>") {
            return self.associations.push(Association {
                source: words[0].clone(),
                target: words[2].clone(),
            });
        }
        if words.get(1).is_some_and(|word| word.starts_with('-')) {
            return self.path(&words);
        }
        if self.nodes.is_empty() && words[0] != "process" {
            self.node(0, vec!["process".into(), "p".into()]);
        }
        self.node(indent, words);
    }

    fn node(&mut self, indent: usize, words: Vec<String>) {
        let process = words[0] == "process";
        let parent = self.nodes.iter().rposition(|node| {
            node.kind == "process" || (node.kind.ends_with("sub") && node.indent < indent)
        });
        let attributes = words[2..].iter().map(|word| match word.split_once('=') {
            Some((key, value)) => (key.to_owned(), value.to_owned()),
            None => (word.clone(), String::new()),
        });
        self.nodes.push(Node {
            kind: words[0].clone(),
            id: words[1].clone(),
            attributes: attributes.collect(),
            indent,
            parent: if process { None } else { parent },
        });
    }

    fn path(&mut self, words: &[String]) {
        for step in words.windows(3).step_by(2) {
            let condition = step[1]
                .strip_prefix("-[")
                .and_then(|c| c.strip_suffix("]->"));
            let mut id = format!("{}-{}", step[0], step[2]);
            if self.flows.iter().any(|flow| flow.id == id) {
                id.push_str("-2");
            }
            self.flows.push(Flow {
                id,
                source: step[0].clone(),
                target: step[2].clone(),
                condition: condition.map(str::to_owned),
            });
        }
    }

    fn finish(mut self) -> String {
        let mut body = String::new();
        for index in 0..self.nodes.len() {
            if self.nodes[index].kind == "process" {
                self.process(index, &mut body);
            }
        }
        format!(
            concat!(
                r#"<?xml version="1.0" encoding="UTF-8"?>"#,
                "\n",
                r#"<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" "#,
                r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" "#,
                r#"xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" "#,
                r#"targetNamespace="http://bpmn.io/schema/bpmn">"#,
                "\n{body}{definitions}</bpmn:definitions>\n"
            ),
            body = body,
            definitions = self.definitions
        )
    }

    fn process(&mut self, index: usize, out: &mut String) {
        let node = &self.nodes[index];
        let executable = node.get("executable").unwrap_or("true").to_owned();
        let tag = node.get("version-tag").map(str::to_owned);
        let listeners = extensions::listeners(node, "el.", "executionListener");
        let _ = writeln!(
            out,
            r#"<bpmn:process id="{}" isExecutable="{executable}"{}>"#,
            node.id,
            name(node)
        );
        let tag = tag.map(|tag| format!(r#"<zeebe:versionTag value="{tag}"/>"#));
        let extensions = tag.unwrap_or_default() + &listeners;
        if !extensions.is_empty() {
            let _ = writeln!(
                out,
                "<bpmn:extensionElements>{extensions}</bpmn:extensionElements>"
            );
        }
        self.children(index, out);
        out.push_str("</bpmn:process>\n");
    }

    fn children(&mut self, scope: usize, out: &mut String) {
        let children = (0..self.nodes.len()).filter(|i| self.nodes[*i].parent == Some(scope));
        let children: Vec<usize> = children.collect();
        for child in &children {
            self.element(*child, out);
        }
        for flow in &self.flows {
            let inside = children.iter().any(|i| self.nodes[*i].id == flow.source);
            if inside {
                write_flow(flow, out);
            }
        }
        for it in &self.associations {
            let (source, target) = (&it.source, &it.target);
            if children.iter().any(|i| self.nodes[*i].id == *source) {
                let _ = writeln!(
                    out,
                    r#"<bpmn:association id="{source}-{target}" associationDirection="One" sourceRef="{source}" targetRef="{target}"/>"#
                );
            }
        }
    }

    fn element(&mut self, index: usize, out: &mut String) {
        let tag = tag(&self.nodes[index]);
        let (extensions, events) = (extensions(&self.nodes[index]), self.events(index));
        let node = &self.nodes[index];
        let _ = write!(
            out,
            r#"<bpmn:{tag} id="{}"{}{}"#,
            node.id,
            name(node),
            tag_attributes(node)
        );
        let default = self
            .flows
            .iter()
            .find(|flow| flow.source == node.id && flow.condition.as_deref() == Some("default"));
        if let Some(default) = default {
            let _ = write!(out, r#" default="{}""#, default.id);
        }
        if tag == "receiveTask" && node.get("message").is_some() {
            let _ = write!(out, r#" messageRef="message_{}""#, self.nodes[index].id);
        }
        out.push('>');
        if !extensions.is_empty() {
            let _ = write!(
                out,
                "<bpmn:extensionElements>{extensions}</bpmn:extensionElements>"
            );
        }
        for flow in self.flows.iter().filter(|flow| flow.target == node.id) {
            let _ = write!(out, "<bpmn:incoming>{}</bpmn:incoming>", flow.id);
        }
        for flow in self.flows.iter().filter(|flow| flow.source == node.id) {
            let _ = write!(out, "<bpmn:outgoing>{}</bpmn:outgoing>", flow.id);
        }
        out.push_str(&multi_instance(node));
        out.push_str(&events);
        if self.nodes[index].kind.ends_with("sub") {
            out.push('\n');
            self.children(index, out);
        }
        if let Some(condition) = self.nodes[index].get("adhoc.until") {
            let _ = write!(
                out,
                r#"<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">{}</bpmn:completionCondition>"#,
                escape(condition)
            );
        }
        let _ = writeln!(out, "</bpmn:{tag}>");
    }

    /// The event definitions of an element, and what they refer to.
    fn events(&mut self, index: usize) -> String {
        let node = &self.nodes[index];
        let (id, attributes) = (node.id.clone(), node.attributes.clone());
        let receive = node.kind == "receive";
        let key = node.get("key").map(str::to_owned);
        let mut out = String::new();
        for (attribute, value) in &attributes {
            match attribute.as_str() {
                "date" | "duration" | "cycle" => {
                    let part = format!("time{}{}", attribute[..1].to_uppercase(), &attribute[1..]);
                    let text = escape(value);
                    let _ = write!(
                        out,
                        r#"<bpmn:timerEventDefinition><bpmn:{part} xsi:type="bpmn:tFormalExpression">{text}</bpmn:{part}></bpmn:timerEventDefinition>"#
                    );
                }
                "message" => {
                    let subscription = key.as_deref().map_or(String::new(), |key| {
                        format!(
                            r#"<bpmn:extensionElements><zeebe:subscription correlationKey="{}"/></bpmn:extensionElements>"#,
                            escape(key)
                        )
                    });
                    self.define(
                        &format!("message_{id}"),
                        "message",
                        "name",
                        value,
                        &subscription,
                    );
                    if !receive {
                        let _ = write!(
                            out,
                            r#"<bpmn:messageEventDefinition messageRef="message_{id}">{}</bpmn:messageEventDefinition>"#,
                            publishing(&attributes)
                        );
                    }
                }
                "signal" | "error" | "escalation" if value.is_empty() => {
                    let _ = write!(out, r#"<bpmn:{attribute}EventDefinition/>"#);
                }
                "signal" | "error" | "escalation" => {
                    let reference = format!("{attribute}_{id}");
                    let naming = match attribute.as_str() {
                        "signal" => "name",
                        "error" => "errorCode",
                        _ => "escalationCode",
                    };
                    self.define(&reference, attribute, naming, value, "");
                    let _ = write!(
                        out,
                        r#"<bpmn:{attribute}EventDefinition {attribute}Ref="{reference}"/>"#
                    );
                }
                "terminate" => out.push_str("<bpmn:terminateEventDefinition/>"),
                "compensate" => out.push_str(&compensation(&id, value, &attributes)),
                "link" => {
                    let _ = write!(
                        out,
                        r#"<bpmn:linkEventDefinition id="link_{id}" name="{value}"/>"#
                    );
                }
                _ => {}
            }
        }
        out
    }

    fn define(&mut self, id: &str, tag: &str, naming: &str, value: &str, inner: &str) {
        if self.defined.iter().any(|known| known == id) {
            return;
        }
        self.defined.push(id.to_owned());
        let value = escape(value);
        let _ = writeln!(
            self.definitions,
            r#"<bpmn:{tag} id="{id}" {naming}="{value}">{inner}</bpmn:{tag}>"#
        );
    }
}

/// Splits at spaces; `"..."`, `'...'` and `-[...]->` keep theirs (the quotes go).
fn words(line: &str) -> Vec<String> {
    let (mut out, mut word, mut quote, mut condition) = (Vec::new(), String::new(), None, false);
    for letter in line.chars() {
        match letter {
            '"' | '\'' if !condition && quote.is_none() => quote = Some(letter),
            _ if quote == Some(letter) => quote = None,
            ' ' if quote.is_none() && !condition => out.push(std::mem::take(&mut word)),
            _ => {
                word.push(letter);
                condition = word.starts_with("-[") && !word.ends_with("]->");
            }
        }
    }
    out.push(word);
    out.retain(|word| !word.is_empty());
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
