//! Every example of the help and every command of the README is run, by a shell, against an engine where there is
//! what it speaks of: none of them is a promise only.
//!
//! What is in the way of running it as it stands, a key that means nothing here or a question, is replaced; see
//! [`world::ready`]. An example's exit code is 0 unless [`expected`] says something else.

mod world;

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use clap::CommandFactory;
use zcli::cli::Cli;

use crate::environment::Environment;
use crate::servers;
use crate::talk::{SMALL, Talk};

/// How an example comes to its end.
#[derive(Debug, Clone, Copy)]
enum End {
    /// By itself, with one of these codes.
    Itself(&'static [i32]),
    /// It goes on until Ctrl-C, with one of these codes then.
    CtrlC(&'static [i32]),
    /// It asks on a terminal, this at first; Ctrl-C is the answer.
    Asks(&'static str),
    /// Another test runs it.
    Elsewhere,
}

/// The examples of a help.
fn of_help(command: &clap::Command, lines: &mut Vec<String>) {
    let help = command.get_after_long_help().or(command.get_after_help());
    if let Some(help) = help {
        let examples = help.to_string();
        let examples = examples.lines().filter_map(|line| line.strip_prefix("  "));
        let is_command = |line: &&str| {
            let assigned = |word: &str| word.contains('=') && word.starts_with(char::is_uppercase);
            let mut words = line.split(' ');
            words.find(|word| !assigned(word) && !word.ends_with('\'')) == Some("zcli")
        };
        lines.extend(examples.filter(is_command).map(str::to_owned));
    }
    for below in command.get_subcommands() {
        of_help(below, lines);
    }
}

fn all() -> BTreeSet<String> {
    let mut lines = crate::readme::shown();
    of_help(&Cli::command(), &mut lines);
    lines.into_iter().flat_map(|line| either(&line)).collect()
}

/// `tree|history` is an example of each.
fn either(line: &str) -> Vec<String> {
    let is_choice = |word: &&str| {
        let is_either = |c: char| c.is_ascii_lowercase() || c == '|';
        word.contains('|') && word.starts_with(char::is_alphabetic) && word.chars().all(is_either)
    };
    match line.split(' ').find(is_choice) {
        Some(words) => words
            .split('|')
            .map(|word| line.replace(words, word))
            .collect(),
        None => vec![line.to_owned()],
    }
}

/// How it ends, by what it contains; the first that fits.
fn expected(line: &str) -> End {
    const ENDS: &[(&str, End)] = &[
        ("zcli engine ", End::Elsewhere),
        ("incident triage --group", End::Asks("Which instance?")),
        ("incident triage", End::Asks("Which group?")),
        (
            "zcli incident resolve          #",
            End::Asks("Which incident?"),
        ),
        ("task complete KEY   ", End::Asks("Amount")),
        ("zcli top ", End::Itself(&[0])),
        ("incident tail -f", End::CtrlC(&[130])),
        ("instance trace 2251799813685251 -f", End::CtrlC(&[130])),
        ("instance trace KEY -f", End::CtrlC(&[130])),
        ("--record jobs", End::Itself(&[0])),
        ("--count 1", End::Itself(&[0])),
        // 130 where it held jobs that no program had begun.
        ("job work ", End::CtrlC(&[0, 130])),
        ("for 5m' --exec", End::CtrlC(&[130])),
        // What is found decides.
        ("stuck --exit-code  ", End::Itself(&[1])),
        ("rules.yaml --once", End::Itself(&[1])),
        // Nothing stands still here for so long, and no timer is late: there is no key in the pipe.
        ("| zcli instance cancel", End::Itself(&[2])),
        ("| zcli timer fire", End::Itself(&[2])),
        // Somebody works on the jobs: nothing is left to wait for.
        ("incident resolve", End::Itself(&[0])),
    ];
    let found = ENDS.iter().find(|(part, _)| line.contains(part));
    found.map_or(End::Itself(&[0]), |(_, end)| *end)
}

/// A shell that runs the line with the program on its path.
fn shell(env: &Environment, line: &str) -> Command {
    let zcli = env.command(&[]);
    let mut shell = Command::new("sh");
    shell.args(["-c", line]).env_clear().current_dir(env.path());
    for (name, value) in zcli.get_envs() {
        shell.env(name, value.expect("set"));
    }
    let folder = std::path::Path::new(zcli.get_program()).parent();
    let path = std::env::var("PATH").expect("a PATH");
    let path = format!("{}:{path}", folder.expect("a folder").display());
    shell.env("PATH", path).stdin(Stdio::null());
    shell
}

/// Runs it to its end; what is wrong with that.
fn by_itself(env: &Environment, line: &str, codes: &[i32]) -> Result<(), String> {
    let output = shell(env, line).output().expect("a shell");
    let code = output.status.code();
    match code.is_some_and(|code| codes.contains(&code)) {
        true => Ok(()),
        false => Err(format!("ended with {code:?}: {}", said(&output))),
    }
}

fn said(output: &std::process::Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&text).into_owned()
}

/// Runs it until it has said something, and a Ctrl-C ends it.
fn until_ctrl_c(env: &Environment, line: &str, codes: &[i32]) -> Result<(), String> {
    let log = env.file("log", "");
    let mut child = shell(env, &format!("exec env {line}"))
        .stdout(std::fs::File::create(&log).expect("a file"))
        .stderr(
            std::fs::OpenOptions::new()
                .append(true)
                .open(&log)
                .expect("a file"),
        )
        .spawn()
        .expect("a shell");
    let deadline = Instant::now() + Duration::from_secs(30);
    let text = || std::fs::read_to_string(&log).unwrap_or_default();
    let begun = Instant::now();
    // `watch` has nothing to say for five minutes, and `tail` only of what is new.
    let is_quiet = line.contains("zcli watch");
    while text().is_empty() && !(is_quiet && begun.elapsed() > Duration::from_millis(500)) {
        let ended = child.try_wait().expect("a child");
        if ended.is_some() || Instant::now() > deadline {
            let _ = child.kill();
            return Err(format!("said nothing, or ended ({ended:?}): {}", text()));
        }
        if line.contains("incident tail") {
            world::incident(env);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).expect("it runs");
    let code = child.wait().expect("a child").code();
    match code.is_some_and(|code| codes.contains(&code)) {
        true => Ok(()),
        false => Err(format!("ended with {code:?}: {}", text())),
    }
}

/// Runs it on a terminal, where it asks; nothing is answered.
fn asking(env: &Environment, line: &str, question: &str) -> Result<(), String> {
    let path = shell(env, "").get_envs().find_map(|(name, value)| {
        (name == "PATH").then(|| value.expect("set").to_str().expect("text").to_owned())
    });
    let line = format!("PATH='{}'; {line}", path.expect("a PATH"));
    let mut talk = Talk::run(env, SMALL, &line, &[]);
    talk.0
        .exp_string(question)
        .map_err(|error| error.to_string())?;
    talk.ctrl_c();
    let (code, said) = talk.end();
    match code {
        130 => Ok(()),
        code => Err(format!("ended with {code}: {said}")),
    }
}

#[test]
fn every_one_is_run() {
    let server = servers::engine();
    let builder = server.environment();
    world::deploy(&builder);
    let mut wrong = Vec::new();
    let examples = all();
    assert!(examples.len() > 100, "only {}", examples.len());
    for example in examples {
        let end = expected(&example);
        if matches!(end, End::Elsewhere) {
            continue;
        }
        let env = server.environment();
        let (line, _helpers) = world::ready(&env, &example);
        let ended = match end {
            End::Itself(codes) => by_itself(&env, &line, codes),
            End::CtrlC(codes) => until_ctrl_c(&env, &line, codes),
            End::Asks(question) => asking(&env, &line, question),
            End::Elsewhere => Ok(()),
        };
        if let Err(why) = ended {
            wrong.push(format!("{example}\n  as: {line}\n  {why}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
