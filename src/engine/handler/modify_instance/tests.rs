use serde_json::json;

use crate::engine::{
    command::{ActivateInstruction, Command, ModifyInstance, VariableInstruction},
    record::Key,
    testing::{Fixture, chain, document, flow, service_task},
};

/// `a`, then a sub-process `sub` with `b`.
fn nested() -> Fixture {
    let inner = [
        chain(&[("startEvent", "s2", "")]),
        service_task("b"),
        flow("s2", "b"),
    ];
    let elements = [
        chain(&[("startEvent", "s", "")]),
        service_task("a"),
        format!("<subProcess id=\"sub\">{}</subProcess>", inner.concat()),
        flow("s", "a"),
        flow("a", "sub"),
    ];
    Fixture::with_process(&elements.concat())
}

fn modify(key: Key, activate: &[(&str, Option<Key>)], terminate: &[Key]) -> Command {
    let activate = activate
        .iter()
        .map(|(id, ancestor_key)| ActivateInstruction {
            element_id: (*id).to_owned(),
            ancestor_key: *ancestor_key,
            variables: vec![VariableInstruction {
                scope_id: String::new(),
                variables: document(json!({"set": true})),
            }],
        });
    Command::ModifyInstance(ModifyInstance {
        process_instance_key: key,
        activate: activate.collect(),
        terminate: terminate.to_vec(),
    })
}

#[test]
fn a_move_makes_the_scopes_on_the_way_and_keeps_the_instance() {
    let mut fixture = nested();
    let key = fixture.start(json!({}));
    let a = fixture.instance(key, "a").key;
    fixture.trace();
    fixture.accepted(modify(key, &[("b", None)], &[a]));
    assert_eq!(
        fixture.trace(),
        [
            "sub ACTIVATING",
            "sub ACTIVATED",
            "b ACTIVATING",
            "a TERMINATING",
            "a TERMINATED",
            "b ACTIVATED",
        ]
    );
    assert_eq!(fixture.variables(key), json!({"set": true}));
    fixture.complete("b", json!({}));
    assert!(!fixture.is_active(key));
}

#[test]
fn what_is_left_without_work_ends_from_the_inside_out() {
    let mut fixture = nested();
    let key = fixture.start(json!({}));
    fixture.complete("a", json!({}));
    let b = fixture.instance(key, "b").key;
    fixture.trace();
    fixture.accepted(modify(key, &[], &[b]));
    assert_eq!(
        fixture.trace(),
        [
            "b TERMINATING",
            "b TERMINATED",
            "sub TERMINATING",
            "sub TERMINATED",
            "p TERMINATING",
            "p TERMINATED",
        ]
    );
}

/// The workbench compares live and restored state after each step: nothing of it may be left.
#[test]
fn a_refused_modification_takes_back_what_it_has_done() {
    let mut fixture = nested();
    let key = fixture.start(json!({}));
    fixture.accepted(modify(key, &[("b", None)], &[]));
    let next_key = fixture.engine.state().next_key();
    let active = fixture.active(key);
    fixture.set(key, json!({"set": false}));
    let after = fixture.engine.state().next_key();
    let refused = fixture.rejected(modify(key, &[("b", Some(key)), ("b", None)], &[]));
    assert!(
        refused.contains("more than one active instance: 'sub'"),
        "{refused}"
    );
    assert!(next_key < after, "setting variables takes a key");
    assert_eq!(fixture.engine.state().next_key(), after);
    assert_eq!(fixture.active(key), active);
    assert_eq!(fixture.variables(key), json!({"set": false}));
    fixture.complete("a", json!({}));
}
