//! Batch operations of the cluster: begun by a filter, followed, looked at, steered.

use crate::bulk::rows;
use crate::environment::Environment;
use crate::servers;

fn started(env: &Environment, count: usize) {
    env.deploy_order();
    env.file("orders.csv", &rows(count));
    env.zcli(&["bulk", "create", "order", "--from", "orders.csv", "--yes"])
        .ok();
}

fn active(env: &Environment) -> usize {
    let names = env
        .zcli(&[
            "instance", "list", "--state", "ACTIVE", "--all", "-o", "name",
        ])
        .ok();
    names.stdout.lines().count()
}

#[test]
fn a_filter_becomes_a_batch_operation_that_is_followed() {
    let server = servers::engine();
    let env = server.environment();
    started(&env, 12);
    let cancel = [
        "bulk",
        "cancel",
        "--process",
        "order",
        "--batch",
        "always",
        "-o",
        "json",
    ];
    let refused = env.zcli(&cancel).code(2);
    assert!(
        refused
            .stderr
            .contains("as a batch operation of the cluster"),
        "{refused:?}"
    );
    let mut yes = cancel.to_vec();
    yes.push("--yes");
    let run = env.zcli(&yes).ok();
    let batch = run.json();
    assert_eq!(batch["state"], "COMPLETED", "{run:?}");
    assert_eq!(batch["operationsCompletedCount"], 12);
    assert_eq!(active(&env), 0);
    let key = batch["batchOperationKey"].as_str().expect("a string");
    let list = env
        .zcli(&[
            "batch",
            "list",
            "--type",
            "cancel_process_instance",
            "-o",
            "name",
        ])
        .ok();
    assert_eq!(list.text(), key);
    let items = env
        .zcli(&[
            "batch",
            "items",
            key,
            "--state",
            "completed",
            "--all",
            "-o",
            "json",
        ])
        .ok();
    assert_eq!(items.json().as_array().map(Vec::len), Some(12));
    env.zcli(&["batch", "get", key, "--follow"]).ok();
    assert_eq!(
        env.zcli(&["batch", "get", key, "-o", "json"]).ok().json()["state"],
        "COMPLETED"
    );
    env.zcli(&["batch", "cancel", "1"]).code(5);
    let rate = env
        .zcli(&[
            "bulk",
            "cancel",
            "--process",
            "order",
            "--batch",
            "always",
            "--rate",
            "5/s",
        ])
        .code(2);
    assert!(rate.stderr.contains("know no --rate"), "{rate:?}");
}

#[test]
fn many_instances_are_a_batch_operation_by_themselves() {
    let server = servers::engine();
    let env = server.environment();
    started(&env, 1_050);
    let run = env
        .zcli(&[
            "bulk",
            "cancel",
            "--process",
            "order",
            "--yes",
            "-o",
            "json",
        ])
        .ok();
    assert_eq!(run.json()["operationsTotalCount"], 1_050, "{run:?}");
    assert_eq!(active(&env), 0);
}

#[test]
fn migrations_and_moves_are_batch_operations_too() {
    let server = servers::engine();
    let env = server.environment();
    started(&env, 3);
    let renamed = crate::environment::ORDER.replace("\"charge\"", "\"pay\"");
    env.file("order.bpmn", &renamed);
    env.zcli(&["deploy", "order.bpmn"]).ok();
    let migrate = [
        "instance",
        "migrate",
        "--process",
        "order",
        "--to",
        "order",
        "--batch",
        "always",
        "--yes",
    ];
    env.zcli(&migrate).ok();
    let left = env
        .zcli(&["instance", "list", "--version", "1", "-o", "json"])
        .ok();
    assert_eq!(left.json(), serde_json::json!([]));
    let modify = [
        "instance",
        "modify",
        "--process",
        "order",
        "--move",
        "pay=pay",
        "--batch",
        "always",
        "--yes",
    ];
    env.zcli(&modify).ok();
    let types = env
        .zcli(&[
            "batch",
            "list",
            "-o",
            "csv",
            "--columns",
            "TYPE,FAILED",
            "--no-headers",
        ])
        .ok();
    assert_eq!(
        types.text(),
        "MODIFY_PROCESS_INSTANCE,0\nMIGRATE_PROCESS_INSTANCE,0"
    );
}

/// Each of the instances has an incident.
fn broken(env: &Environment, count: usize) {
    started(env, count);
    let count = count.to_string();
    let jobs = env
        .zcli(&[
            "job",
            "activate",
            "payment",
            "--max-jobs",
            &count,
            "-o",
            "name",
        ])
        .ok();
    let mut fail = vec!["job", "fail", "--retries", "0", "--yes"];
    fail.extend(jobs.stdout.lines());
    env.zcli(&fail).ok();
}

