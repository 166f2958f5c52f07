//! Camunda user tasks and their listeners; the fixture compares each state with a restored one.

use serde_json::json;

use crate::engine::{
    command::{
        AssignUserTask, Command, CompleteJob, CompleteUserTask, JobResult, UpdateUserTask,
        UserTaskResult,
    },
    record::{Key, UserTaskChanges, UserTaskState},
    reply::Reply,
    testing::{Fixture, assert_incident, chain, document},
};

fn started(extensions: &str) -> (Fixture, Key) {
    let extensions =
        format!("<extensionElements><zeebe:userTask/>{extensions}</extensionElements>");
    let mut fixture = Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("userTask", "a", &extensions),
        ("endEvent", "e", ""),
    ]));
    let instance = fixture.start(json!({"n": 1}));
    let element = fixture.instance(instance, "a").key;
    let task = fixture
        .state()
        .user_tasks
        .of_element_instance(element)
        .expect("the task is there")
        .key;
    (fixture, task)
}

fn listeners(events: &[&str]) -> String {
    let listeners: String = events
        .iter()
        .map(|event| format!("<zeebe:taskListener eventType=\"{event}\" type=\"{event}\"/>"))
        .collect();
    format!("<zeebe:taskListeners>{listeners}</zeebe:taskListeners>")
}

fn assign(user_task_key: Key, assignee: &str, overrides: bool) -> Command {
    Command::AssignUserTask(AssignUserTask {
        user_task_key,
        assignee: assignee.to_owned(),
        action: String::new(),
        overrides,
    })
}

fn complete(user_task_key: Key) -> Command {
    Command::CompleteUserTask(CompleteUserTask {
        user_task_key,
        variables: document(json!({"x": 1})),
        action: String::new(),
    })
}

fn answered(job_key: Key, result: UserTaskResult) -> Command {
    Command::CompleteJob(CompleteJob {
        job_key,
        variables: document(json!({})),
        result: Some(JobResult::UserTask(Box::new(result))),
    })
}

#[test]
fn a_task_is_given_and_completed() {
    let (mut fixture, task) = started("<zeebe:assignmentDefinition assignee=\"ada\"/>");
    let assignee = |fixture: &Fixture| {
        let task = fixture.state().user_tasks.get(task).expect("it's open");
        assert_eq!(task.state, UserTaskState::Created);
        task.attributes.assignee.clone()
    };
    assert_eq!(assignee(&fixture), "ada");
    assert!(
        fixture
            .rejected(assign(task, "bob", false))
            .ends_with("but it has already been assigned")
    );
    assert!(matches!(
        fixture.accepted(assign(task, "bob", true)),
        Reply::Done
    ));
    assert_eq!(assignee(&fixture), "bob");
    fixture.accepted(complete(task));
    assert!(fixture.state().user_tasks.get(task).is_none());
    assert!(
        fixture
            .rejected(complete(task))
            .contains("no such user task was found")
    );
}

#[test]
fn a_listener_holds_the_answer_until_it_agrees() {
    let (mut fixture, task) = started(&listeners(&["completing", "completing"]));
    assert!(fixture.send(complete(task)).is_none(), "nothing yet");
    assert!(
        fixture
            .rejected(assign(task, "x", true))
            .ends_with("'COMPLETING'")
    );
    let job = fixture.job("completing");
    let corrections = UserTaskChanges {
        priority: Some(7),
        ..UserTaskChanges::default()
    };
    fixture.accepted(answered(
        job.key,
        UserTaskResult {
            denied: None,
            corrections,
        },
    ));
    let job = fixture.job("completing");
    let headers: Vec<&str> = job.headers.iter().map(|(_, value)| &**value).collect();
    assert!(headers.contains(&"7"), "{headers:?}");
    assert!(
        headers.contains(&"[\"priority\",\"variables\"]"),
        "{headers:?}"
    );
    fixture.accepted(answered(job.key, UserTaskResult::default()));
    assert!(fixture.state().user_tasks.get(task).is_none());
}

#[test]
fn a_denied_update_changes_nothing() {
    let (mut fixture, task) = started(&listeners(&["updating"]));
    let update = Command::UpdateUserTask(UpdateUserTask {
        user_task_key: task,
        changes: UserTaskChanges {
            priority: Some(1),
            ..UserTaskChanges::default()
        },
        action: String::new(),
    });
    assert!(fixture.send(update).is_none());
    let job = fixture.job("updating");
    let denial = UserTaskResult {
        denied: Some("no".to_owned()),
        ..UserTaskResult::default()
    };
    fixture.accepted(answered(job.key, denial));
    let kept = fixture.state().user_tasks.get(task).expect("it's open");
    assert_eq!(kept.attributes.priority, 50);
    assert_eq!(kept.state, UserTaskState::Created);
    assert!(kept.transition.is_none());
}

#[test]
fn a_canceling_listener_holds_the_end_of_the_instance() {
    let (mut fixture, task) = started(&listeners(&["canceling"]));
    let instance = fixture
        .state()
        .user_tasks
        .get(task)
        .map(|task| task.process_instance_key);
    let instance = instance.expect("it's open");
    fixture.accepted(Command::CancelInstance {
        process_instance_key: instance,
    });
    assert!(fixture.is_active(instance));
    let job = fixture.job("canceling");
    fixture.accepted(answered(job.key, UserTaskResult::default()));
    assert!(!fixture.is_active(instance));
}

#[test]
fn all_listeners_are_asked_again_after_an_incident() {
    let (mut fixture, task) = started(
        "<zeebe:taskListeners><zeebe:taskListener eventType=\"creating\" type=\"one\"/>\
         <zeebe:taskListener eventType=\"creating\" type=\"=t\"/></zeebe:taskListeners>",
    );
    let job = fixture.job("one");
    fixture.accepted(answered(job.key, UserTaskResult::default()));
    let incident = fixture.incident();
    assert_incident(
        &incident,
        (
            "EXTRACT_VALUE_ERROR",
            "a",
            "Expected result of the expression 't' to be 'STRING', but was 'NULL'. The evaluation reported \
             the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 't'",
        ),
    );
    let instance = incident.process_instance_key;
    fixture.set(instance, json!({"t": "two"}));
    fixture.resolve(&incident);
    for job_type in ["one", "two"] {
        let job = fixture.job(job_type);
        fixture.accepted(answered(job.key, UserTaskResult::default()));
    }
    let task = fixture.state().user_tasks.get(task).expect("it's open");
    assert_eq!(task.state, UserTaskState::Created);
}
