//! The tree without a cluster.

use super::*;

fn element(id: &str, inside: Vec<Element>) -> Element {
    Element {
        element_id: id.to_owned(),
        state: "ACTIVE".to_owned(),
        elements: inside,
        ..Element::default()
    }
}

fn instance(id: &str, elements: Vec<Element>) -> Instance {
    Instance {
        process_definition_id: id.to_owned(),
        state: "ACTIVE".to_owned(),
        elements,
        ..Instance::default()
    }
}

fn tokens(instance: &Instance) -> Vec<(&str, &str)> {
    instance
        .tokens()
        .iter()
        .map(|token| {
            (
                token.instance.process_definition_id.as_str(),
                token.element.element_id.as_str(),
            )
        })
        .collect()
}

#[test]
fn tokens_are_the_live_leaves() {
    let mut call = element("call", Vec::new());
    call.calls = vec![instance("child", vec![element("task", Vec::new())])];
    let mut done = element("done", Vec::new());
    done.state = "COMPLETED".to_owned();
    let body = element("sub", vec![element("inside", Vec::new()), done]);
    let root = instance("root", vec![body, call]);
    assert_eq!(tokens(&root), [("root", "inside"), ("child", "task")]);
    let names: Vec<&str> = root
        .instances()
        .iter()
        .map(|instance| instance.process_definition_id.as_str())
        .collect();
    assert_eq!(names, ["root", "child"]);
}

#[test]
fn a_call_that_started_nothing_and_a_container_with_an_incident_wait_themselves() {
    let mut body = element("sub", vec![element("inside", Vec::new())]);
    body.incident_key = Some("7".to_owned());
    let root = instance("root", vec![element("call", Vec::new()), body]);
    assert_eq!(
        tokens(&root),
        [("root", "call"), ("root", "sub"), ("root", "inside")]
    );
}

#[test]
fn what_was_left_out_is_counted_at_every_depth() {
    let mut inside = element("inside", Vec::new());
    inside.more_elements = 3;
    let mut root = instance("root", vec![element("sub", vec![inside])]);
    root.more_calls = 9_980;
    assert_eq!(root.left_out(), 9_983);
}
