//! Completion in the shells themselves: bash, zsh and fish on a terminal, with the scripts that `zcli completion`
//! prints, installed as its help says, against an engine of this binary.
//!
//! A shell that this machine hasn't is `skipped` in the trial's name. The time is taken from the Tab to what the
//! shell shows.

#[path = "../cli/environment.rs"]
#[expect(
    dead_code,
    reason = "shared with the tests of the command line, which use all of it"
)]
mod environment;
#[path = "../cli/servers.rs"]
#[expect(
    dead_code,
    reason = "shared with the tests of the command line, which use all of it"
)]
mod servers;
mod shell;

use std::process::ExitCode;
use std::time::Duration;

use libtest_mimic::{Arguments, Trial};

use environment::{Environment, ORDER};
use servers::Server;
use shell::{Kind, Shell};

/// From the Tab to the answer; a program that isn't optimized starts slower.
const ANSWER_MAX: Duration = Duration::from_millis(if cfg!(debug_assertions) { 500 } else { 100 });
/// The fastest of so many counts: the machine may be busy with other tests.
const TRIES: usize = 20;

/// What is tried in a shell.
type Check = fn(Kind);

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let checks: [(&str, Check); 4] = [
        ("completes_what_there_is", completes_what_there_is),
        ("keeps_words_whole", keeps_words_whole),
        ("answers_from_the_cache", answers_from_the_cache),
        ("waits_for_no_cluster", waits_for_no_cluster),
    ];
    let mut trials = Vec::new();
    for kind in Kind::ALL {
        for (name, check) in checks {
            let name = format!("{}_{name}", kind.name());
            trials.push(match kind.is_here() {
                true => Trial::test(name, move || {
                    check(kind);
                    Ok(())
                }),
                false => {
                    let name = format!("{name} (skipped: no {})", kind.name());
                    Trial::test(name, || Ok(())).with_ignored_flag(true)
                }
            });
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The inside of [`ORDER`] with another process id and job type.
fn process(env: &Environment, id: &str, job_type: &str) {
    let model = ORDER
        .replace("\"order\"", &format!("\"{id}\""))
        .replace("\"payment\"", &format!("\"{job_type}\""));
    env.file("model.bpmn", &model);
    env.zcli(&["deploy", "model.bpmn"]).ok();
    env.zcli(&["create-instance", id]).ok();
}

/// An engine with jobs of several types and an incident; the incident's key.
fn busy() -> (Server, Environment, String) {
    let server = servers::engine();
    let env = server.environment();
    process(&env, "connect", "io.camunda:http-json:1");
    process(&env, "ship", "my type");
    process(&env, "order", "payment");
    let job = env.take_job();
    env.zcli(&["job", "fail", &job, "--retries", "0"]).ok();
    env.start_order();
    let incident = env.zcli(&["incident", "list", "-o", "name"]).ok();
    let incident = incident.text().to_owned();
    (server, env, incident)
}

fn completes_what_there_is(kind: Kind) {
    let (_server, env, incident) = busy();
    env.zcli(&["profile", "add", "prod", "--address", "h:1"])
        .ok();
    let mut shell = Shell::start(kind, &env);
    // The very first Tab, too.
    shell.completes_at_once("zcli incident res", "olve", "<incident><resolve>");
    shell.completes_at_once("zcli profile use pr", "od", "<profile><use><prod>");
    shell.completes_at_once("zcli job list --sta", "te", "<job><list><--state>");
    let ran = format!("<incident><resolve><{incident}>");
    shell.completes("zcli incident resolve ", &incident, &ran);
    shell.completes("zcli create-instance ord", "er", "<create-instance><order>");
    shell.completes(
        "zcli instance list --process sh",
        "ip",
        "<instance><list><--process><ship>",
    );
    shell.completes("zcli job activate pay", "ment", "<job><activate><payment>");
}

fn keeps_words_whole(kind: Kind) {
    let (_server, env, _) = busy();
    env.file("my order.bpmn", ORDER);
    let mut shell = Shell::start(kind, &env);
    shell.completes(
        "zcli job list --type io.camunda:ht",
        "tp-json:1",
        "<job><list><--type><io.camunda:http-json:1>",
    );
    shell.completes(
        "zcli job list --type=io.camunda:",
        "http-json:1",
        "<job><list><--type=io.camunda:http-json:1>",
    );
    shell.completes(
        "zcli job list --type my",
        "type",
        "<job><list><--type><my type>",
    );
    shell.completes(
        "zcli instance list --where 'state = ACTIVE and age > 1h' --process or",
        "der",
        "<instance><list><--where><state = ACTIVE and age > 1h><--process><order>",
    );
    shell.completes_at_once("zcli deploy my", "order.bpmn", "<deploy><my order.bpmn>");
}

fn answers_from_the_cache(kind: Kind) {
    let (server, env, incident) = busy();
    let mut shell = Shell::start(kind, &env);
    let ran = format!("<incident><get><{incident}>");
    shell.completes("zcli incident get ", &incident, &ran);
    drop(server);
    let fastest = fastest(|| shell.completes_at_once("zcli incident get ", &incident, &ran));
    assert!(fastest < ANSWER_MAX, "{fastest:?}");
}

fn waits_for_no_cluster(kind: Kind) {
    // It takes connections and says nothing.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("bound");
    let env = Environment::at(address, address);
    let mut shell = Shell::start(kind, &env);
    let fastest = fastest(|| shell.offers_nothing("zcli incident get "));
    assert!(fastest < ANSWER_MAX, "{fastest:?}");
}

/// The fastest of some tries; no more of them than it takes.
fn fastest(mut tried: impl FnMut() -> Duration) -> Duration {
    let mut fastest = Duration::MAX;
    for _ in 0..TRIES {
        fastest = fastest.min(tried());
        if fastest < ANSWER_MAX {
            break;
        }
    }
    fastest
}
