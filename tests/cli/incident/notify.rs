//! `--exec` and `--webhook`: what is told, signed how, and what happens when nobody takes it.

use std::os::unix::fs::PermissionsExt as _;
use std::sync::mpsc;

use axum::Router;
use axum::http::HeaderMap;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use serde_json::Value;

use super::fake::{self, Incidents};
use crate::environment::Environment;
use crate::servers::{self, Server};

type Got = mpsc::Receiver<(HeaderMap, String)>;

/// A receiver of webhooks.
fn receiver() -> (Server, Got) {
    let (tell, got) = mpsc::channel();
    let router = Router::new().fallback(move |headers: HeaderMap, body: String| {
        tell.send((headers, body)).expect("the test listens");
        async { "thanks" }
    });
    (servers::rest(router), got)
}

/// Two incidents of one error and one of another, all new.
fn cluster() -> Server {
    let incidents = Incidents::default();
    for (key, message) in [
        (1, "card 1 declined"),
        (2, "card 2 declined"),
        (3, "no stock"),
    ] {
        incidents.appears(key, message, -2 - key as i64);
    }
    fake::cluster(&incidents)
}

fn script(env: &Environment, name: &str, text: &str) -> String {
    let path = env.file(name, &format!("#!/bin/sh\n{text}\n"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("changed");
    path.display().to_string()
}

const TAIL: [&str; 8] = [
    "incident",
    "tail",
    "-f",
    "--interval",
    "10ms",
    "--count",
    "3",
    "-o",
];

#[test]
fn a_webhook_gets_each_new_group_signed() {
    let cluster = cluster();
    let (server, got) = receiver();
    let url = format!("http://{}/hook", server.rest);
    let env = cluster.environment().with("ZCLI_WEBHOOK_SECRET", "s3cret");
    env.zcli(&[TAIL.as_slice(), &["name", "--webhook", &url]].concat())
        .ok();
    let bodies: Vec<Value> = got
        .try_iter()
        .map(|(headers, body)| {
            let header = |name: &str| headers[name].to_str().expect("text").to_owned();
            let signed = format!(
                "{}.{}.{body}",
                header("webhook-id"),
                header("webhook-timestamp")
            );
            let key = hmac::Key::new(hmac::HMAC_SHA256, b"s3cret");
            let signature = STANDARD.encode(hmac::sign(&key, signed.as_bytes()));
            assert_eq!(header("webhook-signature"), format!("v1,{signature}"));
            let body: Value = serde_json::from_str(&body).expect("JSON");
            assert_eq!(body["id"], header("webhook-id").as_str());
            body
        })
        .collect();
    assert_eq!(bodies.len(), 2, "known ones are quiet: {bodies:?}");
    // The oldest comes first: the last one that appeared.
    let patterns: Vec<&Value> = bodies
        .iter()
        .map(|body| &body["data"]["group"]["pattern"])
        .collect();
    assert!(patterns.iter().any(|it| **it == "card <n> declined"));
    assert!(patterns.iter().any(|it| **it == "no stock"));
    assert_eq!(bodies[0]["event"], "incident-group.new");
    assert!(bodies[0]["data"]["incident"]["incidentKey"].is_string());
}

#[test]
fn a_program_gets_each_new_group_on_its_stdin() {
    let cluster = cluster();
    let env = cluster.environment();
    let out = env.path().join("told");
    let program = script(&env, "tell.sh", &format!("cat >> {}", out.display()));
    let run = env.zcli(&[TAIL.as_slice(), &["name", "--exec", &program]].concat());
    assert_eq!(run.ok().stdout.lines().count(), 3);
    let told = std::fs::read_to_string(out).expect("written");
    let events: Vec<Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(events.len(), 2, "{told}");
    assert_eq!(events[0]["event"], "incident-group.new");
}

#[test]
fn an_unreachable_webhook_holds_up_nothing_and_is_told_in_the_end() {
    let cluster = cluster();
    let env = cluster.environment();
    let url = format!("http://{}/T0KEN", servers::nobody());
    let flags = ["name", "--webhook", &url, "--retry-for", "300ms"];
    let run = env.zcli(&[TAIL.as_slice(), &flags].concat()).code(1);
    assert_eq!(run.stdout.lines().count(), 3, "{run:?}");
    assert!(run.stderr.contains("can't reach the webhook"), "{run:?}");
    assert!(
        run.stderr.contains("2 of 2 notifications failed"),
        "{run:?}"
    );
    assert!(
        !run.stderr.contains("T0KEN"),
        "the URL may be a secret: {run:?}"
    );
}

#[test]
fn a_program_that_fails_is_told_with_its_words() {
    let cluster = cluster();
    let env = cluster.environment();
    let program = script(&env, "fail.sh", "echo no pager >&2; exit 4");
    let run = env
        .zcli(&[TAIL.as_slice(), &["name", "--exec", &program]].concat())
        .code(1);
    assert!(run.stderr.contains("no pager"), "{run:?}");
}

#[test]
fn wrong_flags_are_refused_before_anything_is_asked() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let env = env.with("ZCLI_WEBHOOK_SECRET", "whsec_!");
    for (flags, code) in [
        (vec!["--exec"], 2),
        (vec!["--exec", "./nothing-here"], 3),
        (vec!["--webhook", "example.org"], 2),
        (vec!["--webhook", "http://localhost:1"], 3),
        (vec!["--webhook-secret-file", "x"], 2),
        (vec!["--retry-for", "soon"], 2),
    ] {
        let run = env.zcli(&[&["incident", "tail"], flags.as_slice()].concat());
        assert_eq!(run.code, code, "{flags:?}: {run:?}");
    }
}
