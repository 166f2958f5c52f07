//! `top`: printed once in a pipe, live on a terminal of any size, and the terminal as it was in the end.

use std::process::Command;

use rexpect::process::WaitStatus;
use rexpect::session::{Options, PtySession, spawn_with_options};

use crate::environment::{Environment, ZCLI};
use crate::servers;

/// Long enough for a busy machine.
const PATIENCE_MS: u64 = 30_000;
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

/// The board on a terminal of this size.
fn board(env: &Environment, rows: u16, columns: u16, variables: &[(&str, &str)]) -> PtySession {
    let mut command: Command = env.command(&[]);
    let line = format!("stty rows {rows} cols {columns}; exec {ZCLI} top --interval 500ms");
    let sized = std::mem::replace(&mut command, Command::new("sh"));
    command.arg("-c").arg(line).env_clear();
    for (name, value) in sized.get_envs() {
        // The terminal's own size counts here.
        if let Some(value) = value
            && name != "COLUMNS"
        {
            command.env(name, value);
        }
    }
    command
        .envs(variables.iter().copied())
        .current_dir(env.path());
    let options = Options::new().timeout_ms(Some(PATIENCE_MS));
    spawn_with_options(command, options).expect("a pty")
}

fn press(session: &mut PtySession, keys: &str) {
    session.send(keys).expect("sent");
    session.flush().expect("flushed");
}

/// The rest of the output and the exit code.
fn end(mut session: PtySession) -> (String, i32) {
    let rest = session.exp_eof().expect("the end");
    match session.process().wait() {
        Ok(WaitStatus::Exited(_, code)) => (rest, code),
        other => panic!("{other:?}"),
    }
}

/// Whether a text sets a colour, other than back to the terminal's own.
fn has_colour(text: &str) -> bool {
    text.split("\u{1b}[")
        .filter_map(|code| code.split_once('m'))
        .filter(|(codes, _)| codes.chars().all(|c| c.is_ascii_digit() || c == ';'))
        .flat_map(|(codes, _)| codes.split(';'))
        .filter_map(|code| code.parse::<u8>().ok())
        .any(|code| matches!(code, 30..=38 | 40..=48 | 90..=107))
}

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
fn it_is_live_at_80_by_24_and_200_by_50_and_restores_the_terminal() {
    let (_server, env) = busy();
    for (rows, columns) in [(24, 80), (50, 200)] {
        let mut session = board(&env, rows, columns, &[]);
        let mut seen = session.exp_string(ENTER).expect("its own screen");
        for word in ["order", "payment", "JOB_NO_RETRIES"] {
            seen += &session.exp_string(word).expect(word);
        }
        assert!(has_colour(&seen), "{seen:?}");
        press(&mut session, "q");
        let (rest, code) = end(session);
        assert_eq!(code, 0);
        assert!(
            rest.contains(LEAVE) && rest.contains(SHOW_CURSOR),
            "{rest:?}"
        );
    }
}

#[test]
fn without_colour_none_is_sent() {
    let (_server, env) = busy();
    let mut session = board(&env, 24, 80, &[("NO_COLOR", "1")]);
    let mut seen = session.exp_string("JOB_NO_RETRIES").expect("the incident");
    press(&mut session, "q");
    let (rest, code) = end(session);
    seen += &rest;
    assert_eq!(code, 0);
    assert!(!has_colour(&seen), "{seen:?}");
}

#[test]
fn a_dumb_terminal_gets_it_once() {
    let (_server, env) = busy();
    let session = board(&env, 24, 80, &[("TERM", "dumb")]);
    let (text, code) = end(session);
    assert_eq!(code, 0);
    assert!(
        text.contains("payment") && !text.contains('\u{1b}'),
        "{text:?}"
    );
}

#[test]
fn ctrl_c_and_a_signal_restore_the_terminal() {
    let (_server, env) = busy();
    let mut session = board(&env, 24, 80, &[]);
    session.exp_string("payment").expect("the board");
    session.send_control('c').expect("sent");
    let (rest, code) = end(session);
    assert_eq!(code, 130);
    assert!(
        rest.contains(LEAVE) && rest.contains(SHOW_CURSOR),
        "{rest:?}"
    );
    let mut session = board(&env, 24, 80, &[]);
    session.exp_string("payment").expect("the board");
    session
        .process_mut()
        .signal(rexpect::process::Signal::SIGTERM)
        .expect("sent");
    let (rest, code) = end(session);
    assert_eq!(code, 130);
    assert!(
        rest.contains(LEAVE) && rest.contains(SHOW_CURSOR),
        "{rest:?}"
    );
}

#[test]
fn another_size_is_drawn_anew() {
    let (_server, env) = busy();
    let mut session = board(&env, 24, 80, &[]);
    session.exp_string("JOB_NO_RETRIES").expect("the board");
    let terminal = session.process().get_file_handle().expect("the pty");
    let sized = Command::new("stty")
        .args(["rows", "50", "cols", "200"])
        .stdin(terminal)
        .status();
    assert!(sized.expect("stty runs").success());
    for word in ["types", "payment", "JOB_NO_RETRIES"] {
        session.exp_string(word).expect(word);
    }
    press(&mut session, "q");
    assert_eq!(end(session).1, 0);
}

#[test]
fn enter_opens_a_command_and_comes_back() {
    let (_server, env) = busy();
    let mut session = board(&env, 24, 80, &[]);
    session.exp_string("JOB_NO_RETRIES").expect("the board");
    press(&mut session, "\r");
    session.exp_string(LEAVE).expect("left");
    session
        .exp_string("zcli stuck --process order")
        .expect("the same as a command");
    session.exp_string("INCIDENT").expect("its findings");
    session.exp_string("press any key").expect("waits");
    press(&mut session, "x");
    session.exp_string(ENTER).expect("back");
    session
        .exp_string("JOB_NO_RETRIES")
        .expect("the board again");
    press(&mut session, "?");
    session.exp_string("shift-tab").expect("the keys");
    // The first one leaves the keys alone.
    press(&mut session, "qq");
    assert_eq!(end(session).1, 0);
}

#[test]
fn a_cluster_that_goes_away_is_told_on_the_board() {
    let (server, env) = busy();
    let mut session = board(&env, 24, 80, &[]);
    session.exp_string("JOB_NO_RETRIES").expect("the board");
    drop(server);
    session.exp_string("trying again").expect("the message");
    press(&mut session, "q");
    assert_eq!(end(session).1, 0);
    let run = env.zcli(&["top"]).code(7);
    assert!(
        run.stderr.contains("could not look at the cluster"),
        "{run:?}"
    );
}
