//! Prompts of this room on a terminal: a task's form, a protected cluster's name, the cluster's sign.

use std::process::Command;

use serde_json::json;

use crate::environment::Environment;
use crate::servers;
use crate::terminal::{exit_code, pty};

const FORM: &str = r##"{"type": "default", "id": "review", "schemaVersion": 16, "components": [
  {"type": "text", "id": "t", "text": "Please look closely."},
  {"type": "textfield", "id": "a", "key": "reviewer", "label": "Your name", "validate": {"required": true, "minLength": 2}},
  {"type": "number", "id": "b", "key": "amount", "label": "Amount", "validate": {"min": 1, "max": 100}},
  {"type": "checkbox", "id": "c", "key": "approved", "label": "Approved"},
  {"type": "textarea", "id": "d", "key": "reason", "label": "Reason", "conditional": {"hide": "=approved"}},
  {"type": "radio", "id": "e", "key": "priority", "label": "Priority", "defaultValue": "high", "validate": {"required": true},
   "values": [{"label": "Low", "value": "low"}, {"label": "High", "value": "high"}]},
  {"type": "checklist", "id": "f", "key": "checks", "label": "Checks",
   "values": [{"label": "Budget", "value": "budget"}, {"label": "Terms", "value": "terms"}]}
]}"##;

const PROCESS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.com">
  <bpmn:process id="look" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task"/>
    <bpmn:userTask id="task"><bpmn:extensionElements>
      <zeebe:userTask/><zeebe:formDefinition formId="review"/>
    </bpmn:extensionElements></bpmn:userTask>
  </bpmn:process>
</bpmn:definitions>
"#;

/// A task with a form; gives its key.
fn task(env: &Environment) -> String {
    env.file("review.form", FORM);
    env.file("look.bpmn", PROCESS);
    env.zcli(&["deploy", "review.form", "look.bpmn"]).ok();
    env.zcli(&["create-instance", "look", "--var", "amount=42"])
        .ok();
    env.zcli(&["task", "list", "-o", "name"])
        .ok()
        .text()
        .to_owned()
}

/// The command on a terminal of this size, which the shell sets; with colour or without.
fn sized(
    env: &Environment,
    arguments: &[&str],
    (columns, lines): (u16, u16),
    colour: bool,
) -> Command {
    let words = arguments.join(" ");
    let script = format!(
        "stty cols {columns} rows {lines}; exec {} {words}",
        crate::environment::ZCLI
    );
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &script])
        .env_clear()
        .current_dir(env.path());
    for (name, value) in env.command(&[]).get_envs() {
        if name != "COLUMNS" {
            shell.env(name, value.expect("set"));
        }
    }
    if !colour {
        shell.env("NO_COLOR", "1");
    }
    shell
}

#[test]
fn a_form_is_asked_field_by_field() {
    for (size, colour) in [
        ((80, 24), true),
        ((80, 24), false),
        ((200, 50), true),
        ((200, 50), false),
    ] {
        let server = servers::engine();
        let env = server.environment();
        let key = task(&env);
        let mut session = pty(sized(&env, &["task", "complete", &key], size, colour));
        let mut answer = |question: &str, keys: &str| {
            let seen = session
                .exp_string(question)
                .unwrap_or_else(|error| panic!("{question}: {error}"));
            session.send(keys).expect("sent");
            session.flush().expect("flushed");
            seen
        };
        answer("Please look closely.", "");
        answer("Your name *", "A\r");
        answer("at least 2 letters", "\u{7f}\u{7f}Ada\r");
        // The variable's value stands there already: one digit more is too much.
        answer("Amount", "0\r");
        answer("at most 100", "\u{7f}\u{7f}\u{7f}\u{7f}42\r");
        answer("Approved", "n");
        answer("Reason", "too dear\r");
        // The default is the second.
        answer("Priority *", "\r");
        answer("Checks", " \r");
        answer("omplete user task", "y");
        session
            .exp_string("zcli task complete")
            .expect("the same without questions");
        session.exp_eof().expect("the end");
        assert_eq!(exit_code(&mut session), 0, "{size:?}");
        let listed = env.zcli(&["variable", "list", "-o", "json"]).ok().json();
        let value = |name: &str| {
            let all = listed.as_array().expect("a list").iter();
            let mut found = all.filter(|item| item["name"] == name);
            found.next().map(|item| item["value"].clone())
        };
        assert_eq!(value("reviewer"), Some(json!("\"Ada\"")));
        assert_eq!(value("amount"), Some(json!("42")));
        assert_eq!(value("approved"), Some(json!("false")));
        assert_eq!(value("reason"), Some(json!("\"too dear\"")));
        assert_eq!(value("priority"), Some(json!("\"high\"")));
        assert_eq!(value("checks"), Some(json!("[\"budget\"]")));
    }
}

