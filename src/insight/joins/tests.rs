use super::*;

/// A process of elements `tag id`, and flows between neighbours of each path.
fn model(elements: &str, paths: &[&str]) -> Model {
    let mut inside = elements.to_owned();
    for path in paths {
        let stops: Vec<&str> = path.split_whitespace().collect();
        for pair in stops.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            inside +=
                &format!(r#"<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}"/>"#);
        }
    }
    let xml = format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">{inside}</process></definitions>"#
    );
    Model::read(&xml, "p").expect("a model")
}

fn seen(active: &[&str], taken: &[&str]) -> Seen {
    let all = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Seen {
        active: all(active),
        is_whole: true,
        taken: all(taken),
        completed: BTreeMap::new(),
    }
}

/// Each waiting join: its id, whether it's dead, who can come.
fn told(model: &Model, seen: &Seen) -> Vec<(String, bool, String)> {
    let joins = waiting(model, seen);
    let told = joins.iter().map(|join| {
        (
            join.gateway.id.clone(),
            join.is_dead,
            join.awaited.join(" "),
        )
    });
    told.collect()
}

fn one(id: &str, is_dead: bool, awaited: &str) -> (String, bool, String) {
    (id.to_owned(), is_dead, awaited.to_owned())
}

const TASKS: &str = r#"<task id="a"/><task id="b"/><task id="c"/>"#;

#[test]
fn a_parallel_join_needs_every_flow() {
    let model = model(
        &format!(r#"{TASKS}<parallelGateway id="join"/><endEvent id="end"/>"#),
        &["a join end", "b join", "c join"],
    );
    let check = |active: &[&str], is_dead, awaited: &str| {
        let seen = seen(active, &["a-join"]);
        assert_eq!(told(&model, &seen), [one("join", is_dead, awaited)]);
    };
    check(&["b", "c"], false, "b c");
    // One can come, and one can't any more.
    check(&["c"], true, "c");
    check(&[], true, "");
    let seen = seen(&["c"], &["a-join"]);
    let lost = waiting(&model, &seen).remove(0).lost;
    assert_eq!(
        lost.iter().map(|flow| flow.id.as_str()).collect::<Vec<_>>(),
        ["b-join"]
    );
}

#[test]
fn an_inclusive_join_waits_for_what_can_come() {
    let model = model(
        &format!(r#"{TASKS}<inclusiveGateway id="join"/><endEvent id="end"/>"#),
        &["a join end", "b join", "c end"],
    );
    let check = |active: &[&str], is_dead, awaited: &str| {
        let seen = seen(active, &["a-join"]);
        assert_eq!(told(&model, &seen), [one("join", is_dead, awaited)]);
    };
    check(&["b", "c"], false, "b");
    check(&["c"], true, "");
}

#[test]
fn who_waits_for_a_dead_join_is_dead() {
    let gateways =
        r#"<parallelGateway id="both"/><inclusiveGateway id="any"/><parallelGateway id="last"/>"#;
    let model = model(
        &format!("{TASKS}{gateways}<task id=\"d\"/>"),
        &["a both any last", "b both", "c any", "d last"],
    );
    let all = |is_dead, awaited: [&str; 3]| {
        [
            one("any", is_dead, awaited[0]),
            one("both", is_dead, awaited[1]),
            one("last", is_dead, awaited[2]),
        ]
    };
    let taken = ["a-both", "c-any", "d-last"];
    let alive = seen(&["b"], &taken);
    assert_eq!(
        told(&model, &alive),
        all(false, ["b both", "b", "b any both"])
    );
    let dead = seen(&[], &taken);
    assert_eq!(told(&model, &dead), all(true, ["both", "", "any"]));
}

#[test]
fn two_that_wait_for_each_other_are_dead() {
    let model = model(
        r#"<task id="a"/><task id="b"/><parallelGateway id="x"/><parallelGateway id="y"/>"#,
        &["a x y", "b y x"],
    );
    let dead = told(&model, &seen(&[], &["a-x", "b-y"]));
    assert_eq!(dead, [one("x", true, "y"), one("y", true, "x")]);
}

#[test]
fn what_was_not_seen_may_come() {
    let model = model(
        r#"<task id="a"/><task id="b"/><parallelGateway id="join"/>"#,
        &["a join", "b join"],
    );
    let mut seen = seen(&[], &["a-join"]);
    seen.is_whole = false;
    assert_eq!(told(&model, &seen), [one("join", false, "")]);
    seen.completed.insert("join".to_owned(), 1);
    assert_eq!(told(&model, &seen), [], "it went on");
}

#[test]
fn tokens_come_out_of_sub_processes_and_over_boundaries_and_links() {
    let elements = r#"<task id="a"/><parallelGateway id="join"/>
        <subProcess id="sub"><task id="inner"/></subProcess>
        <boundaryEvent id="late" attachedToRef="sub"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
        <intermediateThrowEvent id="throw"><linkEventDefinition name="l"/></intermediateThrowEvent>
        <intermediateCatchEvent id="catch"><linkEventDefinition name="l"/></intermediateCatchEvent>"#;
    let model = model(elements, &["a join", "late throw", "catch join"]);
    let seen = seen(&["sub", "inner"], &["a-join"]);
    assert_eq!(told(&model, &seen), [one("join", false, "sub")]);
}

#[test]
fn what_is_behind_in_a_sub_process_does_not_come_again() {
    let elements = r#"<subProcess id="sub"><startEvent id="s"/><parallelGateway id="fork"/><task id="x"/>
        <task id="y"/><parallelGateway id="join"/>
        <subProcess id="event" triggeredByEvent="true"><startEvent id="e"/></subProcess></subProcess>"#;
    let model = model(elements, &["s fork x join", "fork y", "fork join"]);
    // The process's own element is no element of the model.
    let dead = seen(&["p", "sub", "y"], &["x-join"]);
    assert_eq!(told(&model, &dead), [one("join", true, "")]);
}
