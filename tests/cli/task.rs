//! User tasks: listed, given to somebody, changed, completed, refused.

use crate::environment::Environment;
use crate::servers;

/// A process that waits for a person.
const REVIEW: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.com">
  <bpmn:process id="review" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="look"/>
    <bpmn:userTask id="look" name="Look at it">
      <bpmn:extensionElements>
        <zeebe:userTask/>
        <zeebe:assignmentDefinition candidateGroups="staff"/>
        <zeebe:priorityDefinition priority="30"/>
        LISTENERS
      </bpmn:extensionElements>
    </bpmn:userTask>
  </bpmn:process>
</bpmn:definitions>
"#;

/// Deploys the process and starts it; gives the task's key.
pub fn task(env: &Environment, listeners: &str) -> String {
    env.file("review.bpmn", &REVIEW.replace("LISTENERS", listeners));
    env.zcli(&["deploy", "review.bpmn"]).ok();
    env.zcli(&["create-instance", "review"]).ok();
    env.zcli(&["task", "list", "-o", "name"])
        .ok()
        .text()
        .to_owned()
}

fn shown(env: &Environment, key: &str) -> serde_json::Value {
    env.zcli(&["task", "get", key, "-o", "json"]).ok().json()
}

#[test]
fn a_task_is_listed_assigned_changed_and_completed() {
    let server = servers::engine();
    let env = server.environment();
    let key = task(&env, "");
    let task = shown(&env, &key);
    assert_eq!(task["name"], "Look at it");
    assert_eq!(task["priority"], 30);
    assert_eq!(task["candidateGroups"], serde_json::json!(["staff"]));
    env.zcli(&["task", "assign", &key, "--to", "ada"]).ok();
    assert_eq!(shown(&env, &key)["assignee"], "ada");
    env.zcli(&["task", "assign", &key, "--to", "bob", "--claim"])
        .code(6);
    let listed = |arguments: &[&str]| {
        let arguments = [&["task", "list", "-o", "name"], arguments].concat();
        env.zcli(&arguments).ok().text().to_owned()
    };
    assert_eq!(listed(&["--assignee", "ada"]), key);
    assert_eq!(listed(&["--assignee", "bob"]), "");
    assert_eq!(listed(&["--unassigned"]), "");
    env.zcli(&["task", "unassign", &key]).ok();
    assert_eq!(listed(&["--unassigned", "--candidate-group", "staff"]), key);
    env.zcli(&[
        "task",
        "update",
        &key,
        "--priority",
        "90",
        "--due",
        "2030-01-01T10:00:00Z",
        "--candidate-group",
        "",
    ])
    .ok();
    let task = shown(&env, &key);
    assert_eq!(task["priority"], 90);
    assert_eq!(task["dueDate"], "2030-01-01T10:00:00.000Z");
    assert_eq!(task["candidateGroups"], serde_json::json!([]));
    env.zcli(&["task", "complete", &key, "--var", "ok=true"])
        .ok();
    assert_eq!(shown(&env, &key)["state"], "COMPLETED");
    assert_eq!(listed(&[]), "");
    assert_eq!(listed(&["--state", "completed"]), key);
    let variables = env.zcli(&["variable", "list", "-o", "json"]).ok().json();
    assert_eq!(variables[0]["name"], "ok");
    env.zcli(&["task", "complete", &key]).code(5);
}

#[test]
fn other_tools_spellings_are_taken() {
    let server = servers::engine();
    let env = server.environment();
    let key = task(&env, "");
    let listed = env.zcli(&["list", "user-tasks", "-o", "name"]).ok();
    assert_eq!(listed.text(), key);
    env.zcli(&["complete", "ut", &key]).ok();
    assert_eq!(shown(&env, &key)["state"], "COMPLETED");
}

#[test]
fn a_completion_waits_for_the_listener_and_tells_its_reason() {
    let server = servers::engine();
    let env = server.environment();
    let key = task(
        &env,
        "<zeebe:taskListeners><zeebe:taskListener eventType=\"completing\" type=\"check\"/></zeebe:taskListeners>",
    );
    let completing = env
        .command(&["task", "complete", &key])
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    let job = loop {
        let taken = env.zcli(&["job", "activate", "check", "-o", "json"]).ok();
        if let Some(job) = taken.json().get(0) {
            break job.clone();
        }
    };
    assert_eq!(shown(&env, &key)["state"], "COMPLETING");
    let headers = job["customHeaders"].to_string();
    assert!(headers.contains(&key), "{headers}");
    env.zcli(&["job", "complete", job["jobKey"].as_str().expect("a key")])
        .ok();
    let output = completing.wait_with_output().expect("it ends");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(shown(&env, &key)["state"], "COMPLETED");
}
