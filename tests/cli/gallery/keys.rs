//! Keys that aren't those of process instances.

use super::{Scene, fold, one_task};

/// What `explain` says of a key that leads nowhere.
fn refused(scene: &Scene, key: &str) -> String {
    fold(&scene.env.zcli(&["instance", "explain", key]).code(5).stderr)
}

fn failed() -> Scene {
    let scene = Scene::new(&one_task("order", "payment"));
    scene.start("order", "{}");
    scene.fail("payment", "card refused");
    scene
}

#[test]
fn a_key_of_nothing() {
    let scene = Scene::new("");
    insta::assert_snapshot!(refused(&scene, "2251799813685999"));
}

#[test]
fn the_key_of_a_job() {
    let scene = failed();
    let job = scene.text(&["job", "list", "-o", "name"]);
    insta::assert_snapshot!(scene.explain(&job));
}

#[test]
fn the_key_of_an_incident() {
    let scene = failed();
    let incident = scene.text(&["incident", "list", "-o", "name"]);
    let said = scene.explain(&incident);
    assert!(
        said.starts_with("K1 is the key of an incident; it belongs to process instance K2\n"),
        "{said}"
    );
}

#[test]
fn the_key_of_an_element_instance() {
    let scene = failed();
    let element = scene.text(&["job", "list", "--jq", ".[0].elementInstanceKey"]);
    let said = scene.explain(&element);
    assert!(
        said.starts_with("K1 is the key of an element instance"),
        "{said}"
    );
}

#[test]
fn the_key_of_a_definition() {
    let scene = failed();
    let definition = scene.text(&["process", "list", "-o", "name"]);
    insta::assert_snapshot!(refused(&scene, &definition));
}
