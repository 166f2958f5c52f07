use serde_json::{Value as Json, json};

use crate::engine::{
    command::Command,
    limits,
    testing::{
        Fixture, assert_incident, chain, create, flow, job_variables, process, service_task,
    },
};

fn child() -> String {
    process(
        "child",
        &[
            chain(&[("startEvent", "s", "")]),
            service_task("work"),
            flow("s", "work"),
        ]
        .concat(),
    )
}

fn parent(called: &str, mappings: &str) -> String {
    let inner = format!(
        "<extensionElements><zeebe:calledElement processId=\"child\" {called}/>{mappings}\
         </extensionElements>"
    );
    process(
        "p",
        &chain(&[
            ("startEvent", "s", ""),
            ("callActivity", "c", &inner),
            ("endEvent", "e", ""),
        ]),
    )
}

const MAPPINGS: &str = "<zeebe:ioMapping><zeebe:input source=\"=v\" target=\"i\"/>\
    <zeebe:output source=\"=r\" target=\"o\"/></zeebe:ioMapping>";

/// What the called process sees of `{v: 1}`, and what comes of its `{r: 2}`.
fn check(called: &str, mappings: &str, expected: (Json, Json)) {
    let mut fixture = Fixture::empty();
    fixture.deploy(&child());
    fixture.deploy(&parent(called, mappings));
    let key = fixture.start(json!({"v": 1}));
    let jobs = fixture.activate_jobs("work");
    let seen = job_variables(&jobs[0]);
    fixture.complete_key(jobs[0].job.key, json!({"r": 2}));
    assert!(!fixture.is_active(key));
    assert_eq!((seen, fixture.variables(key)), expected, "{called}");
}

#[test]
fn variables_go_in_and_come_back() {
    check("", "", (json!({"v": 1}), json!({"v": 1, "r": 2})));
    check(
        "propagateAllChildVariables=\"false\"",
        "",
        (json!({"v": 1}), json!({"v": 1})),
    );
    check(
        "propagateAllChildVariables=\"false\"",
        MAPPINGS,
        (json!({"v": 1, "i": 1}), json!({"v": 1, "o": 2})),
    );
    check(
        "propagateAllChildVariables=\"true\"",
        MAPPINGS,
        (json!({"v": 1, "i": 1}), json!({"v": 1, "o": 2})),
    );
    check(
        "propagateAllParentVariables=\"false\"",
        MAPPINGS,
        (json!({"i": 1}), json!({"v": 1, "o": 2})),
    );
}

#[test]
fn a_process_that_is_not_there_is_an_incident_until_it_is_deployed() {
    let mut fixture = Fixture::empty();
    fixture.deploy(&parent("", ""));
    fixture.start(json!({}));
    let incident = fixture.incident();
    assert_incident(
        &incident,
        (
            "CALLED_ELEMENT_ERROR",
            "c",
            "Expected process with BPMN process id 'child' to be deployed, but not found.",
        ),
    );
    fixture.deploy(&child());
    fixture.resolve(&incident);
    assert!(fixture.has_job("work"));
}

#[test]
fn a_version_tag_must_be_deployed() {
    let mut fixture = Fixture::empty();
    fixture.deploy(&child());
    fixture.deploy(&parent("bindingType=\"versionTag\" versionTag=\"v9\"", ""));
    fixture.start(json!({}));
    assert_incident(
        &fixture.incident(),
        (
            "CALLED_ELEMENT_ERROR",
            "c",
            "Expected to call process with BPMN process id 'child' and version tag 'v9', but no such \
             process found. To resolve this incident, deploy a process with the given process id and \
             version tag.",
        ),
    );
}

#[test]
fn cancelling_the_parent_ends_the_child_first() {
    let mut fixture = Fixture::empty();
    fixture.deploy(&child());
    fixture.deploy(&parent("", ""));
    let key = fixture.start(json!({}));
    let called = fixture.instance(key, "c").called_instance_key.unwrap();
    let rejection = fixture.rejected(Command::CancelInstance {
        process_instance_key: called,
    });
    assert_eq!(
        rejection,
        format!(
            "Command 'CANCEL' rejected with code 'INVALID_STATE': Expected to cancel a process instance \
             with key '{called}', but it is created by a parent process instance. Cancel the root process \
             instance '{key}' instead."
        )
    );
    fixture.trace();
    fixture.accepted(Command::CancelInstance {
        process_instance_key: key,
    });
    assert_eq!(
        fixture.trace(),
        [
            "p TERMINATING",
            "c TERMINATING",
            "child TERMINATING",
            "work TERMINATING",
            "work TERMINATED",
            "child TERMINATED",
            "c TERMINATED",
            "p TERMINATED",
        ]
    );
}

#[test]
fn a_process_may_call_itself_up_to_the_limit() {
    let inner = "<extensionElements><zeebe:calledElement processId=\"p\"/></extensionElements>";
    let work = crate::engine::testing::job_type("work", "");
    let mut fixture = Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("serviceTask", "work", &work),
        ("callActivity", "c", inner),
    ]));
    fixture.quick();
    let key = fixture.start(json!({}));
    for _ in 0..limits::CALL_DEPTH_MAX {
        fixture.complete("work", json!({}));
    }
    let incident = fixture.incident();
    assert_eq!(incident.error_type.name(), "CALLED_ELEMENT_ERROR");
    assert!(
        incident.error_message.starts_with(&format!(
            "The call activity has reached the maximum depth of {}.",
            limits::CALL_DEPTH_MAX
        )),
        "{}",
        incident.error_message
    );
    let instances = fixture.engine.state().instances.len();
    assert_eq!(instances, 2 * limits::CALL_DEPTH_MAX as usize);
    fixture.accepted(Command::CancelInstance {
        process_instance_key: key,
    });
    assert!(fixture.engine.state().instances.is_empty());
}

#[test]
fn what_is_called_goes_by_the_business_id_of_its_caller() {
    let mut fixture = Fixture::empty();
    fixture.deploy(&child());
    fixture.deploy(&parent("", ""));
    let mut command = create("p", json!({}));
    command.business_id = Some("case 7".to_owned());
    fixture.accepted(Command::CreateInstance(command));
    let jobs = fixture.activate_jobs("work");
    let called = fixture
        .state()
        .instances
        .get(jobs[0].job.process_instance_key);
    let process = called.and_then(|root| root.process.clone()).unwrap();
    assert_eq!(&*process.bpmn_process_id, "child");
    assert_eq!(process.business_id.as_deref(), Some("case 7"));
}
