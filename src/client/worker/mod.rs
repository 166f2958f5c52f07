//! The job worker: takes jobs of one type and has a program work them.
//!
//! [`run`] opens a worker; [`work`] is its loop: it takes what it has room for ([`source`]), gives it to
//! handlers ([`handlers`]: a [`process`] for each job, or one that is spoken to by [`lines`]), keeps the locks
//! of all it holds alive ([`held`]), reads what was answered ([`outcome`]) and tells the gateway ([`report`]).
//! It tells an observer what happens and prints nothing. When told to stop it takes no more, lets running
//! handlers finish, and gives back what no handler has begun. [`Rehearsal`] runs a program without a gateway;
//! [`Metrics`] counts what happens.

mod gate;
mod handlers;
mod held;
mod job_json;
mod lines;
mod metrics;
mod options;
mod outcome;
mod process;
mod program;
mod rehearsal;
mod report;
mod source;
mod work;

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

pub use job_json::{from_json, to_json};
pub use metrics::{Metrics, OfType};
pub use options::{Options, Push};
pub use outcome::{ANSWER_KEY, EXIT_BPMN_ERROR, Outcome};
pub(crate) use program::is_secret;
pub use program::{HEADER_PREFIX, Input, Mode, Program};
pub use rehearsal::{Rehearsal, Rehearsed};

use super::{Error, Gateway};
use crate::protocol::ActivatedJob;

/// What happened, for whoever shows it.
#[derive(Debug)]
pub enum Event {
    /// Jobs came in.
    Taken { jobs: usize },
    /// A handler has begun.
    Started { job: Arc<ActivatedJob> },
    /// A handler was stopped in mid-work; the job waits for it to be started again.
    Interrupted { job: Arc<ActivatedJob> },
    /// A job was worked, and the gateway knows.
    Finished {
        job: Arc<ActivatedJob>,
        outcome: Outcome,
        duration: Duration,
    },
    /// A job was worked, but the gateway didn't take the outcome (its lock was lost, or it's unreachable).
    NotReported {
        job: Arc<ActivatedJob>,
        outcome: Outcome,
        duration: Duration,
        error: Error,
    },
    /// A job is no longer ours: its lock couldn't be extended, since it ended or is another's.
    LockLost {
        job: Arc<ActivatedJob>,
        was: Work,
        error: Error,
    },
    /// A job no handler had begun, or whose handler was stopped, is free for other workers again.
    GivenBack { job: Arc<ActivatedJob>, was: Work },
    /// Taking jobs failed; it's tried again after `retry_in`.
    TakingFailed { error: Error, retry_in: Duration },
    /// The gateway answers again.
    TakingWorks,
    /// The gateway pushes no jobs: polling alone from now on.
    PushUnsupported,
    /// The handler that lives on was started again.
    HandlerUp { id: u32 },
    /// The handler that lives on ended, or was killed; it's started again after `restart_in`.
    HandlerDown { how: String, restart_in: Duration },
    /// It wrote a line that answers for no job it has.
    HandlerStray { line: String },
    /// It wrote a line on stderr.
    HandlerSaid { line: String },
    /// No more jobs are taken; so many handlers still run.
    Draining { running: usize },
}

/// Whether a handler had begun a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Begun,
    NotBegun,
}

/// Why the worker ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// `--count` jobs were worked.
    CountReached,
    /// No job came for the idle time.
    Idle,
    /// It was told to stop.
    Stopped,
}

/// What was done, in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    pub ending: Ending,
    pub completed: u64,
    pub failed: u64,
    /// BPMN errors thrown.
    pub thrown: u64,
    pub given_back: u64,
    pub not_reported: u64,
}

/// How urgently to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
pub enum Stop {
    No,
    /// Take no more and finish.
    Drain,
    /// Kill the handlers too and give their jobs back.
    Now,
}

/// Works jobs until the options or `stop` end it.
///
/// # Errors
/// The first failure to take jobs that waiting won't mend (credentials, permission, a wrong request), and a
/// program that can't be started.
pub async fn run(
    gateway: Gateway,
    options: Options,
    stop: watch::Receiver<Stop>,
    observe: impl Fn(Event) + Send + Sync + 'static,
) -> Result<Summary, Error> {
    let worker = work::Worker::new(gateway, options, stop, Box::new(observe))?;
    worker.work().await
}
