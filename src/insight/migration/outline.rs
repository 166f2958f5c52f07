//! What matters of a process for a migration: its elements with type, name, meaning, scope and neighbours.
//!
//! Reads leniently: what it doesn't know it passes over, since the cluster took the file already.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use roxmltree::{Document, Node, ParsingOptions};

/// XML nodes read at most; the largest model that a cluster takes has far fewer.
const NODES_MAX: u32 = 2_000_000;

/// The elements of one process by id, in the file's order: a scope comes before what is in it.
pub type Outline = IndexMap<String, Element>;

/// How an activity is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loop {
    /// One after another.
    Sequential,
    /// All at once.
    Parallel,
}

/// A flow node.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// As the API spells it: `SERVICE_TASK`.
    pub type_name: String,
    /// What a person calls it.
    pub name: String,
    /// What it does, apart from its id and name: `job payment`, `message paid`; may be empty.
    pub meaning: String,
    /// Of an event: `TIMER`, `MESSAGE`...; else empty.
    pub event: String,
    /// The sub-process around it; none directly in the process.
    pub scope: Option<String>,
    /// Of a boundary event: the activity that it is at.
    pub attached_to: Option<String>,
    /// Of an activity that is repeated.
    pub repeated: Option<Loop>,
    /// Whether it's a user task of Camunda's own instead of a job.
    pub is_camunda_user_task: bool,
    /// The elements before it.
    pub before: Vec<String>,
    /// The elements after it.
    pub after: Vec<String>,
}

/// Reads the process of this id.
///
/// # Errors
/// What is wrong with the XML, or that there is no such process.
pub fn read(xml: &str, process_id: &str) -> Result<Outline, String> {
    let options = ParsingOptions {
        nodes_limit: NODES_MAX,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(xml, options).map_err(|error| error.to_string())?;
    let process = document
        .descendants()
        .find(|node| is(*node, "process") && node.attribute("id") == Some(process_id))
        .ok_or_else(|| format!("there is no process {process_id} in it"))?;
    let roots = names_of_roots(&document);
    let mut outline = Outline::new();
    for node in process.descendants().skip(1) {
        if let Some(id) = node.attribute("id")
            && is_flow_node(node)
        {
            outline.insert(id.to_owned(), element(node, process, &roots));
        }
    }
    connect(process, &mut outline);
    Ok(outline)
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn is_flow_node(node: Node<'_, '_>) -> bool {
    let name = node.tag_name().name();
    let ends = [
        "Task",
        "Event",
        "Gateway",
        "SubProcess",
        "task",
        "subProcess",
        "transaction",
    ];
    // Extension elements are spelled alike, in other namespaces.
    let is_bpmn = node
        .tag_name()
        .namespace()
        .is_some_and(|namespace| namespace.contains("BPMN"));
    node.is_element()
        && is_bpmn
        && (ends.iter().any(|end| name.ends_with(end)) || name == "callActivity")
}

/// Messages, signals, errors and escalations by id: what they are called.
fn names_of_roots(document: &Document<'_>) -> BTreeMap<String, String> {
    let roots = document.root_element().children();
    roots
        .filter_map(|node| {
            let name = node.attribute("name").or(node.attribute("errorCode"))?;
            Some((node.attribute("id")?.to_owned(), name.to_owned()))
        })
        .collect()
}

fn element(node: Node<'_, '_>, process: Node<'_, '_>, roots: &BTreeMap<String, String>) -> Element {
    let attribute = |name: &str| node.attribute(name).map(str::to_owned);
    let scope = node
        .parent()
        .filter(|parent| *parent != process)
        .and_then(|parent| parent.attribute("id"));
    let repeated = node
        .children()
        .find(|child| is(*child, "multiInstanceLoopCharacteristics"))
        .map(|marker| match marker.attribute("isSequential") {
            Some("true") => Loop::Sequential,
            _ => Loop::Parallel,
        });
    let definition = node
        .children()
        .find(|child| child.tag_name().name().ends_with("EventDefinition"));
    Element {
        type_name: type_name(node),
        name: attribute("name").unwrap_or_default(),
        meaning: meaning(node, definition, roots),
        event: definition.map_or_else(String::new, |definition| {
            let name = definition.tag_name().name();
            snake(name.trim_end_matches("EventDefinition"))
        }),
        scope: scope.map(str::to_owned),
        attached_to: attribute("attachedToRef"),
        repeated,
        is_camunda_user_task: extension(node, "userTask").is_some() && is(node, "userTask"),
        ..Element::default()
    }
}

fn type_name(node: Node<'_, '_>) -> String {
    match node.tag_name().name() {
        "subProcess" if node.attribute("triggeredByEvent") == Some("true") => {
            "EVENT_SUB_PROCESS".to_owned()
        }
        name => snake(name),
    }
}

/// `serviceTask` to `SERVICE_TASK`
fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

fn extension<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    let extensions = node
        .children()
        .find(|child| is(*child, "extensionElements"))?;
    extensions.children().find(|child| is(*child, name))
}

fn meaning(
    node: Node<'_, '_>,
    definition: Option<Node<'_, '_>>,
    roots: &BTreeMap<String, String>,
) -> String {
    let of = |name: &str, attribute: &str, word: &str| {
        let value = extension(node, name)?.attribute(attribute)?;
        Some(format!("{word} {value}"))
    };
    let reference = |node: Node<'_, '_>| {
        let names = ["messageRef", "signalRef", "errorRef", "escalationRef"];
        let id = names.iter().find_map(|name| node.attribute(*name))?;
        let word = snake(node.tag_name().name()).to_lowercase();
        Some(format!(
            "{word} {}",
            roots.get(id).map_or(id, String::as_str)
        ))
    };
    of("taskDefinition", "type", "job")
        .or_else(|| of("calledElement", "processId", "process"))
        .or_else(|| of("calledDecision", "decisionId", "decision"))
        .or_else(|| of("script", "expression", "script"))
        .or_else(|| of("formDefinition", "formId", "form"))
        .or_else(|| reference(definition?))
        .or_else(|| reference(node))
        .unwrap_or_default()
}

/// Puts the neighbours in.
fn connect(process: Node<'_, '_>, outline: &mut Outline) {
    for flow in process
        .descendants()
        .filter(|node| is(*node, "sequenceFlow"))
    {
        let (Some(from), Some(to)) = (flow.attribute("sourceRef"), flow.attribute("targetRef"))
        else {
            continue;
        };
        if let Some(element) = outline.get_mut(from) {
            element.after.push(to.to_owned());
        }
        if let Some(element) = outline.get_mut(to) {
            element.before.push(from.to_owned());
        }
    }
}
