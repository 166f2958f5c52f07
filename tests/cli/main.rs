//! The command line as a user meets it: stdout, stderr and the exit code of the real program, in a pipe
//! and on a terminal, against the engine in this binary and against servers that misbehave on purpose.
//!
//! One test binary; [`environment`] keeps each test away from the machine's own settings.

#[cfg(unix)]
mod bulk_kill;
mod environment;
mod servers;
#[cfg(unix)]
mod talk;

mod audit;
mod batch;
mod bulk;
#[cfg(unix)]
mod bulk_screen;
mod change;
mod completions;
mod decision;
mod doctor;
mod engine;
mod errors;
#[cfg(unix)]
mod examples;
mod exit_codes;
mod feel;
#[cfg(unix)]
mod forms;
mod gallery;
mod help;
mod hostile;
mod incident;
mod instance;
mod job;
#[cfg(unix)]
mod lines;
mod lists;
mod message;
mod mistakes;
mod profile;
mod protection;
mod query;
#[cfg(unix)]
mod readme;
#[cfg(unix)]
mod replay;
mod stuck;
mod task;
#[cfg(unix)]
mod terminal;
mod timer;
#[cfg(unix)]
mod top;
mod variable;
#[cfg(unix)]
mod watch;
#[cfg(unix)]
mod work;
#[cfg(unix)]
mod workers;
