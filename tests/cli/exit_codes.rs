//! Each exit code of the contract, met from outside.

use tonic::Code;

use crate::environment::{Environment, Output};
use crate::servers::{self, Script};

/// Completing a job at a gateway that ends every call with `status`.
fn complete(status: Code) -> Output {
    let server = servers::scripted(Script::refusing(status, "as told"));
    server
        .environment()
        .zcli(&["job", "complete", "7", "--request-timeout", "2s"])
}

#[test]
fn code_0_all_went_well() {
    Environment::new().zcli(&["completion", "fish"]).code(0);
}

#[test]
fn code_1_failed() {
    complete(Code::Unimplemented).code(1);
}

#[test]
fn code_2_usage() {
    Environment::new().zcli(&["job", "complete"]).code(2);
    Environment::new().zcli(&["job", "complete", "abc"]).code(2);
}

#[test]
fn code_3_configuration() {
    let env = Environment::new();
    env.zcli(&["deploy", "/no/such.bpmn"]).code(3);
    std::fs::create_dir(env.path().join("config")).expect("a folder");
    let file = env.file("config/profiles.yaml", "profiles: [broken");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let private = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(&file, private).expect("changed");
    }
    let run = env.zcli(&["profile", "list"]).code(3);
    assert!(run.stderr.contains("profiles.yaml"), "{run:?} {file:?}");
}

#[test]
fn code_4_authentication_and_permission() {
    complete(Code::Unauthenticated).code(4);
    complete(Code::PermissionDenied).code(4);
}

#[test]
fn code_5_not_found() {
    complete(Code::NotFound).code(5);
}

#[test]
fn code_6_rejected() {
    complete(Code::FailedPrecondition).code(6);
    complete(Code::InvalidArgument).code(6);
}

#[test]
fn code_7_unreachable() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let run = env
        .zcli(&["cluster", "status", "--request-timeout", "300ms"])
        .code(7);
    assert!(run.stderr.contains("could not get the cluster's topology"));
}

#[test]
fn code_8_overloaded_after_retries() {
    complete(Code::ResourceExhausted).code(8);
}

#[test]
fn code_9_some_of_many_failed() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
    let run = env
        .zcli(&["instance", "cancel", &key, "123", "--yes"])
        .code(9);
    assert_eq!(run.stdout, format!("canceled process instance {key}\n"));
    assert!(run.stderr.contains("process instance 123: "), "{run:?}");
    assert!(run.stderr.contains("could not cancel 1 of 2"), "{run:?}");
}

#[test]
fn code_10_still_running() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let run = env
        .zcli(&[
            "create-instance",
            "order",
            "--with-result",
            "--wait",
            "50ms",
            "-o",
            "name",
        ])
        .code(10);
    // The key is there all the same, on both streams.
    assert!(!run.text().is_empty(), "{run:?}");
    assert!(run.stderr.contains(run.text()), "{run:?}");
}

#[test]
fn code_70_an_answer_that_breaks_the_protocol() {
    let server = servers::scripted(Script::answering(serde_json::json!({})));
    let run = server
        .environment()
        .zcli(&["incident", "resolve", "7"])
        .code(70);
    assert!(run.stderr.contains("incidentKey"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn code_130_interrupted() {
    use std::io::{BufRead, BufReader};
    use std::process::Stdio;
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let mut child = env
        .command(&["create-instance", "order", "--with-result", "--wait", "1h"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    let stderr = child.stderr.take().expect("piped");
    BufReader::new(stderr).read_line(&mut line).expect("a line");
    assert!(line.starts_with("created process instance"), "{line}");
    let pid = libc::pid_t::try_from(child.id()).expect("a pid");
    // SAFETY: a signal to the child that was just started and isn't waited for yet.
    assert_eq!(unsafe { libc::kill(pid, libc::SIGINT) }, 0);
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
}
