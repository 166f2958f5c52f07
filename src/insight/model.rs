//! What a deployed BPMN file says about its elements, as far as operators' questions need it.
//!
//! It reads any file a cluster took, also those that [`crate::bpmn`] would refuse to run, so it checks nothing: what
//! it doesn't understand is not there. Texts are as written, expressions with their `=`.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};
use serde_json::Value;

use super::ask;
use crate::bpmn::scan;
use crate::client::rest::segment;
use crate::client::{Error, Rest};

/// One process of a file.
#[derive(Debug, Clone, Default)]
pub struct Model {
    elements: BTreeMap<String, Element>,
    flows: BTreeMap<String, Flow>,
}

/// A flow node or a sub-process.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub id: String,
    /// The element's name in BPMN: `serviceTask`, `boundaryEvent`.
    pub tag: String,
    /// The sub-process around it; none in the process itself.
    pub parent: Option<String>,
    pub event: Option<Event>,
    /// The activity that a boundary event hangs on.
    pub attached_to: Option<String>,
    /// What a receive task waits for.
    pub message: Option<Message>,
    pub job_type: Option<String>,
    /// The process that a call activity calls.
    pub called: Option<String>,
    /// When an ad-hoc sub-process is done.
    pub completion_condition: Option<String>,
    pub is_multi_instance: bool,
    /// A sub-process that an event starts while what is around it is active.
    pub is_event_sub_process: bool,
    /// The flow that a gateway takes when no condition holds.
    pub default_flow: Option<String>,
}

/// A sequence flow.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    pub id: String,
    pub source: String,
    pub target: String,
    pub condition: Option<String>,
}

/// A message by its name, an expression or not, and the expression of its correlation key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    pub name: String,
    pub correlation_key: Option<String>,
}

/// What an event is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    Message(Message),
    /// The signal's name, an expression or not.
    Signal(String),
    Timer(Timer),
    Conditional(String),
    Compensation,
    /// The name that a throwing and a catching link share.
    Link(String),
    /// Error, escalation, terminate: nothing waits for them.
    Other,
}

/// A timer definition's text, an expression or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Timer {
    Date(String),
    Duration(String),
    Cycle(String),
}

/// Asks for a process definition and reads its model; `None` where there is none (any more) that can be read.
///
/// # Errors
/// Those of any call.
pub async fn fetch(rest: &Rest, definition_key: &str) -> Result<Option<(Value, Model)>, Error> {
    let path = format!("/process-definitions/{}", segment(definition_key));
    let Some(definition) = ask::if_offered(rest.get(&path).await)? else {
        return Ok(None);
    };
    let Some(xml) = ask::if_offered(rest.text(&format!("{path}/xml")).await)? else {
        return Ok(None);
    };
    let id = ask::text(&definition, "processDefinitionId").unwrap_or_default();
    let model = Model::read(&xml, id);
    Ok(model.map(|model| (definition, model)))
}

impl Model {
    /// Reads the process with this id; `None` where the text is no BPMN file or has no such process.
    pub fn read(xml: &str, process_id: &str) -> Option<Model> {
        scan::check(xml).ok()?;
        let document = Document::parse(xml).ok()?;
        let root = document.root_element();
        let process = root
            .children()
            .find(|node| is(*node, "process") && node.attribute("id") == Some(process_id))?;
        let roots = Roots::read(root);
        let mut model = Model::default();
        for node in process.descendants().filter(Node::is_element) {
            model.add(node, process, &roots);
        }
        Some(model)
    }

    /// An element by its id.
    pub fn element(&self, id: &str) -> Option<&Element> {
        self.elements.get(id)
    }

    /// All elements, ordered by id.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.elements.values()
    }

    /// All flows, ordered by id.
    pub fn flows(&self) -> impl Iterator<Item = &Flow> {
        self.flows.values()
    }

    /// The flows that end at an element, ordered by id.
    pub fn incoming<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Flow> {
        self.flows.values().filter(move |flow| flow.target == id)
    }

    /// The flows that begin at an element, ordered by id.
    pub fn outgoing<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Flow> {
        self.flows.values().filter(move |flow| flow.source == id)
    }

    /// The boundary events of an activity.
    pub fn boundary_events<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements
            .values()
            .filter(move |element| element.attached_to.as_deref() == Some(id))
    }

    fn add(&mut self, node: Node<'_, '_>, process: Node<'_, '_>, roots: &Roots) {
        let Some(id) = node.attribute("id") else {
            return;
        };
        if is(node, "sequenceFlow") {
            let text = |name: &str| node.attribute(name).unwrap_or_default().to_owned();
            let flow = Flow {
                id: id.to_owned(),
                source: text("sourceRef"),
                target: text("targetRef"),
                condition: child_text(node, "conditionExpression"),
            };
            self.flows.insert(flow.id.clone(), flow);
        } else if is_flow_node(node.tag_name().name()) {
            let element = Element::read(node, process, roots);
            self.elements.insert(element.id.clone(), element);
        }
    }
}

