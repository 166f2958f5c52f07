//! Tokens that wait for other tokens, signals, conditions; and crowds of them.

use super::{ENDS, Scene, fold, one_task, process, task};

#[test]
fn a_join_that_never_completes() {
    // One branch ends before the join.
    let elements = format!(
        r#"{ENDS}<parallelGateway id="fork"/><parallelGateway id="join"/><endEvent id="early"/>
        <exclusiveGateway id="ok" default="ok-early"/>{}
        <sequenceFlow id="ok-join" sourceRef="ok" targetRef="join"><conditionExpression xsi:type="tFormalExpression">=ok = true</conditionExpression></sequenceFlow>"#,
        task("pack", "pack", "")
    );
    let scene = Scene::new(&process(
        "order",
        &elements,
        &["start > fork > pack > join > end", "fork > ok > early"],
    ));
    let key = scene.start("order", r#"{"ok": false}"#);
    scene.complete("pack");
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("dead-join"), "join");
    // What moved a moment ago may be known in part only.
    let just_now = scene.run(&["stuck", "--kind", "dead-join", "-o", "json"]);
    assert_eq!(just_now.stdout, "[]\n");
}

fn chosen_tasks() -> String {
    let flow = |task: &str| {
        format!(
            r#"<sequenceFlow id="choose-{task}" sourceRef="choose" targetRef="{task}"><conditionExpression xsi:type="tFormalExpression">=list contains(wanted, "{task}")</conditionExpression></sequenceFlow>{}"#,
            task_of_its_type(task)
        )
    };
    let tasks: String = ["pack", "bill", "gift"].map(flow).concat();
    format!(r#"{ENDS}<inclusiveGateway id="choose"/><inclusiveGateway id="join"/>{tasks}"#)
}

fn task_of_its_type(id: &str) -> String {
    task(id, id, "")
}

#[test]
fn an_inclusive_join_that_waits_for_what_was_chosen() {
    let paths = [
        "start > choose",
        "pack > join > end",
        "bill > join",
        "gift > join",
    ];
    let scene = Scene::new(&process("order", &chosen_tasks(), &paths));
    let key = scene.start("order", r#"{"wanted": ["pack", "bill"]}"#);
    scene.complete("pack");
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("dead-join"), "");
    scene.complete("bill");
    assert_eq!(scene.explained(&key)["waits"], serde_json::json!([]));
}

#[test]
fn an_inclusive_join_that_waits_for_a_dead_one() {
    // One branch ends before `both`, so that `any` waits in vain for what comes out of it.
    let elements = format!(
        r#"{ENDS}<parallelGateway id="fork"/><parallelGateway id="both"/><inclusiveGateway id="any"/>
        <endEvent id="early"/><exclusiveGateway id="ok" default="ok-early"/>{}{}
        <sequenceFlow id="ok-both" sourceRef="ok" targetRef="both"><conditionExpression xsi:type="tFormalExpression">=ok = true</conditionExpression></sequenceFlow>"#,
        task_of_its_type("pack"),
        task_of_its_type("bill")
    );
    let paths = [
        "start > fork > pack > both > any > end",
        "fork > bill > any",
        "fork > ok > early",
    ];
    let scene = Scene::new(&process("order", &elements, &paths));
    let key = scene.start("order", r#"{"ok": false}"#);
    scene.complete("pack");
    scene.complete("bill");
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("dead-join"), "both,any");
}

#[test]
fn a_join_that_waits_for_a_slow_branch() {
    let elements = format!(
        r#"{ENDS}<parallelGateway id="fork"/><parallelGateway id="join"/>{}{}"#,
        task("pack", "pack", ""),
        task("bill", "bill", "")
    );
    let scene = Scene::new(&process(
        "order",
        &elements,
        &["start > fork > pack > join > end", "fork > bill > join"],
    ));
    let key = scene.start("order", "{}");
    scene.complete("pack");
    insta::assert_snapshot!(scene.explain(&key));
    assert_eq!(scene.stuck("dead-join"), "");
}

fn looping() -> String {
    let elements = format!(
        r#"{ENDS}<serviceTask id="pack"><extensionElements><zeebe:taskDefinition type="pack"/></extensionElements>
        <multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item"/></extensionElements></multiInstanceLoopCharacteristics></serviceTask>"#
    );
    process("order", &elements, &["start > pack > end"])
}

#[test]
fn one_of_a_hundred_is_stuck() {
    let scene = Scene::new(&looping());
    let items: Vec<String> = (0..100).map(|item| item.to_string()).collect();
    let key = scene.start("order", &format!(r#"{{"items": [{}]}}"#, items.join(",")));
    scene.fail("pack", "item 0 is broken");
    let jobs = scene.text(&["job", "activate", "pack", "--max-jobs", "99", "-o", "name"]);
    let mut arguments = vec!["job", "complete", "--yes"];
    arguments.extend(jobs.lines());
    scene.run(&arguments);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_crowd_is_told_once_and_the_failed_one_first() {
    let scene = Scene::new(&looping());
    let items: Vec<String> = (0..300).map(|item| item.to_string()).collect();
    let key = scene.start("order", &format!(r#"{{"items": [{}]}}"#, items.join(",")));
    let jobs = scene.text(&["job", "activate", "pack", "--max-jobs", "250", "-o", "name"]);
    let last = jobs.lines().last().expect("a job").to_owned();
    scene.run(&[
        "job",
        "fail",
        &last,
        "--retries",
        "0",
        "--error-message",
        "broken",
    ]);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn an_event_based_gateway() {
    let models = format!(
        r#"<message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=orderId"/></extensionElements></message>{}"#,
        process(
            "order",
            &format!(
                r#"{ENDS}<eventBasedGateway id="what-first"/>
                <intermediateCatchEvent id="paid"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
                <intermediateCatchEvent id="late"><timerEventDefinition><timeDuration>P400D</timeDuration></timerEventDefinition></intermediateCatchEvent>"#
            ),
            &["start > what-first > paid > end", "what-first > late > end"]
        )
    );
    let scene = Scene::new(&models);
    let key = scene.start("order", r#"{"orderId": "A-1"}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_signal_that_nobody_broadcast() {
    let models = format!(
        r#"<signal id="s" name="warehouse open"/>{}"#,
        process(
            "order",
            &format!(
                r#"{ENDS}<intermediateCatchEvent id="wait"><signalEventDefinition signalRef="s"/></intermediateCatchEvent>"#
            ),
            &["start > wait > end"]
        )
    );
    let scene = Scene::new(&models);
    let key = scene.start("order", "{}");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_condition_that_does_not_hold() {
    let elements = format!(
        r#"{ENDS}<intermediateCatchEvent id="wait"><conditionalEventDefinition><condition xsi:type="tFormalExpression">=stock &gt; 0</condition></conditionalEventDefinition></intermediateCatchEvent>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > wait > end"]));
    let key = scene.start("order", r#"{"stock": 0}"#);
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_condition_on_a_value_that_a_search_cuts() {
    let elements = format!(
        r#"{ENDS}<intermediateCatchEvent id="wait"><conditionalEventDefinition><condition xsi:type="tFormalExpression">=count(items) &gt; 9999</condition></conditionalEventDefinition></intermediateCatchEvent>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > wait > end"]));
    let items = vec!["7"; 9_000].join(",");
    let key = scene.start("order", &format!(r#"{{"items": [{items}]}}"#));
    let said = scene.explained(&key);
    let what = said["waits"][0]["what"].as_str().expect("told");
    assert!(what.contains("items is [7,7,7"), "{what}");
}

fn ad_hoc(completion: &str) -> String {
    let elements = format!(
        r#"{ENDS}<adHocSubProcess id="anything"><extensionElements><zeebe:adHoc activeElementsCollection="=first"/></extensionElements>{}{}{completion}</adHocSubProcess>"#,
        task("call", "call", ""),
        task("write", "write", "")
    );
    process("order", &elements, &["start > anything > end"])
}

#[test]
fn an_ad_hoc_sub_process_that_is_not_completed() {
    let condition =
        r#"<completionCondition xsi:type="tFormalExpression">=done = true</completionCondition>"#;
    let scene = Scene::new(&ad_hoc(condition));
    let key = scene.start("order", r#"{"first": ["call"], "done": false}"#);
    scene.complete("call");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn compensation_that_waits_for_its_handler() {
    let elements = format!(
        r#"{ENDS}{}<boundaryEvent id="undo" attachedToRef="book"><compensateEventDefinition id="c1"/></boundaryEvent>
        <serviceTask id="cancel" isForCompensation="true"><extensionElements><zeebe:taskDefinition type="cancel"/></extensionElements></serviceTask>
        <association id="as" associationDirection="One" sourceRef="undo" targetRef="cancel"/>
        <intermediateThrowEvent id="back"><compensateEventDefinition id="c2"/></intermediateThrowEvent>"#,
        task("book", "book", "")
    );
    let scene = Scene::new(&process("order", &elements, &["start > book > back > end"]));
    let key = scene.start("order", "{}");
    scene.complete("book");
    insta::assert_snapshot!(scene.explain(&key));
}

#[test]
fn a_hundred_called_instances_are_summed_up() {
    let caller = process(
        "order",
        &format!(
            r#"{ENDS}<callActivity id="each"><extensionElements><zeebe:calledElement processId="item"/></extensionElements>
            <multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item"/></extensionElements></multiInstanceLoopCharacteristics></callActivity>"#
        ),
        &["start > each > end"],
    );
    let scene = Scene::new(&caller);
    scene.deploy(&one_task("item", "pack"));
    let items: Vec<String> = (0..100).map(|item| item.to_string()).collect();
    let key = scene.start("order", &format!(r#"{{"items": [{}]}}"#, items.join(",")));
    let tree = scene.run(&["instance", "tree", &key, "--children", "2"]);
    insta::assert_snapshot!(fold(&tree.stdout));
    let said = scene.explained(&key);
    assert_eq!(said["waits"][0]["elementId"], "work");
    let notes = said["notes"][0].as_str().expect("a note");
    assert!(notes.ends_with("were not looked at"), "{notes}");
}
