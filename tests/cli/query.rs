//! `--where` on lists, conditions under names, files, and what a process does.

use serde_json::json;

use crate::environment::Environment;
use crate::servers;

/// Three instances of `order`, of 42, 99 and 7.5 and with a customer each; their keys.
fn orders(env: &Environment) -> Vec<String> {
    env.deploy_order();
    [("42", "Ann"), ("99", "Bob"), ("7.5", "Cyd")]
        .iter()
        .map(|(amount, customer)| {
            let order = format!("order={{\"customer\": {{\"name\": \"{customer}\"}}}}");
            let amount = format!("amount={amount}");
            let run = env.zcli(&[
                "create-instance",
                "order",
                "--var",
                &amount,
                "--var",
                &order,
                "-o",
                "name",
            ]);
            run.ok().text().to_owned()
        })
        .collect()
}

/// The keys that a list gives for a condition.
fn listed(env: &Environment, noun: &str, condition: &str) -> Vec<String> {
    let run = env
        .zcli(&[noun, "list", "--where", condition, "-o", "name"])
        .ok();
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn conditions_are_met_whoever_filters() {
    let server = servers::engine();
    let env = server.environment();
    let keys = orders(&env);
    let (ann, bob, cyd) = (&keys[0], &keys[1], &keys[2]);
    for (condition, expected) in [
        ("state = ACTIVE", vec![cyd, bob, ann]),
        ("state = COMPLETED or startDate > now", vec![]),
        ("age < 1h and process like \"or*\"", vec![cyd, bob, ann]),
        ("process ~ ^ord and not process ~ x", vec![cyd, bob, ann]),
        ("variables.amount = 42", vec![ann]),
        ("variables.amount in (42, 99)", vec![bob, ann]),
        ("variables.amount in 7..50", vec![cyd, ann]),
        ("variables.order.customer.name = \"Bob\"", vec![bob]),
        (
            "variables.order.customer.name ~ ^[AC] and variables.amount > 10",
            vec![ann],
        ),
        (
            "not variables.amount = 42 and state = ACTIVE",
            vec![cyd, bob],
        ),
        ("variables.missing exists", vec![]),
        ("variables.missing is null or key = 1", vec![cyd, bob, ann]),
        ("tags = vip", vec![]),
    ] {
        let expected: Vec<String> = expected.into_iter().cloned().collect();
        assert_eq!(listed(&env, "instance", condition), expected, "{condition}");
    }
    // The other lists, with variables of their process instance.
    let job = env
        .zcli(&[
            "job",
            "list",
            "--where",
            "retries = 3 and variables.amount > 50",
            "-o",
            "json",
        ])
        .ok()
        .json();
    assert_eq!(job[0]["processInstanceKey"], json!(bob));
    assert_eq!(job.as_array().map(Vec::len), Some(1));
    let names = env.zcli(&["variable", "list", "--where", "name like am*", "-o", "name"]);
    assert_eq!(names.ok().stdout.lines().count(), 3);
    assert_eq!(
        listed(&env, "process", "version >= 1 and name ~ Ord").len(),
        1
    );
    assert!(listed(&env, "incident", "state in (ACTIVE, RESOLVED)").is_empty());
    assert!(listed(&env, "task", "assignee is null").is_empty());
    assert!(listed(&env, "decision", "version = 1").is_empty());
}

#[test]
fn a_list_looks_at_all_pages_and_limits_what_matched() {
    let server = servers::engine();
    let env = server.environment();
    let keys = orders(&env);
    let run = |extra: &[&str]| {
        let mut arguments = vec!["instance", "list", "--where", "process ~ order"];
        arguments.extend(extra);
        env.zcli(&arguments).ok()
    };
    let limited = run(&[
        "--limit",
        "2",
        "-o",
        "table",
        "--columns",
        "key",
        "--no-headers",
    ]);
    assert_eq!(limited.stdout, format!("{}\n{}\n", keys[2], keys[1]));
    assert!(
        limited
            .stderr
            .contains("the first 2 process instances that match")
    );
    // A page of one item at a time ends where all did.
    for format in ["jsonl", "csv", "name"] {
        let all = run(&["--all", "-o", format]);
        let whole = run(&["-o", format]);
        assert_eq!(all.stdout, whole.stdout, "{format}");
    }
    let filtered = run(&["--all", "-o", "jsonl", "--jq", ".state"]);
    assert_eq!(filtered.stdout, "ACTIVE\nACTIVE\nACTIVE\n");
}

#[test]
fn a_process_is_found_by_its_id_over_all_versions() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let first = env.start_order();
    let list = |extra: &[&str]| {
        let mut arguments = vec!["instance", "list", "-o", "name", "--process"];
        arguments.extend(extra);
        env.zcli(&arguments).ok().stdout
    };
    assert_eq!(list(&["order"]), format!("{first}\n"), "one version");
    env.file(
        "order.bpmn",
        &crate::environment::ORDER.replace("Order", "Orders"),
    );
    env.zcli(&["deploy", "order.bpmn"]).ok();
    let second = env.start_order();
    assert_eq!(list(&["order"]), format!("{second}\n{first}\n"));
    let old = list(&["order", "--where", "version < 2 and state = ACTIVE"]);
    assert_eq!(old, format!("{first}\n"));
    assert_eq!(list(&["nosuch"]), "", "no version");
    let page = list(&["order", "--limit", "1"]);
    assert_eq!(page, format!("{second}\n"));
}

