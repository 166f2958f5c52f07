//! Protected clusters: which verbs change something, and that none of them gets past the protection.

use clap::CommandFactory;
use zcli::cli::Cli;

use crate::environment::Environment;
use crate::servers::{self, Server};

/// What a verb does to a cluster. A new verb has to say so here.
enum Does {
    /// It only asks.
    Asks,
    /// It has nothing to do with a cluster, or only with this machine's own files and engine.
    Local,
    /// It changes something, as with these arguments; `INSTANCE`, `JOB` and so on stand for keys.
    Changes(&'static [&'static str]),
}

use Does::{Asks, Changes, Local};

const VERBS: &[(&str, Does)] = &[
    ("deploy", Changes(&["order.bpmn"])),
    ("create-instance", Changes(&["order"])),
    ("publish-message", Changes(&["paid"])),
    ("instance list", Asks),
    ("instance get", Asks),
    ("instance tree", Asks),
    ("instance explain", Asks),
    ("instance history", Asks),
    ("instance trace", Asks),
    ("instance diff", Asks),
    ("instance create", Changes(&["order"])),
    ("instance cancel", Changes(&["INSTANCE"])),
    (
        "instance modify",
        Changes(&["INSTANCE", "--activate", "charge"]),
    ),
    (
        "instance migrate",
        Changes(&["INSTANCE", "--to", "DEFINITION", "--map", "charge=charge"]),
    ),
    ("process list", Asks),
    ("process get", Asks),
    ("process stats", Asks),
    ("process xml", Asks),
    ("process delete", Changes(&["DEFINITION"])),
    ("job list", Asks),
    ("job get", Asks),
    ("job peek", Asks),
    ("job replay", Local),
    ("job activate", Changes(&["payment"])),
    ("job complete", Changes(&["JOB"])),
    ("job fail", Changes(&["JOB", "--retries", "0"])),
    ("job throw-error", Changes(&["JOB", "--error-code", "E"])),
    ("job update", Changes(&["JOB", "--retries", "5"])),
    (
        "job work",
        Changes(&["--type", "payment", "--count", "1", "--exec", "true"]),
    ),
    ("task list", Asks),
    ("task get", Asks),
    ("task form", Asks),
    ("task assign", Changes(&["TASK", "--to", "ada"])),
    ("task unassign", Changes(&["TASK"])),
    ("task update", Changes(&["TASK", "--priority", "1"])),
    ("task complete", Changes(&["TASK"])),
    ("incident list", Asks),
    ("incident get", Asks),
    ("incident tail", Asks),
    // It takes a terminal to change something with it; what it then does passes the same gate.
    ("incident triage", Asks),
    (
        "incident resolve",
        Changes(&["INCIDENT", "--retries", "1", "--wait", "0"]),
    ),
    // Only on a terminal; what it changes passes the same gate as `incident resolve` and `variable set`.
    ("incident triage", Asks),
    ("variable list", Asks),
    ("variable get", Asks),
    ("variable history", Asks),
    ("variable set", Changes(&["INSTANCE", "amount=1"])),
    ("message publish", Changes(&["paid"])),
    ("message correlate", Changes(&["paid"])),
    ("signal broadcast", Changes(&["stop"])),
    ("stuck", Asks),
    ("bulk create", Changes(&["order", "--from", "rows.csv"])),
    ("bulk publish", Changes(&["paid", "--from", "rows.csv"])),
    ("bulk complete", Changes(&["--from", "jobs.csv"])),
    ("bulk cancel", Changes(&["INSTANCE"])),
    (
        "bulk modify",
        Changes(&["INSTANCE", "--activate", "charge"]),
    ),
    (
        "bulk migrate",
        Changes(&["INSTANCE", "--to", "DEFINITION", "--map", "charge=charge"]),
    ),
    ("bulk resolve", Changes(&["--from", "incidents.csv"])),
    ("bulk set-variables", Changes(&["INSTANCE", "--var", "a=1"])),
    ("bulk list", Local),
    ("batch list", Asks),
    ("batch get", Asks),
    ("batch items", Asks),
    ("batch cancel", Changes(&["1"])),
    ("batch suspend", Changes(&["1"])),
    ("batch resume", Changes(&["1"])),
    ("query save", Local),
    ("query list", Local),
    ("query show", Local),
    ("query remove", Local),
    ("top", Asks),
    ("watch", Asks),
    ("timer list", Asks),
    ("timer fire", Changes(&["1"])),
    ("decision list", Asks),
    ("decision get", Asks),
    ("decision xml", Asks),
    ("decision show", Asks),
    ("decision instance list", Asks),
    ("decision instance get", Asks),
    ("decision evaluate", Changes(&["dish"])),
    ("feel eval", Local),
    ("resource get", Asks),
    ("resource delete", Changes(&["DEFINITION"])),
    ("cluster status", Asks),
    ("clock pin", Changes(&["2030-01-01T00:00:00Z"])),
    ("clock advance", Changes(&["1h"])),
    ("clock reset", Changes(&[])),
    ("profile add", Local),
    ("profile list", Local),
    ("profile use", Local),
    ("profile show", Local),
    ("profile protect", Local),
    ("profile label", Local),
    ("profile remove", Local),
    ("profile import", Local),
    ("profile test", Asks),
    ("doctor", Asks),
    ("audit list", Local),
    ("audit show", Local),
    ("engine start", Local),
    ("engine stop", Local),
    ("engine status", Local),
    ("engine logs", Local),
    ("completion", Local),
];

