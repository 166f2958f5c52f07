//! `job work --lines`: a handler that lives on, in all the ways it can go wrong.

use std::process::Command;

use serde_json::json;

use crate::environment::{Environment, Output};
use crate::servers;
use crate::work::{Worker, job, lines, script, state, until, variable, with_a_job};

/// Shell: the key of the job in `$line`.
const KEY: &str = r#"key=${line#*\"jobKey\":\"}; key=${key%%\"*}"#;

/// Works `count` jobs with a script that lives on.
fn work(env: &Environment, count: &str, body: &str, flags: &[&str]) -> Output {
    let script = script(env, body);
    let mut arguments = vec!["job", "work", "--type", "payment", "--count", count];
    arguments.extend(flags);
    arguments.extend(["--lines", "--exec", &script]);
    env.zcli(&arguments)
}

fn worker(env: &Environment, body: &str, flags: &[&str]) -> Worker {
    Worker::start(env, body, &[flags, &["--lines"]].concat())
}

fn start(env: &Environment, amount: i64) -> String {
    let amount = format!("amount={amount}");
    let arguments = ["create-instance", "order", "--var", &amount, "-o", "name"];
    env.zcli(&arguments).ok().text().to_owned()
}

fn retries(env: &Environment, instance: &str) -> serde_json::Value {
    let listed = env.zcli(&["job", "list", "--instance", instance, "-o", "json"]);
    listed.ok().json()[0]["retries"].take()
}

fn has_python() -> bool {
    let version = Command::new("python3").arg("--version").output();
    version.is_ok_and(|output| output.status.success())
}

#[test]
fn the_example_answers_in_all_three_ways() {
    if !has_python() {
        return;
    }
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let instances = [5, -5, 5_000].map(|amount| start(&env, amount));
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/worker.py");
    let arguments = [
        "job", "work", "--type", "payment", "--count", "3", "--lines",
    ];
    let run = env
        .zcli(&[&arguments[..], &["--exec", example]].concat())
        .ok();
    assert!(
        run.stderr.contains("1 completed, 1 BPMN errors, 1 failed"),
        "{run:#?}"
    );
    assert_eq!(variable(&env, &instances[0], "charged"), json!(5));
    let incidents = env.zcli(&["incident", "list", "-o", "json"]).ok().json();
    let mut kinds: Vec<_> = incidents
        .as_array()
        .expect("a list")
        .iter()
        .map(|incident| incident["errorType"].as_str().expect("a text").to_owned())
        .collect();
    kinds.sort();
    assert_eq!(kinds, ["JOB_NO_RETRIES", "UNHANDLED_ERROR_EVENT"]);
}

#[test]
fn what_repeats_the_line_completes_with_its_variables() {
    let (_server, env, instance) = with_a_job();
    let arguments = [
        "job", "work", "--type", "payment", "--count", "1", "--lines",
    ];
    env.zcli(&[&arguments[..], &["--exec", "cat"]].concat())
        .ok();
    assert_eq!(state(&env, &instance), "COMPLETED");
    assert_eq!(variable(&env, &instance, "amount"), json!(42));
}

/// A process with a job for each of `items`, whose results are collected.
const MANY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.org">
  <bpmn:process id="many" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="work"/>
    <bpmn:serviceTask id="work">
      <bpmn:extensionElements><zeebe:taskDefinition type="payment"/></bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
        <zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=twice"/>
      </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="b" sourceRef="work" targetRef="end"/>
    <bpmn:endEvent id="end"/>
  </bpmn:process>
</bpmn:definitions>
"#;

