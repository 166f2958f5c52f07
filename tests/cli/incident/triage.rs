//! `incident triage` on a terminal, small and large, with colour and without; editors that misbehave, and
//! somebody else who changes the same variables.

use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use rexpect::session::{Options, PtySession, spawn_with_options};

use super::{deploy, failed_order};
use crate::environment::Environment;
use crate::servers;

/// Long enough for a busy machine.
const PATIENCE_MS: u64 = 60_000;

const SMALL: (u16, u16) = (24, 80);
const LARGE: (u16, u16) = (50, 200);

/// The program on a terminal of so many lines and columns.
fn pty(env: &Environment, (lines, columns): (u16, u16), arguments: &[&str]) -> PtySession {
    let zcli = env.command(arguments);
    let mut command = Command::new("sh");
    let script = format!("stty rows {lines} cols {columns}; exec \"$0\" \"$@\"");
    command.args(["-c", &script]).arg(zcli.get_program());
    command.args(zcli.get_args()).env_clear();
    for (name, value) in zcli.get_envs() {
        if let Some(value) = value.filter(|_| name != "COLUMNS") {
            command.env(name, value);
        }
    }
    command.current_dir(env.path());
    let options = Options::new().timeout_ms(Some(PATIENCE_MS));
    spawn_with_options(command, options).expect("a pty")
}

/// A terminal being talked to.
struct Talk(PtySession);

impl Talk {
    fn start(env: &Environment, size: (u16, u16), flags: &[&str]) -> Talk {
        Talk(pty(env, size, &[&["incident", "triage"], flags].concat()))
    }

    /// Waits for a text; gives what came before it.
    #[track_caller]
    fn sees(&mut self, text: &str) -> String {
        match self.0.exp_string(text) {
            Ok(before) => before,
            Err(error) => panic!("{text:?} is not seen: {error}"),
        }
    }

    fn keys(&mut self, keys: &str) {
        self.0.send(keys).expect("sent");
        self.0.flush().expect("flushed");
    }

    /// Chooses the n-th line (from 0) of the list after this question.
    #[track_caller]
    fn chooses(&mut self, question: &str, n: usize) {
        self.sees(question);
        self.keys(&format!("{}\r", "\u{1b}[B".repeat(n)));
    }

    /// The exit code, and what else was said.
    fn end(mut self) -> (i32, String) {
        use rexpect::process::WaitStatus;
        let rest = self.0.exp_eof().expect("the end");
        match self.0.process().wait() {
            Ok(WaitStatus::Exited(_, code)) => (code, rest),
            other => panic!("{other:?}"),
        }
    }
}

// The lines of "What next?" for an incident with a job.
const RESOLVE: usize = 0;
const EDIT: usize = 1;
const RETRIES: usize = 2;
const SKIP: usize = 4;
const QUIT: usize = 6;
// The lines of "The same for the other ...?".
const THE_SAME: usize = 1;

