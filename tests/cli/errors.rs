//! What a user reads when something is wrong: what failed, why, what to do next.

use tonic::Code;

use crate::environment::Environment;
use crate::servers::{self, Script};

#[test]
fn an_unknown_flag_is_an_error_with_a_suggestion() {
    let run = Environment::new()
        .zcli(&["job", "list", "--typ", "x"])
        .code(2);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("'--type'"), "{run:?}");
    let run = Environment::new().zcli(&["incidnt", "list"]).code(2);
    assert!(run.stderr.contains("'incident'"), "{run:?}");
}

#[test]
fn the_servers_own_words_are_shown() {
    let words = "Expected to complete job with key '7', but no such job was found";
    let server = servers::scripted(Script::refusing(Code::NotFound, words));
    let run = server.environment().zcli(&["job", "complete", "7"]).code(5);
    assert_eq!(run.stdout, "");
    let mut lines = run.stderr.lines();
    assert_eq!(lines.next(), Some("error: could not complete job 7"));
    assert!(lines.next().unwrap_or_default().contains(words), "{run:?}");
}

#[test]
fn variables_that_are_not_json_are_refused_before_anything_is_sent() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let run = env
        .zcli(&["create-instance", "order", "--variables", "{a:1}"])
        .code(2);
    assert!(run.stderr.contains("--variables is not JSON"), "{run:?}");
    assert!(run.stderr.contains("line 1 column 2"), "{run:?}");
}

#[test]
fn unknown_columns_and_broken_filters_name_what_there_is() {
    let server = servers::scripted(Script::answering(
        serde_json::json!({"items": [], "page": {"totalItems": 0}}),
    ));
    let env = server.environment();
    let run = env.zcli(&["job", "list", "--columns", "nosuch"]).code(2);
    assert!(run.stderr.contains("there are: key, type"), "{run:?}");
    let run = env.zcli(&["job", "list", "--jq", ".["]).code(2);
    assert!(run.stderr.contains("is not a filter"), "{run:?}");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    use std::process::Stdio;
    let env = Environment::new();
    let mut child = env
        .command(&["completion", "zsh"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_secret_on_the_command_line_is_warned_about_and_never_shown() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let run = env.zcli(&[
        "cluster",
        "status",
        "--auth",
        "basic",
        "--username",
        "u",
        "--password",
        "hunter2",
        "--request-timeout",
        "200ms",
    ]);
    assert!(run.stderr.contains("prefer --password-file"), "{run:?}");
    assert!(!run.stderr.contains("hunter2"), "{run:?}");
}
