//! What is measured: processes, how many callers start them, and how much work each brings.

/// All cases, in the order they are run.
pub const NAMES: &[&str] = &[
    "one-task",
    "ten-tasks",
    "parallel-100",
    "multi-instance-1000",
    "variables-100KB",
    BUFFERED_MESSAGES,
    DUE_TIMERS,
];
pub const BUFFERED_MESSAGES: &str = "buffered-messages";
pub const DUE_TIMERS: &str = "due-timers";

/// Instances one after the other, by many callers at once.
pub struct Load {
    /// A file with the process `bench`.
    pub model: String,
    /// Callers that each have one instance under way.
    pub callers: usize,
    /// Jobs of type `bench` that each instance brings.
    pub jobs: u32,
    /// JSON.
    pub variables: String,
}

pub fn load(name: &str) -> Option<Load> {
    let none = || "{}".to_owned();
    let (elements, callers, jobs, variables) = match name {
        "one-task" => (chain(1), 64, 1, none()),
        "ten-tasks" => (chain(10), 64, 10, none()),
        "parallel-100" => (parallel(100), 4, 100, none()),
        "multi-instance-1000" => {
            let items: Vec<String> = (0..1000).map(|item| item.to_string()).collect();
            let items = format!("{{\"items\": [{}]}}", items.join(","));
            (multi_instance(), 2, 1000, items)
        }
        "variables-100KB" => {
            let text = "x".repeat(100 * 1024);
            (chain(1), 16, 1, format!("{{\"text\": \"{text}\"}}"))
        }
        _ => return None,
    };
    Some(Load {
        model: file(&elements),
        callers,
        jobs,
        variables,
    })
}

/// A file with the process `bench` of these elements.
pub fn file(elements: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="bench">
  <bpmn:message id="message" name="go"><bpmn:extensionElements><zeebe:subscription correlationKey="=key"/></bpmn:extensionElements></bpmn:message>
  <bpmn:process id="bench" isExecutable="true">{elements}</bpmn:process>
</bpmn:definitions>"#
    )
}

/// A service task whose jobs the benchmark works.
pub fn task(id: &str, more: &str) -> String {
    format!(
        r#"<bpmn:serviceTask id="{id}"><bpmn:extensionElements><zeebe:taskDefinition type="bench"/></bpmn:extensionElements>{more}</bpmn:serviceTask>"#
    )
}

pub fn flow(source: &str, target: &str) -> String {
    format!(
        r#"<bpmn:sequenceFlow id="{source}-{target}" sourceRef="{source}" targetRef="{target}"/>"#
    )
}

fn chain(tasks: usize) -> String {
    let ids: Vec<String> = (0..tasks).map(|n| format!("task{n}")).collect();
    let mut out = String::from(r#"<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>"#);
    let mut last = "start";
    for id in &ids {
        out.push_str(&task(id, ""));
        out.push_str(&flow(last, id));
        last = id;
    }
    out + &flow(last, "end")
}

fn parallel(branches: usize) -> String {
    let mut out = String::from(
        r#"<bpmn:startEvent id="start"/><bpmn:parallelGateway id="fork"/><bpmn:parallelGateway id="join"/><bpmn:endEvent id="end"/>"#,
    );
    for n in 0..branches {
        let id = format!("task{n}");
        out.push_str(&task(&id, ""));
        out.push_str(&flow("fork", &id));
        out.push_str(&flow(&id, "join"));
    }
    out + &flow("start", "fork") + &flow("join", "end")
}

fn multi_instance() -> String {
    let loops = r#"<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>"#;
    let ends = r#"<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>"#;
    format!(
        "{ends}{}{}{}",
        task("task", loops),
        flow("start", "task"),
        flow("task", "end")
    )
}
