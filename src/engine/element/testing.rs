//! BPMN fragments with events, for the tests of the elements beside this file.

use serde_json::Value as Json;

use crate::engine::{
    command::{BroadcastSignal, Command, PublishMessage, ThrowError},
    record::DEFAULT_TENANT,
    rejection::Rejection,
    reply::Reply,
    testing::{self, Fixture},
};

/// With one process `p` deployed, and the messages, signals and errors that it refers to.
pub fn fixture(elements: &str, roots: &str) -> Fixture {
    let mut fixture = Fixture::empty();
    deploy(&mut fixture, "p", elements, roots);
    fixture
}

pub fn deploy(fixture: &mut Fixture, id: &str, elements: &str, roots: &str) {
    fixture.deploy(&file(id, elements, roots));
}

pub fn file(id: &str, elements: &str, roots: &str) -> String {
    testing::definitions(&format!(
        "<process id=\"{id}\" isExecutable=\"true\">{elements}</process>{roots}"
    ))
}

pub fn element(tag: &str, id: &str, content: &str) -> String {
    format!("<{tag} id=\"{id}\">{content}</{tag}>")
}

/// Flows along a path of element ids.
pub fn path(ids: &[&str]) -> String {
    ids.windows(2)
        .map(|pair| testing::flow(pair[0], pair[1]))
        .collect()
}

/// An interrupting boundary event.
pub fn boundary(id: &str, attached_to: &str, event: &str) -> String {
    format!("<boundaryEvent id=\"{id}\" attachedToRef=\"{attached_to}\">{event}</boundaryEvent>")
}

/// A non-interrupting boundary event.
pub fn beside(id: &str, attached_to: &str, event: &str) -> String {
    format!(
        "<boundaryEvent id=\"{id}\" attachedToRef=\"{attached_to}\" \
         cancelActivity=\"false\">{event}</boundaryEvent>"
    )
}

/// A timer definition: `timeDate`, `timeDuration` or `timeCycle`.
pub fn timer(kind: &str, text: &str) -> String {
    format!(
        "<timerEventDefinition><{kind} xsi:type=\"tFormalExpression\">{text}</{kind}>\
         </timerEventDefinition>"
    )
}

pub fn message(id: &str) -> String {
    format!("<messageEventDefinition messageRef=\"{id}\"/>")
}

pub fn signal(id: &str) -> String {
    format!("<signalEventDefinition signalRef=\"{id}\"/>")
}

pub fn error(id: &str) -> String {
    format!("<errorEventDefinition errorRef=\"{id}\"/>")
}

pub const ANY_ERROR: &str = "<errorEventDefinition/>";

/// I/O mappings, each as (source, target).
pub fn io(inputs: &[(&str, &str)], outputs: &[(&str, &str)]) -> String {
    let tags = |tag: &str, mappings: &[(&str, &str)]| -> String {
        mappings
            .iter()
            .map(|(source, target)| {
                format!("<zeebe:{tag} source=\"{source}\" target=\"{target}\"/>")
            })
            .collect()
    };
    format!(
        "<extensionElements><zeebe:ioMapping>{}{}</zeebe:ioMapping></extensionElements>",
        tags("input", inputs),
        tags("output", outputs)
    )
}

/// A message whose id is its name, with a correlation key.
pub fn message_root(name: &str, correlation_key: &str) -> String {
    format!(
        "<message id=\"{name}\" name=\"{name}\"><extensionElements>\
         <zeebe:subscription correlationKey=\"{correlation_key}\"/></extensionElements></message>"
    )
}

/// A message for start events.
pub fn start_message_root(name: &str) -> String {
    format!("<message id=\"{name}\" name=\"{name}\"/>")
}

pub fn signal_root(name: &str) -> String {
    format!("<signal id=\"{name}\" name=\"{name}\"/>")
}

pub fn error_root(code: &str) -> String {
    format!("<error id=\"{code}\" errorCode=\"{code}\"/>")
}

/// A message without an id; panics when it's rejected.
pub fn publish(
    fixture: &mut Fixture,
    name: &str,
    correlation_key: &str,
    ttl_ms: i64,
    variables: Json,
) {
    let reply = publish_with_id(fixture, (name, correlation_key, ""), ttl_ms, variables);
    reply.expect("a message without an id is never refused");
}

/// `message` is name, correlation key and id.
pub fn publish_with_id(
    fixture: &mut Fixture,
    message: (&str, &str, &str),
    ttl_ms: i64,
    variables: Json,
) -> Result<Reply, Rejection> {
    let command = Command::PublishMessage(PublishMessage {
        name: message.0.into(),
        correlation_key: message.1.into(),
        time_to_live_ms: ttl_ms,
        message_id: message.2.into(),
        variables: testing::document(variables),
        tenant_id: DEFAULT_TENANT.into(),
    });
    fixture
        .send(command)
        .expect("publishing is answered at once")
}

pub fn broadcast(fixture: &mut Fixture, name: &str, variables: Json) {
    fixture.accepted(Command::BroadcastSignal(BroadcastSignal {
        name: name.into(),
        variables: testing::document(variables),
        tenant_id: DEFAULT_TENANT.into(),
    }));
}

/// Throws an error for the only activatable job of the type.
pub fn throw(fixture: &mut Fixture, job_type: &str, code: &str, message: &str, variables: Json) {
    let job_key = fixture.job(job_type).key;
    fixture.accepted(Command::ThrowError(ThrowError {
        job_key,
        error_code: code.to_owned(),
        error_message: message.to_owned(),
        variables: testing::document(variables),
    }));
}

/// What has completed (`a`) and been terminated (`-a`) since the last look, in order, without flows.
pub fn ends(fixture: &mut Fixture) -> String {
    let ends: Vec<String> = fixture
        .trace()
        .iter()
        .filter_map(|line| {
            let (id, state) = line.split_once(' ')?;
            match state {
                "COMPLETED" => Some(id.to_owned()),
                "TERMINATED" => Some(format!("-{id}")),
                _ => None,
            }
        })
        .collect();
    ends.join(" ")
}

/// That nothing is left: no instance, timer, message or subscription in wait.
#[track_caller]
pub fn assert_empty(fixture: &Fixture) {
    let state = fixture.engine.state();
    assert!(state.instances.is_empty(), "{:?}", state.instances);
    assert_eq!(state.next_due_at_ms(), None);
    assert!(state.incidents.is_empty());
}
