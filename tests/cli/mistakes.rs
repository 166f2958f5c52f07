//! Wrong input to every family of verbs: keys that nobody has, flags' values, files that aren't there or are broken.
//! Each is told with its place and the fitting exit code, and nothing is changed.

use serde_json::Value;

use crate::environment::Environment;
use crate::servers;

/// Arguments, the exit code, and what the error says among other things.
type Mistake = (&'static [&'static str], i32, &'static str);

const NOT_FOUND: &[Mistake] = &[
    (&["instance", "get", "5"], 5, "process instance 5"),
    (&["instance", "explain", "5"], 5, "process instance 5"),
    (&["instance", "tree", "5"], 5, "process instance 5"),
    (&["instance", "history", "5"], 5, "process instance 5"),
    (&["instance", "trace", "5"], 5, "process instance 5"),
    (&["instance", "diff", "5", "6"], 5, "process instance 5"),
    (&["instance", "cancel", "5"], 5, "process instance 5"),
    (
        &["instance", "modify", "5", "--move", "a=b"],
        5,
        "process instance 5",
    ),
    (
        &["instance", "migrate", "5", "--to", "6", "--map", "a=b"],
        5,
        "process instance 5",
    ),
    (&["job", "get", "5"], 5, "job 5"),
    (&["job", "complete", "5"], 5, "job 5"),
    (&["job", "fail", "5", "--retries", "1"], 5, "job 5"),
    (
        &["job", "throw-error", "5", "--error-code", "E"],
        5,
        "job 5",
    ),
    (&["job", "update", "5", "--retries", "1"], 5, "job 5"),
    (&["task", "get", "5"], 5, "user task 5"),
    (&["task", "complete", "5"], 5, "user task 5"),
    (&["task", "assign", "5", "--to", "me"], 5, "user task 5"),
    (&["incident", "get", "5"], 5, "incident 5"),
    (&["incident", "resolve", "5"], 5, "incident 5"),
    (
        &["incident", "resolve", "--group", "ffff", "--yes"],
        5,
        "group ffff",
    ),
    (&["variable", "get", "5"], 5, "variable 5"),
    (&["variable", "history", "5"], 5, "process instance 5"),
    (&["variable", "set", "5", "a=1"], 5, "variables of 5"),
    (&["timer", "fire", "5"], 5, "timer 5"),
    (&["decision", "get", "nope"], 5, "decision nope"),
    (
        &["decision", "instance", "get", "5-1"],
        5,
        "decision instance 5-1",
    ),
    (&["batch", "get", "5"], 5, "batch operation 5"),
    (&["process", "get", "nope"], 5, "process nope"),
    (&["process", "stats", "nope"], 5, "process nope"),
    (&["process", "delete", "5"], 5, "process definition 5"),
    (&["resource", "delete", "5"], 5, "resource 5"),
    (&["create-instance", "nope"], 5, "instance of nope"),
    (&["audit", "show", "77"], 5, "run 77"),
    (&["query", "show", "nope"], 5, "\"nope\""),
    (&["profile", "use", "nope"], 5, "\"nope\""),
];

const USAGE: &[Mistake] = &[
    (&["instance", "cancel", "x"], 2, "`x` is not a key"),
    (&["instance", "list", "--limit", "x"], 2, "--limit"),
    (
        &["instance", "list", "--where", "state ="],
        2,
        "a value is expected",
    ),
    (&["instance", "list", "--where", "nope = 1"], 2, "`nope`"),
    (&["instance", "list", "--jq", ".["], 2, "--jq"),
    (&["instance", "list", "--columns", "NOPE"], 2, "`NOPE`"),
    (&["instance", "list", "--export", "x.nope"], 2, "--export"),
    (&["job", "fail", "5", "--retries=-1"], 2, "--retries"),
    (&["job", "work", "--type", "payment"], 2, "--exec"),
    (&["publish-message", "m", "--ttl", "x"], 2, "--ttl"),
    (&["incident", "list", "--group", "zzz"], 2, "--group"),
    (&["incident", "tail", "--since", "x"], 2, "--since"),
    (&["stuck", "--kind", "nope"], 2, "--kind"),
    (&["top", "--interval", "x", "--once"], 2, "--interval"),
    (&["watch", "--when", "incidents >", "--check"], 2, "--when"),
    (
        &["query", "save", "q", "state = "],
        2,
        "a value is expected",
    ),
    (&["feel", "eval", "1 +"], 2, "1 +"),
    (&["completion", "nope"], 2, "nope"),
    (
        &["create-instance", "order", "--variables", "{\"a\": "],
        2,
        "line 1 column 6",
    ),
    (
        &["create-instance", "order", "--var", "novalue"],
        2,
        "--var novalue",
    ),
    (&["bulk", "create", "order", "--yes"], 2, "--from"),
];

