//! `incident tail`: each incident once, none missed, new errors loud and known ones quiet.

use std::io::{BufRead as _, BufReader, Lines};
use std::process::{Child, ChildStdout, Stdio};

use serde_json::Value;

use super::fake::{self, Incidents};
use super::{failed, failed_order, incident};
use crate::environment::Environment;
use crate::servers;

/// A tail that runs, and its lines.
struct Tail {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Tail {
    fn start(env: &Environment, flags: &[&str]) -> Tail {
        let verb = ["incident", "tail", "--follow", "--interval", "20ms"];
        let mut child = env
            .command(&[verb.as_slice(), flags].concat())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        Tail { child, lines }
    }

    #[track_caller]
    fn line(&mut self) -> String {
        self.lines.next().expect("a line").expect("text")
    }

    #[track_caller]
    fn json(&mut self) -> Value {
        serde_json::from_str(&self.line()).expect("JSON")
    }

    /// The exit code and what was said on stderr.
    fn end(self) -> (Option<i32>, String) {
        let output = self.child.wait_with_output().expect("it ends");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        (output.status.code(), said)
    }
}

#[test]
fn it_follows_and_ends_after_a_count() {
    let server = servers::engine();
    let env = server.environment();
    let mut tail = Tail::start(&env, &["--since", "1h", "--count", "2", "-o", "jsonl"]);
    let first = incident(&env);
    let told = tail.json();
    assert_eq!(told["incidentKey"], first.as_str());
    assert_eq!(told["isNewGroup"], true);
    assert_eq!(told["groupCount"], 1);
    failed_order(&env, "no card");
    let told = tail.json();
    assert_ne!(told["incidentKey"], first.as_str(), "each is told once");
    assert_eq!(told["isNewGroup"], false);
    assert_eq!(told["groupCount"], 2);
    assert_eq!(tail.end().0, Some(0));
}

#[test]
fn without_follow_it_shows_the_groups_of_the_last_hour_and_ends() {
    let server = servers::engine();
    let env = server.environment();
    incident(&env);
    failed_order(&env, "no stock");
    let groups = env.zcli(&["incident", "tail"]).ok();
    assert_eq!(groups.stdout.lines().count(), 3, "{groups:?}");
    let rows = env.zcli(&["incident", "tail", "-o", "jsonl"]).ok();
    assert_eq!(rows.stdout.lines().count(), 2, "{rows:?}");
    let filter = "select(.isNewGroup) | .groupPattern";
    let patterns = env
        .zcli(&[
            "incident", "tail", "--since", "10m", "-o", "jsonl", "--jq", filter,
        ])
        .ok();
    assert_eq!(patterns.stdout, "no card\nno stock\n");
}

#[test]
fn late_and_skewed_incidents_are_told_once_each() {
    let incidents = Incidents::default();
    let server = fake::cluster(&incidents);
    // Older than anybody asked for.
    incidents.appears(1, "old", 600);
    let mut tail = Tail::start(&server.environment(), &["--count", "6", "-o", "name"]);
    let mut expect = |key: u64, ago_s: i64| {
        incidents.appears(key, "x", ago_s);
        assert_eq!(tail.line(), key.to_string(), "{ago_s}s ago");
    };
    // Appeared as it was made; by a clock an hour ahead; an ordinary one after that.
    expect(2, -1);
    expect(3, -3_600);
    expect(4, 0);
    // Exported minutes late: behind the window, so only the count shows that it's there.
    expect(5, 300);
    expect(6, 800);
    expect(7, 0);
    assert_eq!(tail.end().0, Some(0));
}

#[test]
fn a_condition_decides_who_is_told_of() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let condition = r#"state = ACTIVE and errorMessage ~ "^card" and variables.amount > 10"#;
    let mut tail = Tail::start(
        &env,
        &[
            "--since", "1h", "--where", condition, "--count", "1", "-o", "jsonl",
        ],
    );
    let order = |amount: u32, message: &str| {
        let amount = format!("amount={amount}");
        env.zcli(&["create-instance", "order", "--var", &amount])
            .ok();
        failed(&env, message)
    };
    order(5, "card 1 declined");
    order(50, "no stock");
    let told = order(50, "card 2 declined");
    assert_eq!(tail.json()["incidentKey"], told.as_str());
    assert_eq!(tail.end().0, Some(0));
    let run = env
        .zcli(&["incident", "tail", "--where", "errorMesage = 1"])
        .code(2);
    assert!(run.stderr.contains("errorMessage"), "{run:?}");
}

