//! `job work --config` and `--http`: several job types in one worker, its health and its counts.

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::TcpStream;

use crate::environment::{Environment, ORDER};
use crate::servers;
use crate::work::{Worker, job, script, state, until, with_a_job};

/// A process like the order, with another id and job type.
fn deploy_shipping(env: &Environment) {
    let model = ORDER
        .replace("\"order\"", "\"parcel\"")
        .replace("payment", "shipping");
    env.file("parcel.bpmn", &model);
    env.zcli(&["deploy", "parcel.bpmn"]).ok();
}

#[test]
fn a_file_has_several_types_with_a_program_each() {
    let (_server, env, order) = with_a_job();
    deploy_shipping(&env);
    let parcel = env
        .zcli(&["create-instance", "parcel", "-o", "name"])
        .ok()
        .text()
        .to_owned();
    script(&env, "echo \"{\\\"stage\\\": \\\"$STAGE\\\"}\"");
    env.file(
        "workers.yaml",
        "workers:
  - type: payment
    exec: ./handler.sh
    env: {STAGE: test}
  - type: shipping
    exec: [cat]
    lines: true
",
    );
    let run = env
        .zcli(&["job", "work", "--config", "workers.yaml", "--check"])
        .ok();
    assert!(
        run.stderr
            .contains("workers.yaml is fine: payment, shipping"),
        "{run:#?}"
    );
    assert_eq!(job(&env)["state"], "CREATED", "nothing was taken");
    let worker = Worker::spawn(&env, &["job", "work", "--config", "workers.yaml"]);
    for instance in [&order, &parcel] {
        until("both are completed", || {
            state(&env, instance) == "COMPLETED"
        });
    }
    worker.terminate();
    assert_eq!(worker.end(), 0);
    assert_eq!(crate::work::variable(&env, &order, "stage"), "test");
}

#[test]
fn a_wrong_file_is_refused_with_places_before_anything_is_taken() {
    let (_server, env, _) = with_a_job();
    env.file(
        "workers.yaml",
        "workers:\n  - type: payment\n    exec: ./nosuch.sh\n    concurrency: 0\n",
    );
    for flags in [&["--check"][..], &[]] {
        let run = env
            .zcli(&[&["job", "work", "--config", "workers.yaml"], flags].concat())
            .code(3);
        assert!(
            run.stderr.contains("workers.yaml:3:11: no program"),
            "{run:#?}"
        );
        assert!(
            run.stderr
                .contains("workers.yaml:4:18: it must be at least 1"),
            "{run:#?}"
        );
    }
    env.zcli(&["job", "work", "--config", "workers.yaml", "--type", "a"])
        .code(2);
    env.zcli(&["job", "work", "--check", "--type", "a", "--exec", "cat"])
        .code(2);
    assert_eq!(job(&env)["state"], "CREATED");
}

#[test]
fn the_file_in_the_help_can_be_used() {
    let env = Environment::new();
    let help = env.zcli(&["job", "work", "--help"]).ok().stdout;
    let file: Vec<&str> = help
        .lines()
        .skip_while(|line| !line.ends_with("workers:"))
        .take_while(|line| !line.starts_with("Further"))
        .collect();
    assert!(file.len() > 10, "{help}");
    // What it names: a script beside it, and a program on PATH.
    script(&env, "exit 0");
    let handler = env.path().join("handler.sh");
    std::fs::rename(&handler, env.path().join("charge.sh")).expect("renamed");
    let file = file.join("\n").replace("python3", "sh");
    env.file("workers.yaml", &file);
    let check = ["job", "work", "--config", "workers.yaml", "--check"];
    let run = env.zcli(&check).ok();
    assert!(run.stderr.contains("fine: payment, shipping"), "{run:#?}");
}

/// The status and the body of an HTTP answer.
fn get(address: &str, path: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    let status = answer
        .split(' ')
        .nth(1)
        .expect("a status")
        .parse()
        .expect("a number");
    let body = answer.split_once("\r\n\r\n").expect("a body").1.to_owned();
    (status, body)
}

#[test]
fn health_and_counts_are_served() {
    let (_server, env, instance) = with_a_job();
    let flags = ["--http", "0", "--lines", "--backoff", "1h"];
    let body = "read -r line; echo 'no paper' >&2; exit 1";
    let mut worker = Worker::start(&env, body, &flags);
    let mut told = BufReader::new(worker.0.stderr.take().expect("piped")).lines();
    let line = told.find_map(|line| Some(line.ok()?.split_once("http://")?.1.to_owned()));
    let address = line.expect("it says where");
    assert!(address.starts_with("127.0.0.1:"), "{address}");
    assert_eq!(get(&address, "/healthz"), (200, "ok\n".to_owned()));
    let has = |line: &str| {
        get(&address, "/metrics")
            .1
            .lines()
            .any(|found| found == line)
    };
    until("the job failed and the handler was started again", || {
        has("zcli_worker_jobs_failed_total{type=\"payment\"} 1")
            && has("zcli_worker_handler_restarts_total{type=\"payment\"} 1")
    });
    assert!(has("zcli_worker_jobs_activated_total{type=\"payment\"} 1"));
    assert!(has("zcli_worker_jobs_in_flight{type=\"payment\"} 0"));
    assert!(has(
        "zcli_worker_job_duration_seconds_count{type=\"payment\"} 1"
    ));
    assert_eq!(get(&address, "/readyz").0, 200);
    assert_eq!(get(&address, "/").0, 404);
    assert_eq!(state(&env, &instance), "ACTIVE");
    // It reads on, so that the worker can talk.
    let reader = std::thread::spawn(move || told.map_while(Result::ok).count());
    worker.terminate();
    assert_eq!(worker.end(), 0);
    reader.join().expect("read");
}

#[test]
fn a_worker_without_gateway_is_alive_but_not_ready() {
    let server = servers::engine();
    let env = server.environment();
    drop(server);
    let arguments = [
        "job", "work", "--type", "a", "--http", ":0", "--exec", "cat",
    ];
    let mut worker = Worker::spawn(&env, &arguments);
    let mut told = BufReader::new(worker.0.stderr.take().expect("piped")).lines();
    let line = told.find_map(|line| Some(line.ok()?.split_once("http://")?.1.to_owned()));
    let address = line.expect("it says where");
    let reader = std::thread::spawn(move || told.map_while(Result::ok).count());
    until("it is not ready", || get(&address, "/readyz").0 == 503);
    assert!(
        get(&address, "/readyz")
            .1
            .contains("the gateway can't be reached")
    );
    assert_eq!(get(&address, "/healthz").0, 200);
    worker.terminate();
    worker.end();
    reader.join().expect("read");
}