/// An editor that runs these lines of a shell, with the draft as `$1`.
fn editor(env: Environment, script: &str) -> Environment {
    let path = env.file("editor.sh", &format!("#!/bin/sh\n{script}\n"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("changed");
    let path = path.display().to_string();
    env.with("EDITOR", &path).with("NO_COLOR", "1")
}

/// Orders whose card was declined.
fn declined(env: &Environment, count: u32) {
    env.deploy_order();
    for n in 1..=count {
        failed_order(env, &format!("card {n} declined"));
    }
}

fn amounts(env: &Environment) -> Vec<String> {
    let jq = "[.[].value] | sort | .[]";
    let shown = env.zcli(&["variable", "list", "--name", "amount", "--jq", jq]);
    shown.ok().text().lines().map(str::to_owned).collect()
}

fn left(env: &Environment) -> usize {
    let names = env.zcli(&["incident", "list", "-o", "name"]).ok();
    names.text().lines().count()
}

#[test]
fn one_is_fixed_and_the_others_alike() {
    let server = servers::engine();
    let env = editor(server.environment(), "sed -i 's/42/43/' \"$1\"");
    declined(&env, 3);
    failed_order(&env, "no stock");
    let mut talk = Talk::start(&env, SMALL, &["--verify-for", "50ms"]);
    talk.sees("Which group? (4 incidents");
    talk.sees("3x");
    talk.keys("declined\r");
    talk.sees("same: zcli incident list --group ");
    talk.sees("Which instance? (3 of this group");
    talk.keys("\r");
    talk.sees("JOB_NO_RETRIES");
    talk.sees("0 retries left");
    talk.sees("amount = 42");
    talk.sees("same: zcli instance tree ");
    talk.chooses("What next?", EDIT);
    talk.sees("- amount: 42");
    talk.sees("+ amount: 43");
    talk.sees("Set the variable amount?");
    talk.keys("\r");
    talk.sees("same: zcli variable set ");
    talk.sees(" --var amount=43");
    talk.chooses("What next?", RETRIES);
    talk.sees("Retries of its job (0 left)");
    talk.keys("\u{8}\u{8}3\r");
    talk.chooses("What next?", RESOLVE);
    talk.sees("same: zcli incident resolve ");
    talk.sees("--retries 3");
    talk.sees("waiting");
    talk.chooses("The same for the other 2?", THE_SAME);
    talk.sees("same: zcli incident resolve --group ");
    talk.sees("--retries 3 --var amount=43 --yes");
    talk.sees("2 waiting");
    // The group is through; the other one is skipped.
    talk.sees("Which group? (1 incidents");
    talk.keys("\r");
    talk.chooses("What next?", SKIP);
    talk.sees("No incidents are left: 3 resolved, 1 skipped.");
    assert_eq!(talk.end().0, 0);
    assert_eq!(amounts(&env), ["42", "43", "43", "43"]);
    assert_eq!(left(&env), 1);
    let jobs = env.zcli(&["job", "list", "--jq", "[.[].retries] | sort | tostring"]);
    assert_eq!(jobs.ok().text(), "[0,3,3,3]");
}

#[test]
fn ctrl_c_loses_nothing() {
    let server = servers::engine();
    let env = editor(server.environment(), "sed -i 's/42/43/' \"$1\"");
    declined(&env, 2);
    let mut talk = Talk::start(&env, SMALL, &["--verify-for", "50ms"]);
    talk.sees("Which group?");
    talk.keys("\r");
    talk.sees("Which instance?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("Set the variable amount?");
    talk.0.send_control('c').expect("sent");
    let (code, said) = talk.end();
    assert_eq!(code, 130, "{said}");
    assert!(
        said.contains("go on later with `zcli incident triage`"),
        "{said}"
    );
    assert!(said.contains("\u{1b}[?25h"), "the cursor is back: {said:?}");
    assert_eq!(amounts(&env), ["42", "42"], "nothing was set");
    // The same incident, the same edit.
    let mut talk = Talk::start(&env, SMALL, &["--verify-for", "50ms"]);
    talk.sees("Go on where it ended?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("There is an unfinished edit of it.");
    talk.keys("\r");
    talk.sees("+ amount: 43");
    talk.sees("Set the variable amount?");
    talk.keys("\r");
    talk.chooses("What next?", QUIT);
    let (code, said) = talk.end();
    assert_eq!(code, 0);
    assert!(said.contains("go on later with"), "{said}");
    assert_eq!(amounts(&env), ["42", "43"]);
    // And forgotten when asked to.
    let mut talk = Talk::start(&env, SMALL, &["--restart"]);
    talk.sees("Which group? (2 incidents");
    talk.0.send_control('c').expect("sent");
    assert_eq!(talk.end().0, 130);
}

#[test]
fn somebody_elses_change_is_not_overwritten_unseen() {
    let server = servers::engine();
    let plain = server.environment();
    declined(&plain, 1);
    let instance = plain.zcli(&["instance", "list", "-o", "name"]).ok();
    let instance = instance.text().to_owned();
    // While the editor is open, somebody sets the amount to 50; the second time the editor sees that.
    let zcli = crate::environment::ZCLI;
    let script = format!(
        "if grep -q 42 \"$1\"; then {zcli} variable set {instance} amount=50 other=1 >/dev/null && sed -i 's/42/43/' \"$1\"; else sed -i 's/50/51/' \"$1\"; fi"
    );
    let env = editor(plain, &script);
    let mut talk = Talk::start(&env, LARGE, &["--verify-for", "50ms"]);
    talk.sees("Which group?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("Set the variable amount?");
    talk.keys("\r");
    talk.sees("changed by somebody else");
    talk.sees("- amount: 42");
    talk.sees("+ amount: 50");
    assert_eq!(amounts(&env), ["50"], "theirs is there");
    talk.chooses("What now?", 0);
    talk.sees("- amount: 50");
    talk.sees("+ amount: 51");
    talk.sees("Set the variable amount?");
    talk.keys("\r");
    talk.chooses("What next?", QUIT);
    assert_eq!(talk.end().0, 0);
    assert_eq!(amounts(&env), ["51"]);
}

#[test]
fn an_editor_that_fails_or_writes_no_json_changes_nothing() {
    let server = servers::engine();
    let plain = server.environment();
    declined(&plain, 1);
    // Broken JSON at first; repaired at the second time; the third time it fails.
    let script = "echo >> runs; case $(wc -l < runs | tr -d ' ') in 1) echo '{\"amount\": 4' > \"$1\";; 2) echo '{\"amount\": 44}' > \"$1\";; *) exit 3;; esac";
    let env = editor(plain, script);
    let mut talk = Talk::start(&env, SMALL, &["--verify-for", "50ms"]);
    talk.sees("Which group?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("that is no JSON: ");
    talk.sees("Open it again?");
    talk.keys("\r");
    talk.sees("+ amount: 44");
    talk.sees("Set the variable amount?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("changed nothing");
    talk.sees("3");
    talk.sees("set EDITOR to a program");
    talk.chooses("What next?", QUIT);
    assert_eq!(talk.end().0, 0);
    assert_eq!(amounts(&env), ["44"]);
}

#[test]
fn an_editor_that_is_not_there_is_named() {
    let server = servers::engine();
    let env = server
        .environment()
        .with("EDITOR", "/no/such/editor --wait");
    declined(&env, 1);
    let mut talk = Talk::start(&env, SMALL, &[]);
    talk.sees("Which group?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("the editor `/no/such/editor --wait` changed nothing");
    talk.chooses("What next?", QUIT);
    assert_eq!(talk.end().0, 0);
}

#[test]
fn what_comes_back_is_said_and_asked_for_again() {
    let server = servers::engine();
    let env = server.environment().with("NO_COLOR", "1");
    deploy(
        &env,
        r#"<bpmn:scriptTask id="work"><bpmn:extensionElements>
            <zeebe:script expression="=assert(total, total != null)" resultVariable="r"/>
           </bpmn:extensionElements></bpmn:scriptTask>"#,
    );
    env.zcli(&["create-instance", "p"]).ok();
    let group = env
        .zcli(&["incident", "list", "--group", "-o", "name"])
        .ok();
    let mut talk = Talk::start(
        &env,
        LARGE,
        &["--group", group.text(), "--verify-for", "30s"],
    );
    talk.sees("EXTRACT_VALUE_ERROR");
    talk.sees("no variables");
    talk.chooses("What next?", RESOLVE);
    talk.sees("came-back");
    // The new one, of the same group.
    talk.sees("EXTRACT_VALUE_ERROR");
    talk.sees("What next?");
    talk.0.send_control('c').expect("sent");
    assert_eq!(talk.end().0, 130);
}

#[test]
fn it_looks_right_on_every_terminal() {
    let server = servers::engine();
    let coloured = server.environment();
    declined(&coloured, 2);
    for (size, has_colour) in [(SMALL, true), (SMALL, false), (LARGE, true), (LARGE, false)] {
        let mut env = server.environment();
        if !has_colour {
            env = env.with("NO_COLOR", "1");
        }
        let mut talk = Talk::start(&env, size, &[]);
        talk.sees("Which group?");
        talk.keys("\r");
        talk.sees("Which instance?");
        talk.keys("\r");
        talk.sees("INCIDENT ");
        let screen = talk.sees("What next?");
        assert_eq!(
            screen.contains("\u{1b}[31m"),
            has_colour,
            "{size:?}: {screen:?}"
        );
        let lines = screen.lines().count();
        assert!(
            lines < usize::from(size.0),
            "{lines} lines at {size:?}: {screen}"
        );
        talk.0.send_control('c').expect("sent");
        assert_eq!(talk.end().0, 130);
    }
}

#[test]
fn hostile_text_never_reaches_its_prompts() {
    let server = crate::hostile::server();
    let env = server.environment().with("NO_COLOR", "1");
    let mut talk = Talk::start(&env, SMALL, &[]);
    let mut output = talk.sees("Which group?");
    output += &talk.sees("Quit");
    for hostile in ["\u{1b}[2J", "\u{1b}]0;pwned", "\u{202e}"] {
        assert!(!output.contains(hostile), "{output:?}");
    }
    talk.0.send_control('c').expect("sent");
    assert_eq!(talk.end().0, 130);
}

#[test]
fn without_a_terminal_it_says_what_to_do_instead() {
    let env = Environment::at(servers::nobody(), servers::nobody());
    let run = env.zcli(&["incident", "triage"]).code(2);
    assert!(run.stderr.contains("zcli incident list --group"), "{run:?}");
    assert!(
        run.stderr.contains("zcli incident resolve --group ID"),
        "{run:?}"
    );
}

#[test]
fn a_tail_keeps_its_counters_in_place() {
    use super::fake::{self, Incidents};
    for (size, has_colour) in [(SMALL, true), (LARGE, false)] {
        let incidents = Incidents::default();
        let server = fake::cluster(&incidents);
        let mut env = server.environment();
        if !has_colour {
            env = env.with("NO_COLOR", "1");
        }
        for key in 1..=30 {
            incidents.appears(key, &format!("card {key} declined"), 1);
        }
        let flags = ["--since", "1h", "--interval", "20ms"];
        let mut talk = Talk(pty(
            &env,
            size,
            &[&["incident", "tail", "-f"], flags.as_slice()].concat(),
        ));
        talk.sees("NEW");
        let first = talk.sees("next: zcli incident triage --group");
        assert_eq!(first.contains("\u{1b}["), has_colour, "{first:?}");
        talk.sees("x30");
        incidents.appears(31, "card 31 declined", 1);
        let between = talk.sees("x31");
        assert!(
            !between.contains("NEW"),
            "known ones are quiet: {between:?}"
        );
        talk.0.send_control('c').expect("sent");
        let (code, said) = talk.end();
        assert_eq!(code, 130);
        assert!(said.contains("31 incidents in 1 group "), "{said:?}");
    }
}
