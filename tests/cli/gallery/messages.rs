//! Messages that don't come, or don't fit.

use super::{ENDS, Scene, process};

fn waiting(process_id: &str) -> String {
    let elements = format!(r#"{ENDS}<receiveTask id="wait" messageRef="m"/>"#);
    format!(
        r#"<message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=orderId"/></extensionElements></message>{}"#,
        process(process_id, &elements, &["start > wait > end"])
    )
}

#[test]
fn a_message_that_nobody_sent() {
    let scene = Scene::new(&waiting("order"));
    let key = scene.start("order", r#"{"orderId": "A-1"}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_message_that_expired_before() {
    let scene = Scene::new(&waiting("order"));
    scene.run(&[
        "publish-message",
        "paid",
        "--correlation-key",
        "A-1",
        "--ttl",
        "0s",
    ]);
    let key = scene.start("order", r#"{"orderId": "A-1"}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_message_that_went_to_another_case() {
    let scene = Scene::new(&waiting("order"));
    scene.start("order", r#"{"orderId": "B-2"}"#);
    let key = scene.start("order", r#"{"orderId": "A-1"}"#);
    scene.run(&["publish-message", "paid", "--correlation-key", "B-2"]);
    scene.start("order", r#"{"orderId": "C-3"}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_key_that_differs_by_its_case() {
    let scene = Scene::new(&waiting("order"));
    scene.start("order", r#"{"orderId": "a-1"}"#);
    scene.start("order", r#"{"orderId": "a-1 "}"#);
    let key = scene.start("order", r#"{"orderId": "A-1"}"#);
    scene.run(&["publish-message", "paid", "--correlation-key", "a-1"]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_key_with_a_blank_at_its_end() {
    let scene = Scene::new(&waiting("order"));
    let key = scene.start("order", r#"{"orderId": "A-1 "}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_key_whose_variable_changed_meanwhile() {
    let scene = Scene::new(&waiting("order"));
    let key = scene.start("order", r#"{"orderId": "A-1"}"#);
    scene.run(&["variable", "set", &key, "orderId=B-7"]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn two_instances_with_the_same_key() {
    let scene = Scene::new(&waiting("order"));
    scene.start("order", r#"{"orderId": "A-1"}"#);
    let key = scene.start("order", r#"{"orderId": "A-1"}"#);
    insta::assert_snapshot!(scene.explain(&key));
}