#[test]
fn what_the_api_can_filter_of_a_condition_goes_to_it() {
    let incidents = Incidents::default();
    let server = fake::cluster(&incidents);
    incidents.appears(1, "x", 5);
    let condition = "state = ACTIVE and errorType = JOB_NO_RETRIES and creationTime < 2100-01-01 \
                     and creationTime >= -1d and not errorMessage = y";
    let run = server
        .environment()
        .zcli(&["incident", "tail", "--where", condition, "-o", "name"])
        .ok();
    assert_eq!(run.text(), "1");
    let asked = incidents.asked();
    assert_eq!(asked["errorType"], "JOB_NO_RETRIES");
    let bounds = asked["creationTime"].as_object().expect("bounds");
    assert_eq!(bounds.keys().collect::<Vec<_>>(), ["$gte", "$lt"]);
    // An hour ago, less the slack: the condition's own bound is no earlier than that.
    let from: jiff::Timestamp = bounds["$gte"]
        .as_str()
        .expect("text")
        .parse()
        .expect("a time");
    let ago = jiff::Timestamp::now().as_second() - from.as_second();
    assert!((3_600..7_200).contains(&ago), "{ago}s ago");
    assert_eq!(asked.get("state"), None, "it changes");
}

#[test]
fn one_that_comes_to_meet_the_condition_is_told_of() {
    let incidents = Incidents::default();
    let server = fake::cluster(&incidents);
    let condition = "state = RESOLVED";
    let flags = ["--where", condition, "--count", "1", "-o", "name"];
    let mut tail = Tail::start(&server.environment(), &flags);
    incidents.appears(1, "x", -1);
    incidents.appears(2, "x", -1);
    incidents.awaits_looks(3);
    incidents.resolved(2);
    assert_eq!(tail.line(), "2");
    assert_eq!(tail.end().0, Some(0));
}

#[test]
fn many_at_once_are_all_told() {
    let incidents = Incidents::default();
    let server = fake::cluster(&incidents);
    let mut tail = Tail::start(&server.environment(), &["--count", "200", "-o", "name"]);
    for key in 1..=200 {
        incidents.appears(key, "x", -1 - (key as i64 * 7) % 40);
    }
    let mut told: Vec<u64> = (0..200)
        .map(|_| tail.line().parse().expect("a key"))
        .collect();
    told.sort_unstable();
    assert_eq!(told, (1..=200).collect::<Vec<_>>());
    assert_eq!(tail.end().0, Some(0));
}

#[test]
fn an_engine_that_restarts_is_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let engine = servers::durable_engine(folder.path(), None);
    let env = engine.environment();
    let mut tail = Tail::start(&env, &["--since", "1h", "--count", "3", "-o", "name"]);
    let first = incident(&env);
    assert_eq!(tail.line(), first);
    let addresses = (engine.grpc, engine.rest);
    let before = failed_order(&env, "just before the end");
    drop(engine);
    let engine = servers::durable_engine(folder.path(), Some(addresses));
    let after = failed_order(&env, "after the restart");
    assert_eq!((tail.line(), tail.line()), (before, after));
    let (code, said) = tail.end();
    assert_eq!(code, Some(0), "{said}");
    drop(engine);
}

#[test]
fn in_a_pipe_new_errors_are_a_block_and_known_ones_a_line_now_and_then() {
    let incidents = Incidents::default();
    let server = fake::cluster(&incidents);
    let mut tail = Tail::start(&server.environment(), &["--count", "6"]);
    incidents.appears(1, "card 1 declined", -1);
    let block: Vec<String> = (0..4).map(|_| tail.line()).collect();
    assert!(block[0].starts_with("NEW  "), "{block:?}");
    assert!(block[0].contains("order/charge"), "{block:?}");
    assert!(block[1].contains("card 1 declined"), "{block:?}");
    assert!(
        block[3].contains("zcli incident triage --group"),
        "{block:?}"
    );
    for key in 2..=5 {
        incidents.appears(key, &format!("card {key} declined"), -1);
    }
    let line = tail.line();
    assert!(
        line.contains("x2") && line.contains("card <n> declined"),
        "{line}"
    );
    let line = tail.line();
    assert!(line.contains("x5"), "{line}");
    incidents.appears(6, "no stock", -1);
    assert!(tail.line().starts_with("NEW  "));
    let (code, said) = tail.end();
    assert_eq!(code, Some(0));
    assert!(said.contains("6 incidents in 2 groups"), "{said}");
}

#[test]
fn a_cluster_that_is_not_there_at_the_beginning_is_an_error() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let run = env.zcli(&["incident", "tail", "-f"]).code(7);
    assert!(run.stderr.contains("could not follow incidents"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_with_130_and_a_summary() {
    let incidents = Incidents::default();
    incidents.appears(1, "x", 1);
    let server = fake::cluster(&incidents);
    let mut tail = Tail::start(&server.environment(), &["--since", "1h"]);
    (0..4).for_each(|_| drop(tail.line()));
    let pid = rustix::process::Pid::from_child(&tail.child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).expect("sent");
    let (code, said) = tail.end();
    assert_eq!(code, Some(130), "{said}");
    assert!(said.contains("1 incident in 1 group "), "{said}");
}