#[test]
fn a_mistake_says_where_and_what_was_meant() {
    let server = servers::engine();
    let env = server.environment();
    let run = env
        .zcli(&["instance", "list", "--where", "sttae = ACTIVE"])
        .code(2);
    assert!(
        run.stderr.contains("--where: there is no field `sttae`"),
        "{run:?}"
    );
    assert!(
        run.stderr.contains("sttae = ACTIVE\n       ^^^^^\n"),
        "{run:?}"
    );
    assert!(run.stderr.contains("did you mean `state`?"), "{run:?}");
    let run = env
        .zcli(&["incident", "list", "--where", "state = ACTIVE and"])
        .code(2);
    assert!(run.stderr.contains("a field is expected here"), "{run:?}");
}

#[test]
fn a_plan_says_who_filters_what() {
    let server = servers::engine();
    let env = server.environment();
    let condition = "state = ACTIVE and variables.order.total > 100";
    let plan = env
        .zcli(&[
            "instance",
            "list",
            "--where",
            condition,
            "--explain",
            "-o",
            "json",
        ])
        .ok()
        .json();
    assert_eq!(
        plan[0],
        json!({"step": "the API filters", "what": "state = ACTIVE"})
    );
    assert_eq!(
        plan[1],
        json!({"step": "filtered here, over all pages", "what": "variables.order.total > 100"})
    );
    let request = plan[2]["what"].as_str().expect("a request");
    assert!(
        request.starts_with("POST /v2/process-instances/search {\"filter\":{\"state\":\"ACTIVE\"}"),
        "{request}"
    );
    let variables = plan[3]["what"].as_str().expect("a request");
    assert!(variables.contains("\"name\":\"order\""), "{variables}");
}

