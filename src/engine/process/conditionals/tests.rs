//! What was measured on Camunda 8.9.0-rc2; the other conformance tests run beside an 8.8.

use serde_json::{Value as Json, json};

use crate::engine::{
    command::{Command, EvaluateConditionals, SetVariables, SetVariablesMode},
    element::testing::{assert_empty, beside, boundary, element, ends, fixture, io, path},
    record::{DEFAULT_TENANT, Key},
    reply::Reply,
    testing::{Fixture, chain, document, service_task},
};

fn condition(expression: &str) -> String {
    filtered(expression, "")
}

/// `changes`: which changes of variables count; empty for all.
fn filtered(expression: &str, changes: &str) -> String {
    let expression = expression.replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "<conditionalEventDefinition><extensionElements><zeebe:conditionalFilter variableEvents=\"{changes}\"/>\
         </extensionElements><condition>{expression}</condition></conditionalEventDefinition>"
    )
}

/// A service task `a` with a boundary event `b` that leads to the end event `f`.
fn task_with(event: &str) -> Fixture {
    let elements = [
        chain(&[("startEvent", "s", "")]),
        service_task("a"),
        event.to_owned(),
        element("endEvent", "e", ""),
        element("endEvent", "f", ""),
        path(&["s", "a", "e"]),
        path(&["b", "f"]),
    ];
    fixture(&elements.concat(), "")
}

fn set_local(fixture: &mut Fixture, element_instance_key: Key, variables: Json) {
    fixture.accepted(Command::SetVariables(SetVariables {
        element_instance_key,
        variables: document(variables),
        mode: SetVariablesMode::Local,
    }));
}

#[test]
fn an_interrupting_boundary_event() {
    let mut fixture = task_with(&boundary("b", "a", &condition("=x > 5")));
    let key = fixture.start(json!({"x": 1}));
    fixture.set(key, json!({"y": 9}));
    fixture.set(key, json!({"x": 3}));
    assert_eq!(fixture.active(key), ["a"]);
    fixture.set(key, json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "s -a b f p");
    assert_empty(&fixture);
}

#[test]
fn a_condition_that_holds_from_the_start() {
    let mut fixture = task_with(&boundary("b", "a", &condition("=x > 5")));
    fixture.start(json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "s -a b f p");
}

#[test]
fn a_non_interrupting_one_happens_with_each_change() {
    let mut fixture = task_with(&beside("b", "a", &condition("=x > 5")));
    let key = fixture.start(json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "s b f");
    fixture.set(key, json!({"x": 8}));
    assert_eq!(ends(&mut fixture), "b f");
    fixture.set(key, json!({"x": 8}));
    fixture.set(key, json!({"x": 2}));
    assert_eq!(ends(&mut fixture), "");
    // The task's own completion comes first.
    fixture.complete("a", json!({"x": 10}));
    assert_eq!(ends(&mut fixture), "a e p");
    assert_empty(&fixture);
}

#[test]
fn only_the_changes_that_count() {
    let mut fixture = task_with(&beside("b", "a", &filtered("=x > 5", "create")));
    let key = fixture.start(json!({"y": 7}));
    fixture.set(key, json!({"x": 8}));
    assert_eq!(ends(&mut fixture), "s b f");
    fixture.set(key, json!({"x": 9}));
    assert_eq!(ends(&mut fixture), "");
    let mut fixture = task_with(&beside("b", "a", &filtered("=x > 5", " update , ")));
    let key = fixture.start(json!({"y": 7}));
    fixture.set(key, json!({"x": 8}));
    assert_eq!(ends(&mut fixture), "s");
    fixture.set(key, json!({"x": 9}));
    assert_eq!(ends(&mut fixture), "b f");
}

#[test]
fn what_cannot_be_evaluated_does_not_hold() {
    let mut fixture = task_with(&boundary("b", "a", &condition("=x")));
    let key = fixture.start(json!({"x": 7}));
    fixture.set(key, json!({"x": "t"}));
    assert!(fixture.incidents().is_empty());
    fixture.set(key, json!({"x": true}));
    assert!(!fixture.is_active(key));
}

#[test]
fn the_last_of_the_file_comes_first_and_interrupts_the_others() {
    let elements = [
        chain(&[("startEvent", "s", "")]),
        service_task("a"),
        boundary("b", "a", &condition("=x > 5")),
        beside("c", "a", &condition("=x > 6")),
        boundary("d", "a", &condition("=x > 4")),
        path(&["s", "a"]),
    ];
    let mut fixture = fixture(&elements.concat(), "");
    let key = fixture.start(json!({"x": 1}));
    fixture.set(key, json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "s -a d p");
}

#[test]
fn a_catch_event_sees_its_own_variables() {
    let content = [io(&[("=x", "l")], &[("=l", "o")]), condition("=l > 5")];
    let elements = chain(&[
        ("startEvent", "s", ""),
        ("intermediateCatchEvent", "c", &content.concat()),
        ("endEvent", "e", ""),
    ]);
    let mut fixture = fixture(&elements, "");
    let key = fixture.start(json!({"x": 1}));
    fixture.set(key, json!({"x": 7}));
    assert_eq!(fixture.active(key), ["c"]);
    let waiting = fixture.instance(key, "c").key;
    set_local(&mut fixture, waiting, json!({"l": 8}));
    assert_eq!(ends(&mut fixture), "s c e p");
    assert_eq!(fixture.variables(key), json!({"x": 7, "o": 8}));
}

