//! What the examples speak of: processes and decisions on the cluster, files in the folder, keys of what there is.

use std::any::Any;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Child, Command, Stdio};

use axum::Router;

use crate::environment::{Environment, ORDER};
use crate::gallery::{ENDS, model, process, task};
use crate::servers;

/// A worker beside an example, gone with it.
struct Helper(Child);

impl Drop for Helper {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const FORM: &str = r#"{"type": "default", "id": "review", "schemaVersion": 16, "components": [
  {"type": "number", "id": "a", "key": "amount", "label": "Amount"}]}"#;

/// Two versions of `order`, and a process each for a timer, a user task, a decision and work by hand.
pub fn deploy(env: &Environment) {
    let tasks = [("charge", "payment"), ("pay", "pay"), ("ship", "ship")];
    let tasks = tasks.map(|(id, job_type)| task(id, job_type, "")).concat();
    let order = process(
        "order",
        &format!("{ENDS}{tasks}"),
        &["start > charge > pay > ship > end"],
    );
    let timer = r#"<intermediateCatchEvent id="later"><timerEventDefinition><timeDuration>PT30M</timeDuration></timerEventDefinition></intermediateCatchEvent>"#;
    let people = r#"<userTask id="person"><extensionElements><zeebe:userTask/><zeebe:formDefinition formId="review"/></extensionElements></userTask>"#;
    let decision = r#"<businessRuleTask id="decide"><extensionElements><zeebe:calledDecision decisionId="dish" resultVariable="dish"/></extensionElements></businessRuleTask>"#;
    let by_hand = task("hand", "manual-check", "");
    let one = |id: &str, inside: &str, path: &str| process(id, &format!("{ENDS}{inside}"), &[path]);
    let files = [
        ("order.bpmn", order.clone()),
        (
            "order-2.bpmn",
            order.replace("id=\"order\"", "id=\"order\" name=\"Order\""),
        ),
        ("wait.bpmn", one("wait", timer, "start > later > end")),
        ("look.bpmn", one("look", people, "start > person > end")),
        ("dine.bpmn", one("dine", decision, "start > decide > end")),
        ("check.bpmn", one("check", &by_hand, "start > hand > end")),
    ];
    env.file("review.form", FORM);
    env.file("dinner.dmn", include_str!("../../../examples/dinner.dmn"));
    env.zcli(&["deploy", "review.form", "dinner.dmn"]).ok();
    for (name, inside) in files {
        env.file(name, &model(&inside));
        env.zcli(&["deploy", name]).ok();
    }
}

/// The example with what it takes to run it here, and who helps.
pub fn ready(env: &Environment, example: &str) -> (String, Vec<Box<dyn Any>>) {
    let address = |name: &str| {
        let command = env.command(&[]);
        let mut all = command.get_envs();
        let found = all.find(|(known, _)| *known == name);
        found
            .and_then(|(_, value)| value?.to_str())
            .expect("set")
            .to_owned()
    };
    let (grpc, rest) = (address("ZCLI_ADDRESS"), address("ZCLI_REST_ADDRESS"));
    let own = if example.contains("profile add prod") {
        "other"
    } else {
        "prod"
    };
    env.zcli(&[
        "profile",
        "add",
        own,
        "--address",
        &grpc,
        "--rest-address",
        &rest,
    ])
    .ok();
    let (one, two) = orders(env, example);
    files(env, &one);
    let (line, _comment) = example.split_once(" #").unwrap_or((example, ""));
    let mut line = line.trim_end().to_owned();
    for (part, value) in [
        ("2251799813685299", two.as_str()),
        ("--http 9090", "--http 127.0.0.1:0"),
        (" A B", &format!(" {one} {two}")),
        (
            "ZCLI_WEBHOOK_SECRET=...",
            "ZCLI_WEBHOOK_SECRET=whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0",
        ),
    ] {
        line = line.replace(part, value);
    }
    let mut helpers: Vec<Box<dyn Any>> = Vec::new();
    if line.contains("--webhook") {
        // Nobody else hears of the test.
        let receiver = servers::rest(Router::new().fallback(|| async {}));
        let address = format!("--webhook http://{}", receiver.rest);
        line = line.replace("--webhook URL", &address);
        line = line.replace("--webhook https://example.org", &address);
        helpers.push(Box::new(receiver));
    }
    line = with_keys(env, line, &one);
    prelude(env, example);
    let asks = [
        "zcli bulk",
        "instance modify",
        "instance migrate",
        "resolve --group",
    ];
    let is_settled = ["--yes", "--dry-run", "--propose", "--resume"];
    let has = |parts: &[&str]| parts.iter().any(|part| line.contains(part));
    if has(&asks) && !has(&is_settled) {
        line.push_str(" --yes");
    }
    if line.contains("zcli incident resolve ") {
        helpers.push(Box::new(worker(env)));
    }
    (line, helpers)
}

