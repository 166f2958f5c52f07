//! Talking to the program on a terminal of a size: what it shows, what is typed, how it ends.

use std::process::Command;

use rexpect::process::WaitStatus;
use rexpect::session::{Options, PtySession, spawn_with_options};

use crate::environment::Environment;

/// Long enough for a busy machine.
const PATIENCE_MS: u64 = 60_000;

/// Lines and columns.
pub type Size = (u16, u16);
pub const SMALL: Size = (24, 80);
pub const LARGE: Size = (50, 200);

/// Both sizes, with colour and without.
pub const SCREENS: [(Size, bool); 4] =
    [(SMALL, true), (SMALL, false), (LARGE, true), (LARGE, false)];

/// A terminal being talked to.
pub struct Talk(pub PtySession);

impl Talk {
    /// The program on a terminal of this size.
    pub fn start(env: &Environment, size: Size, arguments: &[&str]) -> Talk {
        Talk::run(env, size, "exec \"$0\" \"$@\"", arguments)
    }

    /// A line of a shell, where `"$0" "$@"` is the program with its arguments.
    pub fn run(env: &Environment, (lines, columns): Size, line: &str, arguments: &[&str]) -> Talk {
        let zcli = env.command(arguments);
        let mut command = Command::new("sh");
        let script = format!("stty rows {lines} cols {columns}; {line}");
        command.args(["-c", &script]).arg(zcli.get_program());
        command.args(zcli.get_args()).env_clear();
        for (name, value) in zcli.get_envs() {
            // The terminal's own size counts here.
            if let Some(value) = value.filter(|_| name != "COLUMNS") {
                command.env(name, value);
            }
        }
        command.current_dir(env.path());
        let options = Options::new().timeout_ms(Some(PATIENCE_MS));
        Talk(spawn_with_options(command, options).expect("a pty"))
    }

    /// Waits for a text; gives what came before it.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> String {
        match self.0.exp_string(text) {
            Ok(before) => before,
            Err(error) => panic!("{text:?} is not seen: {error}"),
        }
    }

    pub fn keys(&mut self, keys: &str) {
        self.0.send(keys).expect("sent");
        self.0.flush().expect("flushed");
    }

    pub fn ctrl_c(&mut self) {
        self.0.send_control('c').expect("sent");
    }

    /// Chooses the n-th line (from 0) of the list after this question.
    #[track_caller]
    pub fn chooses(&mut self, question: &str, n: usize) {
        self.sees(question);
        self.keys(&format!("{}\r", "\u{1b}[B".repeat(n)));
    }

    /// The exit code, and what else was said.
    pub fn end(mut self) -> (i32, String) {
        let rest = self.0.exp_eof().expect("the end");
        match self.0.process().wait() {
            Ok(WaitStatus::Exited(_, code)) => (code, rest),
            other => panic!("{other:?}: {rest:?}"),
        }
    }
}

/// The environment with colours or without.
pub fn coloured(env: Environment, has_colour: bool) -> Environment {
    match has_colour {
        true => env,
        false => env.with("NO_COLOR", "1"),
    }
}

/// Whether a text sets a colour, other than back to the terminal's own.
pub fn has_colour(text: &str) -> bool {
    text.split("\u{1b}[")
        .filter_map(|code| code.split_once('m'))
        .filter(|(codes, _)| codes.chars().all(|c| c.is_ascii_digit() || c == ';'))
        .flat_map(|(codes, _)| codes.split(';'))
        .filter_map(|code| code.parse::<u8>().ok())
        .any(|code| matches!(code, 30..=38 | 40..=48 | 90..=107))
}

/// The columns that each line took, by the letters: what a terminal isn't shown counts as none.
pub fn widths(text: &str) -> Vec<usize> {
    // The pty's reader takes every byte for a character.
    let bytes: Vec<u8> = text
        .chars()
        .filter_map(|c| u8::try_from(u32::from(c)).ok())
        .collect();
    let text = console::strip_ansi_codes(&String::from_utf8_lossy(&bytes)).into_owned();
    text.split(['\r', '\n'])
        .map(console::measure_text_width)
        .collect()
}