#[test]
fn after_an_event_based_gateway() {
    let elements = [
        chain(&[("startEvent", "s", ""), ("eventBasedGateway", "g", "")]),
        element("intermediateCatchEvent", "c", &condition("=x > 5")),
        element("intermediateCatchEvent", "d", &condition("=x > 8")),
        path(&["g", "c"]),
        path(&["g", "d"]),
    ];
    let mut fixture = fixture(&elements.concat(), "");
    let key = fixture.start(json!({"x": 1}));
    fixture.set(key, json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "s g c p");
    assert_empty(&fixture);
}

#[test]
fn what_an_outer_event_ends_is_not_looked_at() {
    let inside = [
        element("startEvent", "s2", ""),
        service_task("a"),
        boundary("ab", "a", &condition("=x > 5")),
        path(&["s2", "a"]),
    ];
    let elements = [
        chain(&[
            ("startEvent", "s", ""),
            ("subProcess", "sp", &inside.concat()),
        ]),
        boundary("sb", "sp", &condition("=x > 5")),
    ];
    let mut outer = fixture(&elements.concat(), "");
    let key = outer.start(json!({"x": 1}));
    outer.set(key, json!({"x": 7}));
    assert_eq!(ends(&mut outer), "s s2 -a -sp sb p");
    // A variable of the inner scope concerns what sees it only.
    let mut inner = fixture(&elements.concat(), "");
    let key = inner.start(json!({"x": 1}));
    let task = inner.instance(key, "a").key;
    set_local(&mut inner, task, json!({"x": 7}));
    assert_eq!(ends(&mut inner), "s s2 -a ab sp p");
}

/// A task beside an event sub-process that starts when `x` is over 5; `start`: its start event's attribute.
fn with_event_sub_process(start: &str) -> Fixture {
    let inside = [
        format!(
            "<startEvent id=\"es\" {start}>{}</startEvent>",
            condition("=x > 5")
        ),
        element("endEvent", "ee", ""),
        path(&["es", "ee"]),
    ];
    let elements = [
        chain(&[("startEvent", "s", "")]),
        service_task("a"),
        path(&["s", "a"]),
        format!(
            "<subProcess id=\"esp\" triggeredByEvent=\"true\">{}</subProcess>",
            inside.concat()
        ),
    ];
    fixture(&elements.concat(), "")
}

#[test]
fn an_interrupting_event_sub_process() {
    let mut fixture = with_event_sub_process("isInterrupting=\"true\"");
    let key = fixture.start(json!({"x": 1}));
    fixture.set(key, json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "s -a es ee esp p");
    fixture.start(json!({"x": 9}));
    assert_eq!(
        ends(&mut fixture),
        "s es ee esp p",
        "the task isn't entered any more"
    );
    assert_empty(&fixture);
}

#[test]
fn a_non_interrupting_event_sub_process() {
    let mut fixture = with_event_sub_process("isInterrupting=\"false\"");
    let key = fixture.start(json!({"x": 6}));
    assert_eq!(ends(&mut fixture), "s es ee esp");
    fixture.set(key, json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "es ee esp");
    assert_eq!(fixture.active(key), ["a"]);
}

#[test]
fn another_tasks_variables() {
    let elements = [
        chain(&[("startEvent", "s", ""), ("parallelGateway", "g", "")]),
        service_task("a"),
        service_task("b"),
        boundary("bb", "b", &condition("=x > 5")),
        path(&["g", "a"]),
        path(&["g", "b"]),
    ];
    let mut fixture = fixture(&elements.concat(), "");
    fixture.start(json!({}));
    fixture.complete("a", json!({"x": 7}));
    assert_eq!(ends(&mut fixture), "s g a -b bb p");
}

fn evaluate(fixture: &mut Fixture, definition: Option<Key>, variables: Json) -> Vec<(Key, Key)> {
    let command = evaluation(definition, variables);
    match fixture.accepted(command) {
        Reply::ConditionalsEvaluated { started, .. } => started,
        other => panic!("{other:?}"),
    }
}

fn evaluation(process_definition_key: Option<Key>, variables: Json) -> Command {
    Command::EvaluateConditionals(EvaluateConditionals {
        process_definition_key,
        variables: document(variables),
        tenant_id: DEFAULT_TENANT.into(),
    })
}

#[test]
fn start_events_are_evaluated_on_demand() {
    let elements = [
        element("startEvent", "cs", &condition("=x > 5")),
        element("startEvent", "ct", &condition("=x > 6")),
        service_task("a"),
        path(&["cs", "a"]),
        path(&["ct", "a"]),
    ];
    let mut fixture = fixture(&elements.concat(), "");
    assert_eq!(evaluate(&mut fixture, None, json!({"x": 1})), []);
    assert_eq!(evaluate(&mut fixture, None, json!({"y": 9})), []);
    let started = evaluate(&mut fixture, None, json!({"x": 7}));
    assert_eq!(started.len(), 2);
    let (definition, instance) = started[0];
    assert_eq!(fixture.variables(instance), json!({"x": 7}));
    let again = evaluate(&mut fixture, Some(definition), json!({"x": 6}));
    assert_eq!(again.len(), 1);
    let rejected = fixture.rejected(evaluation(Some(12345), json!({"x": 6})));
    assert!(
        rejected.ends_with(
            "Expected to evaluate conditional for process definition key '12345', but no such process was found."
        ),
        "{rejected}"
    );
}

#[test]
fn a_new_version_takes_over_the_start_events() {
    let start = element("startEvent", "cs", &condition("=x > 5"));
    let mut fixture = fixture(&start, "");
    let first = evaluate(&mut fixture, None, json!({"x": 7}))[0].0;
    let changed = [start, service_task("a"), path(&["cs", "a"])].concat();
    crate::engine::element::testing::deploy(&mut fixture, "p", &changed, "");
    let started = evaluate(&mut fixture, None, json!({"x": 7}));
    assert_eq!(started.len(), 1);
    assert_ne!(started[0].0, first);
}
