//! `incident triage` on a terminal, small and large, with colour and without; editors that misbehave, and
//! somebody else who changes the same variables.

use std::os::unix::fs::PermissionsExt as _;

use super::{deploy, failed_order};
use crate::environment::Environment;
use crate::servers;
use crate::talk::{LARGE, SCREENS, SMALL, Size, Talk, coloured};

/// A triage on a terminal of this size.
fn triage(env: &Environment, size: Size, flags: &[&str]) -> Talk {
    Talk::start(env, size, &[&["incident", "triage"], flags].concat())
}

// The lines of "What next?" for an incident with a job.
const RESOLVE: usize = 0;
const EDIT: usize = 1;
const RETRIES: usize = 2;
const LOOK_AGAIN: usize = 3;
const SKIP: usize = 4;
const SKIP_GROUP: usize = 5;
const QUIT: usize = 6;
// The lines of "The same for the other ...?".
const THE_NEXT: usize = 0;
const THE_SAME: usize = 1;
const THE_GROUPS: usize = 2;
// The lines of "What now?", about somebody else's change.
const MINE: usize = 1;
const THEIRS: usize = 2;

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
    let mut talk = triage(&env, SMALL, &["--verify-for", "50ms"]);
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
    let mut talk = triage(&env, SMALL, &["--verify-for", "50ms"]);
    talk.sees("Which group?");
    talk.keys("\r");
    talk.sees("Which instance?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("Set the variable amount?");
    talk.ctrl_c();
    let (code, said) = talk.end();
    assert_eq!(code, 130, "{said}");
    assert!(
        said.contains("go on later with `zcli incident triage`"),
        "{said}"
    );
    assert!(said.contains("\u{1b}[?25h"), "the cursor is back: {said:?}");
    assert_eq!(amounts(&env), ["42", "42"], "nothing was set");
    // The same incident, the same edit.
    let mut talk = triage(&env, SMALL, &["--verify-for", "50ms"]);
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
    let mut talk = triage(&env, SMALL, &["--restart"]);
    talk.sees("Which group? (2 incidents");
    talk.ctrl_c();
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
    let mut talk = triage(&env, LARGE, &["--verify-for", "50ms"]);
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
fn mine_or_theirs_is_for_the_person_to_say() {
    let server = servers::engine();
    let plain = server.environment();
    declined(&plain, 1);
    let instance = plain.zcli(&["instance", "list", "-o", "name"]).ok();
    // Each time the editor is open, somebody else sets another amount.
    let script = format!(
        "echo >> runs; {} variable set {} amount=$(($(wc -l < runs) * 100)) >/dev/null; echo '{{\"amount\": 43}}' > \"$1\"",
        crate::environment::ZCLI,
        instance.text()
    );
    let env = editor(plain, &script);
    let mut talk = triage(&env, SMALL, &["--verify-for", "50ms"]);
    talk.sees("Which group?");
    talk.keys("\r");
    talk.chooses("What next?", EDIT);
    talk.sees("Set the variable amount?");
    talk.keys("\r");
    talk.sees("+ amount: 100");
    talk.chooses("What now?", MINE);
    talk.sees("same: zcli variable set ");
    talk.sees("What next?");
    assert_eq!(amounts(&env), ["43"]);
    talk.keys(&format!("{}\r", "\u{1b}[B".repeat(EDIT)));
    talk.sees("Nothing was changed.");
    talk.sees("What next?");
    assert_eq!(amounts(&env), ["200"], "theirs, which nobody opposed");
    talk.ctrl_c();
    assert_eq!(talk.end().0, 130);
    // Begun anew, it is seen.
    let mut talk = triage(&env, SMALL, &["--restart", "--verify-for", "50ms"]);
    talk.sees("Which group?");
    talk.keys("\r");
    talk.sees("amount = 200");
    talk.chooses("What next?", EDIT);
    talk.sees("Set the variable amount?");
    talk.keys("\r");
    talk.sees("+ amount: 300");
    talk.chooses("What now?", THEIRS);
    talk.chooses("What next?", QUIT);
    assert_eq!(talk.end().0, 0);
    assert_eq!(amounts(&env), ["300"]);
}

#[test]
fn every_way_leads_where_it_says() {
    let server = servers::engine();
    let env = server.environment().with("NO_COLOR", "1");
    declined(&env, 3);
    failed_order(&env, "no stock");
    let mut talk = triage(&env, LARGE, &["--verify-for", "50ms"]);
    talk.sees("Which group? (4 incidents");
    talk.keys("declined\r");
    // After its three incidents: skip the group.
    talk.chooses("Which instance? (3 of this group", 3);
    talk.sees("Which group? (4 incidents");
    talk.sees("3x (skipped)");
    // Put off, it's after the other, of which the only incident isn't asked for.
    talk.keys("\r");
    talk.sees("no stock");
    talk.chooses("What next?", LOOK_AGAIN);
    talk.sees("no stock");
    talk.chooses("What next?", RETRIES);
    talk.sees("Retries of its job (0 left)");
    talk.keys("\u{8}\u{8}0\r");
    talk.sees("at least 1");
    talk.keys("\u{8}\u{8}2\r");
    talk.sees("What next?");
    talk.sees("(2, now 0)");
    talk.keys(&format!("{}\r", "\u{1b}[B".repeat(SKIP_GROUP)));
    talk.sees("Which group? (4 incidents");
    talk.keys("declined\r");
    talk.sees("Which instance? (3 of this group");
    talk.keys("\r");
    talk.chooses("What next?", RESOLVE);
    talk.chooses("The same for the other 2?", THE_NEXT);
    talk.sees("Which instance? (2 of this group");
    talk.keys("\r");
    talk.chooses("What next?", RESOLVE);
    talk.chooses("The same for the other 1?", THE_GROUPS);
    // After two groups: quit.
    talk.chooses("Which group? (2 incidents", 2);
    let (code, said) = talk.end();
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("go on later with"), "{said}");
    assert_eq!(left(&env), 2);
}

