//! DMN models in the notation: `dmn ID`, then a line a decision.
//!
//! `literal ID "EXPRESSION"`, or `table ID in="a;b" out="x;y" policy=UNIQUE` with its rules indented below
//! (`>= 10 | - -> "high" | 1`). Any decision takes `requires=a,b`, `name=` and `tag=`.

use std::fmt::Write as _;

use super::{Node, Reader, escape};

const HEAD: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    "\n",
    r#"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" "#,
    r#"xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" namespace="http://camunda.org/schema/1.0/dmn" "#,
);

/// Whether the text is a DMN model in the notation.
pub fn is_dmn(source: &str) -> bool {
    source.trim_start().starts_with("dmn ")
}

/// DMN XML of a model in the notation.
pub fn to_dmn(source: &str) -> String {
    let mut lines = source.lines().filter(|line| !line.trim().is_empty());
    let head = node(lines.next().expect("the `dmn` line"));
    let mut decisions: Vec<(Node, Vec<&str>)> = Vec::new();
    for line in lines {
        if line.starts_with(' ') {
            let (_, rules) = decisions.last_mut().expect("a rule is below its table");
            rules.push(line.trim());
        } else {
            decisions.push((node(line), Vec::new()));
        }
    }
    let mut out = HEAD.to_owned();
    let name = head.get("name").unwrap_or(&head.id);
    let _ = writeln!(out, r#"id="{}" name="{}">"#, head.id, escape(name));
    for (decision, rules) in &decisions {
        write_decision(decision, rules, &mut out);
    }
    out.push_str("</definitions>\n");
    out
}

fn node(line: &str) -> Node {
    let mut reader = Reader::default();
    reader.node(0, super::words(line.trim()));
    reader.nodes.pop().expect("just read")
}

fn write_decision(decision: &Node, rules: &[&str], out: &mut String) {
    let id = &decision.id;
    let name = decision.get("name").unwrap_or(id);
    let _ = write!(out, r#"<decision id="{id}" name="{}">"#, escape(name));
    if let Some(tag) = decision.get("tag") {
        let _ = write!(
            out,
            r#"<extensionElements><zeebe:versionTag value="{tag}"/></extensionElements>"#
        );
    }
    let _ = write!(
        out,
        r#"<variable id="variable_{id}" name="{}"/>"#,
        escape(name)
    );
    for (n, required) in list(decision.get("requires"), ',').enumerate() {
        let _ = write!(
            out,
            r##"<informationRequirement id="required_{id}_{n}"><requiredDecision href="#{required}"/></informationRequirement>"##
        );
    }
    match decision.kind.as_str() {
        "literal" => {
            // The expression stands as a word of its own.
            let text = decision.attributes.first().map_or("", |(text, _)| text);
            let rest = decision.attributes.first().map_or("", |(_, rest)| rest);
            let text = match rest {
                "" => text.to_owned(),
                rest => format!("{text}={rest}"),
            };
            let _ = write!(
                out,
                r#"<literalExpression id="literal_{id}"><text>{}</text></literalExpression>"#,
                escape(&text)
            );
        }
        "table" => write_table(decision, rules, out),
        other => panic!("no such decision in the notation: {other}"),
    }
    out.push_str("</decision>\n");
}

fn write_table(table: &Node, rules: &[&str], out: &mut String) {
    let id = &table.id;
    let policy = table.get("policy").unwrap_or("UNIQUE");
    let _ = write!(
        out,
        r#"<decisionTable id="table_{id}" hitPolicy="{policy}">"#
    );
    for (n, input) in list(table.get("in"), ';').enumerate() {
        let _ = write!(
            out,
            r#"<input id="in_{id}_{n}" label="{0}"><inputExpression id="expression_{id}_{n}"><text>{0}</text></inputExpression></input>"#,
            escape(input)
        );
    }
    for (n, output) in list(table.get("out"), ';').enumerate() {
        let _ = write!(out, r#"<output id="out_{id}_{n}" name="{output}"/>"#);
    }
    for (row, rule) in rules.iter().enumerate() {
        let (cells, results) = rule.split_once("->").expect("inputs -> outputs");
        let _ = write!(out, r#"<rule id="rule_{id}_{row}">"#);
        for (tag, cells) in [("inputEntry", cells), ("outputEntry", results)] {
            for (n, cell) in cells.split('|').enumerate() {
                let _ = write!(
                    out,
                    r#"<{tag} id="{tag}_{id}_{row}_{n}"><text>{}</text></{tag}>"#,
                    escape(cell.trim())
                );
            }
        }
        out.push_str("</rule>");
    }
    out.push_str("</decisionTable>");
}

fn list(text: Option<&str>, separator: char) -> impl Iterator<Item = &str> {
    text.into_iter().flat_map(move |text| text.split(separator))
}
