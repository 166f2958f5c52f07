//! The graph of one process while it's being built: the model, and the XML each part came from.

use std::{collections::HashMap, sync::Arc};

use crate::bpmn::{
    model::{
        Element, ElementIndex, ElementKind, ExecutionListeners, FlowIndex, Process, SequenceFlow,
    },
    schema,
    xml::{self, Node},
};

use super::{
    multi_instance,
    reader::{Need, Reader},
};

/// Flow elements that mean nothing to an engine.
const IGNORED: [&str; 4] = [
    "dataObject",
    "dataObjectReference",
    "dataStoreReference",
    "implicitThrowEvent",
];

pub(in crate::bpmn) struct Graph<'a> {
    pub(in crate::bpmn) process: Process,
    /// The XML of each element, by index.
    pub(in crate::bpmn) nodes: Vec<Node<'a>>,
    /// The XML of each flow, by index.
    pub(in crate::bpmn) flow_nodes: Vec<Node<'a>>,
    /// What an element is associated with, by ids; the first of each.
    pub(in crate::bpmn) associations: HashMap<&'a str, &'a str>,
}

impl<'a> Graph<'a> {
    /// Elements (still without meaning) and flows of a process.
    pub(super) fn new(reader: &mut Reader<'a>, node: Node<'a>) -> Self {
        let version_tag = xml::zeebe_extensions(node, "versionTag");
        let mut graph = Self {
            process: Process {
                id: Arc::from(xml::attribute(node, "id").unwrap_or_default()),
                name: xml::attribute(node, "name").map(str::to_owned),
                version_tag: version_tag
                    .first()
                    .and_then(|tag| xml::attribute(*tag, "value"))
                    .map(str::to_owned),
                start_form_id: start_form_id(node),
                elements: Vec::new(),
                flows: Vec::new(),
                index_by_id: HashMap::new(),
            },
            nodes: Vec::new(),
            flow_nodes: Vec::new(),
            associations: HashMap::new(),
        };
        graph.add(reader, node, None);
        graph.connect(reader);
        graph
    }

    fn add(&mut self, reader: &mut Reader<'a>, node: Node<'a>, scope: Option<ElementIndex>) {
        let id: Arc<str> = Arc::from(xml::attribute(node, "id").unwrap_or_default());
        if id.is_empty() {
            for _ in 0..reports_of_missing_id(node.tag_name().name()) {
                reader.problem(node, "Element id must be present and not empty.");
            }
        }
        let mut index = self.push(reader, node, scope, &id);
        self.process.index_by_id.insert(Arc::clone(&id), index);
        if multi_instance::characteristics(node).is_some() {
            // The body came first: it's what flows and boundary events find by the id.
            index = self.push(reader, node, Some(index), &id);
        }
        if !matches!(
            node.tag_name().name(),
            "process" | "subProcess" | "adHocSubProcess"
        ) {
            return;
        }
        for child in node.children().filter(|child| xml::is_bpmn(*child)) {
            match child.tag_name().name() {
                "sequenceFlow" => self.flow_nodes.push(child),
                "association" => self.associate(child),
                name if IGNORED.contains(&name) => {}
                name if schema::FLOW_ELEMENTS.contains(&name) => {
                    self.add(reader, child, Some(index))
                }
                _ => {}
            }
        }
    }

    fn associate(&mut self, association: Node<'a>) {
        let ends = ["sourceRef", "targetRef"].map(|name| xml::attribute(association, name));
        if let [Some(source), Some(target)] = ends {
            self.associations
                .entry(xml::local(source))
                .or_insert(xml::local(target));
        }
    }

