//! On a terminal: colours, prompts, the cursor. A pty stands for it.

use std::process::Command;

use rexpect::session::{Options, PtySession, spawn_with_options};

use crate::environment::Environment;
use crate::servers;

/// Long enough for a busy machine.
const PATIENCE_MS: u64 = 30_000;

pub fn pty(command: Command) -> PtySession {
    let options = Options::new().timeout_ms(Some(PATIENCE_MS));
    spawn_with_options(command, options).expect("a pty")
}

/// The pty's reader takes every byte for a character; this undoes it.
fn utf8(text: &str) -> String {
    let bytes = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("a byte"))
        .collect();
    String::from_utf8(bytes).expect("UTF-8")
}

/// The exit code, after all output was read.
pub fn exit_code(session: &mut PtySession) -> i32 {
    use rexpect::process::WaitStatus;
    match session.process().wait() {
        Ok(WaitStatus::Exited(_, code)) => code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_table_has_colour_and_no_color_takes_it_away() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.start_order();
    let mut session = pty(env.command(&["instance", "list"]));
    let output = session.exp_eof().expect("the end");
    assert!(output.contains("\u{1b}["), "{output:?}");
    assert!(output.contains("ACTIVE"), "{output:?}");
    let mut plain = env.command(&["instance", "list"]);
    plain.env("NO_COLOR", "1");
    let output = pty(plain).exp_eof().expect("the end");
    assert!(!output.contains('\u{1b}'), "{output:?}");
}

#[test]
fn hostile_text_never_reaches_it() {
    let server = crate::hostile::server();
    let env = server.environment();
    for format in ["table", "wide", "json", "jsonl", "yaml", "csv", "name"] {
        let mut command = env.command(&["incident", "list", "-o", format]);
        command.env("NO_COLOR", "1");
        let output = utf8(&pty(command).exp_eof().expect("the end"));
        assert!(output.contains("pwned") || format == "name", "{output:?}");
        for hostile in [
            '\u{1b}',
            '\u{9b}',
            '\u{7}',
            '\u{202e}',
            '\u{200b}',
            '\u{e0041}',
        ] {
            assert!(!output.contains(hostile), "{format}: {output:?}");
        }
    }
}

#[test]
fn hostile_text_never_reaches_a_prompt() {
    let server = crate::hostile::server();
    let env = server.environment();
    let mut command = env.command(&["incident", "resolve"]);
    command.env("NO_COLOR", "1");
    let mut session = pty(command);
    session.exp_string("Which incident?").expect("the list");
    let mut output = session.exp_string("next").expect("the item's end");
    session.send("\r").expect("picked");
    session.flush().expect("flushed");
    output += &session.exp_string("Change a variable?").expect("asked");
    // Prompts move the cursor on their own, so only what the server sent counts.
    for hostile in ["\u{1b}[2J\u{1b}]0;pwned", "\u{202e}", "\u{200b}"] {
        assert!(!utf8(&output).contains(hostile), "{output:?}");
    }
    session.send_control('c').expect("sent");
    session.exp_eof().expect("the end");
    assert_eq!(exit_code(&mut session), 130);
}

#[test]
fn several_objects_are_listed_before_the_question() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let (one, two) = (env.start_order(), env.start_order());
    let mut session = pty(env.command(&["instance", "cancel", &one, &two]));
    session.exp_string(&one).expect("the first");
    session.exp_string(&two).expect("the second");
    session
        .exp_string("ancel 2 process instances?")
        .expect("the question");
    session.send("n").expect("sent");
    session.flush().expect("flushed");
    session
        .exp_string("nothing was changed")
        .expect("the answer");
    session.exp_eof().expect("the end");
    assert_eq!(exit_code(&mut session), 1);
    let shown = env
        .zcli(&["instance", "get", &one, "-o", "json"])
        .ok()
        .json();
    assert_eq!(shown["state"], "ACTIVE");
}

/// An instance with an incident.
fn with_incident(env: &Environment) -> String {
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
    env.zcli(&["incident", "list", "-o", "name"])
        .ok()
        .text()
        .to_owned()
}

#[test]
fn resolving_without_a_key_asks_everything() {
    let server = servers::engine();
    let env = server.environment();
    let key = with_incident(&env);
    let mut session = pty(env.command(&["incident", "resolve", "--wait", "100ms"]));
    session.exp_string("Which incident?").expect("the list");
    session.send("no card").expect("a search");
    session.send("\r").expect("picked");
    session.flush().expect("flushed");
    session.exp_string("JOB_NO_RETRIES").expect("its error");
    session.exp_string("amount = 42").expect("its variables");
    session.exp_string("Change a variable?").expect("asked");
    session.send("amount=43\r").expect("changed");
    session.flush().expect("flushed");
    session
        .exp_string("Change a variable?")
        .expect("asked again");
    session.send("\r").expect("no more");
    session.flush().expect("flushed");
    session.exp_string("Retries of its job").expect("asked");
    session.send("\r").expect("the default");
    session.flush().expect("flushed");
    session.exp_string("esolve incident").expect("asked");
    session.send("y").expect("confirmed");
    session.flush().expect("flushed");
    let same = format!("zcli incident resolve {key} --retries 1 --var amount=43");
    session
        .exp_string(&same)
        .expect("the same without questions");
    session.exp_eof().expect("the end");
    assert_eq!(exit_code(&mut session), 10, "nobody works on the job");
    let value = env
        .zcli(&["variable", "list", "--name", "amount", "--jq", ".[0].value"])
        .ok();
    assert_eq!(value.text(), "43");
    assert_eq!(
        env.zcli(&["incident", "list", "-o", "json"]).ok().stdout,
        "[]\n"
    );
}

#[test]
fn ctrl_c_in_a_question_restores_the_cursor() {
    let server = servers::engine();
    let env = server.environment();
    with_incident(&env);
    let mut command = env.command(&["incident", "resolve"]);
    command.env("NO_COLOR", "1");
    let mut session = pty(command);
    session.exp_string("Which incident?").expect("the list");
    session.exp_string("no card").expect("an item");
    session.send_control('c').expect("sent");
    let rest = session.exp_eof().expect("the end");
    assert!(
        rest.contains("\u{1b}[?25h"),
        "the cursor is shown again: {rest:?}"
    );
    assert_eq!(exit_code(&mut session), 130);
}

#[test]
fn a_long_list_goes_through_the_pager() {
    let server = servers::engine();
    let env = server.environment().with("LINES", "2");
    env.deploy_order();
    let _ = (env.start_order(), env.start_order());
    let mut command = env.command(&["instance", "list"]);
    command.env("PAGER", "sed s/^/paged:/");
    let output = pty(command).exp_eof().expect("the end");
    assert!(output.contains("paged:"), "{output:?}");
    let mut short = env.command(&["instance", "list", "--limit", "1"]);
    short.env("PAGER", "sed s/^/paged:/");
    let output = pty(short).exp_eof().expect("the end");
    assert!(!output.contains("paged:"), "{output:?}");
}
