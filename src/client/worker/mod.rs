//! The job worker: takes jobs of one type and runs a program for each.
//!
//! [`run`] is the loop: it takes what it has room for ([`source`]), starts handlers ([`handler`]), keeps
//! their locks alive ([`lock`]), reads what they answered ([`outcome`]) and reports it to the gateway
//! ([`report`]). It tells an observer what happens and prints nothing. When told to stop it takes no
//! more, lets running handlers finish, and gives back what no handler has begun.

mod gate;
mod handler;
mod lock;
mod options;
mod outcome;
mod report;
mod source;

use std::{
    collections::VecDeque,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{sync::watch, task::JoinSet};

pub(crate) use handler::is_secret;
pub use handler::{HEADER_PREFIX, Program};
pub use options::{Options, Push};
pub use outcome::{ANSWER_KEY, EXIT_BPMN_ERROR, Outcome};

use super::{Error, Gateway};
use crate::protocol::ActivatedJob;
use gate::{Gate, Phase};
use source::Source;

/// What happened, for whoever shows it.
#[derive(Debug)]
pub enum Event {
    /// Jobs came in.
    Taken { jobs: usize },
    /// A handler has begun.
    Started { job: Arc<ActivatedJob> },
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
        error: Error,
    },
    /// A job no handler had begun, or whose handler was stopped, is free for other workers again.
    GivenBack { job: Arc<ActivatedJob> },
    /// Taking jobs failed; it's tried again after `retry_in`.
    TakingFailed { error: Error, retry_in: Duration },
    /// The gateway pushes no jobs: polling alone from now on.
    PushUnsupported,
    /// No more jobs are taken; so many handlers still run.
    Draining { running: usize },
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
    options.program.check()?;
    let options = Arc::new(options);
    let source = Source::open(gateway.clone(), Arc::clone(&options));
    let mut worker = Worker {
        gateway,
        gate: Gate::new(&options),
        options,
        stop,
        observe: Arc::new(observe),
        waiting: VecDeque::new(),
        running: JoinSet::new(),
        summary: Summary {
            ending: Ending::Stopped,
            completed: 0,
            failed: 0,
            thrown: 0,
            given_back: 0,
            not_reported: 0,
        },
        last_job_at: Instant::now(),
        failure: None,
    };
    worker.work(source).await;
    match worker.failure {
        Some(error) => Err(error),
        None => Ok(worker.summary),
    }
}

type Observer = Arc<dyn Fn(Event) + Send + Sync>;

struct Worker {
    gateway: Gateway,
    options: Arc<Options>,
    gate: Gate,
    stop: watch::Receiver<Stop>,
    observe: Observer,
    /// Taken, and no handler has begun them.
    waiting: VecDeque<Arc<ActivatedJob>>,
    running: JoinSet<report::Settled>,
    summary: Summary,
    last_job_at: Instant,
    failure: Option<Error>,
}

impl Worker {
    async fn work(&mut self, mut source: Source) {
        loop {
            self.start_handlers();
            let in_flight = self.waiting.len() + self.running.len();
            let phase = self.gate.phase(in_flight, self.last_job_at.elapsed());
            if let Phase::End(ending) = phase {
                self.summary.ending = ending;
                break;
            }
            let idle_left = self.gate.idle_left(in_flight, self.last_job_at.elapsed());
            tokio::select! {
                biased;
                () = stopped(&mut self.stop, Stop::Drain) => {
                    self.summary.ending = Ending::Stopped;
                    break;
                }
                Some(settled) = self.running.join_next(), if !self.running.is_empty() => {
                    self.settle(settled.expect("a handler's task doesn't panic"));
                    if self.failure.is_some() {
                        break;
                    }
                }
                taken = source.next(self.gate.room(in_flight)), if phase == Phase::Take => {
                    self.take(taken);
                    if self.failure.is_some() {
                        break;
                    }
                }
                () = tokio::time::sleep(idle_left.unwrap_or(Duration::MAX)), if idle_left.is_some() => {}
            }
        }
        drop(source);
        self.drain().await;
    }

    fn take(&mut self, taken: source::Taken) {
        match taken {
            source::Taken::Jobs(jobs) => {
                self.gate.took(jobs.len());
                self.last_job_at = Instant::now();
                (self.observe)(Event::Taken { jobs: jobs.len() });
                self.waiting.extend(jobs.into_iter().map(Arc::new));
            }
            source::Taken::Nothing => {}
            source::Taken::PushUnsupported => (self.observe)(Event::PushUnsupported),
            source::Taken::Failed { error, retry_in } => {
                (self.observe)(Event::TakingFailed { error, retry_in });
            }
            source::Taken::Refused(error) => self.failure = Some(error),
        }
    }

    fn start_handlers(&mut self) {
        while self.running.len() < self.options.concurrency {
            let Some(job) = self.waiting.pop_front() else {
                return;
            };
            (self.observe)(Event::Started {
                job: Arc::clone(&job),
            });
            self.running.spawn(report::work_and_report(
                self.gateway.clone(),
                Arc::clone(&self.options),
                job,
                self.stop.clone(),
            ));
        }
    }

    fn settle(&mut self, settled: report::Settled) {
        self.last_job_at = Instant::now();
        match settled {
            report::Settled::Reported {
                job,
                outcome,
                duration,
            } => {
                match outcome {
                    Outcome::Complete { .. } => self.summary.completed += 1,
                    Outcome::Fail { .. } => self.summary.failed += 1,
                    Outcome::ThrowError { .. } => self.summary.thrown += 1,
                }
                (self.observe)(Event::Finished {
                    job,
                    outcome,
                    duration,
                });
            }
            report::Settled::NotReported {
                job,
                outcome,
                error,
            } => {
                self.summary.not_reported += 1;
                (self.observe)(Event::NotReported {
                    job,
                    outcome,
                    error,
                });
            }
            report::Settled::GivenBack { job } => {
                self.summary.given_back += 1;
                (self.observe)(Event::GivenBack { job });
            }
            report::Settled::NotStarted { job, error } => {
                self.summary.given_back += 1;
                (self.observe)(Event::GivenBack { job });
                self.failure = Some(error);
            }
        }
    }

    /// Gives back what no handler has begun, waits for those that run.
    async fn drain(&mut self) {
        if !self.waiting.is_empty() || !self.running.is_empty() {
            (self.observe)(Event::Draining {
                running: self.running.len(),
            });
        }
        for job in std::mem::take(&mut self.waiting) {
            report::give_back(&self.gateway, &job).await;
            self.summary.given_back += 1;
            (self.observe)(Event::GivenBack { job });
        }
        while let Some(settled) = self.running.join_next().await {
            self.settle(settled.expect("a handler's task doesn't panic"));
        }
    }
}

/// Resolves when the worker is to stop at least this urgently.
async fn stopped(stop: &mut watch::Receiver<Stop>, urgency: Stop) {
    if stop.wait_for(|stop| *stop >= urgency).await.is_err() {
        // Nobody is left who could say so.
        std::future::pending::<()>().await;
    }
}
