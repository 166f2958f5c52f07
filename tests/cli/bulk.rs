//! The same many times: from files and filters, with mistakes, refusals, stops and resumes.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::environment::Environment;
use crate::servers;

/// A CSV file of so many rows, each with its number.
pub fn rows(count: usize) -> String {
    let lines = (1..=count).map(|number| format!("{number},Customer {number},\n"));
    format!("n,customer.name,note\n{}", lines.collect::<String>())
}

fn instances(env: &Environment) -> Vec<Value> {
    let list = env.zcli(&["instance", "list", "--all", "-o", "json"]).ok();
    list.json().as_array().expect("a list").clone()
}

#[test]
fn an_instance_is_started_for_each_row() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("orders.csv", &rows(30));
    let refused = env
        .zcli(&["bulk", "create", "order", "--from", "orders.csv"])
        .code(2);
    assert!(refused.stderr.contains("create 30 process instances"));
    assert!(refused.stderr.contains("n, customer.name, note"));
    assert!(refused.stderr.contains("--yes"), "{refused:?}");
    let dry = [
        "bulk",
        "create",
        "order",
        "--from",
        "orders.csv",
        "--dry-run",
    ];
    env.zcli(&dry).ok();
    assert!(instances(&env).is_empty(), "nothing was sent yet");

    let run = env
        .zcli(&[
            "bulk",
            "create",
            "order",
            "--from",
            "orders.csv",
            "--yes",
            "--results",
            "r.csv",
            "--var",
            "region=eu",
            "-o",
            "json",
        ])
        .ok();
    let summary = run.json();
    assert_eq!(
        (&summary["done"], &summary["open"]),
        (&30.into(), &0.into())
    );
    let all = instances(&env);
    assert_eq!(all.len(), 30);
    let tag = format!("zcli-run:{}", summary["run"].as_str().expect("a string"));
    let tagged = env
        .zcli(&["instance", "list", "--tag", &tag, "-o", "name"])
        .ok();
    assert_eq!(tagged.stdout.lines().count(), 30);
    let variables = env
        .zcli(&["variable", "list", "--all", "-o", "json"])
        .ok()
        .json();
    let named = |name: &str| -> BTreeSet<String> {
        let all = variables.as_array().expect("a list").iter();
        all.filter(|variable| variable["name"] == name)
            .map(|variable| variable["value"].to_string())
            .collect()
    };
    assert_eq!((named("n").len(), named("region").len()), (30, 1));
    assert!(named("customer").contains(r#""{\"name\":\"Customer 7\"}""#));
    assert!(named("note").is_empty(), "an empty cell is left out");
    let results = std::fs::read_to_string(env.path().join("r.csv")).expect("written");
    assert_eq!(results.lines().count(), 31);
    assert!(results.starts_with("row,outcome,key,message\n"));

    let runs = env.zcli(&["bulk", "list", "-o", "json"]).ok().json();
    assert_eq!(runs[0]["state"], "ended");
    assert_eq!(runs[0]["run"], summary["run"]);
}

#[test]
fn mistakes_are_found_before_anything_is_sent() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("orders.jsonl", "{\"n\": 1}\n{\"n\": \n\n[3]\n{\"n\": 4}\n");
    let run = env
        .zcli(&["bulk", "create", "order", "--from", "orders.jsonl", "--yes"])
        .code(2);
    assert!(run.stderr.contains("2 rows can't be used"), "{run:?}");
    assert!(run.stderr.contains("line 2: it isn't JSON"), "{run:?}");
    assert!(
        run.stderr.contains("line 4: it isn't a JSON object"),
        "{run:?}"
    );
    assert!(instances(&env).is_empty());
    env.file("keys.csv", "processInstanceKey\n12\nx\n");
    let run = env
        .zcli(&["bulk", "cancel", "--from", "keys.csv", "--yes"])
        .code(2);
    assert!(run.stderr.contains("line 3: `x`"), "{run:?}");
    let run = env
        .zcli(&["bulk", "create", "order", "--from", "no.csv", "--yes"])
        .code(3);
    assert!(run.stderr.contains("no.csv"), "{run:?}");
    let map = [
        "bulk", "create", "order", "--from", "keys.csv", "--map", "a=b", "--yes",
    ];
    let run = env.zcli(&map).code(2);
    assert!(
        run.stderr.contains("there are: processInstanceKey"),
        "{run:?}"
    );
}

