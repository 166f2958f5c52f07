//! Changing running instances: mappings proposed and checked, plan files, canaries, many at once.

use serde_json::Value;

use crate::environment::{Environment, ORDER};
use crate::servers;

/// [`ORDER`] with its task renamed: the same job type at the same place.
fn renamed() -> String {
    ORDER.replace("\"charge\"", "\"pay\"")
}

/// [`ORDER`] with a second task after the first.
fn longer() -> String {
    ORDER
        .replace("sourceRef=\"charge\" targetRef=\"end\"", "sourceRef=\"charge\" targetRef=\"ship\"")
        .replace(
            "<bpmn:endEvent id=\"end\"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>",
            r#"<bpmn:serviceTask id="ship"><bpmn:extensionElements><zeebe:taskDefinition type="shipping" />
               </bpmn:extensionElements><bpmn:incoming>b</bpmn:incoming><bpmn:outgoing>c</bpmn:outgoing></bpmn:serviceTask>
               <bpmn:sequenceFlow id="c" sourceRef="ship" targetRef="end" />
               <bpmn:endEvent id="end"><bpmn:incoming>c</bpmn:incoming></bpmn:endEvent>"#,
        )
}

fn deploy(env: &Environment, model: &str) -> String {
    env.file("order.bpmn", model);
    let deployed = env
        .zcli(&["deploy", "order.bpmn", "-o", "json"])
        .ok()
        .json();
    deployed[0]["key"].as_str().expect("a string").to_owned()
}

fn versions(env: &Environment) -> Vec<Value> {
    let all = env
        .zcli(&["instance", "list", "--all", "-o", "json"])
        .ok()
        .json();
    let all = all.as_array().expect("a list").iter();
    all.map(|instance| instance["processDefinitionVersion"].clone())
        .collect()
}

#[test]
fn a_mapping_is_proposed_checked_and_carried_out_on_many() {
    let server = servers::engine();
    let env = server.environment();
    deploy(&env, ORDER);
    for _ in 0..4 {
        env.start_order();
    }
    let target = deploy(&env, &renamed());
    let migrate = |more: &[&str]| {
        let mut all = vec![
            "instance",
            "migrate",
            "--process",
            "order",
            "--to",
            "order:2",
        ];
        all.extend(more);
        env.zcli(&all)
    };
    let shown = migrate(&["--propose"]).ok();
    assert!(shown.stdout.contains("same meaning"), "{shown:?}");
    let plan = migrate(&["--propose", "-o", "yaml"]).ok();
    env.file("plan.yaml", &plan.stdout);
    assert!(plan.stdout.contains("charge: pay"), "{plan:?}");
    assert!(plan.stdout.contains(&target), "{plan:?}");

    let refused = migrate(&["--map", "start=start", "--yes"]).code(6);
    assert!(refused.stderr.contains("charge (4 active)"), "{refused:?}");
    migrate(&["--dry-run"]).ok();
    migrate(&[]).code(2);
    assert_eq!(versions(&env), [1, 1, 1, 1], "nothing was sent yet");

    let run = env
        .zcli(&[
            "instance",
            "migrate",
            "--process",
            "order",
            "--plan",
            "plan.yaml",
            "--canary",
            "--yes",
            "-o",
            "json",
        ])
        .ok();
    assert!(
        run.stderr.contains("the canary, process instance"),
        "{run:?}"
    );
    assert_eq!(run.json()["done"], 3, "besides the canary");
    assert_eq!(versions(&env), [2, 2, 2, 2]);
    let again = migrate(&["--yes"]).code(5);
    assert!(again.stderr.contains("4 are there already"), "{again:?}");
}

#[test]
fn instances_of_several_versions_each_get_their_own_mapping() {
    let server = servers::engine();
    let env = server.environment();
    deploy(&env, ORDER);
    let first = env.start_order();
    deploy(&env, &renamed());
    let second = env.start_order();
    deploy(&env, &longer());
    env.file("keys.csv", &format!("key\n{first}\n{second}\n"));
    let run = env
        .zcli(&[
            "bulk", "migrate", "--from", "keys.csv", "--to", "order", "--yes", "-o", "json",
        ])
        .ok();
    assert_eq!(run.json()["done"], 2);
    assert_eq!(versions(&env), [3, 3]);
    env.zcli(&["bulk", "migrate", "12", "--to", "order", "--yes"])
        .code(5);
}

#[test]
fn tokens_are_moved_in_many_instances() {
    let server = servers::engine();
    let env = server.environment();
    deploy(&env, &longer());
    for _ in 0..3 {
        env.start_order();
    }
    let modify = |more: &[&str]| {
        let mut all = vec!["instance", "modify", "--process", "order", "--at", "charge"];
        all.extend(more);
        env.zcli(&all)
    };
    let wrong = modify(&["--move", "charge=nosuch", "--yes"]).code(6);
    assert!(wrong.stderr.contains("has no element nosuch"), "{wrong:?}");
    let idle = env
        .zcli(&[
            "instance",
            "modify",
            "--process",
            "order",
            "--move",
            "ship=charge",
            "--yes",
        ])
        .code(6);
    assert!(idle.stderr.contains("ship is active in none"), "{idle:?}");
    modify(&["--move", "charge=ship", "--dry-run"]).ok();
    env.file(
        "plan.yaml",
        "move: {charge: ship}\nvariables: {moved: true}\n",
    );
    let run = modify(&["--plan", "plan.yaml", "--canary", "--yes", "-o", "json"]).ok();
    assert_eq!(run.json()["done"], 2, "besides the canary");
    let jobs = env
        .zcli(&["job", "list", "--all", "-o", "json"])
        .ok()
        .json();
    let waiting = |name: &str| {
        let all = jobs.as_array().expect("a list").iter();
        all.filter(|job| job["type"] == name && job["state"] == "CREATED")
            .count()
    };
    assert_eq!((waiting("shipping"), waiting("payment")), (3, 0));
    let variables = env
        .zcli(&["variable", "list", "--all", "-o", "json"])
        .ok()
        .json();
    let moved = variables.as_array().expect("a list").iter();
    assert_eq!(
        moved.filter(|variable| variable["name"] == "moved").count(),
        3
    );
    env.zcli(&["instance", "modify", "--process", "order"])
        .code(2);
    env.file("plan.yaml", "shift: {a: b}\n");
    modify(&["--plan", "plan.yaml"]).code(2);
}

#[test]
fn one_instance_needs_no_keys_of_its_elements() {
    let server = servers::engine();
    let env = server.environment();
    deploy(&env, &longer());
    let key = env.start_order();
    env.zcli(&["instance", "modify", &key, "--move", "charge=ship"])
        .ok();
    env.zcli(&[
        "instance",
        "modify",
        &key,
        "--terminate",
        "ship",
        "--activate",
        "charge",
    ])
    .ok();
    let jobs = env
        .zcli(&["job", "list", "--all", "-o", "json"])
        .ok()
        .json();
    let all = jobs.as_array().expect("a list").iter();
    assert_eq!(all.filter(|job| job["state"] == "CREATED").count(), 1);
}