/// Every verb of the tree: `instance cancel`.
fn verbs() -> Vec<String> {
    fn collect(command: &clap::Command, path: &str, verbs: &mut Vec<String>) {
        let mut below = command.get_subcommands().peekable();
        if below.peek().is_none() {
            verbs.push(path.to_owned());
        }
        for command in below {
            let name = command.get_name();
            let path = if path.is_empty() {
                name.to_owned()
            } else {
                format!("{path} {name}")
            };
            collect(command, &path, verbs);
        }
    }
    let mut verbs = Vec::new();
    collect(&Cli::command(), "", &mut verbs);
    verbs
}

const REVIEW: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.com">
  <bpmn:process id="review" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="look"/>
    <bpmn:userTask id="look"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>
  </bpmn:process>
</bpmn:definitions>
"#;

/// An engine with one of everything, and the keys that the placeholders stand for.
fn cluster() -> (Server, Vec<(&'static str, String)>) {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let instance = env.start_order();
    let job = env.take_job();
    let fail = [
        "job",
        "fail",
        &job,
        "--retries",
        "0",
        "--error-message",
        "no card",
    ];
    env.zcli(&fail).ok();
    env.file("review.bpmn", REVIEW);
    env.zcli(&["deploy", "review.bpmn"]).ok();
    env.zcli(&["create-instance", "review"]).ok();
    let first = |arguments: &[&str]| env.zcli(arguments).ok().text().to_owned();
    let keys = vec![
        ("INSTANCE", instance),
        ("JOB", job),
        ("TASK", first(&["task", "list", "-o", "name"])),
        ("INCIDENT", first(&["incident", "list", "-o", "name"])),
        (
            "DEFINITION",
            first(&["process", "list", "order", "-o", "name"]),
        ),
    ];
    (server, keys)
}

/// An environment whose active profile is this cluster, protected so.
fn protected(server: &Server, level: &str) -> Environment {
    let env = Environment::new();
    let (grpc, rest) = (
        format!("http://{}", server.grpc),
        format!("http://{}", server.rest),
    );
    env.zcli(&[
        "profile",
        "add",
        "prod",
        "--address",
        &grpc,
        "--rest-address",
        &rest,
        "--activate",
    ])
    .ok();
    env.zcli(&["profile", "protect", "prod", level]).ok();
    env
}

fn filled(arguments: &[&str], keys: &[(&str, String)]) -> Vec<String> {
    let key = |word: &str| keys.iter().find(|(name, _)| *name == word);
    arguments
        .iter()
        .map(|word| key(word).map_or_else(|| (*word).to_owned(), |(_, key)| key.clone()))
        .collect()
}

#[test]
fn every_verb_says_what_it_does() {
    let known: Vec<&str> = VERBS.iter().map(|(verb, _)| *verb).collect();
    let verbs = verbs();
    let new: Vec<&String> = verbs
        .iter()
        .filter(|verb| !known.contains(&verb.as_str()))
        .collect();
    assert!(
        new.is_empty(),
        "say in tests/cli/protection.rs whether these change something: {new:?}"
    );
    for verb in known {
        assert!(
            verbs.iter().any(|there| there == verb),
            "`zcli {verb}` is gone"
        );
    }
}

#[test]
fn no_verb_changes_a_cluster_that_is_read_only() {
    let (server, keys) = cluster();
    let before = state(&server.environment());
    let env = protected(&server, "read-only");
    env.file("order.bpmn", crate::environment::ORDER);
    env.file("rows.csv", "amount\n1\n");
    for (name, field, key) in [
        ("jobs.csv", "jobKey", "JOB"),
        ("incidents.csv", "incidentKey", "INCIDENT"),
    ] {
        let [key] = filled(&[key], &keys).try_into().expect("one");
        env.file(name, &format!("{field}\n{key}\n"));
    }
    let mut passed = Vec::new();
    for (verb, does) in VERBS {
        let Changes(arguments) = does else { continue };
        let arguments = filled(arguments, &keys);
        let words: Vec<&str> = verb
            .split(' ')
            .chain(arguments.iter().map(String::as_str))
            .collect();
        let run = env.zcli(&words);
        let told = run.stderr.contains("prod is read-only")
            && run.stderr.contains("zcli profile protect prod confirm");
        if run.code != 4 || !told {
            passed.push((words.join(" "), run));
        }
    }
    assert!(passed.is_empty(), "{passed:#?}");
    assert_eq!(state(&server.environment()), before);
    let listed = env.zcli(&["audit", "list", "-o", "json"]).ok().json();
    let commands: Vec<&str> = listed
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|run| run["command"].as_str())
        .collect();
    assert_eq!(
        commands.len(),
        2,
        "what wasn't sent is no change: {commands:?}"
    );
    env.zcli(&["instance", "list"]).ok();
}