#[test]
fn a_thousand_answers_in_another_order_reach_their_jobs() {
    if !has_python() {
        return;
    }
    let server = servers::engine();
    let env = server.environment();
    env.file("many.bpmn", MANY);
    env.zcli(&["deploy", "many.bpmn"]).ok();
    let items: Vec<u32> = (0..1_000).collect();
    let variables = json!({ "items": items }).to_string();
    let create = [
        "create-instance",
        "many",
        "--variables",
        &variables,
        "-o",
        "name",
    ];
    let instance = env.zcli(&create).ok().text().to_owned();
    // Not a word before all of them are there.
    let body = "exec python3 -c '
import json, random, sys
jobs = [json.loads(sys.stdin.readline()) for _ in range(1000)]
random.shuffle(jobs)
for job in jobs:
    print(json.dumps({\"jobKey\": job[\"jobKey\"], \"variables\": {\"twice\": 2 * job[\"variables\"][\"item\"]}}))
'";
    let flags = ["--max-jobs", "1000", "--fetch-variables", "item"];
    let run = work(&env, "1000", body, &flags).ok();
    assert!(run.stderr.contains("1000 completed"), "{}", run.stderr);
    assert_eq!(state(&env, &instance), "COMPLETED");
    let twice: Vec<u32> = items.iter().map(|item| 2 * item).collect();
    assert_eq!(variable(&env, &instance, "results"), json!(twice));
}

#[test]
fn one_that_ends_on_a_job_fails_it_and_is_started_again() {
    let (_server, env, instance) = with_a_job();
    let body = format!(
        "if mkdir once 2>/dev/null; then read -r line; echo 'out of paper' >&2; exit 3; fi
        while read -r line; do {KEY}; echo \"{{\\\"jobKey\\\": \\\"$key\\\"}}\"; done"
    );
    let run = work(&env, "2", &body, &[]).ok();
    assert!(run.stderr.contains("failed after"), "{run:#?}");
    assert!(
        run.stderr.contains("2 retries left: out of paper"),
        "{run:#?}"
    );
    assert!(
        run.stderr.contains("the handler is gone: out of paper"),
        "{run:#?}"
    );
    assert!(run.stderr.contains("1 completed, 1 failed"), "{run:#?}");
    assert_eq!(state(&env, &instance), "COMPLETED");
    assert_eq!(retries(&env, &instance), 2);
}

#[test]
fn a_poisonous_job_is_found_and_costs_the_others_nothing() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let good = [start(&env, 1), start(&env, 2)];
    let poison = start(&env, 13);
    let more = start(&env, 3);
    // The first process reads all of them before it falls.
    let body = format!(
        "if mkdir once 2>/dev/null; then read -r a; read -r b; read -r c; read -r d; exit 1; fi
        while read -r line; do
          case $line in *'\"amount\":13'*) echo 'I ate 13' >&2; exit 1;; esac
          {KEY}; echo \"{{\\\"jobKey\\\": $key}}\"
        done"
    );
    let worker = worker(&env, &body, &[]);
    until("the poison is an incident", || {
        let listed = env.zcli(&["incident", "list", "-o", "json"]).ok().json();
        listed[0]["errorMessage"] == "I ate 13"
    });
    for instance in good.iter().chain([&more]) {
        until("the others are completed", || {
            state(&env, instance) == "COMPLETED"
        });
        assert_eq!(retries(&env, instance), 3, "no retry was used up");
    }
    assert_eq!(retries(&env, &poison), 0);
    worker.terminate();
    assert_eq!(worker.end(), 0);
}

#[test]
fn garbage_unknown_keys_and_second_answers_are_shown_and_ignored() {
    let (_server, env, instance) = with_a_job();
    let body = format!(
        "read -r line; {KEY}
        answer=\"{{\\\"jobKey\\\": \\\"$key\\\", \\\"variables\\\": {{\\\"n\\\": 1}}}}\"
        printf '%s\\n' 'hello' '{{\"broken\"' '{{\"jobKey\": \"77\"}}' '' \"$answer\" \"$answer\"
        read -r line"
    );
    let run = work(&env, "1", &body, &[]).ok();
    for said in [
        "not an answer of the handler: hello",
        "not an answer of the handler: {\"broken\"",
        "an answer for job 77, which it doesn't have",
    ] {
        assert!(run.stderr.contains(said), "{said}: {run:#?}");
    }
    let key = job(&env)["jobKey"].as_str().expect("a key").to_owned();
    let again = format!("an answer for job {key}, which it doesn't have");
    assert!(run.stderr.contains(&again), "{run:#?}");
    assert_eq!(variable(&env, &instance, "n"), json!(1));
}

#[test]
fn a_wrong_answer_fails_the_job() {
    let (_server, env, _) = with_a_job();
    let body = format!(
        "read -r line; {KEY}; echo \"{{\\\"jobKey\\\": $key, \\\"result\\\": 1}}\"; read -r line"
    );
    work(&env, "1", &body, &[]).ok();
    let job = job(&env);
    assert_eq!(job["retries"], 2);
    assert_eq!(
        job["errorMessage"],
        "the handler's answer is wrong: unknown key `result`"
    );
}

#[test]
fn one_that_never_answers_is_killed_and_the_others_are_tried_again() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let stuck = start(&env, 13);
    let other = start(&env, 1);
    let body = format!(
        "while read -r line; do
          case $line in *'\"amount\":13'*) sleep 600;; esac
          {KEY}; echo \"{{\\\"jobKey\\\": $key}}\"
        done"
    );
    let flags = [
        "--kill-after",
        "300ms",
        "--max-jobs",
        "2",
        "--backoff",
        "1h",
    ];
    let worker = worker(&env, &body, &flags);
    until("the other one is completed", || {
        state(&env, &other) == "COMPLETED"
    });
    let listed = env.zcli(&["job", "list", "--instance", &stuck, "-o", "json"]);
    let job = listed.ok().json()[0].take();
    assert_eq!(job["retries"], 2);
    assert_eq!(
        job["errorMessage"],
        "the handler took longer than 300ms and was killed"
    );
    assert_eq!(retries(&env, &other), 3);
    worker.terminate();
    assert_eq!(worker.end(), 0);
}