#[test]
fn what_failed_can_be_tried_again() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file(
        "mixed.jsonl",
        "{\"process\": \"order\", \"n\": 1}\n{\"process\": \"later\", \"n\": 2}\n",
    );
    let command = |more: &[&'static str]| {
        let mut all = vec![
            "bulk",
            "create",
            "--from",
            "mixed.jsonl",
            "--yes",
            "-o",
            "json",
        ];
        all.extend(more);
        env.zcli(&all)
    };
    let run = command(&["--results", "r.jsonl"]).code(9);
    assert_eq!(run.json()["failed"], 1);
    assert!(run.stderr.contains("row 2: "), "{run:?}");
    assert!(run.stderr.contains("--retry-failed"), "{run:?}");
    let results = std::fs::read_to_string(env.path().join("r.jsonl")).expect("written");
    let failed = results
        .lines()
        .find(|line| line.contains("\"failed\""))
        .expect("a line");
    assert!(
        failed.contains("\"row\":2") && failed.contains("later"),
        "{failed}"
    );
    env.file(
        "later.bpmn",
        &crate::environment::ORDER.replace("\"order\"", "\"later\""),
    );
    env.zcli(&["deploy", "later.bpmn"]).ok();
    let again = command(&["--retry-failed"]).ok().json();
    assert_eq!((&again["done"], &again["failed"]), (&2.into(), &0.into()));
    assert_eq!(instances(&env).len(), 2, "the first one isn't repeated");
    let end = command(&["--resume"]).ok();
    assert!(end.stderr.contains("nothing left to do"), "{end:?}");
    let fresh = env.zcli(&[
        "bulk",
        "create",
        "order",
        "--from",
        "mixed.jsonl",
        "--yes",
        "--resume",
    ]);
    fresh.code(5);
}

#[test]
fn a_mistake_in_all_rows_is_met_a_hundred_times_only() {
    let server = servers::engine();
    let env = server.environment();
    env.file("orders.csv", &rows(500));
    let run = env
        .zcli(&[
            "bulk",
            "create",
            "nosuch",
            "--from",
            "orders.csv",
            "--yes",
            "-o",
            "json",
        ])
        .code(5);
    assert!(
        run.stderr.contains("all of the first 100 were refused"),
        "{run:?}"
    );
    let open = run.json()["open"].as_u64();
    assert!(open >= Some(300), "{run:?}");
}

#[test]
fn jobs_are_completed_and_instances_changed_and_cancelled() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("orders.csv", &rows(6));
    env.zcli(&["bulk", "create", "order", "--from", "orders.csv", "--yes"])
        .ok();
    env.zcli(&[
        "bulk",
        "set-variables",
        "--process",
        "order",
        "--var",
        "region=eu",
        "--yes",
    ])
    .ok();
    let set = env
        .zcli(&["variable", "list", "--all", "-o", "json"])
        .ok()
        .json();
    let regions = set.as_array().expect("a list").iter();
    assert_eq!(
        regions
            .filter(|variable| variable["name"] == "region")
            .count(),
        6
    );

    let jobs = env
        .zcli(&["job", "list", "--limit", "2", "-o", "jsonl"])
        .ok()
        .stdout;
    let complete = [
        "bulk", "complete", "--from", "-", "--ignore", "*", "--var", "ok=true", "--yes", "-o",
        "json",
    ];
    let done = env.zcli_with(&complete, &jobs).ok().json();
    assert_eq!(done["done"], 2);

    let keys = env
        .zcli(&[
            "instance", "list", "--state", "ACTIVE", "--limit", "1", "-o", "name",
        ])
        .ok();
    env.zcli(&["bulk", "cancel", keys.text()]).ok();
    let rest = env
        .zcli(&[
            "bulk",
            "cancel",
            "--process",
            "order",
            "--yes",
            "-o",
            "json",
        ])
        .ok()
        .json();
    assert_eq!(rest["done"], 3);
    env.zcli(&["bulk", "cancel", keys.text(), "--anew"]).code(5);
    let none = env
        .zcli(&["bulk", "cancel", "--process", "order", "--yes"])
        .code(2);
    assert!(none.stderr.contains("no rows"), "{none:?}");
    env.zcli(&["bulk", "cancel"]).code(2);
}

