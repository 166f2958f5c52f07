//! Waits without a cluster: what a cluster that lists neither timers nor locks can be told.

use serde_json::json;

use super::*;
use crate::insight::instance_tree::Element;
use crate::insight::model::Model;

const NOW: &str = "2026-03-01T12:00:00Z";

fn instance(elements: Vec<Element>) -> Instance {
    Instance {
        process_instance_key: "1".to_owned(),
        process_definition_id: "p".to_owned(),
        process_definition_key: "d".to_owned(),
        state: "ACTIVE".to_owned(),
        elements,
        ..Instance::default()
    }
}

fn element(key: &str, id: &str, kind: &str) -> Element {
    Element {
        element_instance_key: key.to_owned(),
        element_id: id.to_owned(),
        kind: kind.to_owned(),
        state: "ACTIVE".to_owned(),
        start_date: Some("2026-03-01T11:00:00Z".to_owned()),
        ..Element::default()
    }
}

/// Facts about a process with these elements.
fn facts(inside: &str) -> Facts {
    let xml = format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
        <message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=id"/></extensionElements></message>
        <process id="p">{inside}</process></definitions>"#
    );
    let model = Model::read(&xml, "p").expect("a process");
    Facts {
        now: NOW.parse().expect("a time"),
        models: BTreeMap::from([("d".to_owned(), model)]),
        ..Facts::default()
    }
}

fn timer(definition: &str) -> String {
    format!(
        r#"<intermediateCatchEvent id="t"><timerEventDefinition>{definition}</timerEventDefinition></intermediateCatchEvent>"#
    )
}

#[test]
fn a_timer_is_computed_where_none_are_listed() {
    let instance = instance(vec![element("5", "t", "INTERMEDIATE_CATCH_EVENT")]);
    let facts = facts(&timer("<timeDuration>PT3H</timeDuration>"));
    let waits = waits(&instance, &facts);
    assert_eq!(waits[0].cause, Cause::Timer);
    assert_eq!(waits[0].timers[0]["dueDate"], "2026-03-01T14:00:00Z");
    assert_eq!(
        waits[0].what,
        "a timer, due about in 2h (2026-03-01T14:00:00Z)"
    );
    assert!(waits[0].details[0].starts_with("computed from the model"));
    assert!(waits[0].next.is_empty(), "there is no key to fire");
}

#[test]
fn a_timer_reads_the_variables_of_its_instance() {
    let instance = instance(vec![element("5", "t", "INTERMEDIATE_CATCH_EVENT")]);
    let mut facts = facts(&timer("<timeDuration>=pause</timeDuration>"));
    let unknown = waits(&instance, &facts);
    assert!(unknown[0].details[0].contains("can't be told"));
    let variable = json!({"scopeKey": "1", "name": "pause", "value": "\"PT30M\""});
    facts.variables = BTreeMap::from([("1".to_owned(), vec![variable])]);
    let waits = waits(&instance, &facts);
    assert_eq!(waits[0].cause, Cause::Overdue);
    assert_eq!(waits[0].what, "a timer that was due about 30m ago");
}

#[test]
fn a_cluster_does_not_tell_of_a_jobs_first_lock() {
    let instance = instance(vec![element("5", "work", "SERVICE_TASK")]);
    let mut facts = facts("");
    facts.jobs = vec![json!({
        "jobKey": "7", "elementInstanceKey": "5", "type": "pay", "kind": "BPMN_ELEMENT",
        "state": "CREATED", "retries": 3,
    })];
    let on_cluster = waits(&instance, &facts);
    assert!(on_cluster[0].what.contains("no worker was seen with it"));
    facts.timers = Some(Vec::new());
    let on_engine = waits(&instance, &facts);
    assert!(on_engine[0].what.ends_with("no worker has taken it"));
}

#[test]
fn a_correlated_message_with_nearly_the_same_key_is_named() {
    let instance = instance(vec![element("5", "wait", "RECEIVE_TASK")]);
    let mut facts = facts(r#"<receiveTask id="wait" messageRef="m"/>"#);
    facts.subscriptions = vec![json!({
        "elementInstanceKey": "5", "elementId": "wait", "messageName": "paid", "correlationKey": "A-1",
    })];
    let correlated = json!({
        "processInstanceKey": "9", "correlationKey": "a-1", "correlationTime": "2026-03-01T11:59:00Z",
    });
    let neighbours = Neighbours {
        open: Vec::new(),
        correlated: Some(vec![correlated]),
    };
    facts.messages = BTreeMap::from([("paid".to_owned(), neighbours)]);
    let waits = waits(&instance, &facts);
    assert_eq!(waits[0].what, "message \"paid\" with key \"A-1\"");
    assert_eq!(
        waits[0].details[0],
        "a message with nearly the same key, \"a-1\", reached instance 9 1m ago"
    );
    assert_eq!(
        waits[0].next,
        ["zcli publish-message paid --correlation-key A-1"]
    );
}

#[test]
fn tokens_alike_are_one_and_incidents_come_first() {
    let mut failed = element("8", "work", "SERVICE_TASK");
    failed.has_incident = true;
    let tokens = ["5", "6", "7"].map(|key| element(key, "work", "SERVICE_TASK"));
    let mut facts = facts("");
    facts.jobs = ["5", "6", "7", "8"]
        .map(|key| json!({"jobKey": key, "elementInstanceKey": key, "type": "pay", "state": "CREATED"}))
        .to_vec();
    facts.incidents = vec![json!({
        "elementInstanceKey": "8", "incidentKey": "9", "jobKey": "8", "errorType": "JOB_NO_RETRIES",
    })];
    let instance = instance(tokens.into_iter().chain([failed]).collect());
    let waits = waits(&instance, &facts);
    let told: Vec<(Cause, u64)> = waits.iter().map(|wait| (wait.cause, wait.alike)).collect();
    assert_eq!(told, [(Cause::Incident, 0), (Cause::Job, 2)]);
}

#[test]
fn a_few_finished_ones_are_no_measure() {
    let usual = Usual::of(vec![10, 20], 2);
    assert_eq!(compare(Some(500), usual), None);
    let usual = Usual::of(vec![10, 20, 30], 3);
    assert_eq!(
        compare(Some(500), usual).as_deref(),
        Some("longer than any of 3: half take 20ms, the longest took 30ms")
    );
}

#[test]
fn words_are_quoted_for_a_shell_where_they_must_be() {
    assert_eq!(shell("A-1"), "A-1");
    assert_eq!(shell("A 1"), "'A 1'");
    assert_eq!(shell("it's"), r"'it'\''s'");
    assert_eq!(shell(""), "''");
}
