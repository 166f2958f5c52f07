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
