use serde_json::json;

use crate::engine::{
    command::{Command, MigrateInstance},
    element::testing::{boundary, deploy, element, message, message_root, path, timer},
    record::Key,
    testing::{Fixture, job_type},
};

/// A process with one task with a timer and a message at its boundary, all with a suffix to their ids.
fn task_with_events(fixture: &mut Fixture, suffix: &str, more: &str) -> Key {
    let id = |name: &str| format!("{name}{suffix}");
    let (s, a, t, m, e) = (id("s"), id("a"), id("t"), id("m"), id("e"));
    let elements = [
        element("startEvent", &s, ""),
        element("serviceTask", &a, &job_type("work", "")),
        boundary(&t, &a, &timer("timeDuration", "PT1H")),
        boundary(&m, &a, &message("msg")),
        element("endEvent", &e, ""),
        path(&[&s, &a, &e]),
        path(&[&t, &e]),
        path(&[&m, &e]),
        more.to_owned(),
    ];
    let process = format!("p{suffix}");
    deploy(
        fixture,
        &process,
        &elements.concat(),
        &message_root("msg", "=k"),
    );
    let latest = fixture.engine.state().definitions.latest(&process);
    latest.expect("it was deployed").key
}

fn migrate(key: Key, target: Key, mappings: &[(&str, &str)]) -> Command {
    let mappings = mappings.iter();
    Command::MigrateInstance(MigrateInstance {
        process_instance_key: key,
        target_process_definition_key: target,
        mappings: mappings
            .map(|(source, target)| ((*source).to_owned(), (*target).to_owned()))
            .collect(),
    })
}

#[test]
fn an_instance_goes_on_in_the_other_process() {
    let mut fixture = Fixture::empty();
    task_with_events(&mut fixture, "", "");
    let target = task_with_events(&mut fixture, "2", "");
    let key = fixture.start(json!({"k": "1"}));
    fixture.accepted(migrate(
        key,
        target,
        &[("a", "a2"), ("t", "t2"), ("m", "m2")],
    ));
    assert_eq!(fixture.active(key), ["a2"]);
    let job = fixture.job("work");
    assert_eq!((&*job.element_id, &*job.bpmn_process_id), ("a2", "p2"));
    let task = fixture.instance(key, "a2");
    let state = fixture.engine.state();
    assert_eq!(state.timers.of_element_instance(task.key).count(), 1);
    let subscriptions: Vec<_> = state
        .subscriptions
        .of_element_instance(task.key)
        .map(|one| (&*one.element_id, &*one.bpmn_process_id))
        .collect();
    assert_eq!(subscriptions, [("m2", "p2")]);
    assert_eq!(
        state.instances.of_definition(target).collect::<Vec<_>>(),
        [key]
    );
    fixture.advance(3_600_000);
    assert!(
        !fixture.is_active(key),
        "the mapped timer has fired in the other process"
    );
}

/// The workbench compares live and restored state after each step: nothing of it may be left.
#[test]
fn a_refused_migration_takes_back_what_it_has_done() {
    let mut fixture = Fixture::empty();
    task_with_events(&mut fixture, "", "");
    let target = task_with_events(&mut fixture, "2", "");
    let key = fixture.start(json!({"k": "1"}));
    fixture.set(key, json!({"k": null}));
    let refused = fixture.rejected(migrate(key, target, &[("a", "a2"), ("t", "t2")]));
    assert!(
        refused.contains("that must be subscribed to a catch event"),
        "{refused}"
    );
    assert_eq!(fixture.active(key), ["a"]);
    assert_eq!(&*fixture.job("work").element_id, "a");
    fixture.complete("work", json!({}));
    assert!(!fixture.is_active(key));
}
