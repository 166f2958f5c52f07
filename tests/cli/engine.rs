//! The engine in the background: started on first need, found again, stopped.

use serde_json::Value;

use crate::environment::Environment;

/// Stops the engine of a test even if the test fails.
struct Stopped(Environment);

impl Drop for Stopped {
    fn drop(&mut self) {
        self.0.zcli(&["engine", "stop"]);
    }
}

fn status(env: &Environment) -> Value {
    env.zcli(&["engine", "status", "-o", "json"]).json()
}

#[test]
fn the_first_command_starts_it_and_says_so_in_one_line() {
    let env = Stopped(Environment::new());
    let env = &env.0;
    assert_eq!(env.zcli(&["engine", "status"]).code(5).code, 5);
    let first = env.zcli(&["cluster", "status", "-o", "json"]).ok();
    assert_eq!(first.stderr.lines().count(), 1, "{first:?}");
    assert!(
        first.stderr.contains("started the embedded engine"),
        "{first:?}"
    );
    let second = env.zcli(&["cluster", "status", "-o", "json"]).ok();
    assert_eq!(second.stderr, "");
    let engine = status(env);
    assert_eq!(engine["state"], "ACTIVE");
    assert!(
        engine["grpcAddress"]
            .as_str()
            .expect("text")
            .starts_with("127.0.0.1:")
    );
    env.zcli(&["engine", "stop"]).ok();
    assert_eq!(status(env)["state"], "INACTIVE");
    let log = env.zcli(&["engine", "logs"]).ok();
    assert!(log.stdout.contains("the engine listens"), "{log:?}");
}

#[test]
fn what_was_deployed_is_there_after_a_stop() {
    let env = Stopped(Environment::new());
    let env = &env.0;
    env.deploy_order();
    let key = env.start_order();
    env.zcli(&["engine", "stop"]).ok();
    let shown = env
        .zcli(&["instance", "get", &key, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["state"], "ACTIVE");
}

#[test]
fn a_second_start_finds_the_first_and_refuses_other_wishes() {
    let env = Stopped(Environment::new());
    let env = &env.0;
    let first = env
        .zcli(&["engine", "start", "--in-memory", "-o", "json"])
        .ok()
        .json();
    let again = env.zcli(&["engine", "start", "-o", "json"]).ok();
    assert_eq!(again.json()["pid"], first["pid"]);
    let other = env
        .zcli(&["engine", "start", "--data", "elsewhere"])
        .code(3);
    assert!(other.stderr.contains("zcli engine stop"), "{other:?}");
}

#[test]
fn an_asked_port_that_is_in_use_is_an_error() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("bound").port().to_string();
    let env = Environment::new();
    let run = env.zcli(&["engine", "start", "--grpc-port", &port]).code(3);
    assert!(run.stderr.contains(&port), "{run:?}");
    assert_eq!(env.zcli(&["engine", "status"]).code, 5);
}

#[test]
fn another_machine_can_only_reach_it_when_that_is_meant() {
    let run = Environment::new()
        .zcli(&["engine", "start", "--bind", "0.0.0.0"])
        .code(2);
    assert!(run.stderr.contains("--expose"), "{run:?}");
}

#[test]
fn stopping_what_does_not_run_is_no_error() {
    let run = Environment::new().zcli(&["engine", "stop"]).ok();
    assert!(run.stderr.contains("no engine runs"), "{run:?}");
}

#[test]
fn two_commands_at_once_start_one_engine() {
    let env = Stopped(Environment::new());
    let env = &env.0;
    let pids: Vec<_> = std::thread::scope(|scope| {
        let start = || env.zcli(&["engine", "start", "-o", "json"]).ok().json()["pid"].clone();
        let threads = [scope.spawn(start), scope.spawn(start), scope.spawn(start)];
        threads
            .into_iter()
            .map(|thread| thread.join().expect("started"))
            .collect()
    });
    assert_eq!(pids[0], pids[1]);
    assert_eq!(pids[0], pids[2]);
}

#[test]
fn two_engines_never_share_a_data_folder() {
    let env = Stopped(Environment::new());
    let data = env.0.path().join("shared");
    let data = data.to_str().expect("UTF-8");
    env.0.zcli(&["engine", "start", "--data", data]).ok();
    let other = Stopped(Environment::new());
    let run = other.0.zcli(&["engine", "start", "--data", data]).code(3);
    assert!(run.stderr.contains("another engine"), "{run:?}");
}
