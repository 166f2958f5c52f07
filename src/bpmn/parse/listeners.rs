//! `zeebe:executionListeners` and `zeebe:taskListeners`: jobs at the borders of an element's life.

use crate::bpmn::{
    model::{ExecutionListeners, JobDefinition, TaskListener, TaskListenerEvent},
    xml::{self, Node},
};

use super::{
    job,
    reader::{Need, Reader},
};

/// What may have execution listeners, in the order in which Zeebe names them.
const WITH_EXECUTION_LISTENERS: [&str; 21] = [
    "process",
    "subProcess",
    "callActivity",
    "adHocSubProcess",
    "task",
    "sendTask",
    "serviceTask",
    "scriptTask",
    "userTask",
    "receiveTask",
    "businessRuleTask",
    "manualTask",
    "startEvent",
    "intermediateThrowEvent",
    "intermediateCatchEvent",
    "boundaryEvent",
    "endEvent",
    "exclusiveGateway",
    "inclusiveGateway",
    "parallelGateway",
    "eventBasedGateway",
];
/// Zeebe's type of an event, which it names when there is no such event.
const EVENT_TYPE: &str =
    "io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListenerEventType";
const TASK_EVENT_TYPE: &str =
    "io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType";
const RETRIES_DEFAULT: &str = "3";

/// The execution listeners of any element; of a sequence flow, to report that it can't have any.
pub(super) fn execution<'a>(reader: &mut Reader<'a>, element: Node<'a>) -> ExecutionListeners {
    let mut listeners = ExecutionListeners::default();
    for extension in xml::zeebe_extensions(element, "executionListeners") {
        let nodes: Vec<_> = xml::zeebe_children(extension, "executionListener").collect();
        if nodes.is_empty() {
            continue;
        }
        check_place(reader, extension, element);
        check_unique(reader, extension, &nodes);
        check_events(reader, element, &nodes);
        for node in nodes {
            let Some((event, job)) = listener(reader, element, node) else {
                continue;
            };
            match event {
                "start" => listeners.start.push(job),
                "end" => listeners.end.push(job),
                other => reader.unreadable(node, format!("No enum constant {EVENT_TYPE}.{other}")),
            }
        }
    }
    listeners
}

/// The task listeners of any element; those of others than Camunda user tasks are reported.
pub(super) fn task<'a>(reader: &mut Reader<'a>, element: Node<'a>) -> Vec<TaskListener> {
    let mut listeners = Vec::new();
    for extension in xml::zeebe_extensions(element, "taskListeners") {
        let nodes: Vec<_> = xml::zeebe_children(extension, "taskListener").collect();
        if !nodes.is_empty() && xml::zeebe_extensions(element, "userTask").is_empty() {
            reader.problem(
                extension,
                "Task listeners are only allowed on Camunda user tasks.",
            );
        }
        for node in nodes {
            let Some((event, job)) = listener(reader, element, node) else {
                continue;
            };
            match task_event(event) {
                Some(event) => listeners.push(TaskListener { event, job }),
                None => {
                    reader.unreadable(node, format!("No enum constant {TASK_EVENT_TYPE}.{event}"))
                }
            }
        }
    }
    listeners
}

/// Both spellings: the second ones are those of 8.6.
fn task_event(name: &str) -> Option<TaskListenerEvent> {
    Some(match name {
        "creating" | "create" => TaskListenerEvent::Creating,
        "assigning" | "assignment" => TaskListenerEvent::Assigning,
        "updating" | "update" => TaskListenerEvent::Updating,
        "completing" | "complete" => TaskListenerEvent::Completing,
        "canceling" | "cancel" => TaskListenerEvent::Canceling,
        _ => return None,
    })
}

fn check_place<'a>(reader: &mut Reader<'a>, extension: Node<'a>, element: Node<'a>) {
    let name = element.tag_name().name();
    if !WITH_EXECUTION_LISTENERS.contains(&name) {
        let names = WITH_EXECUTION_LISTENERS.join(", ");
        reader.problem(
            extension,
            format!(
                "Execution listeners are not supported for the '{name}' element. Currently, only [{names}] \
                 elements can have execution listeners."
            ),
        );
    }
}

/// Elements that begin or end at once have no listener there; reported at the element.
fn check_events<'a>(reader: &mut Reader<'a>, element: Node<'a>, nodes: &[Node<'a>]) {
    let has = |event: &str| {
        nodes
            .iter()
            .any(|node| xml::attribute(*node, "eventType") == Some(event))
    };
    let defines = |definition: &str| xml::bpmn_children(element, definition).next().is_some();
    let what = match element.tag_name().name() {
        "startEvent" if has("start") => "'start' are not supported by start events",
        "boundaryEvent" if defines("compensateEventDefinition") => {
            "'start' and 'end' are not supported by [compensation] boundary events"
        }
        "boundaryEvent" if has("start") => "'start' are not supported by boundary events",
        "endEvent" if has("end") && defines("errorEventDefinition") => {
            "'end' are not supported by [error] end events"
        }
        name if has("end") && name.ends_with("Gateway") => {
            "'end' are not supported by gateway element"
        }
        _ => return,
    };
    reader.problem(element, format!("Execution listeners of type {what}"));
}

/// Two listeners of one event with one job type would be worked by the same worker twice.
fn check_unique<'a>(reader: &mut Reader<'a>, extension: Node<'a>, nodes: &[Node<'a>]) {
    let mut uses: Vec<((&str, &str), usize)> = Vec::new();
    for node in nodes {
        let event = xml::attribute(*node, "eventType").unwrap_or("null");
        let job_type = xml::attribute(*node, "type").unwrap_or("null");
        match uses
            .iter_mut()
            .find(|(listener, _)| *listener == (event, job_type))
        {
            Some((_, count)) => *count += 1,
            None => uses.push(((event, job_type), 1)),
        }
    }
    for ((event, job_type), count) in uses.into_iter().filter(|(_, count)| *count > 1) {
        reader.problem(
            extension,
            format!(
                "Found '{count}' duplicates based on eventType[{event}] and type[{job_type}], these \
                 combinations should be unique."
            ),
        );
    }
}

/// A listener's event and job; the element's headers go with it.
fn listener<'a>(
    reader: &mut Reader<'a>,
    element: Node<'a>,
    node: Node<'a>,
) -> Option<(&'a str, JobDefinition)> {
    let event = required(reader, node, "eventType");
    required(reader, node, "type");
    let job_type = reader.attribute_expression(node, "type", Need::Optional);
    let retries = xml::attribute(node, "retries").unwrap_or(RETRIES_DEFAULT);
    let retries = reader.expression(node, Some(retries), Need::Mandatory);
    let definition = JobDefinition {
        job_type: job_type?,
        retries: retries?,
        headers: job::unchecked_headers(element),
        user_task: None,
        linked_resources: Vec::new(),
    };
    Some((event?, definition))
}

fn required<'a>(reader: &mut Reader<'a>, node: Node<'a>, name: &str) -> Option<&'a str> {
    let value = xml::attribute(node, name);
    if value.is_none() {
        reader.problem(
            node,
            format!("Attribute '{name}' must be present and not empty"),
        );
    }
    value
}