#[test]
fn a_line_without_end_is_a_failure_and_not_kept() {
    let (_server, env, _) = with_a_job();
    let body = "read -r line; head -c 5000000 /dev/zero | tr '\\0' x; read -r line";
    work(&env, "1", body, &[]).ok();
    let job = job(&env);
    assert_eq!(job["retries"], 2);
    let message = job["errorMessage"].as_str().expect("a text");
    assert!(
        message.contains("a line of more than 4194304 bytes"),
        "{message}"
    );
}

#[test]
fn a_signal_lets_it_answer_and_say_farewell() {
    let (_server, env, instance) = with_a_job();
    let second = env.start_order();
    let body = format!(
        "read -r line; {KEY}; touch begun; while [ ! -e go ]; do sleep 0.02; done
        echo \"{{\\\"jobKey\\\": $key}}\"
        while read -r line; do :; done; echo 'good bye' >&2; touch bye"
    );
    let mut worker = worker(&env, &body, &["--concurrency", "1", "--max-jobs", "2"]);
    until("the job is with it", || env.path().join("begun").exists());
    until("both jobs are held", || {
        let listed = env.zcli(&["job", "peek", "--type", "payment", "-o", "json"]);
        let listed = listed.ok().json();
        listed
            .as_array()
            .is_some_and(|jobs| jobs.iter().all(|job| job["heldBy"] == "zcli"))
    });
    let stderr = worker.0.stderr.take().expect("piped");
    worker.terminate();
    std::fs::write(env.path().join("go"), "").expect("written");
    assert_eq!(worker.end(), 130, "a job was given back");
    let told = std::io::read_to_string(stderr).expect("text");
    assert!(told.contains("good bye"), "{told}");
    assert!(env.path().join("bye").exists());
    let states = [&instance, &second].map(|key| state(&env, key));
    let completed = states.iter().filter(|state| *state == "COMPLETED").count();
    assert_eq!(completed, 1, "{states:?}");
    let left = env.zcli(&["job", "peek", "-o", "json"]).ok().json();
    assert_eq!(left[0]["heldBy"], json!(null));
    assert_eq!(left[0]["retries"], 3);
}

#[test]
fn a_second_signal_kills_it_and_gives_its_jobs_back() {
    let (_server, env, _) = with_a_job();
    let body = "read -r line; touch begun; sleep 600";
    let mut worker = worker(&env, body, &[]);
    until("the job is with it", || env.path().join("begun").exists());
    let told = worker.0.stderr.take().expect("piped");
    worker.terminate();
    use std::io::BufRead as _;
    std::io::BufReader::new(told)
        .lines()
        .map_while(Result::ok)
        .find(|line| line.contains("stopping"))
        .expect("it says that it stops");
    worker.terminate();
    assert_eq!(worker.end(), 130);
    assert_eq!(job(&env)["retries"], 3);
}

#[test]
fn its_lock_is_extended_while_it_works() {
    let (_server, env, instance) = with_a_job();
    let body = format!(
        "while read -r line; do echo once >> ran; sleep 1.2; {KEY}; echo \"{{\\\"jobKey\\\": $key}}\"; done"
    );
    let worker = worker(&env, &body, &["--timeout", "300ms"]);
    until("the instance is completed", || {
        state(&env, &instance) == "COMPLETED"
    });
    assert_eq!(lines(&env.path().join("ran")), 1);
    worker.terminate();
    assert_eq!(worker.end(), 0);
}

#[test]
fn one_that_cant_start_is_an_error() {
    let server = servers::engine();
    let arguments = [
        "job", "work", "--type", "a", "--lines", "--exec", "./nosuch",
    ];
    server.environment().zcli(&arguments).code(3);
}