fn text(env: &Environment, arguments: &[&str]) -> String {
    let run = env.zcli(arguments).ok();
    run.text().lines().next().unwrap_or_default().to_owned()
}

/// Starts an instance of `order`.
fn start(env: &Environment) -> String {
    let create = [
        "create-instance",
        "order",
        "--version",
        "1",
        "--var",
        "amount=2000",
        "-o",
        "name",
    ];
    text(env, &create)
}

/// One more incident.
pub fn incident(env: &Environment) -> String {
    let key = start(env);
    let job = env.take_job();
    let fail = [
        "job",
        "fail",
        &job,
        "--retries",
        "0",
        "--error-message",
        "card refused: timeout",
    ];
    env.zcli(&fail).ok();
    key
}

/// Two instances of `order`; a job of theirs has an incident, another waits.
fn orders(env: &Environment, example: &str) -> (String, String) {
    let one = incident(env);
    if example.contains("--count 10") {
        (0..10).for_each(|_| drop(start(env)));
    }
    (one, start(env))
}

fn files(env: &Environment, instance: &str) {
    env.zcli(&["create-instance", "check", "--var", "amount=42"])
        .ok();
    let job = text(
        env,
        &[
            "job",
            "list",
            "--type",
            "manual-check",
            "--state",
            "CREATED",
            "-o",
            "name",
        ],
    );
    for script in ["charge.sh", "page.sh", "page-me.sh"] {
        executable(env, script, "#!/bin/sh\nexit 0\n");
    }
    std::fs::create_dir_all(env.path().join("examples")).expect("a folder");
    std::fs::create_dir_all(env.path().join(".zfunc")).expect("a folder");
    std::fs::create_dir_all(env.path().join(".config/fish/completions")).expect("a folder");
    let python = Command::new("python3").arg("--version").output();
    let worker = match python.is_ok_and(|run| run.status.success()) {
        true => include_str!("../../../examples/worker.py"),
        // `cat` answers a job's line as well.
        false => "#!/bin/sh\nexec cat\n",
    };
    executable(env, "examples/worker.py", worker);
    env.file(
        "workers.yaml",
        "workers:\n  - {type: payment, exec: ./charge.sh}\n  - {type: ship, exec: [cat], lines: true}\n",
    );
    env.file("order.bpmn", &ORDER.replace("\"order\"", "\"other\""));
    env.file("dinner.dmn", include_str!("../../../examples/dinner.dmn"));
    env.file("orders.csv", "n,region\n1,eu\n2,us\n");
    env.file(
        "mixed.jsonl",
        "{\"kind\": \"order\", \"comment\": \"x\", \"n\": 1}\n",
    );
    env.file("payments.csv", "order,amount\no1,3\n");
    env.file("payments.jsonl", "{\"order\": \"o1\", \"amount\": 3}\n");
    env.file(
        "messages.jsonl",
        "{\"event\": \"paid\", \"correlationKey\": \"o1\"}\n",
    );
    env.file("answers.csv", &format!("jobKey,approved\n{job},true\n"));
    env.file(
        "corrections.csv",
        &format!("processInstanceKey,region\n{instance},eu\n"),
    );
    env.file("plan.yaml", "move: {charge: pay}\n");
    env.file(
        "rules.yaml",
        "rules:\n  - when: incidents{process=order} > 0\n",
    );
    env.file(
        "FILE",
        "export ZEEBE_ADDRESS='a.bru-2.zeebe.camunda.io:443'\nexport ZEEBE_CLIENT_ID='i'\nexport ZEEBE_CLIENT_SECRET='s'\n",
    );
}