/// All that a change would show in.
fn state(env: &Environment) -> Vec<String> {
    [
        &["instance", "list", "-o", "json"][..],
        &["job", "list", "--state", "ALL", "-o", "json"],
        &["task", "list", "--state", "ALL", "-o", "json"],
        &["incident", "list", "-o", "json"],
        &["variable", "list", "-o", "json"],
        &["process", "list", "-o", "json"],
    ]
    .into_iter()
    .map(|words| env.zcli(words).stdout)
    .collect()
}

#[test]
fn a_protected_address_is_protected_whichever_way_it_came() {
    let server = servers::engine();
    let env = protected(&server, "read-only");
    env.zcli(&["profile", "use", "local"]).ok();
    let address = format!("http://{}", server.grpc);
    let run = env
        .zcli(&["publish-message", "paid", "--address", &address])
        .code(4);
    assert!(run.stderr.contains("prod is read-only"), "{run:?}");
    let other = Environment::at(server.grpc, server.rest).with(
        "ZCLI_CONFIG_DIR",
        &env.path().join("config").display().to_string(),
    );
    other.zcli(&["publish-message", "paid"]).code(4);
}

#[test]
fn confirming_takes_the_clusters_name() {
    let server = servers::engine();
    let env = protected(&server, "confirm");
    let publish = ["publish-message", "paid", "--ttl", "1h"];
    let run = env.zcli(&publish).code(4);
    assert!(run.stderr.contains("--confirm-cluster prod"), "{run:?}");
    env.zcli(&[&publish[..], &["--confirm-cluster", "test"]].concat())
        .code(4);
    env.zcli(&[&publish[..], &["--confirm-cluster", "prod"]].concat())
        .ok();
    env.zcli(&["profile", "label", "prod", "Production EU"])
        .ok();
    let run = env
        .zcli(&[&publish[..], &["--confirm-cluster", "prod"]].concat())
        .code(4);
    assert!(run.stderr.contains("it is called Production EU"), "{run:?}");
    let env = env.with("ZCLI_CONFIRM_CLUSTER", "Production EU");
    env.zcli(&publish).ok();
    env.zcli(&["cluster", "status"]).ok();
}

#[test]
fn protection_is_lifted_on_purpose_only() {
    let server = servers::engine();
    let env = protected(&server, "read-only");
    env.zcli(&["profile", "remove", "prod"]).code(4);
    env.zcli(&["profile", "add", "prod", "--address", "h:1", "--force"])
        .code(4);
    let run = env.zcli(&["cluster", "status"]).ok();
    assert!(run.stderr.contains("[prod]"), "{run:?}");
    assert!(run.stderr.contains("read-only"), "{run:?}");
    let status = env.zcli(&["cluster", "status", "-o", "json"]).ok().json();
    assert_eq!(
        (&status["name"], &status["protection"]),
        (&"prod".into(), &"read-only".into())
    );
    env.zcli(&["profile", "protect", "prod", "off"]).ok();
    env.zcli(&["publish-message", "paid"]).ok();
    env.zcli(&["profile", "remove", "prod"]).ok();
}
