//! Deploying, starting, looking at and ending instances.

use crate::environment::ORDER;
use crate::servers;

#[test]
fn a_second_deployment_of_the_same_is_unchanged() {
    let server = servers::engine();
    let env = server.environment();
    env.file("order.bpmn", ORDER);
    let first = env
        .zcli(&["deploy", "order.bpmn", "-o", "json"])
        .ok()
        .json();
    assert_eq!(first[0]["status"], "created");
    assert_eq!(first[0]["id"], "order");
    assert_eq!(first[0]["version"], 1);
    let again = env
        .zcli(&["deploy", "order.bpmn", "-o", "json"])
        .ok()
        .json();
    assert_eq!(again[0]["status"], "unchanged");
    assert_eq!(again[0]["key"], first[0]["key"]);
    env.file(
        "order.bpmn",
        &ORDER.replace("retries=\"3\"", "retries=\"5\""),
    );
    let changed = env
        .zcli(&["deploy", "order.bpmn", "-o", "json"])
        .ok()
        .json();
    assert_eq!(changed[0]["status"], "created");
    assert_eq!(changed[0]["version"], 2);
}

#[test]
fn stdin_is_deployed_under_its_name() {
    let server = servers::engine();
    let env = server.environment();
    env.zcli_with(&["deploy", "-"], ORDER).code(2);
    let run = env
        .zcli_with(
            &["deploy", "-", "--name", "order.bpmn", "-o", "json"],
            ORDER,
        )
        .ok();
    assert_eq!(run.json()[0]["resourceName"], "order.bpmn");
}

#[test]
fn what_is_no_process_is_refused_and_nothing_is_deployed() {
    let server = servers::engine();
    let env = server.environment();
    env.file("a.bpmn", "this is not XML");
    let run = env.zcli(&["deploy", "a.bpmn"]).code(6);
    assert!(run.stderr.starts_with("error: could not deploy a.bpmn"));
    assert_eq!(
        env.zcli(&["process", "list", "-o", "json"]).ok().stdout,
        "[]\n"
    );
}

#[test]
fn an_instance_is_started_shown_and_cancelled() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
    let shown = env
        .zcli(&["instance", "get", &key, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["processInstanceKey"], key.as_str());
    assert_eq!(shown["state"], "ACTIVE");
    let run = env.zcli(&["instance", "cancel", &key]).ok();
    assert_eq!(run.stdout, format!("canceled process instance {key}\n"));
    let shown = env
        .zcli(&["instance", "get", &key, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["state"], "TERMINATED");
    env.zcli(&["instance", "cancel", &key]).code(5);
}

#[test]
fn the_words_of_zbctl_do_the_same() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let run = env
        .zcli(&[
            "create",
            "instance",
            "order",
            "--variables",
            "{}",
            "-o",
            "json",
        ])
        .ok();
    let key = run.json()["processInstanceKey"]
        .as_str()
        .expect("a string")
        .to_owned();
    env.zcli(&["cancel", "instance", &key]).ok();
}

#[test]
fn keys_come_from_the_command_before() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let _ = (env.start_order(), env.start_order());
    let names = env.zcli(&["instance", "list", "-o", "name"]).ok().stdout;
    let refused = env.zcli_with(&["instance", "cancel", "-"], &names).code(2);
    assert!(
        refused.stderr.contains("without a confirmation"),
        "{refused:?}"
    );
    assert!(refused.stderr.contains("--yes"), "{refused:?}");
    let lines = env.zcli(&["instance", "list", "-o", "jsonl"]).ok().stdout;
    let run = env
        .zcli_with(&["instance", "cancel", "-", "--yes", "-o", "jsonl"], &lines)
        .ok();
    assert_eq!(run.stdout.lines().count(), 2);
}

#[test]
fn a_result_is_waited_for() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let waiting = env
        .command(&[
            "create-instance",
            "order",
            "--var",
            "a=1",
            "--var",
            "b=2",
            "--with-result=a",
            "-o",
            "json",
        ])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program starts");
    let job = loop {
        let taken = env.zcli(&["job", "activate", "payment", "-o", "name"]).ok();
        if !taken.text().is_empty() {
            break taken.text().to_owned();
        }
    };
    env.zcli(&["job", "complete", &job]).ok();
    let output = waiting.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    let result: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(result["variables"], serde_json::json!({"a": 1}));
}

