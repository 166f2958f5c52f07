//! Instances that were changed, or that have ended.

use super::{ENDS, Scene, one_task, process, task};

#[test]
fn a_migrated_instance() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    let elements = format!("{ENDS}{}", task("pay", "payment", ""));
    scene.deploy(&process("order", &elements, &["start > pay > end"]));
    let definition = scene.text(&[
        "process", "list", "--id", "order", "--limit", "1", "-o", "name",
    ]);
    scene.run(&[
        "instance",
        "migrate",
        &key,
        "--to",
        &definition,
        "--map",
        "work=pay",
    ]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_modified_instance() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    scene.run(&["instance", "modify", &key, "--activate", "work"]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_cancelled_instance() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    scene.run(&["instance", "cancel", &key]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_completed_instance() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    scene.complete("payment");
    insta::assert_snapshot!(scene.explain(&key));
}
