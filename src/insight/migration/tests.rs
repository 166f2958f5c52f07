//! Mappings of processes that changed.

use std::collections::BTreeMap;

use super::outline::{Loop, Outline, read};
use super::*;

fn process(inside: &str) -> Outline {
    let xml = format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
          <message id="m1" name="paid" />
          <process id="other"><serviceTask id="elsewhere" /></process>
          <process id="p">{inside}</process>
        </definitions>"#
    );
    read(&xml, "p").unwrap()
}

fn task(id: &str, name: &str, job: &str) -> String {
    format!(
        r#"<serviceTask id="{id}" name="{name}"><extensionElements>
        <zeebe:taskDefinition type="{job}" /></extensionElements></serviceTask>"#
    )
}

fn flow(from: &str, to: &str) -> String {
    format!(r#"<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}" />"#)
}

fn mapped(source: &Outline, target: &Outline) -> Vec<(String, String, Because)> {
    let proposal = propose(source, target, &[]);
    let pairs = proposal.pairs.into_iter();
    pairs
        .map(|pair| (pair.source, pair.target, pair.because))
        .collect()
}

fn pair(source: &str, target: &str, because: Because) -> (String, String, Because) {
    (source.to_owned(), target.to_owned(), because)
}

#[test]
fn an_outline_has_types_scopes_meanings_and_neighbours() {
    let outline = process(&format!(
        r#"<startEvent id="s" /><subProcess id="sub">
             <userTask id="u"><extensionElements><zeebe:userTask /></extensionElements></userTask>
             <receiveTask id="r" messageRef="m1"><multiInstanceLoopCharacteristics isSequential="true" /></receiveTask>
           </subProcess>
           <boundaryEvent id="b" attachedToRef="sub"><timerEventDefinition id="td" /></boundaryEvent>
           {}{}"#,
        task("t", "Charge", "payment"),
        flow("s", "t"),
    ));
    assert_eq!(outline.len(), 6, "{:?}", outline.keys());
    assert_eq!(outline["u"].type_name, "USER_TASK");
    assert!(outline["u"].is_camunda_user_task);
    assert_eq!(outline["u"].scope.as_deref(), Some("sub"));
    assert_eq!(outline["r"].repeated, Some(Loop::Sequential));
    assert!(
        outline["r"].meaning.ends_with(" paid"),
        "{}",
        outline["r"].meaning
    );
    assert_eq!(outline["b"].event, "TIMER");
    assert_eq!(outline["b"].attached_to.as_deref(), Some("sub"));
    assert_eq!(outline["t"].meaning, "job payment");
    assert_eq!(outline["t"].before, ["s"]);
    assert!(read("<a", "p").is_err());
    assert!(read("<a/>", "p").is_err());
}

#[test]
fn the_same_id_comes_first_then_meaning_then_place() {
    let old = process(&format!(
        r#"<startEvent id="s" />{}{}{}<endEvent id="e" />{}{}{}{}"#,
        task("a", "A", "same"),
        task("b", "B", "ship"),
        task("c", "C", "old-type"),
        flow("s", "a"),
        flow("a", "b"),
        flow("b", "c"),
        flow("c", "e"),
    ));
    let new = process(&format!(
        r#"<startEvent id="s2" />{}{}{}<endEvent id="e2" />{}{}{}{}"#,
        task("a", "other name", "other"),
        task("b2", "Send it", "ship"),
        task("c2", "Cc", "new-type"),
        flow("s2", "a"),
        flow("a", "b2"),
        flow("b2", "c2"),
        flow("c2", "e2"),
    ));
    assert_eq!(
        mapped(&old, &new),
        [
            pair("a", "a", Because::SameId),
            pair("b", "b2", Because::SameMeaning),
            pair("c", "c2", Because::SamePlace),
        ]
    );
}

#[test]
fn what_is_ambiguous_or_of_another_type_is_left_open() {
    let old = process(&format!("{}{}", task("a", "", "x"), task("b", "", "x")));
    let new = process(&format!("{}{}", task("c", "", "x"), task("d", "", "x")));
    let proposal = propose(&old, &new, &[]);
    assert!(proposal.pairs.is_empty(), "{proposal:?}");
    assert_eq!(proposal.open, ["a", "b"]);
    let given = [("a".to_owned(), "d".to_owned())];
    let helped = propose(&old, &new, &given);
    let to: Vec<_> = helped.mapping();
    assert_eq!(to[0].1, "d");
    assert_eq!(to[1], ("b".to_owned(), "c".to_owned()), "only one is left");
    let user = process(r#"<userTask id="a" />"#);
    assert!(propose(&old, &user, &[]).pairs.is_empty());
}

#[test]
fn a_renamed_scope_takes_its_inside_along() {
    let inside = |scope: &str, id: &str| {
        process(&format!(
            r#"<subProcess id="{scope}" name="Pay">{}</subProcess>"#,
            task(id, "", "payment")
        ))
    };
    let pairs = mapped(&inside("old", "t"), &inside("new", "t2"));
    assert_eq!(pairs[0], pair("old", "new", Because::SameMeaning));
    assert_eq!(pairs[1], pair("t", "t2", Because::SameMeaning));
    let outside = process(&task("t", "", "payment"));
    assert!(
        mapped(&inside("old", "t"), &outside).is_empty(),
        "a scope can't be left"
    );
}

#[test]
fn what_the_engine_would_refuse_is_said_before() {
    let old = process(&format!(
        r#"{}{}<userTask id="u" /><scriptTask id="x" /><endEvent id="end" /><subProcess id="sub"><receiveTask id="r" /></subProcess>"#,
        task("a", "", "x"),
        task("b", "", "x"),
    ));
    let new = process(&format!(
        r#"{}<scriptTask id="u" /><receiveTask id="r" /><subProcess id="sub" />"#,
        task("a", "", "x"),
    ));
    let active: BTreeMap<String, u64> = ["a", "b", "u", "r", "p", "end"]
        .into_iter()
        .zip([3, 2, 1, 1, 4, 1])
        .map(|(id, count)| (id.to_owned(), count))
        .collect();
    let mapping: Vec<(String, String)> = [
        ("a", "a"),
        ("u", "u"),
        ("r", "r"),
        ("x", "nosuch"),
        ("y", "a"),
        ("end", "a"),
    ]
    .map(|(from, to)| (from.to_owned(), to.to_owned()))
    .to_vec();
    let problems = check(&old, &new, &mapping, &active);
    let said = |element: &str| {
        let found = problems.iter().find(|problem| problem.element == element);
        found.map_or("", |problem| &problem.why).to_owned()
    };
    assert_eq!(said("a"), "");
    assert!(said("b").contains("nothing says what it becomes"));
    assert!(said("u").contains("USER_TASK"));
    assert!(said("r").contains("another sub-process"));
    assert!(said("x").contains("nosuch"));
    assert!(said("y").contains("no such element"));
    assert!(said("end").contains("can't be migrated"));
    assert_eq!(problems.len(), 6, "{problems:#?}");
    let active = problems.iter().find(|problem| problem.element == "b");
    assert_eq!(active.map(|problem| problem.active), Some(2));
}
