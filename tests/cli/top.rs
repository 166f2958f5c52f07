//! `top`: printed once in a pipe, live on a terminal of any size, and the terminal as it was in the end.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::environment::Environment;
use crate::servers;
use crate::talk::{LARGE, SCREENS, SMALL, Talk, coloured, has_colour};

const ENTER: &str = "\u{1b}[?1049h";
const LEAVE: &str = "\u{1b}[?1049l";
const SHOW_CURSOR: &str = "\u{1b}[?25h";

/// An engine with a running instance and an incident.
fn busy() -> (servers::Server, Environment) {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.start_order();
    let job = env.take_job();
    env.zcli(&[
        "job",
        "fail",
        &job,
        "--retries",
        "0",
        "--error-message",
        "no card",
    ])
    .ok();
    env.start_order();
    (server, env)
}

const TOP: [&str; 3] = ["top", "--interval", "500ms"];

#[test]
fn in_a_pipe_it_is_printed_once() {
    let (_server, env) = busy();
    let text = env.zcli(&["top"]).ok().stdout;
    assert!(
        text.starts_with("running 2 (1 with incidents)   open jobs 1"),
        "{text}"
    );
    for word in [
        "Processes",
        "order",
        "Job types",
        "payment",
        "Incidents",
        "JOB_NO_RETRIES",
        "no card",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert!(!text.contains('\u{1b}'), "{text}");
    let totals = env.zcli(&["top", "--once", "--jq", ".totals.running"]).ok();
    assert_eq!(totals.text(), "2");
    let other = env
        .zcli(&["top", "--process", "other", "-o", "json"])
        .ok()
        .json();
    assert_eq!(other["totals"]["running"], 0);
    let csv = env.zcli(&["top", "-o", "csv"]).ok();
    assert!(csv.stdout.starts_with("TIME,RUNNING"), "{csv:?}");
}

#[test]
fn it_is_live_on_every_screen_and_restores_the_terminal() {
    let (server, busy) = busy();
    drop(busy);
    for (size, colour) in SCREENS {
        let env = coloured(server.environment(), colour);
        let mut talk = Talk::start(&env, size, &TOP);
        let mut seen = talk.sees(ENTER);
        for word in ["order", "payment", "JOB_NO_RETRIES"] {
            seen += &talk.sees(word);
        }
        talk.keys("q");
        let (code, rest) = talk.end();
        seen += &rest;
        assert_eq!(has_colour(&seen), colour, "{size:?}: {seen:?}");
        assert_eq!(code, 0);
        assert!(
            rest.contains(LEAVE) && rest.contains(SHOW_CURSOR),
            "{rest:?}"
        );
    }
}

#[test]
fn a_dumb_terminal_gets_it_once() {
    let (_server, env) = busy();
    let env = env.with("TERM", "dumb");
    let (code, text) = Talk::start(&env, SMALL, &TOP).end();
    assert_eq!(code, 0);
    assert!(
        text.contains("payment") && !text.contains('\u{1b}'),
        "{text:?}"
    );
}

/// The board, and after it whether the terminal's settings are those of before, with its exit code. The number of
/// its process comes first.
fn watched(env: &Environment) -> (Talk, rustix::process::Pid) {
    let line = r#"before=$(stty -g); sh -c 'echo "pid $$."; exec "$0" "$@"' "$0" "$@"; code=$?; [ "$before" = "$(stty -g)" ] && echo "restored after $code""#;
    let mut talk = Talk::run(env, SMALL, line, &TOP);
    talk.sees("pid ");
    let number = talk.sees(".").parse().expect("a number");
    let pid = rustix::process::Pid::from_raw(number).expect("a process");
    talk.sees("payment");
    (talk, pid)
}

/// How the board is left.
type Way = fn(&mut Talk, rustix::process::Pid);

#[test]
fn every_way_out_restores_the_terminal() {
    use rustix::process::{Signal, kill_process};
    let (_server, env) = busy();
    let ways: [(&str, u32, Way); 5] = [
        ("q", 0, |talk, _| talk.keys("q")),
        ("escape", 0, |talk, _| talk.keys("\u{1b}")),
        ("Ctrl-C", 130, |talk, _| talk.ctrl_c()),
        ("SIGTERM", 130, |_, pid| {
            kill_process(pid, Signal::TERM).expect("sent");
        }),
        ("SIGTERM after a command", 130, |talk, pid| {
            talk.keys("s");
            talk.sees("press any key");
            kill_process(pid, Signal::TERM).expect("sent");
        }),
    ];
    for (name, code, leave) in ways {
        let (mut talk, pid) = watched(&env);
        leave(&mut talk, pid);
        let (_, rest) = talk.end();
        let restored = format!("restored after {code}");
        assert!(rest.contains(&restored), "{name}: {rest:?}");
        assert!(rest.contains(SHOW_CURSOR), "{name}: {rest:?}");
    }
}

#[test]
fn a_terminal_that_goes_away_ends_it() {
    let (_server, env) = busy();
    let log = env.path().join("code");
    for keys in ["", "t", "s"] {
        // The inner shell outlives the hang-up, to tell. When the outer one goes, the terminal goes with it.
        let line = r#"sh -c 'trap "" HUP; "$0" "$@"; echo $? > code' "$0" "$@"; true"#;
        let mut talk = Talk::run(&env, SMALL, line, &TOP);
        talk.sees("payment");
        talk.keys(keys);
        match keys {
            "t" => drop(talk.sees("Which group?")),
            "s" => drop(talk.sees("press any key")),
            _ => {}
        }
        let shell = talk.0.process_mut();
        shell
            .signal(rexpect::process::Signal::SIGKILL)
            .expect("sent");
        let deadline = Instant::now() + Duration::from_secs(30);
        while std::fs::read_to_string(&log).unwrap_or_default().is_empty() {
            assert!(Instant::now() < deadline, "{keys:?}: it goes on");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(
            std::fs::read_to_string(&log).expect("told"),
            "130\n",
            "{keys:?}"
        );
        std::fs::remove_file(&log).expect("removed");
    }
}

#[test]
fn another_size_is_drawn_anew() {
    let (_server, env) = busy();
    let mut talk = Talk::start(&env, SMALL, &TOP);
    talk.sees("JOB_NO_RETRIES");
    let terminal = talk.0.process().get_file_handle().expect("the pty");
    let sized = Command::new("stty")
        .args(["rows", "50", "cols", "200"])
        .stdin(terminal)
        .status();
    assert!(sized.expect("stty runs").success());
    for word in ["types", "payment", "JOB_NO_RETRIES"] {
        talk.sees(word);
    }
    talk.keys("q");
    assert_eq!(talk.end().0, 0);
}

#[test]
fn enter_opens_a_command_and_comes_back() {
    let (_server, env) = busy();
    let mut talk = Talk::start(&env, SMALL, &TOP);
    talk.sees("JOB_NO_RETRIES");
    talk.keys("\r");
    talk.sees(LEAVE);
    talk.sees("zcli stuck --process order");
    talk.sees("INCIDENT");
    talk.sees("press any key");
    talk.keys("x");
    talk.sees(ENTER);
    talk.sees("JOB_NO_RETRIES");
    talk.keys("?");
    talk.sees("shift-tab");
    // The first one leaves the keys alone.
    talk.keys("qq");
    assert_eq!(talk.end().0, 0);
}

#[test]
fn it_drills_down_to_explain_and_triage_and_comes_back() {
    let (server, busy) = busy();
    drop(busy);
    for (size, colour) in SCREENS {
        let env = coloured(server.environment(), colour);
        let mut talk = Talk::start(&env, size, &TOP);
        talk.sees("JOB_NO_RETRIES");
        // The third panel: the incidents.
        talk.keys("\t\t\r");
        talk.sees(LEAVE);
        talk.sees("zcli instance explain ");
        talk.sees("no card");
        talk.sees("--retries");
        talk.sees("press any key");
        talk.keys("x");
        talk.sees(ENTER);
        talk.sees("JOB_NO_RETRIES");
        talk.keys("t");
        talk.sees(LEAVE);
        talk.sees("zcli incident triage");
        // After the only group: quit.
        talk.chooses("Which group? (1 incidents", 1);
        talk.sees("press any key");
        talk.keys("x");
        talk.sees(ENTER);
        talk.sees("JOB_NO_RETRIES");
        // Ctrl-C ends the triage alone.
        talk.keys("t");
        talk.sees("Which group?");
        talk.sees("Quit");
        talk.ctrl_c();
        talk.sees(SHOW_CURSOR);
        talk.sees("press any key");
        talk.keys("x");
        talk.sees(ENTER);
        talk.sees("JOB_NO_RETRIES");
        talk.keys("q");
        let (code, rest) = talk.end();
        assert_eq!(code, 0, "{size:?}: {rest:?}");
        assert!(rest.contains(LEAVE), "{rest:?}");
    }
}

#[test]
fn a_cluster_that_goes_away_is_told_on_the_board() {
    let (server, env) = busy();
    let mut talk = Talk::start(&env, LARGE, &TOP);
    talk.sees("JOB_NO_RETRIES");
    drop(server);
    talk.sees("trying again");
    talk.keys("q");
    assert_eq!(talk.end().0, 0);
    let run = env.zcli(&["top"]).code(7);
    assert!(
        run.stderr.contains("could not look at the cluster"),
        "{run:?}"
    );
}
