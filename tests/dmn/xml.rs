//! The notation to XML.

use std::fmt::Write;

use crate::case::{Case, Decision, Function, Invoke, Logic, Model, Relation, Table};

const NAMESPACES: [(&str, &str); 5] = [
    ("1.1", "http://www.omg.org/spec/DMN/20151101/dmn.xsd"),
    ("1.2", "http://www.omg.org/spec/DMN/20180521/MODEL/"),
    ("1.3", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
    ("1.4", "https://www.omg.org/spec/DMN/20211108/MODEL/"),
    ("1.5", "https://www.omg.org/spec/DMN/20230324/MODEL/"),
];

/// Writes elements, giving each that needs one an id.
#[derive(Default)]
struct Writer {
    text: String,
    ids: usize,
}

pub fn file(case: &Case) -> String {
    let version = case.version.as_deref().unwrap_or("1.3");
    let namespace = NAMESPACES.iter().find(|(known, _)| *known == version);
    let (_, namespace) = namespace.expect("a version of DMN");
    let mut writer = Writer::default();
    writer.text.push_str(&case.body);
    if let Some(logic) = &case.logic {
        let decision = Decision {
            name: None,
            variable: None,
            r#type: None,
            requires: Vec::new(),
            knows: Vec::new(),
            logic: logic.clone(),
        };
        writer.decision("d", &decision);
    }
    for (id, decision) in &case.decisions {
        writer.decision(id, decision);
    }
    for (id, model) in &case.models {
        writer.model(id, model);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"{namespace}\" \
         xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" id=\"file\" name=\"File\" \
         namespace=\"http://example.org\">\n{}</definitions>\n",
        writer.text
    )
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

impl Writer {
    fn id(&mut self, kind: &str) -> String {
        self.ids += 1;
        format!("{kind}{}", self.ids)
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn decision(&mut self, id: &str, decision: &Decision) {
        let name = decision.name.clone().unwrap_or_else(|| id.to_uppercase());
        self.push(&format!(
            "<decision id=\"{id}\" name=\"{}\">",
            escape(&name)
        ));
        if decision.variable.is_some() || decision.r#type.is_some() {
            let name = decision.variable.as_deref().unwrap_or(id);
            let kind = decision.r#type.as_ref();
            let kind = kind.map_or(String::new(), |kind| format!(" typeRef=\"{kind}\""));
            self.push(&format!("<variable name=\"{}\"{kind}/>", escape(name)));
        }
        for required in &decision.requires {
            self.push(&format!(
                "<informationRequirement><requiredDecision href=\"#{required}\"/></informationRequirement>"
            ));
        }
        self.knowledge(&decision.knows);
        self.logic(&decision.logic);
        self.push("</decision>");
    }

    fn knowledge(&mut self, models: &[String]) {
        for model in models {
            self.push(&format!(
                "<knowledgeRequirement><requiredKnowledge href=\"#{model}\"/></knowledgeRequirement>"
            ));
        }
    }

    fn model(&mut self, id: &str, model: &Model) {
        self.push(&format!(
            "<businessKnowledgeModel id=\"{id}\" name=\"{id}\">"
        ));
        if let Some(logic) = &model.logic {
            self.push("<encapsulatedLogic>");
            self.parameters(&model.parameters);
            self.logic(logic);
            self.push("</encapsulatedLogic>");
        }
        self.knowledge(&model.knows);
        self.push("</businessKnowledgeModel>");
    }

    fn parameters(&mut self, parameters: &[String]) {
        for parameter in parameters {
            let (name, kind) = parameter.split_once(':').unwrap_or((parameter, ""));
            let kind = match kind {
                "" => String::new(),
                kind => format!(" typeRef=\"{kind}\""),
            };
            self.push(&format!("<formalParameter name=\"{name}\"{kind}/>"));
        }
    }

    fn text_element(&mut self, element: &str, text: &str) {
        let id = self.id("x");
        self.push(&format!(
            "<{element} id=\"{id}\"><text>{}</text></{element}>",
            escape(text)
        ));
    }

    fn logic(&mut self, logic: &Logic) {
        match logic {
            Logic::Literal(text) => self.text_element("literalExpression", text),
            Logic::Table(table) => self.table(table),
            Logic::Context(entries) => {
                self.push("<context>");
                for (name, logic) in entries {
                    self.push("<contextEntry>");
                    if name != "_" {
                        self.push(&format!("<variable name=\"{}\"/>", escape(name)));
                    }
                    self.logic(logic);
                    self.push("</contextEntry>");
                }
                self.push("</context>");
            }
            Logic::List(entries) => {
                self.push("<list>");
                entries.iter().for_each(|entry| self.logic(entry));
                self.push("</list>");
            }
            Logic::Relation(relation) => self.relation(relation),
            Logic::Invoke(invoke) => self.invoke(invoke),
            Logic::Function(Function { parameters, body }) => {
                self.push("<functionDefinition>");
                self.parameters(parameters);
                self.text_element("literalExpression", body);
                self.push("</functionDefinition>");
            }
        }
    }

    fn relation(&mut self, relation: &Relation) {
        self.push("<relation>");
        for column in &relation.columns {
            self.push(&format!("<column name=\"{}\"/>", escape(column)));
        }
        for row in &relation.rows {
            self.push("<row>");
            for cell in row {
                self.text_element("literalExpression", cell);
            }
            self.push("</row>");
        }
        self.push("</relation>");
    }

    fn invoke(&mut self, invoke: &Invoke) {
        self.push("<invocation>");
        self.text_element("literalExpression", &invoke.model);
        for (name, text) in &invoke.with {
            self.push(&format!("<binding><parameter name=\"{name}\"/>"));
            self.text_element("literalExpression", text);
            self.push("</binding>");
        }
        self.push("</invocation>");
    }

    fn table(&mut self, table: &Table) {
        let mut attributes = String::new();
        if let Some(policy) = &table.policy {
            write!(attributes, " hitPolicy=\"{policy}\"").expect("strings take text");
        }
        if let Some(aggregation) = &table.aggregation {
            write!(attributes, " aggregation=\"{aggregation}\"").expect("strings take text");
        }
        self.push(&format!("<decisionTable{attributes}>"));
        for input in &table.inputs {
            let (label, expression) = input.split_once(" := ").unwrap_or(("", input));
            let label = match label {
                "" => String::new(),
                label => format!(" label=\"{}\"", escape(label)),
            };
            let id = self.id("in");
            self.push(&format!("<input id=\"{id}\"{label}>"));
            self.text_element("inputExpression", expression);
            self.push("</input>");
        }
        table.outputs.iter().for_each(|output| self.output(output));
        for rule in &table.rules {
            let id = self.id("rule");
            self.push(&format!("<rule id=\"{id}\">"));
            for (place, cell) in rule.iter().enumerate() {
                let input = place < table.inputs.len();
                let element = if input { "inputEntry" } else { "outputEntry" };
                self.text_element(element, cell);
            }
            self.push("</rule>");
        }
        self.push("</decisionTable>");
    }

    fn output(&mut self, output: &str) {
        let mut parts = output.split(" | ");
        let name = parts.next().unwrap_or_default();
        let (name, label) = match name.split_once(" (") {
            Some((name, label)) => (name, label.trim_end_matches(')')),
            None => (name, ""),
        };
        let mut attributes = String::new();
        for (attribute, value) in [("name", name), ("label", label)] {
            if !value.is_empty() {
                write!(attributes, " {attribute}=\"{}\"", escape(value)).expect("text");
            }
        }
        let id = self.id("out");
        self.push(&format!("<output id=\"{id}\"{attributes}>"));
        for (element, text) in [
            ("outputValues", parts.next()),
            ("defaultOutputEntry", parts.next()),
        ] {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                self.text_element(element, text);
            }
        }
        self.push("</output>");
    }
}