impl Element {
    fn read(node: Node<'_, '_>, process: Node<'_, '_>, roots: &Roots) -> Element {
        let attribute = |name: &str| node.attribute(name).map(str::to_owned);
        let extension = |name: &str, field: &str| extension(node, name, field);
        Element {
            id: attribute("id").unwrap_or_default(),
            tag: node.tag_name().name().to_owned(),
            parent: node
                .parent()
                .filter(|parent| *parent != process)
                .and_then(|parent| parent.attribute("id"))
                .map(str::to_owned),
            event: node.children().find_map(|child| event(child, roots)),
            attached_to: attribute("attachedToRef"),
            message: node
                .attribute("messageRef")
                .and_then(|id| roots.messages.get(id).cloned()),
            job_type: extension("taskDefinition", "type"),
            called: extension("calledElement", "processId"),
            completion_condition: child_text(node, "completionCondition"),
            is_multi_instance: node
                .children()
                .any(|child| is(child, "multiInstanceLoopCharacteristics")),
            is_event_sub_process: node.attribute("triggeredByEvent") == Some("true"),
            default_flow: attribute("default"),
        }
    }
}

/// What events refer to by id.
struct Roots {
    messages: BTreeMap<String, Message>,
    signals: BTreeMap<String, String>,
}

impl Roots {
    fn read(root: Node<'_, '_>) -> Roots {
        let named = |tag: &'static str| {
            root.children()
                .filter(move |node| is(*node, tag))
                .filter_map(|node| {
                    let name = node.attribute("name").unwrap_or_default().to_owned();
                    Some((node.attribute("id")?.to_owned(), name, node))
                })
        };
        Roots {
            messages: named("message")
                .map(|(id, name, node)| {
                    let correlation_key = extension(node, "subscription", "correlationKey");
                    (
                        id,
                        Message {
                            name,
                            correlation_key,
                        },
                    )
                })
                .collect(),
            signals: named("signal").map(|(id, name, _)| (id, name)).collect(),
        }
    }
}

fn event(node: Node<'_, '_>, roots: &Roots) -> Option<Event> {
    let definition = node.tag_name().name().strip_suffix("EventDefinition")?;
    let referred = |name: &str| node.attribute(name).unwrap_or_default();
    Some(match definition {
        "message" => {
            let message = roots.messages.get(referred("messageRef"));
            Event::Message(message.cloned().unwrap_or_default())
        }
        "signal" => {
            let signal = roots.signals.get(referred("signalRef"));
            Event::Signal(signal.cloned().unwrap_or_default())
        }
        "timer" => Event::Timer(
            child_text(node, "timeDate")
                .map(Timer::Date)
                .or_else(|| child_text(node, "timeDuration").map(Timer::Duration))
                .or_else(|| child_text(node, "timeCycle").map(Timer::Cycle))?,
        ),
        "conditional" => Event::Conditional(child_text(node, "condition")?),
        "compensate" => Event::Compensation,
        "link" => Event::Link(referred("name").to_owned()),
        _ => Event::Other,
    })
}

fn is_flow_node(tag: &str) -> bool {
    tag.ends_with("Event")
        || tag.ends_with("Gateway")
        || matches!(
            tag,
            "task" | "callActivity" | "subProcess" | "adHocSubProcess" | "transaction"
        )
        || tag.ends_with("Task")
}

fn is(node: Node<'_, '_>, tag: &str) -> bool {
    node.is_element() && node.tag_name().name() == tag
}

fn child_text(node: Node<'_, '_>, tag: &str) -> Option<String> {
    let child = node.children().find(|child| is(*child, tag))?;
    let text = child.text().unwrap_or_default().trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A field of one of zeebe's extension elements.
fn extension(node: Node<'_, '_>, name: &str, field: &str) -> Option<String> {
    node.children()
        .find(|child| is(*child, "extensionElements"))?
        .children()
        .find(|child| is(*child, name))?
        .attribute(field)
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
      <message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=id"/></extensionElements></message>
      <signal id="s" name="alarm"/>
      <process id="other"/>
      <process id="p">
        <subProcess id="sub"><receiveTask id="inside" messageRef="m"/></subProcess>
        <boundaryEvent id="late" attachedToRef="sub"><timerEventDefinition><timeDuration> =wait </timeDuration></timerEventDefinition></boundaryEvent>
        <intermediateCatchEvent id="catch"><signalEventDefinition signalRef="s"/></intermediateCatchEvent>
        <sequenceFlow id="f" sourceRef="sub" targetRef="catch"><conditionExpression>=a</conditionExpression></sequenceFlow>
      </process>
    </definitions>"#;

    #[test]
    fn elements_know_what_they_wait_for() {
        let model = Model::read(FILE, "p").unwrap();
        let inside = model.element("inside").unwrap();
        assert_eq!(inside.parent.as_deref(), Some("sub"));
        let message = inside.message.as_ref().unwrap();
        assert_eq!(message.name, "paid");
        assert_eq!(message.correlation_key.as_deref(), Some("=id"));
        let late = model.boundary_events("sub").next().unwrap();
        let timer = Event::Timer(Timer::Duration("=wait".to_owned()));
        assert_eq!(late.event.as_ref(), Some(&timer));
        let catch = model.element("catch").unwrap();
        assert_eq!(catch.event, Some(Event::Signal("alarm".to_owned())));
        assert_eq!(catch.parent, None);
        let flow = model.incoming("catch").next().unwrap();
        assert_eq!(
            (flow.source.as_str(), flow.condition.as_deref()),
            ("sub", Some("=a"))
        );
    }

    #[test]
    fn what_is_no_such_process_is_none() {
        assert!(Model::read("nothing", "p").is_none());
        assert!(Model::read(FILE, "q").is_none());
    }
}
