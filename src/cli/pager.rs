//! `PAGER`: long results on a terminal go through it, if it is set.
//!
//! The value is split at blanks and started without a shell.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use crate::config::Env;
use crate::render::printer::Pager;

/// The pager of the environment; `None` when it is unset, empty or `cat`.
pub fn from_env(env: &Env) -> Option<Pager> {
    let mut words = env.get("PAGER")?.split_whitespace().map(str::to_owned);
    let program = words.next().filter(|program| program != "cat")?;
    let arguments: Vec<String> = words.collect();
    let less = env.get("LESS").is_none();
    Some(Box::new(move |text| page(&program, &arguments, less, text)))
}

/// Feeds `text` to the pager and waits until the reader is done.
fn page(program: &str, arguments: &[String], default_less: bool, text: &str) -> io::Result<bool> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped());
    if default_less {
        // Colours as they are, no waiting on a short text, and the text stays after quitting.
        command.env("LESS", "FRX");
    }
    let Ok(mut child) = command.spawn() else {
        return Ok(false);
    };
    let mut pipe = child.stdin.take().expect("stdin was asked to be piped");
    match pipe.write_all(text.as_bytes()) {
        // Quitting the pager early is no error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error),
        _ => drop(pipe),
    }
    child.wait()?;
    Ok(true)
}
