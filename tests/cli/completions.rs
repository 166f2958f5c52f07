//! The committed completion scripts are what the program prints, and it knows what a word stands for. `tests/shells`
//! tries them in the shells.
//!
//! To write them anew after a change: `ZCLI_WRITE_COMPLETIONS=1 cargo test --test cli completions`.

use std::path::Path;
use std::time::{Duration, Instant};

use clap_complete::Shell;
use zcli::cli::completion::script;

use crate::environment::Environment;

const SHELLS: [(Shell, &str); 4] = [
    (Shell::Bash, "zcli.bash"),
    (Shell::Zsh, "_zcli"),
    (Shell::Fish, "zcli.fish"),
    (Shell::PowerShell, "_zcli.ps1"),
];

#[test]
fn are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, name) in SHELLS {
        let file = folder.join(name);
        let fresh = script(shell);
        if std::env::var_os("ZCLI_WRITE_COMPLETIONS").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&file, &fresh).expect("written");
        }
        let committed = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            committed == fresh,
            "completions/{name} is stale; run ZCLI_WRITE_COMPLETIONS=1 cargo test --test cli completions"
        );
    }
}

#[test]
fn the_command_prints_the_same() {
    let printed = Environment::new().zcli(&["completion", "bash"]).ok();
    assert_eq!(printed.stdout, script(Shell::Bash));
}

/// What the program offers a shell for the last of these words.
fn offered(env: &Environment, words: &[&str]) -> Vec<String> {
    let mut command = env.command(&[&["--"], words].concat());
    command.env("ZCLI_COMPLETE", "bash");
    let output = command.output().expect("the program starts");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines().map(str::to_owned).collect()
}

/// The same, once the process in the background has found something.
fn in_the_end(env: &Environment, words: &[&str]) -> Vec<String> {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let found = offered(env, words);
        if !found.is_empty() || Instant::now() > deadline {
            return found;
        }
    }
}

#[test]
fn keys_ids_and_types_are_those_of_their_command() {
    let server = crate::servers::engine();
    let env = server.environment();
    env.deploy_order();
    let instance = env.start_order();
    let job = env.take_job();
    env.zcli(&["job", "fail", &job, "--retries", "0"]).ok();
    let only = |words: &[&str]| in_the_end(&env, words).join(" ");
    let definition = env.zcli(&["process", "list", "-o", "name"]).ok();
    let definition = definition.text();
    assert_eq!(only(&["zcli", "bulk", "cancel", ""]), instance);
    assert_eq!(only(&["zcli", "bulk", "create", ""]), "order");
    assert_eq!(only(&["zcli", "variable", "set", ""]), instance);
    assert_eq!(only(&["zcli", "process", "delete", ""]), definition);
    assert_eq!(only(&["zcli", "process", "stats", ""]), "order");
    assert_eq!(only(&["zcli", "job", "get", ""]), job);
    let to = ["zcli", "instance", "migrate", "1", "--to", ""];
    assert_eq!(only(&to), "order");
    let types = ["zcli", "incident", "list", "--type", "JOB"];
    assert_eq!(only(&types), "JOB_NO_RETRIES");
}

#[test]
fn no_engine_is_started_to_complete() {
    let env = Environment::new();
    assert!(offered(&env, &["zcli", "incident", "resolve", ""]).is_empty());
    env.zcli(&["engine", "status"]).code(5);
}