#[test]
fn conditions_are_kept_under_names() {
    let server = servers::engine();
    let env = server.environment();
    let keys = orders(&env);
    let save = |extra: &[&str]| {
        let mut arguments = vec!["query", "save", "rich", "variables.amount > 90"];
        arguments.extend(extra);
        env.zcli(&arguments)
    };
    let saved = save(&["--description", "over 90"]).ok();
    assert_eq!(saved.stdout, "saved query rich\n");
    save(&[]).code(6);
    save(&["--force"]).ok();
    assert_eq!(listed(&env, "instance", "@rich"), [keys[1].clone()]);
    let list = env.zcli(&["query", "list", "-o", "json"]).ok().json();
    assert_eq!(
        list,
        json!([{"name": "rich", "where": "variables.amount > 90"}])
    );
    let shown = env.zcli(&["query", "show", "rich", "-o", "json"]).ok();
    assert_eq!(shown.json()["where"], "variables.amount > 90");
    env.zcli(&["query", "remove", "rich"]).ok();
    let run = env.zcli(&["instance", "list", "--where", "@rich"]).code(5);
    assert!(run.stderr.contains("there is no query \"rich\""), "{run:?}");
    env.zcli(&["query", "save", "broken", "state ="]).code(2);
}

#[test]
fn a_list_becomes_a_file() {
    let server = servers::engine();
    let env = server.environment();
    let keys = orders(&env);
    let export = |name: &str, extra: &[&str]| {
        let mut arguments = vec!["instance", "list", "--export", name, "-o", "json"];
        arguments.extend(extra);
        let run = env.zcli(&arguments).ok();
        assert_eq!(run.json()["items"], 3, "{run:?}");
        std::fs::read(env.path().join(name)).expect("the file")
    };
    let lines = String::from_utf8(export("all.jsonl", &[])).expect("text");
    let all = env.zcli(&["instance", "list", "-o", "jsonl"]).ok();
    assert_eq!(lines, all.stdout);
    let csv = String::from_utf8(export("some.csv", &["--columns", "key,state"])).expect("text");
    let expected = keys.iter().rev().map(|key| format!("{key},ACTIVE\n"));
    assert_eq!(csv, format!("KEY,STATE\n{}", expected.collect::<String>()));
    let parquet = export("all.parquet", &["--where", "process ~ order"]);
    assert!(parquet.starts_with(b"PAR1") && parquet.ends_with(b"PAR1"));
    let part = env.path().join("all.parquet.part");
    assert!(!part.exists(), "the file has its name");
    env.zcli(&["instance", "list", "--export", "all.xlsx"])
        .code(2);
    let run = env.zcli(&["instance", "list", "--export", "no/such/folder.csv"]);
    assert_eq!(run.code, 1, "{run:?}");
}

#[test]
fn a_process_is_counted_and_timed() {
    let server = servers::engine();
    let env = server.environment();
    orders(&env);
    // Of what is only active there is a type as well.
    let types = [
        "process",
        "stats",
        "order",
        "--jq",
        "[.[].type] | join(\" \")",
    ];
    let types = env.zcli(&types).ok();
    assert_eq!(types.text(), "PROCESS START_EVENT SERVICE_TASK");
    let job = env.take_job();
    env.zcli(&["job", "complete", &job]).ok();
    let rows = env.zcli(&["process", "stats", "-o", "json"]).ok().json();
    let row = &rows[0];
    assert_eq!(row["processDefinitionId"], "order");
    assert_eq!((&row["active"], &row["completed"]), (&json!(2), &json!(1)));
    assert_eq!((&row["started"], &row["ended"]), (&json!(3), &json!(1)));
    assert_eq!(row["sample"], 1);
    assert!(row["p50Ms"].is_u64(), "{row}");
    let rows = env
        .zcli(&["process", "stats", "order", "-o", "json"])
        .ok()
        .json();
    let element = |id: &str| {
        let rows = rows.as_array().expect("rows");
        rows.iter()
            .find(|row| row["elementId"] == id)
            .expect(id)
            .clone()
    };
    assert_eq!(rows[0]["type"], "PROCESS");
    assert_eq!(element("charge")["active"], 2);
    assert_eq!(element("charge")["completed"], 1);
    assert_eq!(element("end")["sample"], 1);
    let table = env.zcli(&["process", "stats", "order"]).ok();
    assert!(table.stdout.starts_with("ELEMENT"), "{table:?}");
    env.zcli(&["process", "stats", "nosuch"]).code(5);
}
