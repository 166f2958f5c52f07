//! A gallery of broken situations, each made on our engine: the model, the steps, and what `zcli instance explain`
//! says, as a snapshot. One file a family.
//!
//! Keys and short times differ from run to run: keys are folded to `K1`, `K2`, ... in the order they appear, points in
//! time to `TIME`, spans below an hour to `SPAN`.

mod flow;
mod incidents;
mod jobs;
mod keys;
mod lifecycle;
mod messages;
mod people;
#[cfg(unix)]
mod screens;
mod timers;
mod views;

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::Value;

use crate::environment::{Environment, Output};
use crate::servers::{self, Server};

/// An engine of its own, and someone at a terminal.
pub struct Scene {
    pub env: Environment,
    _server: Server,
}

impl Scene {
    /// With these processes deployed: the inside of `definitions`.
    #[track_caller]
    pub fn new(inside: &str) -> Scene {
        let server = servers::engine();
        let scene = Scene {
            env: server.environment(),
            _server: server,
        };
        if !inside.is_empty() {
            scene.deploy(inside);
        }
        scene
    }

    /// Deploys one more file.
    #[track_caller]
    pub fn deploy(&self, inside: &str) {
        self.env.file("model.bpmn", &model(inside));
        self.run(&["deploy", "model.bpmn"]);
    }

    /// Runs a command that must end well.
    #[track_caller]
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.env.zcli(arguments).ok()
    }

    /// Runs a command that must end well, and gives its output without the newline.
    #[track_caller]
    pub fn text(&self, arguments: &[&str]) -> String {
        self.run(arguments).text().to_owned()
    }

    /// Starts an instance with variables as JSON, and gives its key.
    #[track_caller]
    pub fn start(&self, process: &str, variables: &str) -> String {
        let arguments = [
            "create-instance",
            process,
            "--variables",
            variables,
            "-o",
            "name",
        ];
        self.text(&arguments)
    }

    /// Takes the next job of a type as `worker`, and gives its key.
    #[track_caller]
    pub fn take(&self, job_type: &str, worker: &str) -> String {
        let key = self.text(&[
            "job", "activate", job_type, "--worker", worker, "-o", "name",
        ]);
        assert!(!key.is_empty(), "there is a job of type {job_type}");
        key
    }

    /// Takes and completes the next job of a type.
    #[track_caller]
    pub fn complete(&self, job_type: &str) {
        let key = self.take(job_type, "w");
        self.run(&["job", "complete", &key]);
    }

    /// Takes the next job of a type and fails it for good.
    #[track_caller]
    pub fn fail(&self, job_type: &str, message: &str) {
        let key = self.take(job_type, "w");
        self.run(&[
            "job",
            "fail",
            &key,
            "--retries",
            "0",
            "--error-message",
            message,
        ]);
    }

    /// What `explain` says, folded.
    #[track_caller]
    pub fn explain(&self, key: &str) -> String {
        let run = self.run(&["instance", "explain", key]);
        fold(&format!("{}{}", run.stderr, run.stdout))
    }

    /// What `zcli stuck` finds of a kind: the elements.
    #[track_caller]
    pub fn stuck(&self, kind: &str) -> String {
        self.text(&[
            "stuck",
            "--kind",
            kind,
            "--for",
            "1ms",
            "--at-least",
            "0s",
            "--jq",
            "[.[].elementId] | join(\",\")",
        ])
    }

    /// What `explain` gives to programs.
    #[track_caller]
    pub fn explained(&self, key: &str) -> Value {
        self.run(&["instance", "explain", key, "-o", "json"]).json()
    }
}

/// A BPMN file around what is inside.
pub fn model(inside: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="http://example.org">
{inside}
</definitions>"#
    )
}

/// A process of these elements, and flows between neighbours of each path: `start > task > end`.
pub fn process(id: &str, elements: &str, paths: &[&str]) -> String {
    let flows = flows(paths);
    format!(r#"<process id="{id}" isExecutable="true">{elements}{flows}</process>"#)
}

/// Sequence flows, each with the id `from-to`.
pub fn flows(paths: &[&str]) -> String {
    let mut flows = String::new();
    for path in paths {
        let stops: Vec<&str> = path.split('>').map(str::trim).collect();
        for pair in stops.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            flows +=
                &format!(r#"<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}"/>"#);
        }
    }
    flows
}

/// Start and end events.
pub const ENDS: &str = r#"<startEvent id="start"/><endEvent id="end"/>"#;

/// A service task with an id and a job type, and more extension elements.
pub fn task(id: &str, job_type: &str, more: &str) -> String {
    format!(
        r#"<serviceTask id="{id}"><extensionElements><zeebe:taskDefinition type="{job_type}"/>{more}</extensionElements></serviceTask>"#
    )
}

/// A process that is one service task.
pub fn one_task(id: &str, job_type: &str) -> String {
    let elements = format!("{ENDS}{}", task("work", job_type, ""));
    process(id, &elements, &["start > work > end"])
}

/// A text with keys and times folded.
pub fn fold(text: &str) -> String {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let keys = Regex::new(r"\b2251799\d{9}\b").expect("a pattern");
    let text = keys.replace_all(text, |found: &regex::Captures<'_>| {
        let next = format!("K{}", names.len() + 1);
        names.entry(found[0].to_owned()).or_insert(next).clone()
    });
    let times = Regex::new(r"\d{4}-\d\d-\d\dT[0-9:.]+Z").expect("a pattern");
    let text = times.replace_all(&text, "TIME");
    let spans = Regex::new(r"\b\d+(\.\d)?(ms|s|m)( \d+s)?( more)?\b").expect("a pattern");
    spans.replace_all(&text, "SPAN").into_owned()
}
