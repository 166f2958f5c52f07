//! A DMN file's XML to a graph, with Zeebe's texts for what is wrong: all failures of the file at once,
//! except what stops the reading (`Failed to parse DMN: …`, cycles, references to nothing).

mod boxed;
mod expression;
mod knowledge;
mod order;
mod requirements;
mod table;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use roxmltree::Document;

use super::graph::{Decision, DecisionRequirementsGraph};
use super::logic::{DecisionLogic, Function, KnowledgeModel, Logic, ModelIndex};
use super::schema;
use crate::bpmn::scan;
use crate::feel::formula::{Formula, INPUT_VARIABLE, INPUT_VARIABLE_NAME};

type Node<'a> = roxmltree::Node<'a, 'a>;

/// Zeebe's extension elements.
const ZEEBE: &str = "http://camunda.org/schema/zeebe/1.0";

/// Why a file isn't taken; displays as Zeebe's text, without the resource's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Problem {
    pub message: String,
}

impl Problem {
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }

    /// Zeebe doesn't say why a file isn't XML, or isn't DMN.
    fn unreadable() -> Self {
        Self::new(
            "Failed to parse DMN: org.camunda.bpm.model.dmn.DmnModelException: Unable to parse model",
        )
    }
}

/// Parses a file and every expression in it.
pub fn parse(bytes: &[u8]) -> Result<DecisionRequirementsGraph, Problem> {
    let text = scan::decode(bytes).map_err(|_| Problem::unreadable())?;
    scan::check(&text).map_err(|_| Problem::unreadable())?;
    let document = Document::parse(&text).map_err(|_| Problem::unreadable())?;
    let root = document.root_element();
    if !schema::allows(root) {
        return Err(Problem::unreadable());
    }
    Parser::new(root).graph(root)
}

/// What is known while a file is read.
struct Parser<'a> {
    namespace: &'a str,
    by_id: HashMap<&'a str, Node<'a>>,
    failures: Vec<String>,
    models: Vec<KnowledgeModel>,
    /// Knowledge models by name: two of the same name are the first one that something requires.
    model_names: HashMap<&'a str, ModelIndex>,
    functions: Vec<Function>,
    /// Expressions by text, and unary tests: of equal ones, the first failure counts.
    expressions: HashMap<String, Formula>,
    unary_tests: HashMap<String, Formula>,
    variables: BTreeSet<Arc<str>>,
}

impl<'a> Parser<'a> {
    fn new(root: Node<'a>) -> Self {
        let ids = root
            .descendants()
            .filter_map(|node| attribute(node, "id").map(|id| (id, node)));
        // Unary tests find their input under a name that a variable may hold.
        let input = [INPUT_VARIABLE, INPUT_VARIABLE_NAME].map(Arc::from);
        Self {
            namespace: root.tag_name().namespace().unwrap_or_default(),
            by_id: ids.collect(),
            failures: Vec::new(),
            models: Vec::new(),
            model_names: HashMap::new(),
            functions: Vec::new(),
            expressions: HashMap::new(),
            unary_tests: HashMap::new(),
            variables: input.into_iter().collect(),
        }
    }

    fn graph(mut self, root: Node<'a>) -> Result<DecisionRequirementsGraph, Problem> {
        let nodes: Vec<Node<'a>> = self.children(root, "decision").collect();
        requirements::check(&self, root, &nodes)?;
        let mut decisions = Vec::with_capacity(nodes.len());
        for node in &nodes {
            decisions.push(self.decision(*node)?);
        }
        if !self.failures.is_empty() {
            return Err(Problem::new(self.failures.join("\n")));
        }
        order::sort(&mut decisions);
        place_required(&mut decisions);
        let text = |name| attribute(root, name).unwrap_or_default().to_owned();
        Ok(DecisionRequirementsGraph {
            id: text("id"),
            name: text("name"),
            namespace: text("namespace"),
            decisions,
            models: self.models,
            functions: self.functions,
            variables: self.variables,
        })
    }