#[test]
fn a_hidden_field_is_not_asked_and_ctrl_c_changes_nothing() {
    let server = servers::engine();
    let env = server.environment();
    let key = task(&env);
    let mut session = pty(sized(&env, &["task", "complete", &key], (80, 24), false));
    for (question, keys) in [
        ("Your name *", "Ada\r"),
        ("Amount", "\r"),
        ("Approved", "y"),
    ] {
        session.exp_string(question).expect(question);
        session.send(keys).expect("sent");
        session.flush().expect("flushed");
    }
    let seen = session.exp_string("Priority *").expect("the next");
    assert!(!seen.contains("Reason"), "{seen}");
    session.send_control('c').expect("sent");
    session.exp_eof().expect("the end");
    assert_eq!(exit_code(&mut session), 130);
    let state = env.zcli(&["task", "get", &key, "--jq", ".state"]).ok();
    assert_eq!(state.text(), "CREATED");
}

#[test]
fn a_form_is_shown_and_needs_no_terminal() {
    let server = servers::engine();
    let env = server.environment();
    let key = task(&env);
    let fields = env.zcli(&["task", "form", &key, "-o", "json"]).ok().json();
    assert_eq!(fields["formId"], "review");
    assert_eq!(fields["fields"][1]["key"], "reviewer");
    assert_eq!(fields["fields"][2]["value"], "42");
    let table = env.zcli(&["task", "form", &key]).ok();
    assert!(table.stdout.contains("Your name"), "{table:?}");
    env.zcli(&["task", "complete", &key, "--var", "reviewer=Ada"])
        .ok();
    let plain = crate::task::task(&env, "");
    env.zcli(&["task", "form", &plain]).code(5);
}

/// An environment whose profile asks for the name of its cluster.
fn protected(server: &servers::Server) -> Environment {
    let env = Environment::new();
    let (grpc, rest) = (
        format!("http://{}", server.grpc),
        format!("http://{}", server.rest),
    );
    env.zcli(&[
        "profile",
        "add",
        "prod",
        "--address",
        &grpc,
        "--rest-address",
        &rest,
        "--activate",
    ])
    .ok();
    env.zcli(&[
        "profile",
        "label",
        "prod",
        "Production EU",
        "--colour",
        "red",
    ])
    .ok();
    env.zcli(&["profile", "protect", "prod", "confirm"]).ok();
    env
}

#[test]
fn a_protected_cluster_asks_for_its_name_under_its_sign() {
    let server = servers::engine();
    let env = protected(&server);
    for (size, colour) in [
        ((80, 24), true),
        ((80, 24), false),
        ((200, 50), true),
        ((200, 50), false),
    ] {
        let mut session = pty(sized(&env, &["publish-message", "paid"], size, colour));
        let sign = if colour {
            "\u{1b}[1;7;31m Production EU \u{1b}[0m"
        } else {
            "[Production EU]"
        };
        session.exp_string(sign).expect("the sign");
        session.exp_string("Type its name to go on").expect("asked");
        session.send("Production EU\r").expect("sent");
        session.flush().expect("flushed");
        session.exp_eof().expect("the end");
        assert_eq!(exit_code(&mut session), 0);
    }
    let mut session = pty(sized(&env, &["publish-message", "paid"], (80, 24), false));
    session.exp_string("Type its name to go on").expect("asked");
    session.send("Production\r").expect("sent");
    session.flush().expect("flushed");
    session
        .exp_string("isn't the name of this cluster")
        .expect("refused");
    session.exp_eof().expect("the end");
    assert_eq!(exit_code(&mut session), 4);
}

#[test]
fn questions_have_no_sign_and_changes_have_one_without_protection() {
    let server = servers::engine();
    let env = protected(&server);
    env.zcli(&["profile", "protect", "prod", "off"]).ok();
    let mut session = pty(sized(&env, &["instance", "list"], (80, 24), false));
    let shown = session.exp_eof().expect("the end");
    assert!(!shown.contains("[Production EU]"), "{shown}");
    let mut session = pty(sized(&env, &["publish-message", "paid"], (80, 24), false));
    let shown = session.exp_eof().expect("the end");
    assert_eq!(shown.matches("[Production EU]").count(), 1, "{shown}");
}