fn executable(env: &Environment, name: &str, content: &str) {
    let path = env.file(name, content);
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).expect("changed");
}

/// A key or group of an example means nothing here: one that does, of the same kind.
fn with_keys(env: &Environment, line: String, instance: &str) -> String {
    let mut line = line;
    let mut put = |part: &str, value: &dyn Fn() -> String| {
        if line.contains(part) {
            line = line.replace(part, &value());
        }
    };
    put("2251799813685290", &|| {
        text(
            env,
            &["process", "get", "order", "--version", "2", "-o", "name"],
        )
    });
    put("2251799813685258", &|| {
        let key = ".[] | select(.elementId == \"charge\") | .elementInstanceKey";
        text(env, &["instance", "history", instance, "--jq", key])
    });
    let group = || text(env, &["incident", "list", "--group", "-o", "name"]);
    put("424c75aab8", &group);
    put("3f2a", &group);
    put("2251799813685260-1", &|| {
        let dine = [
            "create-instance",
            "dine",
            "--var",
            "degrees=5",
            "--var",
            "guests=3",
        ];
        env.zcli(&dine).ok();
        text(env, &["decision", "instance", "list", "-o", "name"])
    });
    for key in [
        "KEY",
        "2251799813685251",
        "2251799813685260",
        "2251799813685300",
    ] {
        if line.contains(key) {
            let known = key_for(env, &line, instance);
            line = line.replace(key, &known);
        }
    }
    line
}

fn key_for(env: &Environment, line: &str, instance: &str) -> String {
    let of = |process: &str, list: [&str; 2]| {
        env.zcli(&["create-instance", process]).ok();
        text(
            env,
            &[&list[..], &["--process", process, "-o", "name"]].concat(),
        )
    };
    if line.contains("zcli task ") {
        return of("look", ["task", "list"]);
    }
    if line.contains("zcli timer ") {
        return of("wait", ["timer", "list"]);
    }
    if line.contains("zcli incident ") {
        return text(
            env,
            &["incident", "list", "--state", "ACTIVE", "-o", "name"],
        );
    }
    instance.to_owned()
}

/// What was done before the example.
fn prelude(env: &Environment, example: &str) {
    let recorded: &[&str] = &[
        "job",
        "work",
        "--type",
        "payment",
        "--exec",
        "./charge.sh",
        "--record",
        "jobs",
        "--count",
        "1",
    ];
    let before: &[(&str, &[&str])] = &[
        ("zcli job replay", recorded),
        (
            "orders.csv --resume",
            &["bulk", "create", "order", "--from", "orders.csv", "--yes"],
        ),
        (
            "instances{process=order} = 0",
            &["bulk", "cancel", "--process", "order", "--yes"],
        ),
        ("audit show", &["profile", "protect", "prod", "confirm"]),
    ];
    for (part, arguments) in before {
        if example.contains(part) {
            env.zcli(arguments).ok();
        }
    }
    if example.contains("instance migrate --process order --plan") {
        let propose = [
            "instance",
            "migrate",
            "--process",
            "order",
            "--to",
            "order",
            "--propose",
            "-o",
            "yaml",
        ];
        let plan = env.zcli(&propose).ok();
        env.file("plan.yaml", &plan.stdout);
    }
}

/// Works on the payments.
fn worker(env: &Environment) -> Helper {
    let mut work = env.command(&["job", "work", "--type", "payment", "--exec", "true"]);
    work.stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    Helper(work.spawn().expect("it starts"))
}
