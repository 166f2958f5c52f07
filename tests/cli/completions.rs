//! The committed completion scripts are what the program prints.
//!
//! To write them anew after a change: `ZCLI_WRITE_COMPLETIONS=1 cargo test --test cli completions`.

use std::path::Path;

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

/// What bash offers after these words; the last one is what is typed so far.
#[cfg(unix)]
fn offered(env: &Environment, words: &[&str]) -> (Vec<String>, std::time::Duration) {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let script = format!(
        "zcli() {{ {} \"$@\"; }}\nsource <(zcli completion bash)\nCOMP_WORDS=({})\nCOMP_CWORD={}\nCOMP_TYPE=9\n_clap_complete_zcli zcli '{}' ''\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"",
        crate::environment::ZCLI,
        quoted.join(" "),
        words.len() - 1,
        words.last().expect("a word"),
    );
    let mut shell = std::process::Command::new("bash");
    shell
        .args(["--norc", "-c", &script])
        .env_clear()
        .current_dir(env.path());
    for (name, value) in env.command(&[]).get_envs() {
        shell.env(name, value.expect("set"));
    }
    let started = std::time::Instant::now();
    let output = shell.output().expect("bash");
    let took = started.elapsed();
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = text.lines().map(|line| line.trim().to_owned());
    (lines.filter(|line| !line.is_empty()).collect(), took)
}

/// The same, once the process in the background has found something.
#[cfg(unix)]
fn values_in_the_end(env: &Environment, words: &[&str]) -> Vec<String> {
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    loop {
        let (mut found, _) = offered(env, words);
        found.retain(|word| !word.starts_with('-'));
        if !found.is_empty() || std::time::Instant::now() > deadline {
            return found;
        }
    }
}

#[cfg(unix)]
#[test]
fn bash_completes_verbs_flags_and_profiles() {
    let env = Environment::new();
    env.zcli(&["profile", "add", "prod", "--address", "h:1"])
        .ok();
    assert_eq!(offered(&env, &["zcli", "incident", "res"]).0, ["resolve"]);
    let (profiles, _) = offered(&env, &["zcli", "profile", "use", ""]);
    assert!(
        profiles.contains(&"prod".to_owned()) && profiles.contains(&"local".to_owned()),
        "{profiles:?}"
    );
    assert_eq!(
        offered(&env, &["zcli", "job", "list", "--profile", "pr"]).0,
        ["prod"]
    );
}

#[cfg(unix)]
#[test]
fn bash_completes_what_is_on_the_cluster() {
    let server = crate::servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
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
    let incident = env
        .zcli(&["incident", "list", "-o", "name"])
        .ok()
        .text()
        .to_owned();
    let incidents = ["zcli", "incident", "resolve", ""];
    assert_eq!(values_in_the_end(&env, &incidents), [incident.as_str()]);
    assert_eq!(
        values_in_the_end(&env, &["zcli", "instance", "cancel", "22"]),
        [key]
    );
    assert_eq!(
        values_in_the_end(&env, &["zcli", "create-instance", "ord"]),
        ["order"]
    );
    assert_eq!(
        values_in_the_end(&env, &["zcli", "instance", "list", "--process", "o"]),
        ["order"]
    );
    // From the cache, though the cluster is gone.
    drop(server);
    assert!(offered(&env, &incidents).0.contains(&incident));
}

#[cfg(unix)]
#[test]
fn a_cluster_that_says_nothing_is_not_waited_for() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("bound");
    let env = Environment::at(address, address);
    let (found, took) = offered(&env, &["zcli", "incident", "get", ""]);
    assert!(!found.iter().any(|word| word.starts_with('2')), "{found:?}");
    // Two starts of a program that isn't optimized, and the deadline; the cluster alone would take 5 s.
    assert!(took < std::time::Duration::from_secs(3), "{took:?}");
}

#[cfg(unix)]
#[test]
fn no_engine_is_started_to_complete() {
    let env = Environment::new();
    let (_, _) = offered(&env, &["zcli", "incident", "resolve", ""]);
    env.zcli(&["engine", "status"]).code(5);
}
