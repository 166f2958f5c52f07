use serde_json::json;

use crate::engine::{
    command::Command,
    reply::{Deployed, Reply},
    testing::{Fixture, chain, deploy, job_type, process},
};

fn named(id: &str) -> String {
    process(
        id,
        &chain(&[
            ("startEvent", "s", ""),
            ("serviceTask", "a", &job_type("a", "")),
        ]),
    )
}

fn deployed(fixture: &mut Fixture, resources: &[(&str, &str)]) -> Deployed {
    match fixture.accepted(deploy(resources)) {
        Reply::Deployed(deployed) => deployed,
        other => panic!("{other:?}"),
    }
}

fn versions(deployed: &Deployed) -> Vec<(&str, i32)> {
    deployed
        .processes
        .iter()
        .map(|process| (&*process.bpmn_process_id, process.version))
        .collect()
}

#[test]
fn an_unchanged_resource_keeps_its_version_unless_something_new_comes_with_it() {
    let mut fixture = Fixture::empty();
    let (p, q, r) = (named("p"), named("q"), named("r"));
    let first = deployed(&mut fixture, &[("p.bpmn", &p)]);
    assert_eq!(versions(&first), [("p", 1)]);
    let again = deployed(&mut fixture, &[("p.bpmn", &p)]);
    assert_eq!(again.processes, first.processes);
    let renamed = deployed(&mut fixture, &[("other.bpmn", &p)]);
    assert_eq!(versions(&renamed), [("p", 2)]);
    let both = deployed(&mut fixture, &[("other.bpmn", &p), ("q.bpmn", &q)]);
    assert_eq!(versions(&both), [("p", 3), ("q", 1)]);
    assert_eq!(
        both.processes[0].deployment_key,
        both.processes[1].deployment_key
    );
    let again = deployed(&mut fixture, &[("other.bpmn", &p), ("q.bpmn", &q)]);
    assert_eq!(again.processes, both.processes);
    let mixed = deployed(&mut fixture, &[("q.bpmn", &q), ("r.bpmn", &r)]);
    assert_eq!(versions(&mixed), [("q", 2), ("r", 1)]);
}

#[test]
fn all_that_is_wrong_is_said_and_nothing_changes() {
    let mut fixture = Fixture::empty();
    let check = |fixture: &mut Fixture, resources: &[(&str, &str)], expected: &str| {
        assert_eq!(
            fixture.rejected(deploy(resources)),
            format!("Command 'CREATE' rejected with code 'INVALID_ARGUMENT': {expected}")
        );
    };
    check(
        &mut fixture,
        &[],
        "Expected to deploy at least one resource, but none given",
    );
    check(
        &mut fixture,
        &[("x.txt", "hi")],
        "Expected to deploy new resources, but encountered the following errors:\n\n\
         'x.txt': unknown resource type",
    );
    let p = named("p");
    check(
        &mut fixture,
        &[("p.bpmn", &p), ("again.bpmn", &p)],
        "Expected to deploy new resources, but encountered the following errors:\n\
         Duplicated process id in resources 'p.bpmn' and 'again.bpmn'",
    );
    assert!(fixture.engine.state().definitions.latest("p").is_none());
}

#[test]
fn what_is_called_in_the_same_deployment_must_be_in_it() {
    let call = "<extensionElements><zeebe:calledElement processId=\"p\" bindingType=\"deployment\"/>\
                </extensionElements>";
    let caller = process(
        "caller",
        &chain(&[("startEvent", "s", ""), ("callActivity", "c", call)]),
    );
    let mut fixture = Fixture::empty();
    deployed(&mut fixture, &[("p.bpmn", &named("p"))]);
    assert_eq!(
        fixture.rejected(deploy(&[("caller.bpmn", &caller)])),
        "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources, but \
         encountered the following errors:\n'caller.bpmn':\n\
         - Element: c > extensionElements > calledElement\n    \
         - ERROR: Expected to find process with id 'p' in current deployment, but not found.\n"
    );
    let both = deployed(
        &mut fixture,
        &[("caller.bpmn", &caller), ("p.bpmn", &named("p"))],
    );
    deployed(&mut fixture, &[("newer.bpmn", &named("p"))]);
    fixture.start_process("caller", json!({}));
    let job = fixture.job("a");
    assert_eq!(job.process_definition_key, both.processes[1].key);
}

#[test]
fn a_definition_is_deleted_once_nothing_runs() {
    let mut fixture = Fixture::empty();
    let first = fixture.deploy(&named("p")).processes[0].key;
    let second = deployed(&mut fixture, &[("new.bpmn", &named("p"))]).processes[0].key;
    fixture.start(json!({}));
    let delete = |resource_key| Command::DeleteResource { resource_key };
    assert_eq!(
        fixture.rejected(delete(second)),
        format!(
            "Command 'DELETE' rejected with code 'INVALID_STATE': Expected to delete resource with key \
             `{second}` but there are still running instances"
        )
    );
    fixture.complete("a", json!({}));
    fixture.accepted(delete(second));
    assert_eq!(
        fixture.rejected(delete(second)),
        format!(
            "Command 'DELETE' rejected with code 'NOT_FOUND': Expected to delete resource but no resource \
             found with key `{second}`"
        )
    );
    let latest = fixture.engine.state().definitions.latest("p").unwrap();
    assert_eq!(latest.key, first, "the version before is the latest now");
    let third = deployed(&mut fixture, &[("third.bpmn", &named("p"))]);
    assert_eq!(
        versions(&third),
        [("p", 3)],
        "a version is never given twice"
    );
}
