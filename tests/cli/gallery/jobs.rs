//! Jobs that nobody takes, holds, or gets done.

use super::{ENDS, Scene, one_task, process, task};

#[test]
fn a_job_that_nobody_ever_took() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("unworked"), "work");
}

#[test]
fn a_job_that_nobody_took_though_there_was_a_worker() {
    let scene = Scene::new(&one_task("order", "payment"));
    scene.start("order", "{}");
    scene.complete("payment");
    let key = scene.start("order", "{}");
    scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_job_that_a_worker_holds() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    scene.take("payment", "till-7");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_worker_that_died_with_its_job() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    let job = scene.text(&[
        "job",
        "activate",
        "payment",
        "--worker",
        "till-7",
        "--timeout",
        "1ms",
        "-o",
        "name",
    ]);
    while scene.text(&["job", "get", &job, "--jq", ".state"]) != "TIMED_OUT" {}
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("expired-lock"), "work");
}

#[test]
fn a_job_that_is_backing_off() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    let job = scene.take("payment", "till-7");
    scene.run(&[
        "job",
        "fail",
        &job,
        "--retries",
        "2",
        "--retry-backoff",
        "1h",
        "--error-message",
        "bank is closed",
    ]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_job_without_retries() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    scene.fail("payment", "card refused: no funds");
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("incident"), "work");
    assert_eq!(scene.stuck("unworked"), "");
}

#[test]
fn a_job_with_new_retries_that_nobody_took_again() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    let job = scene.take("payment", "till-7");
    scene.run(&["job", "fail", &job, "--retries", "1"]);
    scene.run(&["job", "update", &job, "--retries", "5"]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_start_listener_that_nobody_runs() {
    let listener = r#"<zeebe:executionListeners><zeebe:executionListener eventType="start" type="audit"/></zeebe:executionListeners>"#;
    let elements = format!("{ENDS}{}", task("work", "payment", listener));
    let scene = Scene::new(&process("order", &elements, &["start > work > end"]));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn an_end_listener_that_failed() {
    let listener = r#"<zeebe:executionListeners><zeebe:executionListener eventType="end" type="audit"/></zeebe:executionListeners>"#;
    let elements = format!("{ENDS}{}", task("work", "payment", listener));
    let scene = Scene::new(&process("order", &elements, &["start > work > end"]));
    let key = scene.start("order", "{}");
    scene.complete("payment");
    scene.fail("audit", "the audit log is full");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_job_much_slower_than_usual() {
    let scene = Scene::new(&one_task("order", "payment"));
    for _ in 0..3 {
        scene.start("order", "{}");
        scene.complete("payment");
    }
    let key = scene.start("order", "{}");
    scene.take("payment", "till-7");
    // Longer than the three took: the engine's own times are compared, so one more look is later.
    let said = loop {
        let said = scene.explained(&key);
        let wait = &said["waits"][0];
        if wait["waitingMs"].as_i64() > wait["usual"]["maxMs"].as_i64() {
            break said;
        }
    };
    let wait = &said["waits"][0];
    let compared = wait["compared"].as_str().expect("compared");
    assert!(
        compared.starts_with("longer than any of 3: half take"),
        "{compared}"
    );
    assert_eq!(wait["usual"]["finished"], 3);
}
