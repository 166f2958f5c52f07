//! Lists in every format, from the engine.

use serde_json::json;

use crate::servers;

#[test]
fn an_empty_list_says_so_and_is_still_json() {
    let server = servers::engine();
    let env = server.environment();
    for noun in ["instance", "process", "job", "incident", "variable"] {
        let table = env.zcli(&[noun, "list"]).ok();
        assert_eq!(table.stdout, "", "{noun}");
        assert!(table.stderr.starts_with("no "), "{table:?}");
        let json = env.zcli(&[noun, "list", "-o", "json"]).ok();
        assert_eq!((json.stdout.as_str(), json.stderr.as_str()), ("[]\n", ""));
        assert_eq!(env.zcli(&[noun, "list", "-o", "jsonl"]).ok().stdout, "");
    }
}

#[test]
fn every_format_has_the_same_objects() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let first = env.start_order();
    let second = env.start_order();

    let names = env.zcli(&["instance", "list", "-o", "name"]).ok();
    assert_eq!(names.stdout, format!("{second}\n{first}\n"), "newest first");

    let list = env.zcli(&["instance", "list", "-o", "json"]).ok().json();
    assert_eq!(list[0]["processInstanceKey"], json!(second), "a string");
    assert_eq!(list[1]["state"], "ACTIVE");

    let lines = env.zcli(&["instance", "list", "-o", "jsonl"]).ok();
    assert_eq!(lines.stdout.lines().count(), 2);

    let yaml = env.zcli(&["instance", "list", "-o", "yaml"]).ok();
    let back: serde_json::Value = serde_saphyr::from_str(&yaml.stdout).expect("YAML");
    assert_eq!(back, list);

    let csv = env
        .zcli(&["instance", "list", "-o", "csv", "--columns", "key,state"])
        .ok();
    assert_eq!(
        csv.stdout,
        format!("KEY,STATE\n{second},ACTIVE\n{first},ACTIVE\n")
    );

    let jq = env
        .zcli(&["instance", "list", "--jq", ".[].processInstanceKey"])
        .ok();
    assert_eq!(jq.stdout, names.stdout);

    let table = env.zcli(&["instance", "list", "--no-headers"]).ok();
    assert!(table.stdout.starts_with(&second), "{table:?}");
    assert!(!table.stdout.contains('\u{1b}'), "no colour in a pipe");
}

#[test]
fn a_limit_says_that_there_is_more() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let _ = (env.start_order(), env.start_order(), env.start_order());
    let run = env
        .zcli(&["instance", "list", "--limit", "2", "-o", "table"])
        .ok();
    assert_eq!(run.stdout.lines().count(), 3);
    assert!(run.stderr.contains("2 of 3 process instances"), "{run:?}");
    let all = env.zcli(&["instance", "list", "--all", "-o", "name"]).ok();
    assert_eq!(all.stdout.lines().count(), 3);
}

#[test]
fn processes_are_listed_shown_and_printed() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.zcli(&["process", "list", "-o", "name"]).ok();
    let one = env.zcli(&["process", "get", key.text(), "-o", "json"]).ok();
    assert_eq!(one.json()["processDefinitionId"], "order");
    let by_key = env.zcli(&["process", "xml", key.text()]).ok();
    let by_id = env.zcli(&["process", "xml", "order"]).ok();
    assert_eq!(by_key.stdout, crate::environment::ORDER);
    assert_eq!(by_id.stdout, by_key.stdout);
    let run = env.zcli(&["process", "xml", "nosuch"]).code(5);
    assert!(run.stderr.contains("there is no process nosuch"), "{run:?}");
}

#[test]
fn a_cluster_without_rest_says_what_is_missing() {
    let server = servers::engine();
    let env = crate::environment::Environment::new()
        .with("ZCLI_ADDRESS", &format!("http://{}", server.grpc));
    let run = env.zcli(&["instance", "list"]);
    assert_ne!(run.code, 0);
    assert!(run.stderr.to_lowercase().contains("rest"), "{run:?}");
    env.zcli(&["cluster", "status"]).ok();
}
