//! The audit log: every change with its outcome, and commands that really undo.

use serde_json::{Value, json};

use crate::environment::Environment;
use crate::servers;

/// The last command of the log.
fn last(env: &Environment) -> Value {
    env.zcli(&["audit", "show", "last", "-o", "json"])
        .ok()
        .json()
}

/// Runs the undo command of a change.
#[track_caller]
fn undo(env: &Environment, change: &Value) {
    let commands = change["undo"]
        .as_str()
        .unwrap_or_else(|| panic!("no undo: {change}"));
    let script = format!(
        "zcli() {{ {} \"$@\"; }}; {commands}",
        crate::environment::ZCLI
    );
    let mut shell = std::process::Command::new("sh");
    shell
        .args(["-c", &script])
        .env_clear()
        .current_dir(env.path());
    for (name, value) in env.command(&[]).get_envs() {
        shell.env(name, value.expect("set"));
    }
    let output = shell.output().expect("it runs");
    assert!(output.status.success(), "{commands}: {output:?}");
}

#[test]
fn variables_get_their_previous_values_back() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
    env.zcli(&[
        "variable",
        "set",
        &key,
        "amount=43",
        "apiToken=x",
        "new={\"a\": \"O'Hara\"}",
    ])
    .ok();
    let run = last(&env);
    let change = &run["changes"][0];
    assert_eq!(change["call"], "SetVariables");
    assert_eq!(change["outcome"], "done");
    assert_eq!(change["keys"][0], json!({"elementInstanceKey": key}));
    let note = change["note"].as_str().expect("a note");
    assert!(
        note.contains("new: new") && note.contains("apiToken isn't kept"),
        "{note}"
    );
    let command = run["command"].as_str().expect("a command");
    assert!(command.contains("apiToken=***"), "{command}");
    undo(&env, change);
    let amount = ["variable", "list", "--name", "amount", "--jq", ".[0].value"];
    assert_eq!(env.zcli(&amount).ok().text(), "42");
    // The undo is a change as well, and undone the same way.
    undo(&env, &last(&env)["changes"][0]);
    assert_eq!(env.zcli(&amount).ok().text(), "43");
}

#[test]
fn retries_assignees_instances_and_deployments_are_undone() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let deployed = last(&env);
    let key = env.start_order();
    let created = last(&env);
    assert_eq!(created["changes"][0]["keys"][0]["processInstanceKey"], *key);
    let job = env
        .zcli(&["job", "list", "-o", "name"])
        .ok()
        .text()
        .to_owned();
    env.zcli(&["job", "update", &job, "--retries", "7"]).ok();
    undo(&env, &last(&env)["changes"][0]);
    let retries = env.zcli(&["job", "get", &job, "--jq", ".retries"]).ok();
    assert_eq!(retries.text(), "3");
    undo(&env, &created["changes"][0]);
    let state = env.zcli(&["instance", "get", &key, "--jq", ".state"]).ok();
    assert_eq!(state.text(), "TERMINATED");
    undo(&env, &deployed["changes"][0]);
    assert_eq!(
        env.zcli(&["process", "list", "-o", "json"]).ok().json(),
        json!([])
    );
}

#[test]
fn user_tasks_and_clocks_are_undone() {
    let server = servers::engine();
    let env = server.environment();
    let key = crate::task::task(&env, "");
    let field = |name: &str| {
        env.zcli(&["task", "get", &key, "--jq", name])
            .ok()
            .text()
            .to_owned()
    };
    env.zcli(&["task", "assign", &key, "--to", "ada b"]).ok();
    env.zcli(&["task", "assign", &key, "--to", "bob"]).ok();
    undo(&env, &last(&env)["changes"][0]);
    assert_eq!(field(".assignee"), "ada b");
    env.zcli(&["task", "unassign", &key]).ok();
    undo(&env, &last(&env)["changes"][0]);
    assert_eq!(field(".assignee"), "ada b");
    env.zcli(&[
        "task",
        "update",
        &key,
        "--priority",
        "90",
        "--candidate-group",
        "a",
        "--due",
        "2030-01-01T10:00:00Z",
    ])
    .ok();
    undo(&env, &last(&env)["changes"][0]);
    assert_eq!(
        field("[.priority, .candidateGroups[0], .dueDate] | tostring"),
        r#"[30,"staff",null]"#
    );
    env.zcli(&["clock", "pin", "2030-01-01T00:00:00Z"]).ok();
    assert_eq!(last(&env)["changes"][0]["undo"], "zcli clock reset");
}

#[test]
fn profiles_are_undone() {
    let env = Environment::new();
    env.zcli(&["profile", "add", "my prod", "--address", "h:1"])
        .ok();
    env.zcli(&["profile", "use", "my prod"]).ok();
    undo(&env, &last(&env)["changes"][0]);
    env.zcli(&["profile", "protect", "my prod", "confirm"]).ok();
    undo(&env, &last(&env)["changes"][0]);
    let runs = env.zcli(&["audit", "list", "-o", "json"]).ok().json();
    let added = runs
        .as_array()
        .expect("a list")
        .last()
        .expect("the first")
        .clone();
    assert_eq!(added["command"], "zcli profile add 'my prod' --address h:1");
    undo(&env, &added["changes"][0]);
    assert_eq!(
        env.zcli(&["profile", "list", "-o", "name"]).ok().text(),
        "local"
    );
}

#[test]
fn what_failed_and_what_nobody_heard_of_is_told_apart() {
    let server = servers::engine();
    let env = server.environment();
    env.zcli(&["instance", "cancel", "1"]).code(5);
    let run = last(&env);
    assert_eq!(run["outcome"], "failed");
    assert!(
        run["changes"][0]["error"]
            .as_str()
            .expect("words")
            .contains("NOT_FOUND"),
        "{run}"
    );
    let lost = Environment::at(servers::nobody(), servers::nobody());
    lost.zcli(&["instance", "cancel", "1", "--request-timeout", "300ms"])
        .code(7);
    assert_eq!(last(&lost)["outcome"], "unknown");
    let listed = |arguments: &[&str]| {
        let words = [&["audit", "list", "-o", "name"], arguments].concat();
        env.zcli(&words).ok().text().lines().count()
    };
    assert_eq!(listed(&["--outcome", "failed"]), 1);
    assert_eq!(listed(&["--outcome", "done"]), 0);
    assert_eq!(listed(&["--key", "1", "--since", "1h"]), 1);
    assert_eq!(listed(&["--key", "2"]), 0);
    env.zcli(&["audit", "show", "nothing"]).code(5);
}

#[cfg(unix)]
#[test]
fn a_worker_is_counted() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let _ = (env.start_order(), env.start_order());
    env.zcli(&[
        "job", "work", "--type", "payment", "--count", "2", "--exec", "true",
    ])
    .ok();
    let run = last(&env);
    assert_eq!(
        run["calls"]["CompleteJob"],
        json!({"done": 2, "failed": 0}),
        "{run}"
    );
    let completions = run["changes"].as_array().expect("a list").iter();
    assert_eq!(
        completions
            .filter(|change| change["call"] == "CompleteJob")
            .count(),
        1
    );
}

#[cfg(unix)]
#[test]
fn a_log_that_cannot_be_written_is_said_and_stops_nothing() {
    let server = servers::engine();
    let env = server.environment();
    let file = env.file("occupied", "");
    let env = env.with("ZCLI_STATE_DIR", &file.display().to_string());
    let run = env.zcli(&["publish-message", "paid"]).ok();
    assert_eq!(
        run.stderr.matches("can't write the audit log").count(),
        1,
        "{run:?}"
    );
}
