//! The flags that say which program works jobs, and how it is spoken to: those of `job work` and `job replay`.

use std::ffi::OsString;
use std::time::Duration;

use crate::cli::duration;
use crate::cli::error::Error;
use crate::client::worker::{Input, Mode, Program};

/// Which program, and how.
#[derive(Debug, clap::Args)]
pub struct HandlerArgs {
    /// The program to run for each job, and its arguments; no shell. `--exec -- PROGRAM -x` where
    /// arguments begin with a dash
    #[arg(long, value_name = "PROGRAM", num_args = 0..)]
    pub exec: Vec<OsString>,
    /// The program after `--exec --`
    #[arg(last = true, value_name = "PROGRAM")]
    pub program: Vec<OsString>,
    /// Keep one process running that reads a line of JSON for each job and answers with one
    #[arg(long, conflicts_with = "input")]
    pub lines: bool,
    /// What the program reads for a job: all of it, or its variables alone, as zbctl's handlers do
    #[arg(long, value_name = "WHAT", value_enum, default_value_t = InputArg::Job)]
    pub input: InputArg,
    /// Kill a program that takes longer for a job [default: never]
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub kill_after: Option<Duration>,
    /// Wait before a failed job is tried again
    #[arg(long, value_name = "TIME", default_value = "0s", value_parser = duration::parse)]
    pub backoff: Duration,
}

/// What a program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum InputArg {
    Job,
    Variables,
}

impl From<InputArg> for Input {
    fn from(input: InputArg) -> Input {
        match input {
            InputArg::Job => Input::Job,
            InputArg::Variables => Input::Variables,
        }
    }
}

impl HandlerArgs {
    /// The program; the words after `--exec` and after `--` are it and its arguments, in this order.
    pub fn take_program(&mut self) -> Result<Program, Error> {
        let mut words = self.exec.drain(..).chain(self.program.drain(..));
        let path = words.next().ok_or_else(|| {
            Error::usage("--exec names no program")
                .hint("--exec ./script.sh, or --exec -- PROGRAM ARGUMENTS")
        })?;
        Ok(Program {
            mode: if self.lines {
                Mode::Lines
            } else {
                Mode::ProcessPerJob
            },
            input: self.input.into(),
            ..Program::new(path, words.collect())
        })
    }
}
