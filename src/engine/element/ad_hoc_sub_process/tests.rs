//! What the scenarios on both engines don't say: that a restart between any two steps changes nothing.

use serde_json::json;

use crate::engine::{
    command::{ActivateElements, AdHocResult, Command, CompleteJob, ElementActivation, JobResult},
    testing::{Fixture, chain, document, flow, service_task},
};

fn ad_hoc(extensions: &str, condition: &str) -> Fixture {
    let inner = format!(
        "<extensionElements>{extensions}</extensionElements>{}{}{}{condition}",
        service_task("a"),
        service_task("b"),
        flow("a", "b")
    );
    Fixture::with_process(&chain(&[
        ("startEvent", "s", ""),
        ("adHocSubProcess", "ah", &inner),
        ("endEvent", "e", ""),
    ]))
}

fn element(id: &str) -> ElementActivation {
    ElementActivation {
        element_id: id.to_owned(),
        variables: document(json!({"own": 1})),
    }
}

#[test]
fn chosen_by_an_expression() {
    let mut fixture = ad_hoc(
        "<zeebe:adHoc activeElementsCollection='=[\"a\", \"a\"]' outputCollection=\"all\" outputElement=\"=r\"/>",
        "",
    );
    let key = fixture.start(json!({}));
    assert_eq!(
        fixture.active(key),
        ["ah", "ah#innerInstance", "a", "ah#innerInstance", "a"]
    );
    let jobs = fixture.activate_jobs("a");
    fixture.complete_key(jobs[0].job.key, json!({"r": 1}));
    fixture.complete("b", json!({"r": 2}));
    assert_eq!(fixture.active(key), ["ah", "ah#innerInstance", "a"]);
    fixture.complete_key(jobs[1].job.key, json!({"r": 3}));
    fixture.complete("b", json!({}));
    assert!(!fixture.is_active(key));
    assert_eq!(fixture.variables(key), json!({"all": [2, 3]}));
}

#[test]
fn chosen_by_a_command() {
    let mut fixture = ad_hoc("", "<completionCondition>=done</completionCondition>");
    let key = fixture.start(json!({"done": false}));
    let activate = |elements: &[&str]| {
        Command::ActivateElements(ActivateElements {
            ad_hoc_sub_process_key: fixture.instance(key, "ah").key,
            elements: elements.iter().map(|id| element(id)).collect(),
            cancels_remaining: false,
        })
    };
    let (one, wrong) = (activate(&["a"]), activate(&["a", "b"]));
    assert!(
        fixture
            .rejected(wrong)
            .contains("the given elements [b] do not exist")
    );
    fixture.accepted(one.clone());
    fixture.accepted(one);
    let jobs = fixture.activate_jobs("a");
    fixture.complete_key(jobs[0].job.key, json!({"done": true}));
    fixture.complete("b", json!({}));
    assert!(!fixture.is_active(key));
}

#[test]
fn a_worker_says_when_it_is_over() {
    let mut fixture = ad_hoc("<zeebe:taskDefinition type=\"agent\"/>", "");
    let key = fixture.start(json!({}));
    let answer = |result: AdHocResult, fixture: &mut Fixture| {
        let job_key = fixture.job("agent").key;
        fixture.accepted(Command::CompleteJob(CompleteJob {
            job_key,
            variables: document(json!({"said": 1})),
            result: Some(JobResult::AdHocSubProcess(result)),
        }));
    };
    answer(
        AdHocResult {
            activate_elements: vec![element("a"), element("a")],
            ..AdHocResult::default()
        },
        &mut fixture,
    );
    let jobs = fixture.activate_jobs("a");
    fixture.complete_key(jobs[0].job.key, json!({}));
    assert!(
        !fixture.has_job("agent"),
        "only the end of a path asks again"
    );
    fixture.complete("b", json!({}));
    answer(
        AdHocResult {
            is_completion_condition_fulfilled: true,
            ..AdHocResult::default()
        },
        &mut fixture,
    );
    assert!(fixture.is_active(key), "others still run");
    fixture.complete_key(jobs[1].job.key, json!({}));
    fixture.complete("b", json!({}));
    assert!(!fixture.is_active(key));
}
