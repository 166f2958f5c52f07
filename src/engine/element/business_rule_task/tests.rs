use serde_json::json;

use crate::engine::{
    command::{Command, DecisionReference, EvaluateDecision},
    reply::Reply,
    testing::{Fixture, assert_incident, chain, decisions, deploy, document, process},
};

fn rule(attributes: &str, more: &str) -> String {
    let inner = format!(
        "<extensionElements><zeebe:calledDecision decisionId=\"total\" resultVariable=\"sum\"{attributes}/>\
         {more}</extensionElements>"
    );
    process(
        "p",
        &chain(&[
            ("startEvent", "s", ""),
            ("businessRuleTask", "r", &inner),
            ("endEvent", "e", ""),
        ]),
    )
}

fn with(rule: &str, expression: &str) -> Fixture {
    let mut fixture = Fixture::empty();
    let rules = decisions("rules", &[("total", expression)]);
    fixture.accepted(deploy(&[("p.bpmn", rule), ("rules.dmn", &rules)]));
    fixture
}

#[test]
fn the_output_becomes_a_variable_of_the_process() {
    let mut fixture = with(&rule("", ""), "amount * 2");
    let key = fixture.start(json!({"amount": 4}));
    assert!(!fixture.is_active(key));
    assert_eq!(fixture.variables(key), json!({"amount": 4, "sum": 8}));
}

#[test]
fn output_mappings_see_the_result() {
    let mapping =
        "<zeebe:ioMapping><zeebe:output source=\"=sum + 1\" target=\"more\"/></zeebe:ioMapping>";
    let mut fixture = with(&rule("", mapping), "amount * 2");
    let key = fixture.start(json!({"amount": 4}));
    assert_eq!(fixture.variables(key), json!({"amount": 4, "more": 9}));
}

#[test]
fn a_failed_evaluation_is_an_incident_that_can_be_resolved() {
    let mut fixture = with(&rule("", ""), "assert(amount, amount > 1)");
    let key = fixture.start(json!({"amount": 1}));
    let incident = fixture.incident();
    assert_incident(
        &incident,
        (
            "DECISION_EVALUATION_ERROR",
            "r",
            "Expected to evaluate decision 'total', but Assertion failure on evaluate the expression \
             'assert(amount, amount > 1)': The condition is not fulfilled",
        ),
    );
    fixture.set(key, json!({"amount": 2}));
    fixture.resolve(&incident);
    assert_eq!(fixture.variables(key), json!({"amount": 2, "sum": 2}));
}

#[test]
fn a_binding_chooses_the_version() {
    let bound = rule(" bindingType=\"deployment\"", "");
    let mut fixture = with(&bound, "1");
    let newer = decisions("rules", &[("total", "2")]);
    fixture.accepted(deploy(&[("rules.dmn", &newer)]));
    let key = fixture.start(json!({}));
    assert_eq!(fixture.variables(key), json!({"sum": 1}));
    assert!(
        fixture
            .rejected(deploy(&[("other.bpmn", &bound)]))
            .contains("Expected to find decision with id 'total' in current deployment")
    );
    let tagged = rule(" bindingType=\"versionTag\" versionTag=\"v9\"", "");
    fixture.accepted(deploy(&[("p.bpmn", &tagged)]));
    fixture.start(json!({}));
    assert_eq!(
        fixture.incident().error_message,
        "Expected to evaluate decision with id 'total' and version tag 'v9', but no such decision found. To \
         resolve this incident, deploy a decision with the given id and version tag."
    );
}

#[test]
fn a_decision_is_evaluated_by_id_or_key() {
    let mut fixture = with(&rule("", ""), "amount * 2");
    let evaluate = |decision| {
        Command::EvaluateDecision(EvaluateDecision {
            decision,
            variables: document(json!({"amount": 3})),
        })
    };
    let by_id = evaluate(DecisionReference::Id("total".to_owned()));
    let Reply::DecisionEvaluated(evaluation) = fixture.accepted(by_id) else {
        panic!("an evaluation");
    };
    assert_eq!(evaluation.result, Ok(json!(6)));
    let key = evaluation.decision.key;
    fixture.accepted(evaluate(DecisionReference::Key(key)));
    for (reference, expected) in [
        (
            DecisionReference::Id("x".to_owned()),
            "Command 'EVALUATE' rejected with code 'NOT_FOUND': Expected to evaluate decision 'x', but no \
             decision found for id 'x'",
        ),
        (
            DecisionReference::Key(0),
            "Command 'EVALUATE' rejected with code 'NOT_FOUND': Expected to evaluate decision '0', but no \
             decision found for key '0'",
        ),
        (
            DecisionReference::Key(-1),
            "Command 'EVALUATE' rejected with code 'INVALID_ARGUMENT': Expected either a decision id or a \
             valid decision key, but none provided",
        ),
    ] {
        assert_eq!(fixture.rejected(evaluate(reference)), expected);
    }
}
