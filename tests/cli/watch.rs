//! `watch`: rules that are checked, fire, are resolved, and are remembered over restarts.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::environment::Environment;
use crate::servers;

/// An environment with one open incident.
fn with_incident() -> (servers::Server, Environment) {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    fail_one(&env);
    (server, env)
}

fn fail_one(env: &Environment) {
    env.start_order();
    let job = env.take_job();
    env.zcli(&["job", "fail", &job, "--retries", "0"]).ok();
}

/// A program that appends the event it gets to `events`.
fn recorder(env: &Environment) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = env.file(
        "record.sh",
        "#!/bin/sh\ncat >> \"$(dirname \"$0\")/events\"\n",
    );
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("it's ours");
    path.display().to_string()
}

/// The events that were recorded: kind and value.
fn recorded(env: &Environment) -> Vec<(String, serde_json::Value)> {
    let text = std::fs::read_to_string(env.path().join("events")).unwrap_or_default();
    text.lines()
        .map(|line| {
            let event: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let kind = event["event"].as_str().expect("a text").to_owned();
            (kind, event["data"]["value"].clone())
        })
        .collect()
}

#[test]
fn rules_are_checked_without_a_cluster() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let check = [
        "watch",
        "--when",
        "incidents{process=order} > 5 for 5m",
        "--check",
    ];
    let run = env.zcli(&[&check[..], &["-o", "json"]].concat()).ok();
    assert_eq!(run.json()[0]["when"], "incidents{process=order} > 5 for 5m");
    let run = env
        .zcli(&["watch", "--when", "incidents{proces=order} > 5", "--check"])
        .code(2);
    assert!(run.stderr.contains("did you mean `process`?"), "{run:?}");
    assert!(run.stderr.contains("\n"), "{run:?}");
    env.file(
        "rules.yaml",
        "rules:\n  - name: a\n    when: incidents > 5\n  - when: backlog_age > 5\n",
    );
    let run = env
        .zcli(&["watch", "--rules", "rules.yaml", "--check"])
        .code(3);
    assert!(
        run.stderr
            .contains("rules.yaml:4:25: backlog_age is compared with a time"),
        "{run:?}"
    );
    env.zcli(&["watch", "--rules", "none.yaml", "--check"])
        .code(3);
    env.zcli(&["watch"]).code(2);
    let twice = ["watch", "--when", "jobs > 1", "--when", "jobs>1", "--check"];
    env.zcli(&twice).code(2);
}

#[test]
fn one_look_shows_every_rule_and_says_whether_one_fires() {
    let (_server, env) = with_incident();
    let rules = [
        "watch",
        "--once",
        "--when",
        "incidents{process=order} > 5",
        "-o",
        "json",
    ];
    let run = env.zcli(&rules).ok();
    assert_eq!(run.json()[0]["state"], "QUIET");
    assert_eq!(run.json()[0]["value"], 1.0);
    let rules = [
        "watch",
        "--once",
        "--when",
        "incidents{process=order} >= 1",
        "-o",
        "json",
    ];
    assert_eq!(env.zcli(&rules).code(1).json()[0]["state"], "FIRING");
    let rules = [
        "watch",
        "--once",
        "--when",
        "incidents > 0 for 1h",
        "-o",
        "json",
    ];
    assert_eq!(env.zcli(&rules).ok().json()[0]["state"], "PENDING");
}

#[test]
fn firing_and_resolved_are_told_once_each_over_restarts() {
    let (_server, env) = with_incident();
    let program = recorder(&env);
    let watch = [
        "watch",
        "--once",
        "--when",
        "incidents > 0",
        "--exec",
        &program,
    ];
    env.zcli(&watch).code(1);
    env.zcli(&watch).code(1);
    fail_one(&env);
    env.zcli(&watch).code(1);
    let fired = ("rule.fired".to_owned(), 1.0.into());
    assert_eq!(recorded(&env), std::slice::from_ref(&fired));
    let keys = env.zcli(&["incident", "list", "-o", "name"]).ok().stdout;
    env.zcli_with(
        &["incident", "resolve", "-", "--yes", "--wait", "0s"],
        &keys,
    );
    env.zcli(&watch).ok();
    env.zcli(&watch).ok();
    let resolved = ("rule.resolved".to_owned(), 0.0.into());
    assert_eq!(recorded(&env), [fired, resolved]);
}

#[test]
fn a_rule_is_followed_live_and_ends_with_exit() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let mut child = env
        .command(&[
            "watch",
            "--when",
            "jobs{type=pay*} > 0",
            "--interval",
            "20ms",
            "--exit",
            "-o",
            "jsonl",
        ])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    env.start_order();
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let line = lines.next().expect("a line").expect("text");
    assert!(line.contains("\"state\":\"FIRING\""), "{line}");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_wait_that_ends_first_says_so() {
    let server = servers::engine();
    let env = server.environment();
    let waiting = [
        "watch",
        "--when",
        "incidents > 0",
        "--interval",
        "10ms",
        "--timeout",
        "50ms",
    ];
    env.zcli(&waiting).code(10);
}

#[test]
fn two_runs_do_not_watch_the_same_rule() {
    let server = servers::engine();
    let env = server.environment();
    let mut first = env
        .command(&[
            "watch",
            "--when",
            "incidents < 1",
            "--interval",
            "1h",
            "-o",
            "jsonl",
        ])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(first.stdout.take().expect("piped")).lines();
    lines.next().expect("it fires").expect("text");
    let run = env
        .zcli(&["watch", "--once", "--when", "incidents < 1"])
        .code(6);
    assert!(run.stderr.contains("another run of zcli"), "{run:?}");
    first.kill().expect("it runs");
    first.wait().expect("it ends");
    let shown = env
        .zcli(&["watch", "--once", "--when", "incidents < 1", "-o", "json"])
        .code(1);
    assert_eq!(shown.json()[0]["state"], "FIRING", "a kill forgets nothing");
}

#[test]
fn rules_of_a_file_have_receivers_of_their_own() {
    let (_server, env) = with_incident();
    let program = recorder(&env);
    env.file(
        "rules.yaml",
        &format!("rules:\n  - name: any\n    when: incidents > 0\n    exec: [{program}]\n  - when: jobs > 100\n"),
    );
    env.zcli(&["watch", "--rules", "rules.yaml", "--once"])
        .code(1);
    assert_eq!(recorded(&env).len(), 1);
}