const FILES: &[Mistake] = &[
    (&["--profile", "nope", "job", "list"], 3, "\"nope\""),
    (&["deploy", "no.bpmn"], 3, "no.bpmn"),
    (
        &["create-instance", "order", "--variables", "@no.json"],
        3,
        "no.json",
    ),
    (&["watch", "--rules", "no.yaml", "--check"], 3, "no.yaml"),
    (
        &["job", "work", "--config", "no.yaml", "--check"],
        3,
        "no.yaml",
    ),
    (
        &["job", "work", "--type", "t", "--exec", "no-program"],
        3,
        "no-program",
    ),
    (&["job", "replay", "no", "--exec", "true"], 3, "no"),
    (
        &["bulk", "create", "order", "--from", "no.csv", "--yes"],
        3,
        "no.csv",
    ),
    (
        &["instance", "modify", "5", "--plan", "no.yaml"],
        3,
        "no.yaml",
    ),
    (&["decision", "evaluate", "no.dmn"], 3, "no.dmn"),
    (
        &["deploy", "cut.bpmn"],
        6,
        "'cut.bpmn': Fatal Error: URI=null Line=3",
    ),
    (
        &["create-instance", "order", "--variables", "@broken.yaml"],
        2,
        "line 2",
    ),
    (
        &["create-instance", "order", "--variables", "@broken.json"],
        2,
        "line 2 column 1",
    ),
    (
        &["instance", "modify", "5", "--plan", "broken.yaml"],
        2,
        "line 2",
    ),
    (
        &["instance", "migrate", "5", "--plan", "broken.yaml"],
        2,
        "line 2",
    ),
    (
        &["watch", "--rules", "rules.yaml", "--check"],
        3,
        "rules.yaml:3:5",
    ),
    (
        &["job", "work", "--config", "workers.yaml", "--check"],
        3,
        "workers.yaml:2:",
    ),
    (
        &["job", "replay", "broken.json", "--exec", "true"],
        3,
        "line 2 column 1",
    ),
    (
        &["bulk", "create", "order", "--from", "ragged.csv", "--yes"],
        2,
        "line 3",
    ),
    (
        &["bulk", "create", "order", "--from", "open.csv", "--yes"],
        2,
        "line 2: a quote",
    ),
    (
        &["bulk", "create", "order", "--from", "twice.csv", "--yes"],
        2,
        "twice.csv",
    ),
    (
        &["bulk", "create", "order", "--from", "broken.jsonl", "--yes"],
        2,
        "line 2",
    ),
    (
        &["bulk", "cancel", "--from", "ragged.csv", "--yes"],
        2,
        "line 2",
    ),
];

fn write_files(env: &Environment) {
    for (name, content) in [
        (
            "cut.bpmn",
            "<?xml version=\"1.0\"?>\n<definitions\n  xmlns=\"x\">",
        ),
        ("broken.yaml", "a: [1\nb: 2\n"),
        ("broken.json", "{\"a\": 1,\n}"),
        (
            "rules.yaml",
            "rules:\n  - when: incidents > 5\n    nope: 1\n",
        ),
        (
            "workers.yaml",
            "workers:\n  - {type: payment, exec: ./no.sh}\n",
        ),
        ("ragged.csv", "a,b\n1,2\n3\n"),
        ("open.csv", "a,b\n1,\"2\n3,4\n"),
        ("twice.csv", "a,a\n1,2\n"),
        ("broken.jsonl", "{\"a\": 1}\n{\"b\": \n"),
    ] {
        env.file(name, content);
    }
}

#[test]
fn each_is_told_with_its_place_and_changes_nothing() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.start_order();
    write_files(&env);
    let state = || -> Vec<Value> {
        let lists = [["instance", "list"], ["job", "list"], ["process", "list"]];
        let shown = |list: [&str; 2]| env.zcli(&[&list[..], &["-o", "json"]].concat()).ok().json();
        lists.map(shown).to_vec()
    };
    let before = state();
    let mut wrong = Vec::new();
    for (arguments, code, said) in [NOT_FOUND, USAGE, FILES].concat() {
        let run = env.zcli(arguments);
        if run.code != code || !run.stderr.contains(said) || !run.stdout.is_empty() {
            wrong.push(format!(
                "{arguments:?}: not {code} and {said:?} but {run:#?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(state(), before);
}
