//! Timers far away, late, or repeating; and an engine whose clock stands.

use super::{ENDS, Scene, process, task};

fn catching(timer: &str) -> String {
    let elements = format!(
        r#"{ENDS}<intermediateCatchEvent id="rest"><timerEventDefinition>{timer}</timerEventDefinition></intermediateCatchEvent>"#
    );
    process("order", &elements, &["start > rest > end"])
}

#[test]
fn a_timer_that_is_due_next_year() {
    let scene = Scene::new(&catching("<timeDuration>P500D</timeDuration>"));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_timer_that_is_overdue() {
    let scene = Scene::new(&catching("<timeDuration>=wait</timeDuration>"));
    scene.run(&["clock", "pin", "2020-01-01T00:00:00Z"]);
    let key = scene.start("order", r#"{"wait": "PT10M"}"#);
    let said = scene.explained(&key);
    assert_eq!(said["cause"], "OVERDUE");
    let wait = &said["waits"][0];
    assert_eq!(wait["timers"][0]["dueDate"], "2020-01-01T00:10:00.000Z");
    let what = wait["what"].as_str().expect("told");
    assert!(what.starts_with("a timer that was due "), "{what}");
    let next = said["next"].as_array().expect("commands");
    assert!(next.iter().any(|command| command == "zcli cluster status"));
    assert_eq!(scene.stuck("overdue-timer"), "rest");
}

#[test]
fn a_cycle_that_is_overdue_at_the_boundary_of_a_job() {
    let elements = format!(
        r#"{ENDS}{}<boundaryEvent id="remind" attachedToRef="work" cancelActivity="false">
        <timerEventDefinition><timeCycle>R/PT24H</timeCycle></timerEventDefinition></boundaryEvent><endEvent id="reminded"/>"#,
        task("work", "payment", "")
    );
    let scene = Scene::new(&process(
        "order",
        &elements,
        &["start > work > end", "remind > reminded"],
    ));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_date_in_the_far_future() {
    let scene = Scene::new(&catching("<timeDate>=until</timeDate>"));
    let key = scene.start("order", r#"{"until": "2999-01-01T00:00:00Z"}"#);
    let said = scene.explained(&key);
    assert_eq!(said["cause"], "TIMER");
    assert_eq!(
        said["waits"][0]["timers"][0]["dueDate"],
        "2999-01-01T00:00:00.000Z"
    );
}
