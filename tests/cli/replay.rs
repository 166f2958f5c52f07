//! `job work --record` and `job replay`: a handler's jobs kept as files, and tried again offline.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::environment::Environment;
use crate::work::{script, with_a_job};

/// Records the jobs of two instances; the handler answers with the amount.
fn recorded() -> (crate::servers::Server, Environment, Vec<PathBuf>) {
    let (server, env, _) = with_a_job();
    let create = ["create-instance", "order", "--variables"];
    let variables = r#"{"amount": 7, "card": {"token": "hush-hush", "number": "4111"}}"#;
    env.zcli(&[&create[..], &[variables]].concat()).ok();
    let script = script(
        &env,
        r#"amount=$(sed 's/.*"amount":\([0-9]*\).*/\1/'); echo "{\"charged\": $amount, \"apiToken\": \"hush-hush\"}""#,
    );
    env.zcli(&[
        "job", "work", "--type", "payment", "--count", "2", "--record", "jobs", "--redact",
        "number", "--exec", &script,
    ])
    .ok();
    let mut files: Vec<PathBuf> = std::fs::read_dir(env.path().join("jobs"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    (server, env, files)
}

#[test]
fn a_recording_has_the_job_and_the_answer_but_no_secrets() {
    let (_server, _env, files) = recorded();
    assert_eq!(files.len(), 2);
    let texts: Vec<String> = files
        .iter()
        .map(|file| std::fs::read_to_string(file).expect("readable"))
        .collect();
    assert!(
        texts.iter().all(|text| !text.contains("hush-hush")),
        "{texts:?}"
    );
    assert!(texts.iter().all(|text| !text.contains("4111")), "{texts:?}");
    let all: Vec<Value> = texts
        .iter()
        .map(|text| serde_json::from_str(text).expect("JSON"))
        .collect();
    let second = all
        .iter()
        .find(|one| one["job"]["variables"]["amount"] == 7)
        .expect("there");
    assert_eq!(
        second["job"]["variables"]["card"],
        json!({"token": "***", "number": "***"})
    );
    let answer = json!({"outcome": "complete", "variables": {"charged": 7, "apiToken": "***"}});
    assert_eq!(second["answer"], answer);
    assert_eq!(second["job"]["type"], "payment");
}

#[test]
fn the_same_handler_goes_the_same_way_without_a_cluster() {
    let (server, env, _) = recorded();
    drop(server);
    let replay = [
        "job",
        "replay",
        "jobs",
        "--expect",
        "--exec",
        "./handler.sh",
        "-o",
        "json",
    ];
    let run = env.zcli(&replay).ok().json();
    assert_eq!(run[0]["same"], true);
    assert_eq!(run[1]["outcome"], "completed");
    assert_eq!(run[0]["differences"], json!([]));
}

#[test]
fn another_way_is_shown_and_an_exit_code() {
    let (_server, env, files) = recorded();
    script(
        &env,
        r#"case $(cat) in *'"amount":7'*) echo 'no card' >&2; exit 1;; esac; echo '{"charged": 42, "apiToken": ""}'"#,
    );
    let names: Vec<&str> = files
        .iter()
        .map(|file| file.to_str().expect("UTF-8"))
        .collect();
    let replay = |files: &[&str], flags: &[&str]| {
        env.zcli(
            &[
                &["job", "replay"],
                files,
                flags,
                &["--exec", "./handler.sh", "-o", "json"],
            ]
            .concat(),
        )
    };
    let run = replay(&names, &["--expect"]).code(9);
    assert!(
        run.stderr.contains("1 of 2 jobs went another way"),
        "{run:#?}"
    );
    let items = run.json();
    let failed = items
        .as_array()
        .expect("a list")
        .iter()
        .find(|item| item["same"] == false)
        .expect("one");
    assert_eq!(failed["message"], "no card");
    assert_eq!(
        failed["differences"][0],
        r#"outcome: "complete" became "fail""#
    );
    replay(&names, &[]).ok();
    let file = failed["file"].as_str().expect("a path");
    replay(&[file], &["--expect"]).code(1);
}

#[test]
fn a_handler_that_lives_on_is_replayed_too() {
    let (_server, env, _) = recorded();
    let body = r#"while read -r line; do
        case $line in *'"amount":7'*) echo 'overdrawn' >&2; exit 4;; esac
        key=${line#*\"jobKey\":\"}; key=${key%%\"*}
        echo "{\"jobKey\": \"$key\", \"variables\": {\"charged\": 42, \"apiToken\": \"x\"}}"
    done"#;
    script(&env, body);
    let run = env.zcli(&[
        "job",
        "replay",
        "jobs",
        "--lines",
        "--expect",
        "--exec",
        "./handler.sh",
        "-o",
        "json",
    ]);
    let run = run.code(9);
    let items = run.json();
    let items = items.as_array().expect("a list");
    let of = |outcome: &str| {
        items
            .iter()
            .find(|item| item["outcome"] == outcome)
            .expect("one")
    };
    assert_eq!(of("completed")["same"], true, "{items:#?}");
    assert_eq!(of("failed")["message"], "overdrawn");
}

#[test]
fn what_is_no_recording_is_refused() {
    let env = Environment::new();
    env.file("a.json", "{}");
    let run = env
        .zcli(&["job", "replay", "a.json", "--exec", "true"])
        .code(3);
    assert!(run.stderr.contains("it is no recording"), "{run:#?}");
    env.file("b.json", r#"{"zcliRecording": 1, "job": {"jobKey": "1"}}"#);
    let run = env
        .zcli(&["job", "replay", "b.json", "--exec", "true"])
        .code(3);
    assert!(run.stderr.contains("`type` is missing"), "{run:#?}");
    env.zcli(&["job", "replay", "nosuch.json", "--exec", "true"])
        .code(3);
    std::fs::create_dir(env.path().join("empty")).expect("made");
    env.zcli(&["job", "replay", "empty", "--exec", "true"])
        .code(5);
}