#[test]
fn an_editor_that_fails_or_writes_no_json_changes_nothing() {
    let server = servers::engine();
    let plain = server.environment();
    declined(&plain, 1);
    // Broken JSON at first; repaired at the second time; the third time it fails.
    let script = "echo >> runs; case $(wc -l < runs | tr -d ' ') in 1) echo '{\"amount\": 4' > \"$1\";; 2) echo '{\"amount\": 44}' > \"$1\";; *) exit 3;; esac";
    let env = editor(plain, script);
    let mut talk = triage(&env, SMALL, &["--verify-for", "50ms"]);
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
    let mut talk = triage(&env, SMALL, &[]);
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
    let mut talk = triage(
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
    talk.ctrl_c();
    assert_eq!(talk.end().0, 130);
}

#[test]
fn it_looks_right_on_every_terminal() {
    let server = servers::engine();
    let plain = server.environment();
    declined(&plain, 2);
    for (size, has_colour) in SCREENS {
        let env = coloured(server.environment(), has_colour);
        let mut talk = triage(&env, size, &[]);
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
        talk.ctrl_c();
        assert_eq!(talk.end().0, 130);
    }
}

#[test]
fn hostile_text_never_reaches_its_prompts() {
    let server = crate::hostile::server();
    let env = server.environment().with("NO_COLOR", "1");
    let mut talk = triage(&env, SMALL, &[]);
    let mut output = talk.sees("Which group?");
    output += &talk.sees("Quit");
    for hostile in ["\u{1b}[2J", "\u{1b}]0;pwned", "\u{202e}"] {
        assert!(!output.contains(hostile), "{output:?}");
    }
    talk.ctrl_c();
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
    for (size, has_colour) in SCREENS {
        let incidents = Incidents::default();
        let server = fake::cluster(&incidents);
        let env = coloured(server.environment(), has_colour);
        for key in 1..=30 {
            incidents.appears(key, &format!("card {key} declined"), 1);
        }
        let flags = ["--since", "1h", "--interval", "20ms"];
        let arguments = [&["incident", "tail", "-f"], flags.as_slice()].concat();
        let mut talk = Talk::start(&env, size, &arguments);
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
        talk.ctrl_c();
        let (code, said) = talk.end();
        assert_eq!(code, 130);
        assert!(said.contains("31 incidents in 1 group "), "{said:?}");
    }
}