#[test]
fn an_unknown_process_is_not_found() {
    let server = servers::engine();
    let run = server
        .environment()
        .zcli(&["create-instance", "nosuch"])
        .code(5);
    assert!(run.stderr.contains("nosuch"), "{run:?}");
}

#[test]
fn an_instance_is_modified_and_migrated() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
    let job = env.zcli(&["job", "list", "-o", "json"]).ok().json();
    let task = job[0]["elementInstanceKey"].as_str().expect("a string");
    let run = env
        .zcli(&[
            "instance",
            "modify",
            &key,
            "--activate",
            "charge",
            "--terminate",
            task,
            "--var",
            "n=1",
            "--variables",
            "charge:{\"own\": 2}",
        ])
        .ok();
    assert_eq!(run.stdout, format!("modified process instance {key}\n"));
    let jobs = env.zcli(&["job", "list", "-o", "json"]).ok().json();
    assert_eq!(jobs.as_array().map(Vec::len), Some(2), "{jobs}");
    let refused = env
        .zcli(&["instance", "modify", &key, "--activate", "nosuch"])
        .code(6);
    assert!(refused.stderr.contains("'nosuch'"), "{refused:?}");

    let renamed = ORDER.replace("\"charge\"", "\"pay\"");
    env.file("order.bpmn", &renamed);
    let deployed = env
        .zcli(&["deploy", "order.bpmn", "-o", "json"])
        .ok()
        .json();
    let target = deployed[0]["key"].as_str().expect("a string");
    env.zcli(&[
        "instance",
        "migrate",
        &key,
        "--to",
        target,
        "--map",
        "start=start",
    ])
    .code(6);
    let run = env
        .zcli(&[
            "instance",
            "migrate",
            &key,
            "--to",
            target,
            "--map",
            "charge=pay",
        ])
        .ok();
    assert_eq!(run.stdout, format!("migrated process instance {key}\n"));
    let shown = env
        .zcli(&["instance", "get", &key, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["processDefinitionKey"], target);
    env.zcli(&["instance", "modify", "1", "--activate", "pay"])
        .code(5);
}

#[test]
fn an_instance_has_tags_and_ends_after_an_element() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let created = env
        .zcli(&[
            "create-instance",
            "order",
            "--terminate-after",
            "start",
            "--tag",
            "vip",
            "--tag",
            "b:1",
            "-o",
            "json",
        ])
        .ok()
        .json();
    assert_eq!(created["tags"], serde_json::json!(["vip", "b:1"]));
    let key = created["processInstanceKey"].as_str().expect("a string");
    let shown = env
        .zcli(&["instance", "get", key, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["state"], "TERMINATED");
    let refused = env
        .zcli(&["create-instance", "order", "--tags", "1st"])
        .code(6);
    assert!(refused.stderr.contains("'1st' are invalid"), "{refused:?}");
}

#[test]
fn an_instance_is_found_by_its_business_id() {
    let server = servers::engine();
    let env = server.environment();
    env.file("order.bpmn", ORDER);
    env.zcli(&["deploy", "order.bpmn"]).ok();
    let create = |id: &str| {
        env.zcli(&[
            "create-instance",
            "order",
            "--business-id",
            id,
            "-o",
            "json",
        ])
    };
    let first = create("case 7").ok().json();
    assert_eq!(first["businessId"], "case 7");
    create("case 8").ok();
    let found = env.zcli(&["instance", "list", "--business-id", "case 7", "-o", "json"]);
    let found = found.ok().json();
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    assert_eq!(found[0]["processInstanceKey"], first["processInstanceKey"]);
    assert_eq!(found[0]["businessId"], "case 7");
    let refused = create(&"x".repeat(257)).code(6);
    assert!(refused.stderr.contains("exceeds the max length of 256"));
    let unknown = env
        .zcli(&["create-instance", "nope", "--business-id", "a"])
        .code(5);
    assert!(unknown.stderr.contains("'nope'"), "{}", unknown.stderr);
}
