//! From XML to the graph: one file per family of elements, chosen here by the element's name.

mod ad_hoc;
mod binding;
mod call_activity;
mod compensation;
mod conditional;
mod constants;
pub(in crate::bpmn) mod event_sub_process;
mod events;
mod extensions;
mod gateways;
mod graph;
mod io_mapping;
mod job;
mod linked_resources;
mod links;
mod listeners;
pub(in crate::bpmn) mod multi_instance;
mod reader;
mod roots;
mod tasks;
mod throws;
mod timers;
mod user_task;

pub(in crate::bpmn) use graph::Graph;
pub(in crate::bpmn) use links::name as link_name;
pub(in crate::bpmn) use reader::Reader;

use super::{
    check,
    model::{ElementIndex, ElementKind, Process},
    problems::Problem,
    xml::{self, Lines, Node},
};

const COVERAGE: &str = "https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/";

/// Reads all executable processes below `definitions`.
pub(super) fn definitions<'a>(
    definitions: Node<'a>,
    lines: &'a Lines<'a>,
) -> Result<Vec<Process>, Vec<Problem>> {
    let mut reader = Reader::new(lines, roots::Roots::new(definitions));
    let executable: Vec<_> = xml::bpmn_children(definitions, "process")
        .filter(|process| process.attribute("isExecutable") == Some("true"))
        .collect();
    if executable.is_empty() {
        reader.problem(definitions, "Must contain at least one executable process");
        return Err(reader.into_problems());
    }
    roots::check(&mut reader);
    let processes: Vec<_> = executable
        .into_iter()
        .map(|node| process(&mut reader, node))
        .collect();
    if reader.has_problems() {
        return Err(reader.into_problems());
    }
    Ok(processes)
}

fn process<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Process {
    let mut graph = Graph::new(reader, node);
    for index in graph.indices() {
        let node = graph.node(index);
        if graph.is_body(index) {
            let inner = ElementIndex(index.0 + 1);
            if let Some(body) = multi_instance::parse(reader, node, inner) {
                graph.process.elements[index.0 as usize].kind = body;
            }
            continue;
        }
        extensions::check(reader, node);
        if let Some(kind) = kind(reader, &graph, index) {
            let element = &mut graph.process.elements[index.0 as usize];
            element.kind = kind;
        }
        extensions::check_implementations(reader, node);
        let (input, output) = io_mapping::parse(reader, node);
        let execution_listeners = listeners::execution(reader, node);
        if node.tag_name().name() != "userTask" {
            listeners::task(reader, node);
        }
        let element = &mut graph.process.elements[index.0 as usize];
        element.input_mapping = input;
        element.output_mapping = output;
        element.execution_listeners = execution_listeners;
    }
    for node in graph.flow_nodes.clone() {
        listeners::execution(reader, node);
    }
    attach_boundary_events(&mut graph.process);
    attach_event_sub_processes(&mut graph.process);
    check::flows::check(reader, &graph);
    check::scopes::check(reader, &graph);
    check::event_sub_processes::check(reader, &graph);
    check::catches::check(reader, &graph);
    check::links::check(reader, &graph);
    check::compensation::check(reader, &graph);
    check::ad_hoc::check(reader, &graph);
    ad_hoc::add_inner_instances(reader, &mut graph);
    graph.process
}

/// What an element is; none when something is wrong with it (and then it's reported).
fn kind<'a>(
    reader: &mut Reader<'a>,
    graph: &Graph<'a>,
    index: ElementIndex,
) -> Option<ElementKind> {
    let node = graph.node(index);
    let name = node.tag_name().name();
    match name {
        "process" => Some(ElementKind::Process),
        "subProcess" if event_sub_process::is_one(node) => event_sub_process::parse(graph, index),
        "subProcess" => Some(ElementKind::SubProcess),
        "adHocSubProcess" => ad_hoc::parse(reader, node),
        "startEvent" => events::start(reader, graph, index),
        "endEvent" => throws::end(reader, graph, node),
        "intermediateCatchEvent" => events::catch(reader, node),
        "intermediateThrowEvent" => throws::intermediate(reader, graph, index),
        "boundaryEvent" => events::boundary(reader, graph, node),
        "task" => Some(ElementKind::UndefinedTask),
        "manualTask" => Some(ElementKind::ManualTask),
        "serviceTask" => tasks::service(reader, node),
        "sendTask" => tasks::send(reader, node),
        "businessRuleTask" => tasks::business_rule(reader, node),
        "scriptTask" => tasks::script(reader, node),
        "receiveTask" => tasks::receive(reader, node),
        "userTask" => user_task::parse(reader, node),
        "callActivity" => call_activity::parse(reader, node),
        "exclusiveGateway" => gateways::exclusive(reader, graph, node),
        "parallelGateway" => Some(ElementKind::ParallelGateway),
        "eventBasedGateway" => Some(ElementKind::EventBasedGateway),
        "inclusiveGateway" => gateways::inclusive(reader, graph, node),
        other => {
            let type_name = upper_first(other);
            reader.problem(
                node,
                format!(
                    "Elements of type '{type_name}' are currently not supported. \
                     Please refer to the documentation for a list of supported elements: {COVERAGE}"
                ),
            );
            None
        }
    }
}

fn upper_first(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

fn attach_boundary_events(process: &mut Process) {
    let attached: Vec<_> = process
        .elements
        .iter()
        .filter_map(|element| match element.kind {
            ElementKind::BoundaryEvent { attached_to, .. } => Some((attached_to, element.index)),
            _ => None,
        })
        .collect();
    for (activity, event) in attached {
        process.elements[activity.0 as usize]
            .boundary_events
            .push(event);
    }
}

fn attach_event_sub_processes(process: &mut Process) {
    let attached: Vec<_> = process
        .elements
        .iter()
        .filter(|element| matches!(element.kind, ElementKind::EventSubProcess(_)))
        .filter_map(|element| Some((element.scope?, element.index)))
        .collect();
    for (scope, event_sub_process) in attached {
        process.elements[scope.0 as usize]
            .event_sub_processes
            .push(event_sub_process);
    }
}