    /// Adds an element without meaning; its index.
    fn push(
        &mut self,
        reader: &Reader<'a>,
        node: Node<'a>,
        scope: Option<ElementIndex>,
        id: &Arc<str>,
    ) -> ElementIndex {
        let index =
            ElementIndex(u32::try_from(self.nodes.len()).expect("the file's size is limited"));
        self.process.elements.push(Element {
            index,
            id: Arc::clone(id),
            name: xml::attribute(node, "name").map(str::to_owned),
            kind: if scope.is_none() {
                ElementKind::Process
            } else {
                ElementKind::UndefinedTask
            },
            scope,
            incoming: Vec::new(),
            outgoing: Vec::new(),
            input_mapping: None,
            output_mapping: None,
            boundary_events: Vec::new(),
            execution_listeners: ExecutionListeners::default(),
            event_sub_processes: Vec::new(),
            line: reader.lines.start(node),
        });
        self.nodes.push(node);
        index
    }

    fn connect(&mut self, reader: &mut Reader<'a>) {
        self.flow_nodes.sort_by_key(|node| node.range().start);
        for node in std::mem::take(&mut self.flow_nodes) {
            let ends = ["sourceRef", "targetRef"].map(|name| {
                self.process
                    .index_by_id
                    .get(node.attribute(name).unwrap_or_default())
                    .copied()
            });
            let [Some(source), Some(target)] = ends else {
                reader.problem(
                    node,
                    "A sequence flow must connect two flow nodes of the same process",
                );
                continue;
            };
            if self.process.element(source).scope != self.process.element(target).scope {
                reader.problem(
                    node,
                    "A sequence flow must not cross the border of a sub-process",
                );
            }
            let index = FlowIndex(
                u32::try_from(self.flow_nodes.len()).expect("the file's size is limited"),
            );
            let id = xml::attribute(node, "id").unwrap_or_default();
            if id.is_empty() {
                for _ in 0..2 {
                    reader.problem(node, "Element id must be present and not empty.");
                }
            }
            let condition = xml::bpmn_children(node, "conditionExpression")
                .next()
                .and_then(|condition| {
                    reader.expression(condition, Some(&xml::text(condition)), Need::NonStatic)
                });
            self.process.elements[source.0 as usize]
                .outgoing
                .push(index);
            self.process.elements[target.0 as usize]
                .incoming
                .push(index);
            self.process.flows.push(SequenceFlow {
                index,
                id: Arc::from(id),
                source,
                target,
                condition,
            });
            self.flow_nodes.push(node);
        }
    }

    pub(in crate::bpmn) fn node(&self, index: ElementIndex) -> Node<'a> {
        self.nodes[index.0 as usize]
    }

    /// Whether the element is the body around a multi-instance activity.
    pub(in crate::bpmn) fn is_body(&self, index: ElementIndex) -> bool {
        let inner = self.nodes.get(index.0 as usize + 1);
        inner == Some(&self.node(index))
    }

    /// Indices of all elements, the process first.
    pub(in crate::bpmn) fn indices(&self) -> impl Iterator<Item = ElementIndex> + use<> {
        (0..u32::try_from(self.nodes.len()).expect("the file's size is limited")).map(ElementIndex)
    }

    /// Whether the flow has a condition in the file, right or wrong.
    pub(in crate::bpmn) fn has_condition(&self, flow: FlowIndex) -> bool {
        xml::bpmn_children(self.flow_nodes[flow.0 as usize], "conditionExpression")
            .next()
            .is_some()
    }
}

/// The form of the first start event of a process that has one.
fn start_form_id(process: Node<'_>) -> Option<String> {
    xml::bpmn_children(process, "startEvent")
        .flat_map(|start| xml::zeebe_extensions(start, "formDefinition"))
        .find_map(|form| xml::attribute(form, "formId"))
        .map(str::to_owned)
}

/// Zeebe reports it once for each of its validators that apply to the type.
fn reports_of_missing_id(element: &str) -> usize {
    match element {
        "process" => 1,
        "startEvent"
        | "intermediateCatchEvent"
        | "boundaryEvent"
        | "parallelGateway"
        | "callActivity" => 3,
        "adHocSubProcess" | "sendTask" | "receiveTask" | "scriptTask" | "businessRuleTask" => 5,
        _ => 4,
    }
}
