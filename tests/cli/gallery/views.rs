//! The other looks at an instance: tree, history, trace, difference, beginnings of variables.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use super::{ENDS, Scene, fold, one_task, process, task};

/// Two ways behind a gateway: the job `big`, or nothing.
fn two_ways() -> Scene {
    let elements = format!(
        r#"{ENDS}<exclusiveGateway id="choose" default="choose-end"/>{}
        <sequenceFlow id="choose-big" sourceRef="choose" targetRef="big"><conditionExpression xsi:type="tFormalExpression">=amount &gt; 100</conditionExpression></sequenceFlow>"#,
        task("big", "big", "")
    );
    let paths = ["start > choose > end", "big > end"];
    Scene::new(&process("order", &elements, &paths))
}

#[test]
fn a_history_has_jobs_incidents_and_calls() {
    let elements = format!(
        r#"{ENDS}<callActivity id="call"><extensionElements><zeebe:calledElement processId="card"/>
        <zeebe:ioMapping><zeebe:input source="=amount * 2" target="sum"/></zeebe:ioMapping></extensionElements></callActivity>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > call > end"]));
    scene.deploy(&one_task("card", "charge"));
    let key = scene.start("order", r#"{"amount": 21}"#);
    scene.fail("charge", "card refused");
    let card = scene.text(&["instance", "list", "--process", "card", "-o", "name"]);
    let shown = |key: &str| {
        let columns = "ELEMENT,STATE,WHAT";
        let run = scene.run(&["instance", "history", key, "--columns", columns]);
        fold(&run.stdout)
    };
    insta::assert_snapshot!(format!("{}\n{}", shown(&key), shown(&card)));
    let steps = scene
        .run(&["instance", "history", &key, "-o", "json"])
        .json();
    assert_eq!(steps[0]["elementId"], "start");
    assert!(steps[0]["durationMs"].is_i64(), "{steps}");
    assert!(steps[1]["durationMs"].is_null(), "{steps}");
    let one = scene.run(&["instance", "history", &key, "--limit", "1"]);
    assert!(one.stderr.contains("1 more element instances"), "{one:?}");
}

#[test]
fn two_instances_part_where_a_variable_differs() {
    let scene = two_ways();
    let small = scene.start("order", r#"{"amount": 5, "currency": "EUR"}"#);
    let big = scene.start("order", r#"{"amount": 500, "currency": "EUR"}"#);
    scene.fail("big", "too big");
    let run = scene.run(&["instance", "diff", &small, &big]);
    insta::assert_snapshot!(fold(&run.stdout));
    let said = scene
        .run(&["instance", "diff", &small, &big, "-o", "json"])
        .json();
    assert_eq!(said["variables"][0]["name"], "amount");
    assert_eq!(said["sameVariables"], 1);
    scene
        .env
        .zcli(&["instance", "diff", &small, "2251799813699999"])
        .code(5);
}

#[test]
fn a_variables_beginning_follows_from_its_key() {
    let scene = two_ways();
    let key = scene.start("order", r#"{"amount": 500}"#);
    let job = scene.take("big", "w");
    scene.run(&["job", "complete", &job, "--var", "approved=true"]);
    let run = scene.run(&[
        "variable",
        "history",
        &key,
        "--columns",
        "NAME,VALUE,SCOPE,FIRST SET AFTER",
    ]);
    insta::assert_snapshot!(fold(&format!("{}{}", run.stdout, run.stderr)));
    let one = scene.run(&[
        "variable", "history", &key, "--name", "approved", "-o", "json",
    ]);
    let one = one.json();
    assert_eq!(one.as_array().map(Vec::len), Some(1), "{one}");
    assert!(one[0]["notBefore"].is_string(), "{one}");
}

#[test]
fn a_trace_without_following_tells_what_was_and_ends() {
    let scene = two_ways();
    let key = scene.start("order", r#"{"amount": 500}"#);
    scene.fail("big", "too big");
    let run = scene.run(&["instance", "trace", &key, "--columns", "WHAT"]);
    insta::assert_snapshot!(fold(&run.stdout));
}

#[test]
fn a_trace_follows_calls_and_ends_with_the_instance() {
    let elements = format!(
        r#"{ENDS}<callActivity id="call"><extensionElements><zeebe:calledElement processId="card"/></extensionElements></callActivity>"#
    );
    let scene = Scene::new(&process("order", &elements, &["start > call > end"]));
    scene.deploy(&one_task("card", "charge"));
    let key = scene.start("order", "{}");
    let mut following = scene
        .env
        .command(&[
            "instance",
            "trace",
            &key,
            "-f",
            "--interval",
            "10ms",
            "-o",
            "jsonl",
        ])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let stdout = BufReader::new(following.stdout.take().expect("piped"));
    let mut told = Vec::new();
    for line in stdout.lines() {
        let line = line.expect("UTF-8");
        let event: serde_json::Value = serde_json::from_str(&line).expect("JSON");
        let text = |field: &str| event[field].as_str().unwrap_or_default().to_owned();
        let who = match text("elementId") {
            element if element.is_empty() => text("processDefinitionId"),
            element => element,
        };
        if text("event") == "ENTERED" && who == "work" {
            scene.complete("charge");
        }
        told.push(format!("{} {who}", text("event")));
    }
    assert_eq!(following.wait().expect("it ends").code(), Some(0));
    // What happens in one millisecond has no order of its own.
    for expected in [
        "STARTED order",
        "ENTERED call",
        "STARTED card",
        "COMPLETED work",
        "ENDED card",
        "ENDED order",
    ] {
        let times = told.iter().filter(|event| *event == expected).count();
        assert_eq!(times, 1, "{expected}: {told:?}");
    }
    assert_eq!(
        told.last().map(String::as_str),
        Some("ENDED order"),
        "{told:?}"
    );

    let folded = scene.run(&[
        "instance",
        "trace",
        &key,
        "--depth",
        "0",
        "--jq",
        ".processDefinitionId + \" \" + .event",
        "-o",
        "jsonl",
    ]);
    let of_card: Vec<&str> = folded
        .stdout
        .lines()
        .filter(|line| line.starts_with("card"))
        .collect();
    assert_eq!(of_card, ["card STARTED", "card ENDED"]);
}

#[test]
fn a_trace_of_a_cancelled_instance_fails() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    scene.run(&["instance", "cancel", &key]);
    let run = scene.env.zcli(&["instance", "trace", &key, "-f"]).code(1);
    assert!(run.stderr.contains("was terminated"), "{run:?}");
    scene
        .env
        .zcli(&["instance", "trace", "2251799813699999"])
        .code(5);
}

#[test]
fn a_tree_is_json_too() {
    let scene = Scene::new(&one_task("order", "payment"));
    let key = scene.start("order", "{}");
    let tree = scene.run(&["instance", "tree", &key, "-o", "json"]).json();
    assert_eq!(tree["instance"]["elements"][0]["elementId"], "work");
    assert_eq!(scene.text(&["instance", "tree", &key, "-o", "name"]), key);
    scene.complete("payment");
    let ended = scene.run(&["instance", "tree", &key, "--finished"]);
    assert!(ended.stdout.contains("✓ work"), "{ended:?}");
    scene
        .env
        .zcli(&["instance", "tree", "2251799813699999"])
        .code(5);
}

/// The examples in a command's help, with these keys in place of its own.
fn examples(scene: &Scene, command: &[&str], keys: [&str; 2]) -> Vec<Vec<String>> {
    let help = scene.run(&[command, &["--help"]].concat()).stdout;
    let examples = help.lines().filter_map(|line| line.strip_prefix("  zcli "));
    examples
        .map(|line| {
            let line = line
                .replace("2251799813685251", keys[0])
                .replace("2251799813685299", keys[1]);
            // Quoted parts stand at odd places.
            let parts = line.split('\'').enumerate();
            parts
                .flat_map(|(at, part)| match at % 2 {
                    1 => vec![part.to_owned()],
                    _ => part.split_whitespace().map(str::to_owned).collect(),
                })
                .collect()
        })
        .collect()
}

#[test]
fn the_examples_of_the_help_work() {
    let scene = two_ways();
    let keys = ["5", "6"].map(|amount| scene.start("order", &format!("{{\"amount\": {amount}}}")));
    for command in [
        ["instance", "explain"],
        ["instance", "tree"],
        ["instance", "history"],
        ["instance", "trace"],
        ["instance", "diff"],
        ["variable", "history"],
    ] {
        let examples = examples(&scene, &command, [&keys[0], &keys[1]]);
        assert!(examples.len() >= 2, "{command:?}");
        for example in examples {
            let arguments: Vec<&str> = example.iter().map(String::as_str).collect();
            let run = scene.run(&arguments);
            assert!(!run.stdout.is_empty(), "{arguments:?}");
        }
    }
}
