//! User tasks, and who should do them.

use super::{ENDS, Scene, process};

fn asking(assignment: &str) -> String {
    let elements = format!(
        r#"{ENDS}<userTask id="approve"><extensionElements><zeebe:userTask/>{assignment}</extensionElements></userTask>"#
    );
    process("order", &elements, &["start > approve > end"])
}

#[test]
fn a_task_without_candidates() {
    let scene = Scene::new(&asking(""));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_task_for_a_group() {
    let assignment = r#"<zeebe:assignmentDefinition candidateGroups="accounting, sales" candidateUsers="ada"/>
        <zeebe:taskSchedule dueDate="2020-01-01T00:00:00Z"/>"#;
    let scene = Scene::new(&asking(assignment));
    let key = scene.start("order", "{}");
    let said = scene.explain(&key);
    // How long ago its due date was grows with the calendar.
    let said = regex::Regex::new(r"\d+y( \d+d)? ago")
        .expect("a pattern")
        .replace_all(&said, "YEARS ago")
        .into_owned();
    insta::assert_snapshot!(said);
}

#[test]
fn a_task_that_someone_has() {
    let scene = Scene::new(&asking(
        r#"<zeebe:assignmentDefinition candidateGroups="accounting"/>"#,
    ));
    let key = scene.start("order", "{}");
    let task = scene.text(&["task", "list", "-o", "name"]);
    scene.run(&["task", "assign", &task, "--to", "grace"]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_task_listener_that_nobody_runs() {
    let elements = format!(
        r#"{ENDS}<userTask id="approve"><extensionElements><zeebe:userTask/>
        <zeebe:taskListeners><zeebe:taskListener eventType="creating" type="notify"/></zeebe:taskListeners></extensionElements></userTask>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > approve > end"]));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_task_that_is_a_job() {
    let elements = format!(r#"{ENDS}<userTask id="approve"/>"#);
    let scene = Scene::new(&process("order", &elements, &["start > approve > end"]));
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}
