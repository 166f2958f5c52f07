use serde_json::json;

use crate::engine::{
    command::{Command, CreateInstance, ProcessReference},
    reply::Reply,
    testing::{Fixture, chain, create, flow, job_type, service_task},
};

fn one_task() -> Fixture {
    Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("serviceTask", "a", &job_type("a", "")),
        ("endEvent", "e", ""),
    ]))
}

fn by(process: ProcessReference) -> Command {
    Command::CreateInstance(CreateInstance {
        process,
        ..create("p", json!({}))
    })
}

#[test]
fn a_process_must_be_there() {
    let mut fixture = one_task();
    let check = |fixture: &mut Fixture, process, expected: &str| {
        assert_eq!(
            fixture.rejected(by(process)),
            format!(
                "Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition \
                 {expected}, but none found"
            )
        );
    };
    check(&mut fixture, ProcessReference::Key(7), "with key '7'");
    check(
        &mut fixture,
        ProcessReference::Id {
            bpmn_process_id: "nope".to_owned(),
            version: None,
        },
        "with process ID 'nope'",
    );
    check(
        &mut fixture,
        ProcessReference::Id {
            bpmn_process_id: "p".to_owned(),
            version: Some(7),
        },
        "with process ID 'p' and version '7'",
    );
}

#[test]
fn the_result_comes_when_the_instance_is_done() {
    let mut fixture = one_task();
    let command = CreateInstance {
        await_result: Some(vec!["x".to_owned(), "y".to_owned()]),
        ..create("p", json!({"x": 1, "secret": 2}))
    };
    assert!(fixture.send(Command::CreateInstance(command)).is_none());
    fixture.complete("a", json!({"y": [3]}));
    match fixture.last_reply() {
        Reply::InstanceCompleted { variables, .. } => {
            assert_eq!(json!(variables), json!({"x": 1, "y": [3]}));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn starts_before_elements_and_makes_the_scopes_around_them_once() {
    let inner = [
        chain(&[("startEvent", "s2", "")]),
        service_task("b"),
        service_task("c"),
        flow("s2", "b"),
        flow("b", "c"),
    ]
    .concat();
    let mut fixture = Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("serviceTask", "a", &job_type("a", "")),
        ("subProcess", "sub", &inner),
    ]));
    let start_before = |ids: &[&str]| {
        Command::CreateInstance(CreateInstance {
            start_before: ids.iter().map(|id| (*id).to_owned()).collect(),
            ..create("p", json!({"v": 1}))
        })
    };
    let key = match fixture.accepted(start_before(&["a", "b", "c"])) {
        Reply::InstanceCreated(created) => created.process_instance_key,
        other => panic!("{other:?}"),
    };
    assert_eq!(fixture.active(key), ["a", "sub", "b", "c"]);
    fixture.complete("c", json!({}));
    assert_eq!(fixture.active(key), ["a", "sub", "b"]);

    let rejection = fixture.rejected(start_before(&["a", "nope"]));
    assert_eq!(
        rejection,
        "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to create instance of process \
         with start instructions but no element found with id 'nope'."
    );
    let rejection = fixture.rejected(start_before(&["p"]));
    assert!(rejection.ends_with("but the element with id 'p' is the process itself."));
    for (id, kind) in [("s", "START_EVENT"), ("s-a", "SEQUENCE_FLOW")] {
        let rejection = fixture.rejected(start_before(&[id]));
        let expected = format!(
            "with start instructions but the element with id '{id}' targets unsupported element type \
             '{kind}'. Supported element types are: [PROCESS, "
        );
        assert!(rejection.contains(&expected), "{rejection}");
    }
}

#[test]
fn endless_work_is_done_in_portions() {
    let mut fixture = Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("task", "t", ""),
        ("serviceTask", "a", &job_type("a", "")),
    ]));
    fixture.quick();
    let count = crate::engine::limits::FOLLOW_UPS_A_STEP_MAX / 8;
    let command = |n: usize| {
        Command::CreateInstance(CreateInstance {
            start_before: vec!["t".to_owned(); n],
            ..create("p", json!({}))
        })
    };
    fixture.step(None, command(count));
    assert!(!fixture.engine.has_postponed(), "within the limit");
    // An instance takes three: entering and completing the task, entering the next.
    fixture.step(None, command(count * 8 / 3 + 1));
    assert!(fixture.engine.has_postponed(), "one past the limit");
    fixture.step(None, Command::Continue);
    assert!(!fixture.engine.has_postponed());
    let jobs = fixture.engine.state().jobs.len();
    assert_eq!(jobs, count + count * 8 / 3 + 1);
}
