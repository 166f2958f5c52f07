//! `kill -9` in the middle of a bulk run, again and again, and a resume each time: in the end each row was done,
//! and none twice.
//!
//! `ZCLI_KILLS` says how often (default 50), `ZCLI_SEED` repeats the moments of a failing run as far as the
//! machine lets it.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::bulk::rows;
use crate::environment::Environment;
use crate::servers;

const KILLS: u64 = 50;

/// Kills the command so often at random places, then lets it come to its end.
fn kill_and_resume(env: &Environment, command: &[&str], kills: u64) -> Value {
    let seed = number("ZCLI_SEED").unwrap_or_else(|| u64::from(std::process::id()));
    let journal = env.path().join("journal");
    let mut random = fastrand::Rng::with_seed(seed);
    let mut killed = 0;
    let with = |more: &[&'static str]| {
        let mut all = command.to_vec();
        all.extend([
            "--journal",
            "journal",
            "--settle",
            "300ms",
            "--yes",
            "-o",
            "json",
        ]);
        all.extend(more);
        all
    };
    while killed < kills {
        let resume: &[&str] = if journal.exists() { &["--resume"] } else { &[] };
        let mut child = env
            .command(&with(resume))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        if !await_growth(&mut child, &journal, random.u64(0..1_500)) {
            break;
        }
        child.kill().expect("it was running");
        child.wait().expect("it has ended");
        killed += 1;
    }
    assert!(killed * 2 > kills, "only {killed} kills; give it more rows");
    let resume: &[&str] = if journal.exists() { &["--resume"] } else { &[] };
    let end = env.zcli(&with(resume));
    assert_eq!(end.code, 0, "seed {seed}: {end:#?}");
    end.json()
}

/// Waits until the journal has grown by so much; false if the program ended first.
fn await_growth(child: &mut Child, journal: &Path, growth: u64) -> bool {
    let length = || std::fs::metadata(journal).map_or(0, |file| file.len());
    let before = length();
    while length() < before + growth || length() == 0 {
        if child.try_wait().expect("a child").is_some() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    true
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// How often each row's number is among the instances' variables.
fn seen(env: &Environment) -> BTreeMap<String, usize> {
    let variables = env.zcli(&["variable", "list", "--all", "-o", "json"]).ok();
    let mut seen = BTreeMap::new();
    for variable in variables.json().as_array().expect("a list") {
        // A message's variables are also those of the start event that it reached.
        let is_global = variable["scopeKey"] == variable["processInstanceKey"];
        if variable["name"] == "n" && is_global {
            *seen.entry(variable["value"].to_string()).or_default() += 1;
        }
    }
    seen
}

fn assert_each_once(env: &Environment, summary: &Value, count: usize) {
    assert_eq!(summary["done"], count, "{summary}");
    let seen = seen(env);
    let wrong: Vec<_> = seen.iter().filter(|(_, times)| **times != 1).collect();
    let first = &wrong[..wrong.len().min(5)];
    assert!(
        wrong.is_empty(),
        "{} more than once: {first:?}",
        wrong.len()
    );
    assert_eq!(seen.len(), count, "some are missing");
}

#[test]
fn no_instance_is_lost_or_started_twice() {
    const ROWS: usize = 3_000;
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("orders.csv", &rows(ROWS));
    let kills = number("ZCLI_KILLS").unwrap_or(KILLS);
    let command = ["bulk", "create", "order", "--from", "orders.csv"];
    let summary = kill_and_resume(&env, &command, kills);
    assert_each_once(&env, &summary, ROWS);
}

/// Starts an instance for each message of the name `paid`.
const PAID: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://example.org">
  <bpmn:message id="m" name="paid" />
  <bpmn:process id="paid" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing>
      <bpmn:messageEventDefinition messageRef="m" /></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>a</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>
"#;

#[test]
fn no_message_is_lost_or_published_twice() {
    const ROWS: usize = 1_000;
    let server = servers::engine();
    let env = server.environment();
    env.file("paid.bpmn", PAID);
    env.zcli(&["deploy", "paid.bpmn"]).ok();
    env.file("messages.csv", &rows(ROWS));
    let kills = number("ZCLI_KILLS").unwrap_or(KILLS) / 3;
    let command = ["bulk", "publish", "paid", "--from", "messages.csv"];
    let summary = kill_and_resume(&env, &command, kills);
    assert_each_once(&env, &summary, ROWS);
}

#[test]
fn ctrl_c_ends_in_order_and_a_resume_finishes() {
    const ROWS: usize = 60;
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("orders.csv", &rows(ROWS));
    let with = |more: &[&'static str]| {
        let mut all = vec![
            "bulk",
            "create",
            "order",
            "--from",
            "orders.csv",
            "--journal",
            "journal",
            "--yes",
        ];
        all.extend(["-o", "json"]);
        all.extend(more);
        all
    };
    let mut child = env
        .command(&with(&["--rate", "20/s"]))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // Longer than its first line: some of it is done.
    assert!(await_growth(&mut child, &env.path().join("journal"), 800));
    let id = i32::try_from(child.id()).expect("a process id");
    // SAFETY: signals a child that has not been waited for.
    assert_eq!(unsafe { libc::kill(id, libc::SIGINT) }, 0);
    let stopped = child.wait_with_output().expect("it ends");
    assert_eq!(stopped.status.code(), Some(130), "{stopped:?}");
    let summary: Value = serde_json::from_slice(&stopped.stdout).expect("the sum");
    let (done, open) = (summary["done"].as_u64(), summary["open"].as_u64());
    assert_eq!(
        done.zip(open).map(|(done, open)| done + open),
        Some(ROWS as u64)
    );
    assert!(open > Some(0) && done > Some(0), "{summary}");
    assert!(
        String::from_utf8_lossy(&stopped.stderr).contains("--resume"),
        "{stopped:?}"
    );
    let end = env.zcli(&with(&["--resume"])).ok().json();
    assert_each_once(&env, &end, ROWS);
}