fn incidents(env: &Environment) -> usize {
    let names = env.zcli(&["incident", "list", "--all", "-o", "name"]).ok();
    names.stdout.lines().count()
}

#[test]
fn incidents_of_many_instances_are_resolved_by_the_cluster() {
    let server = servers::engine();
    let env = server.environment();
    broken(&env, 3);
    let resolve = [
        "incident",
        "resolve",
        "--process",
        "order",
        "--batch",
        "always",
    ];
    let refused = env.zcli(&resolve).code(2);
    let said = &refused.stderr;
    assert!(
        said.contains("resolve all incidents of 3 process instances"),
        "{said}"
    );
    assert!(
        said.contains("as a batch operation of the cluster"),
        "{said}"
    );
    assert!(said.contains("gets one retry"), "{said}");
    assert_eq!(incidents(&env), 3, "nothing was changed");
    for (flag, value) in [
        ("--retries", "2"),
        ("--type", "IO_MAPPING_ERROR"),
        ("--limit", "1"),
    ] {
        let run = env
            .zcli(&[resolve.as_slice(), &[flag, value]].concat())
            .code(2);
        assert!(run.stderr.contains(&format!("know no {flag}")), "{run:?}");
    }
    let keyed = env
        .zcli(&["incident", "resolve", "5", "--batch", "always"])
        .code(2);
    assert!(keyed.stderr.contains("needs a filter"), "{keyed:?}");
    // So few are resolved here unless it's asked for.
    let own = [
        "incident",
        "resolve",
        "--process",
        "order",
        "--no-verify",
        "--yes",
    ];
    let run = env
        .zcli(&[own.as_slice(), &["--limit", "1", "-o", "json"]].concat())
        .ok();
    assert_eq!(run.json()["outcome"], "unverified", "{run:?}");
    let run = env
        .zcli(&[resolve.as_slice(), &["--yes", "-o", "json"]].concat())
        .ok();
    let batch = run.json();
    assert_eq!(batch["batchOperationType"], "RESOLVE_INCIDENT", "{run:?}");
    assert_eq!(batch["operationsCompletedCount"], 2, "{run:?}");
    assert_eq!(incidents(&env), 0);
    let jobs = env
        .zcli(&[
            "job",
            "activate",
            "payment",
            "--max-jobs",
            "9",
            "-o",
            "name",
        ])
        .ok();
    assert_eq!(jobs.stdout.lines().count(), 3, "each has a retry");
}

#[test]
fn the_incidents_of_very_many_are_a_batch_operation_by_themselves() {
    let server = servers::engine();
    let env = server.environment();
    let work = r#"<bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="=missing"/></bpmn:extensionElements></bpmn:serviceTask>"#;
    crate::incident::deploy(&env, work);
    env.file("rows.csv", &rows(1_001));
    env.zcli(&["bulk", "create", "p", "--from", "rows.csv", "--yes"])
        .ok();
    let resolve = ["incident", "resolve", "--process", "p", "-o", "json"];
    // Whoever asks for what the cluster doesn't do gets it from here.
    let own = env.zcli(&[resolve.as_slice(), &["--verify-for", "1ms"]].concat());
    let own = own.code(2).stderr;
    assert!(own.contains("refused to resolve 1001 incidents"), "{own}");
    let run = env.zcli(&[resolve.as_slice(), &["--yes"]].concat()).ok();
    assert_eq!(run.json()["operationsTotalCount"], 1_001, "{run:?}");
}

#[test]
fn bulk_resolves_what_a_filter_finds() {
    let server = servers::engine();
    let env = server.environment();
    broken(&env, 3);
    let first = env
        .zcli(&["incident", "list", "--limit", "1", "-o", "json"])
        .ok()
        .json();
    let instance = first[0]["processInstanceKey"].as_str().expect("a key");
    let condition = format!("instance = {instance}");
    let resolve = ["bulk", "resolve", "--yes", "-o", "json"];
    let with = |flags: &[&str]| env.zcli(&[resolve.as_slice(), flags].concat());
    let run = with(&["--where", &condition, "--retries", "2", "--dry-run"]).ok();
    assert!(run.stderr.contains("nothing was sent"), "{run:?}");
    let run = with(&["--where", &condition, "--retries", "2"]).ok();
    assert_eq!(run.json()["done"], 1, "{run:?}");
    assert_eq!(incidents(&env), 2);
    let job = env
        .zcli(&["job", "list", "--instance", instance, "-o", "json"])
        .ok()
        .json();
    assert_eq!(job[0]["retries"], 2, "{job}");
    let run = with(&["--process", "order", "--batch", "always"]).ok();
    assert_eq!(run.json()["operationsCompletedCount"], 2, "{run:?}");
    assert_eq!(incidents(&env), 0);
    with(&["--process", "order", "--from", "orders.csv"]).code(2);
    with(&[]).code(2);
}