#[test]
fn jobs_that_a_filter_finds_are_completed() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    for amount in ["amount=5", "amount=50", "amount=500"] {
        env.zcli(&["create-instance", "order", "--var", amount])
            .ok();
    }
    // The oldest has no retries left: an incident has it, and a worker wouldn't get it.
    let job = env.take_job();
    env.zcli(&["job", "fail", &job, "--retries", "0"]).ok();
    let complete = |flags: &[&str]| {
        let verb = ["bulk", "complete", "--yes", "-o", "json"];
        env.zcli(&[verb.as_slice(), flags].concat())
    };
    let run = complete(&["--where", "variables.amount > 100", "--var", "ok=true"]).ok();
    assert_eq!(run.json()["done"], 1, "{run:?}");
    let list = ["instance", "list", "--state", "COMPLETED", "-o", "name"];
    let ended = env.zcli(&list).ok();
    let condition = format!("instance = {} and name = ok", ended.text());
    let ok = env
        .zcli(&["variable", "list", "--where", &condition, "-o", "json"])
        .ok();
    assert_eq!(ok.json()[0]["value"], "true", "{ok:?}");
    let run = complete(&["--type", "payment"]).ok();
    assert_eq!(run.json()["done"], 1, "{run:?}");
    let run = complete(&["--type", "payment", "--anew"]).code(2);
    assert!(run.stderr.contains("no rows"), "{run:?}");
    complete(&[]).code(2);
    complete(&["--type", "payment", "--from", "jobs.csv"]).code(2);
    // Who names a state means it: the engine refuses.
    let run = complete(&["--state", "failed"]).code(6);
    assert!(run.stderr.contains("could not complete 1 of 1"), "{run:?}");
    // The rows are those that were found then, whatever is in that state now.
    env.zcli(&["bulk", "resolve", "--process", "order", "--retries", "1"])
        .ok();
    let run = complete(&["--state", "failed", "--retry-failed"]).ok();
    assert_eq!(run.json()["done"], 1, "{run:?}");
}

#[test]
fn at_an_element_means_that_it_is_active() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.start_order();
    let at = |element: &'static str| {
        let cancel = ["bulk", "cancel", "--process", "order", "--at", element];
        env.zcli(&[&cancel[..], &["--yes", "-o", "json"]].concat())
    };
    // It was there, and something else is active.
    let none = at("start").code(2);
    assert!(none.stderr.contains("no rows"), "{none:?}");
    assert_eq!(at("charge").ok().json()["done"], 1);
}

#[test]
fn incidents_are_resolved_with_new_retries() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    for _ in 0..3 {
        env.start_order();
        let job = env.take_job();
        env.zcli(&[
            "job",
            "fail",
            &job,
            "--retries",
            "0",
            "--error-message",
            "broken",
        ])
        .ok();
    }
    let list = env
        .zcli(&["incident", "list", "--all", "-o", "jsonl"])
        .ok()
        .stdout;
    let resolve = [
        "bulk",
        "resolve",
        "--from",
        "-",
        "--retries",
        "2",
        "--yes",
        "-o",
        "json",
    ];
    let run = env.zcli_with(&resolve, &list).ok();
    assert_eq!(run.json()["done"], 3);
    let left = env
        .zcli(&["incident", "list", "--state", "ACTIVE", "-o", "json"])
        .ok()
        .json();
    assert_eq!(left, serde_json::json!([]));
}

#[test]
fn an_unfinished_run_is_in_the_way_of_a_new_one() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("orders.csv", &rows(3));
    let command = |more: &[&'static str]| {
        let mut all = vec!["bulk", "create", "order", "--from", "orders.csv", "--yes"];
        all.extend(more);
        env.zcli(&all)
    };
    command(&[]).ok();
    // As a kill would leave it: the third row was sent, and its answer isn't written.
    let folder = env.path().join("config/state/bulk");
    let journal = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| {
            path.extension()
                .is_some_and(|extension| extension == "journal")
        })
        .expect("the run's journal");
    let text = std::fs::read_to_string(&journal).expect("text");
    let kept: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with("d 3 ") && *line != "e")
        .collect();
    std::fs::write(&journal, format!("{}\nd 3 22", kept.join("\n"))).expect("written");
    let refused = command(&[]).code(2);
    assert!(refused.stderr.contains("--resume"), "{refused:?}");
    assert!(refused.stderr.contains("2 of 3 are through"), "{refused:?}");
    let resumed = command(&["--resume", "-o", "json"]).ok().json();
    assert_eq!((&resumed["done"], &resumed["open"]), (&3.into(), &0.into()));
    assert_eq!(instances(&env).len(), 3, "the one in doubt was found");
    env.file("orders.csv", &rows(2));
    let journal = journal.display().to_string();
    let changed = env
        .zcli(&[
            "bulk",
            "create",
            "order",
            "--from",
            "orders.csv",
            "--yes",
            "--retry-failed",
            "--journal",
            &journal,
        ])
        .code(2);
    assert!(changed.stderr.contains("has changed"), "{changed:?}");
}