    fn decision(&mut self, node: Node<'a>) -> Result<Decision, Problem> {
        let models = self.required_models(node)?;
        let logic = match self.expression_of(node) {
            Some(expression) if expression.tag_name().name() != "functionDefinition" => {
                self.logic(Some(expression))?
            }
            other => self.unsupported("unsupported decision expression", other),
        };
        let id = attribute(node, "id").unwrap_or_default();
        let name = attribute(node, "name").unwrap_or_default();
        let variable = self.child(node, "variable");
        let result_name = variable.and_then(|variable| attribute(variable, "name"));
        let required: Vec<Node<'a>> = requirements::decisions(self, node)?;
        Ok(Decision {
            id: id.to_owned(),
            name: name.to_owned(),
            version_tag: self.version_tag(node),
            kind: logic.kind(),
            required: required
                .iter()
                .map(|node| attribute(*node, "id").unwrap_or_default().to_owned())
                .collect(),
            logic: DecisionLogic {
                logic,
                result_name: result_name.unwrap_or(id).into(),
                result_type: variable
                    .and_then(|variable| attribute(variable, "typeRef"))
                    .map(str::to_owned),
                required: Vec::new(),
                models,
            },
        })
    }

    fn version_tag(&self, decision: Node<'a>) -> Option<String> {
        self.child(decision, "extensionElements")?
            .children()
            .find(|child| child.has_tag_name((ZEEBE, "versionTag")))?
            .attribute("value")
            .map(str::to_owned)
    }

    /// Any logic; what isn't supported is remembered as a failure.
    fn logic(&mut self, node: Option<Node<'a>>) -> Result<Logic, Problem> {
        let Some(node) = node else {
            return Ok(self.unsupported("unsupported expression found", None));
        };
        Ok(match node.tag_name().name() {
            "decisionTable" => Logic::Table(self.table(node)),
            "literalExpression" => Logic::Literal(self.literal(node)),
            "context" => Logic::Context(self.context(node)?),
            "list" => Logic::List(self.list(node)?),
            "relation" => Logic::Relation(self.relation(node)?),
            "invocation" => self.invocation(node),
            "functionDefinition" => self.function(node),
            _ => self.unsupported("unsupported expression found", Some(node)),
        })
    }

    fn unsupported(&mut self, what: &str, found: Option<Node<'a>>) -> Logic {
        let found = found.map_or("null".to_owned(), java_class);
        self.failures.push(format!("{what} '{found}'"));
        Logic::Empty
    }

    /// Child elements of that name, in the file's version of DMN.
    fn children(&self, node: Node<'a>, name: &'a str) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let namespace = self.namespace;
        node.children()
            .filter(move |child| child.has_tag_name((namespace, name)))
    }

    fn child(&self, node: Node<'a>, name: &'a str) -> Option<Node<'a>> {
        self.children(node, name).next()
    }

    /// The child that is an expression.
    fn expression_of(&self, node: Node<'a>) -> Option<Node<'a>> {
        node.children().find(|child| {
            child.tag_name().namespace() == Some(self.namespace)
                && schema::is_expression(child.tag_name().name())
        })
    }

    fn expressions_of(&self, node: Node<'a>) -> Vec<Node<'a>> {
        let expressions = node.children().filter(|child| {
            child.tag_name().namespace() == Some(self.namespace)
                && schema::is_expression(child.tag_name().name())
        });
        expressions.collect()
    }
}

/// Finds the required decisions' places.
fn place_required(decisions: &mut [Decision]) {
    let ids = decisions.iter().enumerate();
    let places: HashMap<String, usize> = ids
        .map(|(place, decision)| (decision.id.clone(), place))
        .collect();
    for decision in decisions {
        let required = decision.required.iter();
        decision.logic.required = required.filter_map(|id| places.get(id).copied()).collect();
    }
}

/// How Camunda shows an element in a message: its Java class (and an address, which is never the same).
fn java_class(node: Node<'_>) -> String {
    let name = node.tag_name().name();
    let (first, rest) = name.split_at(1);
    let first = first.to_uppercase();
    format!("org.camunda.bpm.model.dmn.impl.instance.{first}{rest}Impl")
}

/// An attribute's value; an empty one counts as absent, as for Camunda.
fn attribute<'a>(node: Node<'a>, name: &str) -> Option<&'a str> {
    node.attribute(name).filter(|value| !value.is_empty())
}
