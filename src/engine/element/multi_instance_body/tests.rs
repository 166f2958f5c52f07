//! What the conformance scenarios don't show: restarts on the way, what stays in memory, and how it grows.

use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};

use crate::engine::{
    command::{Command, FailJob},
    testing::{Fixture, chain, flow, job_type, job_variables, multi_instance, service_task},
};

/// `items` as `x`, with `each` collected in `results`.
fn looped(attributes: &str, each: &str, condition: &str) -> String {
    multi_instance(attributes, "=items", "x", ("results", each), condition)
}

fn with_service_task(attributes: &str, condition: &str) -> Fixture {
    let inner = format!(
        "{}{}",
        job_type("work", ""),
        looped(attributes, "=x", condition)
    );
    Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("serviceTask", "a", &inner),
        ("serviceTask", "after", &job_type("after", "")),
    ]))
}

fn with_script_task(attributes: &str, condition: &str) -> Fixture {
    let script = "<extensionElements><zeebe:script expression=\"=x\" resultVariable=\"y\"/></extensionElements>";
    let inner = format!("{script}{}", looped(attributes, "=y", condition));
    Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("scriptTask", "a", &inner),
        ("serviceTask", "after", &job_type("after", "")),
    ]))
}

#[test]
fn results_are_in_the_order_of_the_items() {
    let mut fixture = with_service_task("", "");
    let key = fixture.start(json!({"items": [1, 2]}));
    let jobs = fixture.activate_jobs("work");
    fixture.complete_key(jobs[1].job.key, json!({}));
    assert_eq!(fixture.active(key), ["a", "a"]);
    fixture.complete_key(jobs[0].job.key, json!({}));
    assert_eq!(fixture.active(key), ["after"]);
    assert_eq!(fixture.variables(key)["results"], json!([1, 2]));
}

#[test]
fn restarts_on_the_way_change_nothing() {
    for attributes in ["", "isSequential=\"true\""] {
        // The fixture restarts in thought after each step.
        let mut fixture = with_service_task(attributes, "");
        let key = fixture.start(json!({"items": ["a", {"b": 1}, null]}));
        for _ in 0..3 {
            let jobs = fixture.activate_jobs("work");
            fixture.complete_key(jobs[0].job.key, json!({}));
            for job in &jobs[1..] {
                fixture.accepted(Command::FailJob(FailJob {
                    job_key: job.job.key,
                    retries: 1,
                    error_message: String::new(),
                    retry_backoff_ms: 0,
                    variables: Default::default(),
                }));
            }
        }
        assert!(fixture.has_job("after"));
        assert_eq!(
            fixture.variables(key)["results"],
            json!(["a", {"b": 1}, null])
        );
    }
}

#[test]
fn what_the_condition_leaves_behind_is_out_of_memory() {
    let mut fixture = with_script_task("", "=x = 2");
    let key = fixture.start(json!({"items": [1, 2, 3, 4, 5]}));
    assert_eq!(fixture.active(key), ["after"]);
    assert_eq!(fixture.engine.state().instances.len(), 2);
    fixture.complete("after", json!({}));
    assert!(fixture.engine.state().instances.is_empty());
}

#[test]
fn cancelling_ends_all_instances_before_the_body() {
    let mut fixture = with_service_task("", "");
    let key = fixture.start(json!({"items": [1, 2]}));
    fixture.trace();
    fixture.accepted(Command::CancelInstance {
        process_instance_key: key,
    });
    assert_eq!(
        fixture.trace(),
        [
            "p TERMINATING",
            "a TERMINATING",
            "a TERMINATING",
            "a TERMINATED",
            "a TERMINATING",
            "a TERMINATED",
            "a TERMINATED",
            "p TERMINATED",
        ]
    );
    assert!(fixture.engine.state().instances.is_empty());
}

#[test]
fn the_instances_of_a_sub_process_have_scopes_of_their_own() {
    let inner = [
        looped("", "=x", ""),
        chain(&[("startEvent", "s2", "")]),
        service_task("b"),
        flow("s2", "b"),
    ];
    let mut fixture = Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("subProcess", "sub", &inner.concat()),
    ]));
    let key = fixture.start(json!({"items": [1, 2]}));
    assert_eq!(fixture.active(key), ["sub", "sub", "sub", "b", "b"]);
    let jobs = fixture.activate_jobs("b");
    assert_eq!(job_variables(&jobs[1])["x"], 2);
}

fn run_of(attributes: &str, items: usize) -> Duration {
    let mut fixture = with_script_task(attributes, "");
    fixture.quick();
    let started = Instant::now();
    let key = fixture.start(json!({ "items": (0..items).collect::<Vec<_>>() }));
    let took = started.elapsed();
    assert!(fixture.has_job("after"));
    let results = fixture.variables(key)["results"].clone();
    assert_eq!(results.as_array().map(Vec::len), Some(items));
    assert_eq!(results[items - 1], Json::from(items - 1));
    took
}

#[test]
fn time_grows_with_the_items_and_not_with_their_square() {
    for attributes in ["", "isSequential=\"true\""] {
        let few = run_of(attributes, 2_000);
        let many = run_of(attributes, 20_000);
        // Quadratic would be a hundred times as long.
        assert!(many < few * 40, "{few:?} for 2,000, {many:?} for 20,000");
    }
}

#[test]
fn ten_thousand_instances_are_cancelled_in_steps() {
    let mut fixture = with_service_task("", "");
    fixture.quick();
    let items: Vec<usize> = (0..10_000).collect();
    let key = fixture.start(json!({ "items": items }));
    assert_eq!(fixture.engine.state().instances.len(), 10_002);
    let command = Command::CancelInstance {
        process_instance_key: key,
    };
    fixture.step(None, command);
    assert!(fixture.engine.has_postponed());
    assert!(fixture.engine.state().instances.len() > 9_000);
    while fixture.engine.has_postponed() {
        fixture.step(None, Command::Continue);
    }
    assert!(fixture.engine.state().instances.is_empty());
    assert!(!fixture.has_job("work"));
}
