//! `job work`: a program for each job, what its end means, and how a worker stops.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::environment::{Environment, Output};
use crate::servers;

/// An environment with one `payment` job waiting, and its instance's key.
pub fn with_a_job() -> (servers::Server, Environment, String) {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let instance = env.start_order();
    (server, env, instance)
}

/// A shell script that can be run.
pub fn script(env: &Environment, body: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = env.file("handler.sh", &format!("#!/bin/sh\n{body}\n"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("it's ours");
    path.display().to_string()
}

/// Works one job with the script.
fn work(env: &Environment, body: &str, flags: &[&str]) -> Output {
    let script = script(env, body);
    let mut arguments = vec!["job", "work", "--type", "payment", "--count", "1"];
    arguments.extend(flags);
    arguments.extend(["--exec", &script]);
    env.zcli(&arguments)
}

pub fn state(env: &Environment, instance: &str) -> String {
    let shown = env.zcli(&["instance", "get", instance, "-o", "json"]).ok();
    shown.json()["state"].as_str().expect("a text").to_owned()
}

pub fn job(env: &Environment) -> Value {
    let listed = env.zcli(&["job", "list", "--type", "payment", "-o", "json"]);
    listed.ok().json()[0].clone()
}

pub fn variable(env: &Environment, instance: &str, name: &str) -> Value {
    let listed = env
        .zcli(&[
            "variable",
            "list",
            "--instance",
            instance,
            "--all",
            "-o",
            "json",
        ])
        .ok()
        .json();
    let found = listed
        .as_array()
        .expect("a list")
        .iter()
        .find(|variable| variable["name"] == name)
        .unwrap_or_else(|| panic!("no variable {name} in {listed}"));
    serde_json::from_str(found["value"].as_str().expect("a text")).expect("values are JSON")
}

/// A worker that goes on; killed if the test fails first.
pub struct Worker(pub Child);

impl Worker {
    pub fn start(env: &Environment, body: &str, flags: &[&str]) -> Worker {
        let script = script(env, body);
        let mut arguments = vec!["job", "work", "--type", "payment"];
        arguments.extend(flags);
        arguments.extend(["--exec", &script]);
        Worker::spawn(env, &arguments)
    }

    /// Any worker.
    pub fn spawn(env: &Environment, arguments: &[&str]) -> Worker {
        let child = env
            .command(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        Worker(child)
    }

    pub fn terminate(&self) {
        let id = i32::try_from(self.0.id()).expect("process ids are small");
        let id = rustix::process::Pid::from_raw(id).expect("not zero");
        rustix::process::kill_process(id, rustix::process::Signal::TERM).expect("it runs");
    }

    pub fn end(mut self) -> i32 {
        let status = self.0.wait().expect("it ends");
        status.code().expect("an exit code")
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It has mostly ended already.
        let _ = self.0.kill();
    }
}

#[track_caller]
pub fn until(what: &str, condition: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !condition() {
        assert!(Instant::now() < deadline, "waited too long until {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

pub fn lines(path: &Path) -> usize {
    std::fs::read_to_string(path).map_or(0, |text| text.lines().count())
}

#[test]
fn exit_0_completes_with_stdouts_variables() {
    let (_server, env, instance) = with_a_job();
    let run = work(&env, "cat >/dev/null; echo '{\"paid\": true}'", &[]).ok();
    assert_eq!(run.stdout, "", "the log is talk, not data");
    assert!(run.stderr.contains("completed in"), "{run:#?}");
    assert_eq!(state(&env, &instance), "COMPLETED");
    assert_eq!(variable(&env, &instance, "paid"), json!(true));
}

#[test]
fn the_job_comes_on_stdin_and_in_variables_without_our_secrets() {
    let (_server, env, instance) = with_a_job();
    let env = env.with("CAMUNDA_CLIENT_SECRET_UNUSED", "hidden");
    work(
        &env,
        r#"printf '{"job": %s, "key": "%s", "type": "%s", "retries": "%s", "element": "%s", "secret": "%s"}' \
           "$(cat)" "$ZCLI_JOB_KEY" "$ZCLI_JOB_TYPE" "$ZCLI_JOB_RETRIES" "$ZCLI_JOB_ELEMENT_ID" "${CAMUNDA_CLIENT_SECRET_UNUSED-none}""#,
        &[],
    )
    .ok();
    let job = variable(&env, &instance, "job");
    assert_eq!(job["variables"], json!({"amount": 42}));
    assert_eq!(job["processInstanceKey"], instance.as_str());
    assert_eq!(variable(&env, &instance, "key"), job["jobKey"]);
    assert_eq!(variable(&env, &instance, "type"), "payment");
    assert_eq!(variable(&env, &instance, "retries"), "3");
    assert_eq!(variable(&env, &instance, "element"), "charge");
    assert_eq!(variable(&env, &instance, "secret"), "none");
}

#[test]
fn another_exit_code_fails_with_stderrs_end_and_one_retry_fewer() {
    let (_server, env, instance) = with_a_job();
    let run = work(&env, "echo 'card declined' >&2; exit 3", &[]).ok();
    assert!(run.stderr.contains("card declined"), "{run:#?}");
    let job = job(&env);
    assert_eq!(job["retries"], 2);
    assert_eq!(job["errorMessage"], "card declined");
    assert_eq!(state(&env, &instance), "ACTIVE");
}

#[test]
fn exit_99_throws_a_bpmn_error() {
    let (_server, env, instance) = with_a_job();
    work(&env, "echo '{\"code\": \"NO_FUNDS\"}'; exit 99", &[]).ok();
    let incidents = env.zcli(&["incident", "list", "-o", "json"]).ok().json();
    assert_eq!(incidents[0]["errorType"], "UNHANDLED_ERROR_EVENT");
    assert_eq!(incidents[0]["processInstanceKey"], instance.as_str());
    assert_eq!(job(&env)["errorCode"], "NO_FUNDS");
}

#[test]
fn an_explicit_answer_says_all_of_it() {
    let (_server, env, _) = with_a_job();
    work(
        &env,
        r#"echo '{"zcli": {"outcome": "fail", "message": "later", "retries": 7}}'"#,
        &[],
    )
    .ok();
    assert_eq!(job(&env)["retries"], 7);
    assert_eq!(job(&env)["errorMessage"], "later");
}

#[test]
fn a_line_of_json_for_each_job() {
    let (_server, env, instance) = with_a_job();
    let run = work(&env, "exit 0", &["-o", "jsonl"]).ok();
    let line: Value = serde_json::from_str(run.stdout.trim_end()).expect("one line of JSON");
    assert_eq!(line["outcome"], "completed");
    assert_eq!(line["processInstanceKey"], instance.as_str());
}

#[test]
fn a_program_that_cant_start_is_one_error_and_no_job() {
    let (_server, env, _) = with_a_job();
    let missing = ["job", "work", "--type", "payment", "--exec", "./nosuch.sh"];
    let run = env.zcli(&missing).code(3);
    assert!(run.stderr.contains("no program `./nosuch.sh`"), "{run:#?}");
    env.file("plain.txt", "text");
    let plain = ["job", "work", "--type", "payment", "--exec", "./plain.txt"];
    let run = env.zcli(&plain).code(3);
    assert!(run.stderr.contains("chmod +x"), "{run:#?}");
    env.zcli(&["job", "work", "--type", "payment", "--exec"])
        .code(2);
    assert_eq!(job(&env)["state"], "CREATED");
    assert_eq!(job(&env)["retries"], 3);
}

#[test]
fn arguments_follow_the_program_or_two_dashes() {
    let (_server, env, instance) = with_a_job();
    let script = script(&env, "printf '{\"arguments\": \"%s\"}' \"$*\"");
    let work = ["job", "work", "--type", "payment", "--count", "1"];
    env.zcli(&[&work[..], &["--exec", "--", &script, "-x", "a b"]].concat())
        .ok();
    assert_eq!(variable(&env, &instance, "arguments"), "-x a b");
    let instance = env.start_order();
    env.zcli(&[
        "job", "work", "--exec", &script, "one", "--type", "payment", "--count", "1",
    ])
    .ok();
    assert_eq!(variable(&env, &instance, "arguments"), "one");
}

#[test]
fn idle_exit_ends_a_worker_without_jobs() {
    let server = servers::engine();
    let env = server.environment();
    env.zcli(&[
        "job",
        "work",
        "--type",
        "none",
        "--idle-exit",
        "50ms",
        "--exec",
        "true",
    ])
    .ok();
}

#[test]
fn a_lock_is_extended_while_the_program_runs() {
    let (_server, env, instance) = with_a_job();
    let ran = env.path().join("ran");
    let body = format!("echo once >> {}; sleep 1.2; echo '{{}}'", ran.display());
    let worker = Worker::start(&env, &body, &["--timeout", "300ms"]);
    until("the instance is completed", || {
        state(&env, &instance) == "COMPLETED"
    });
    assert_eq!(
        lines(&ran),
        1,
        "the job was never given to a second program"
    );
    worker.terminate();
    assert_eq!(worker.end(), 0);
}

#[test]
fn a_signal_lets_the_running_program_finish() {
    let (_server, env, instance) = with_a_job();
    let (begun, go) = (env.path().join("begun"), env.path().join("go"));
    let body = format!(
        "touch {}; while [ ! -e {} ]; do sleep 0.02; done",
        begun.display(),
        go.display()
    );
    let worker = Worker::start(&env, &body, &[]);
    until("the program runs", || begun.exists());
    worker.terminate();
    std::fs::write(&go, "").expect("written");
    assert_eq!(worker.end(), 0);
    assert_eq!(state(&env, &instance), "COMPLETED");
}

#[test]
fn a_second_signal_kills_the_program_and_gives_its_job_back() {
    let (_server, env, _) = with_a_job();
    let child = env.path().join("child");
    // A child of the program's own: it ends with the program's group.
    let body = format!(
        "sleep 60 & echo $! > {0}.part; mv {0}.part {0}; wait",
        child.display()
    );
    let mut worker = Worker::start(&env, &body, &[]);
    until("the program runs", || child.exists());
    let told = worker.0.stderr.take().expect("piped");
    worker.terminate();
    BufReader::new(told)
        .lines()
        .map_while(Result::ok)
        .find(|line| line.contains("stopping"))
        .expect("it says that it stops");
    worker.terminate();
    assert_eq!(worker.end(), 130);
    let job = job(&env);
    assert_eq!(job["retries"], 3, "no retry was used up");
    let taken = env.zcli(&["job", "activate", "payment", "-o", "name"]).ok();
    assert_eq!(
        taken.text(),
        job["jobKey"],
        "another worker gets it at once"
    );
    let child = std::fs::read_to_string(&child).expect("written");
    let child = child
        .trim()
        .parse()
        .ok()
        .and_then(rustix::process::Pid::from_raw);
    let child = child.expect("a process id");
    until("the program's child is gone", || {
        rustix::process::test_kill_process(child).is_err()
    });
}

#[test]
fn a_handler_of_zbctls_gets_the_variables_alone() {
    let (_server, env, instance) = with_a_job();
    let flags = ["--input", "variables"];
    work(&env, "printf '{\"got\": %s}' \"$(cat)\"", &flags).ok();
    assert_eq!(variable(&env, &instance, "got"), json!({"amount": 42}));
}

#[test]
fn a_large_job_reaches_a_program_that_reads_it_late_or_never() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let variables = json!({"text": "x".repeat(300_000)}).to_string();
    let file = env.file("variables.json", &variables);
    let file = format!("@{}", file.display());
    let start = [
        "create-instance",
        "order",
        "--variables",
        &file,
        "-o",
        "name",
    ];
    let instance = env.zcli(&start).ok().text().to_owned();
    work(&env, "printf '{\"bytes\": %s}' $(wc -c)", &[]).ok();
    let bytes = variable(&env, &instance, "bytes")
        .as_u64()
        .expect("a number");
    assert!(bytes > 300_000, "{bytes}");
    let instance = env.zcli(&start).ok().text().to_owned();
    work(&env, "exit 0", &[]).ok();
    assert_eq!(state(&env, &instance), "COMPLETED");
}

#[test]
fn jobs_that_wait_keep_their_locks() {
    let (_server, env, instance) = with_a_job();
    let second = env.start_order();
    let ran = env.path().join("ran");
    let body = format!("echo once >> {}; sleep 0.7", ran.display());
    let flags = [
        "--timeout",
        "300ms",
        "--concurrency",
        "1",
        "--max-jobs",
        "2",
    ];
    let worker = Worker::start(&env, &body, &flags);
    until("both are completed", || {
        [&instance, &second]
            .iter()
            .all(|key| state(&env, key) == "COMPLETED")
    });
    assert_eq!(lines(&ran), 2, "none was worked twice");
    worker.terminate();
    assert_eq!(worker.end(), 0);
}
