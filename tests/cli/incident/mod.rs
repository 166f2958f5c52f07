//! Incidents: seen, grouped, followed, resolved and watched.

mod fake;
mod gallery;
mod group;
#[cfg(unix)]
mod notify;
mod resolve;
mod tail;
#[cfg(unix)]
mod triage;

use crate::environment::Environment;
use crate::servers;

/// An instance of the order process whose job has failed for good with this message; gives the incident's key.
pub fn failed_order(env: &Environment, message: &str) -> String {
    env.start_order();
    failed(env, message)
}

/// The job of an order that was just started fails for good with this message; gives the incident's key.
pub fn failed(env: &Environment, message: &str) -> String {
    let job = env.take_job();
    let flags = ["--retries", "0", "--error-message", message];
    env.zcli(&[&["job", "fail", &job], flags.as_slice()].concat())
        .ok();
    env.zcli(&["incident", "list", "--limit", "1", "-o", "name"])
        .ok()
        .text()
        .to_owned()
}

/// The same, with the process deployed first.
pub fn incident(env: &Environment) -> String {
    env.deploy_order();
    failed_order(env, "no card")
}

/// A process with this body between `start` and `end`, whose element is called `work`.
pub fn process(work: &str) -> String {
    format!(
        r#"<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.org">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="work"/>
    {work}
    <bpmn:sequenceFlow id="b" sourceRef="work" targetRef="end"/>
    <bpmn:endEvent id="end"/>
  </bpmn:process>
</bpmn:definitions>"#
    )
}

/// Deploys such a process.
#[track_caller]
pub fn deploy(env: &Environment, work: &str) {
    env.file("p.bpmn", &process(work));
    env.zcli(&["deploy", "p.bpmn"]).ok();
}

#[test]
fn an_incident_is_listed_with_its_message() {
    let server = servers::engine();
    let env = server.environment();
    let key = incident(&env);
    let shown = env
        .zcli(&["incident", "get", &key, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["errorType"], "JOB_NO_RETRIES");
    assert_eq!(shown["errorMessage"], "no card");
    assert_eq!(shown["state"], "ACTIVE");
}
